import Testing

@testable import ClewGraph

@Suite struct RemovalCurveTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology
    let curve = star.removalCurve(.degree(recomputed: false), withEfficiency: true)
    #expect(curve.order == [0, 1, 2, 3, 4])
    #expect(curve.largestShares == [1, 0.2, 0.2, 0.2, 0.2, 0])
    #expect(nearlyEqual(curve.robustness ?? 0, 4.0 / 25))
    #expect(curve.fragmentations == [0, 1, 1, 1, 1, 1])
    #expect(nearlyEqual(curve.efficiencies, [0.7, 0, 0, 0, 0, 0]))
    let listed = star.removalCurve(.listed([1, 2]))
    #expect(listed.largestShares == [1, 0.8, 0.6] && listed.robustness == nil)
    #expect(listed.efficiencies.isEmpty)
    let clique = EdgeList.complete(4).topology.removalCurve(.betweenness(recomputed: true))
    #expect(clique.order == [0, 1, 2, 3] && nearlyEqual(clique.robustness ?? 0, 1.5 / 4))
  }

  @Test func ordersByDefinition() {
    for graph in GraphFamilies.random(60, seed: 181, nodes: 1...12) {
      let ties = DenseTies(graph)
      var left = Array(ties.nodes)
      var order: [Int] = []
      while !left.isEmpty {
        let degrees = left.map { node in left.count { ties.joins(node, $0) } }
        let place = degrees.firstIndex(of: degrees.max() ?? 0) ?? 0
        order.append(left.remove(at: place))
      }
      let topology = graph.topology
      #expect(topology.removalCurve(.degree(recomputed: true)).order == order, "\(graph)")
      let fixed = topology.removalCurve(.betweenness(recomputed: false), steps: 3)
      #expect(fixed.order == Array(topology.betweenness().ranked().prefix(3)))
      let again = topology.removalCurve(.betweenness(recomputed: true)).order
      for step in again.indices {
        let (rest, kept) = topology.without(nodes: Array(again.prefix(step)))
        #expect(kept[rest.betweenness().ranked()[0]] == again[step])
      }
    }
  }

  @Test func sharesByDefinition() {
    for graph in GraphFamilies.random(60, seed: 182, nodes: 1...12) {
      let topology = graph.topology
      let curve = topology.removalCurve(.degree(recomputed: true), withEfficiency: true)
      for step in 0...graph.nodeCount {
        let (rest, _) = topology.without(nodes: Array(curve.order.prefix(step)))
        let share = Double(rest.components().sizes.max() ?? 0) / Double(graph.nodeCount)
        #expect(curve.largestShares[step] == share, "\(graph)")
        #expect(nearlyEqual(curve.efficiencies[step], rest.globalEfficiency()))
        let gone = Array(curve.order.prefix(step))
        #expect(
          nearlyEqual(curve.fragmentations[step], topology.fragmentation(without: gone)),
          "\(graph)")
      }
    }
  }

  @Test func hostileSizes() {
    let none = EdgeList(false, 0, []).topology.removalCurve(.degree(recomputed: true))
    #expect(none.order.isEmpty && none.largestShares == [0] && none.robustness == nil)
    let path = EdgeList.path(EdgeList.manyNodes).topology.removalCurve(.degree(recomputed: true))
    #expect(path.order[0] == 1 && path.order.count == EdgeList.manyNodes)
  }

  @Test func ordersByAMeasure() throws {
    let betweenness = try #require(Measure.named("betweenness"))
    let degree = try #require(Measure.named("neighbours"))
    for graph in GraphFamilies.random(40, seed: 183, nodes: 1...12) {
      let topology = graph.topology
      for recomputed in [false, true] {
        #expect(
          try topology.removalOrder(by: betweenness, steps: 4, recomputed: recomputed)
            == topology.removalCurve(.betweenness(recomputed: recomputed), steps: 4).order)
        #expect(
          try topology.removalOrder(by: degree, steps: 99, recomputed: recomputed)
            == topology.removalCurve(.degree(recomputed: recomputed)).order, "\(graph)")
      }
    }
    // Two triangles joined by a tie.
    let edges = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)]
    let triangles = EdgeList(false, 6, edges).topology
    #expect(try triangles.removalOrder(by: betweenness, steps: 2, recomputed: false) == [2, 3])
    #expect(try triangles.removalOrder(by: betweenness, steps: 2, recomputed: true) == [2, 0])
  }

  @Test func ordersByStrengthOfWhatIsLeft() throws {
    let strength = try #require(Measure.named("strength"))
    // 0 has 10 + 1, 1 has 10 + 2, 2 has 1 + 2 + 5, 3 has 5 + 4, 4 has 4.
    let graph = EdgeList(false, 5, [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4)], [10, 1, 2, 5, 4])
    let strengths = try graph.strengths()
    #expect(
      try graph.topology.removalOrder(
        by: strength, steps: 5, recomputed: false, strengths: strengths) == [1, 0, 3, 2, 4])
    // Without 1 they have 1, -, 6, 9, 4; without 3 as well 1, -, 1, -, 0.
    #expect(
      try graph.topology.removalOrder(
        by: strength, steps: 3, recomputed: true, strengths: strengths) == [1, 3, 0])
  }
}
