import ClewGraph
import Foundation
import Testing

@Suite struct StructuralHolesTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology.structuralHoles()
    #expect(star.constraint.values == [0.25, 1, 1, 1, 1])
    #expect(star.effectiveSize.values == [4, 1, 1, 1, 1])
    #expect(star.efficiency.values == [1, 1, 1, 1, 1])
    #expect(star.hierarchy.values == [0, 0, 0, 0, 0])
    let triangle = EdgeList.complete(3).topology.structuralHoles()
    #expect(triangle.constraint.values == [1.125, 1.125, 1.125])
    #expect(triangle.effectiveSize.values == [1, 1, 1])
    #expect(triangle.efficiency.values == [0.5, 0.5, 0.5])
  }

  /// NetworkX 3.6.1; igraph 1.0.0 gives the same constraint.
  @Test func karateClubAndFlorence() throws {
    let graphs = try Reference("named").graphs
    let karate = try graphs[0].topology().structuralHoles()
    #expect(nearlyEqual(karate.constraint[0], 0.155_423_297_646_604_95))
    #expect(nearlyEqual(karate.constraint[33], 0.156_418_685_121_107_24))
    #expect(nearlyEqual(karate.effectiveSize[0], 13.75))
    #expect(nearlyEqual(karate.efficiency[0], 13.75 / 16))
    let florence = try graphs[1].topology().structuralHoles()
    #expect(nearlyEqual(florence.constraint[1], 0.209_876_543_209_876_6))
    #expect(nearlyEqual(florence.effectiveSize[1], 17.0 / 3))
  }

  /// Burt's formulas letter by letter.
  private func expected(_ graph: EdgeList, strengths: Bool) -> [[Double]] {
    let ties = DenseTies(graph, strengths: strengths)
    func z(_ a: Int, _ b: Int) -> Double { ties.strength[a][b] + ties.strength[b][a] }
    func total(_ a: Int) -> Double { ties.nodes.reduce(0) { $0 + z(a, $1) } }
    func largest(_ a: Int) -> Double { ties.nodes.map { z(a, $0) }.max() ?? 0 }
    func p(_ a: Int, _ b: Int) -> Double { total(a) > 0 ? z(a, b) / total(a) : 0 }
    func m(_ a: Int, _ b: Int) -> Double { largest(a) > 0 ? z(a, b) / largest(a) : 0 }
    return ties.nodes.map { ego in
      let contacts = ties.nodes.filter { z(ego, $0) > 0 }
      guard !contacts.isEmpty else { return [0, 0, 0, 0] }
      let terms = contacts.map { other in
        let indirect = ties.nodes.filter { $0 != ego && $0 != other }
          .reduce(0.0) { $0 + p(ego, $1) * p($1, other) }
        return (p(ego, other) + indirect) * (p(ego, other) + indirect)
      }
      let constraint = terms.reduce(0, +)
      let size = contacts.reduce(0.0) { sum, other in
        sum + 1
          - ties.nodes.filter { $0 != ego && $0 != other }
          .reduce(0.0) { $0 + p(ego, $1) * m(other, $1) }
      }
      let count = Double(contacts.count)
      let hierarchy =
        terms.reduce(0.0) { $0 + $1 * count / constraint * log($1 * count / constraint) }
        / (count * log(count))
      return [constraint, size, size / count, contacts.count > 1 ? hierarchy : 0]
    }
  }

  private func check(_ graph: EdgeList, strengths: Bool) throws {
    let holes = graph.topology.structuralHoles(strengths: strengths ? try graph.strengths() : .one)
    let values = expected(graph, strengths: strengths)
    #expect(nearlyEqual(holes.constraint.values, values.map { $0[0] }), "\(graph)")
    #expect(nearlyEqual(holes.effectiveSize.values, values.map { $0[1] }), "\(graph)")
    #expect(nearlyEqual(holes.efficiency.values, values.map { $0[2] }), "\(graph)")
    let isNear = zip(holes.hierarchy.values, values).allSatisfy { ($0 - $1[3]).magnitude < 1e-12 }
    #expect(isNear, "\(graph)")
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in GraphFamilies.small { try check(graph, strengths: false) }
    for graph in GraphFamilies.random(60, seed: 31, nodes: 5...10) {
      try check(graph, strengths: false)
      try check(graph, strengths: true)
    }
  }

  @Test func allGraphsOfFiveNodes() throws {
    for graph in GraphFamilies.allSimple(upTo: 5, directed: false) where graph.nodeCount == 5 {
      try check(graph, strengths: false)
    }
  }

  @Test func hubsAndManyTriangles() throws {
    for directed in [false, true] {
      try check(GraphFamilies.large(directed: directed, nodes: 24, edges: 120), strengths: false)
    }
  }

  @Test func hostileSizes() {
    let star = EdgeList.star(EdgeList.manyNodes).topology.effectiveSizes()
    #expect(star[1] == 1 && star[0] == Double(EdgeList.manyNodes - 1))
    let path = EdgeList.path(EdgeList.manyNodes).topology.constraint()
    #expect(path[0] == 1 && path[1] == 0.5)
    let clique = EdgeList.complete(60).topology.structuralHoles()
    #expect(nearlyEqual(clique.effectiveSize.values, [Double](repeating: 1, count: 60)))
  }

  @Test func strengthsOfAnySize() throws {
    let edges = [(0, 1), (1, 2), (0, 2), (2, 3)]
    let ordinary = EdgeList(false, 4, edges, [4, 2, 1, 3])
    for scale in [0x1p-1000, 0x1p900] {
      var scaled = ordinary
      scaled.weights = [4, 2, 1, 3].map { $0 * scale }
      let expected = try ordinary.topology.structuralHoles(strengths: ordinary.strengths())
      #expect(try scaled.topology.structuralHoles(strengths: scaled.strengths()) == expected)
    }
  }
}
