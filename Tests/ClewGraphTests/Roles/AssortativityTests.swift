import Testing

@testable import ClewGraph

@Suite struct AssortativityTests {
  @Test func byHand() {
    #expect(nearlyEqual(EdgeList.star(5).topology.degreeAssortativity() ?? 0, -1))
    #expect(nearlyEqual(EdgeList.path(4).topology.degreeAssortativity() ?? 0, -0.5))
    let path = EdgeList.path(3).topology
    #expect(path.assortativity(of: NodeScores([1, 2, 3])) == 0)
    let pairs = EdgeList(false, 4, [(0, 1), (2, 3)]).topology
    #expect(pairs.assortativity(of: NodeScores([1, 1, 2, 2])) == 1)
    let groups = Partition(labels: [0, 0, 1, 1])
    #expect(nearlyEqual(EdgeList.path(4).topology.assortativity(of: groups) ?? 0, 1.0 / 3))
    #expect(pairs.assortativity(of: groups) == 1)
  }

  /// NetworkX 3.6.1, degree_assortativity_coefficient.
  @Test func published() throws {
    let expected = [
      ("karate", -0.475_613_097_684_614_13), ("florentine", -0.374_837_872_892_348_66),
      ("kite", 9.0 / 59), ("davis", -0.336_997_937_143_550_53),
      ("les-miserables", -0.165_225_134_422_370_25),
    ]
    let graphs = try Reference("named").graphs
    for (name, value) in expected {
      let graph = try #require(graphs.first { $0.name == name })
      #expect(nearlyEqual(try graph.topology().degreeAssortativity() ?? 0, value), "\(name)")
    }
  }

  @Test func notDefined() {
    #expect(EdgeList.cycle(4).topology.degreeAssortativity() == nil)
    #expect(EdgeList(true, 3, []).topology.degreeAssortativity() == nil)
    let one = Partition(labels: [0, 0, 0])
    #expect(EdgeList.path(3).topology.assortativity(of: one) == nil)
    #expect(EdgeList.path(3).topology.assortativity(of: NodeScores([7, 7, 7])) == nil)
  }

  /// Pearson's correlation over the list of all arcs.
  private func correlation(_ pairs: [(Double, Double)]) -> Double? {
    let count = Double(pairs.count)
    let mean = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 / count, $0.1 + $1.1 / count) }
    let sums = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
      let (x, y) = (pair.0 - mean.0, pair.1 - mean.1)
      return (sums.0 + x * y, sums.1 + x * x, sums.2 + y * y)
    }
    return sums.1 > 1e-9 && sums.2 > 1e-9 ? sums.0 / (sums.1 * sums.2).squareRoot() : nil
  }

  @Test func agreesWithTheDefinition() {
    let graphs = GraphFamilies.small + GraphFamilies.random(60, seed: 71, nodes: 5...14)
    for (number, graph) in graphs.enumerated() {
      let ties = DenseTies(graph)
      let arcs = ties.nodes.flatMap { a in ties.nodes.filter { ties.has(a, $0) }.map { (a, $0) } }
      let labels = GraphFamilies.partition(of: graph, groups: 3, seed: UInt64(number))
      let values = labels.map { Double($0 * $0) - 1 }
      let topology = graph.topology
      func expect(_ left: Double?, _ right: Double?) {
        #expect((left == nil) == (right == nil), "\(graph)")
        #expect(((left ?? 0) - (right ?? 0)).magnitude < 1e-9, "\(graph)")
      }
      expect(
        topology.assortativity(of: NodeScores(values)),
        correlation(arcs.map { (values[$0.0], values[$0.1]) }))
      func degree(_ node: Int, _ direction: Direction) -> Double {
        let out = ties.nodes.count { ties.has(node, $0) }
        let into = ties.nodes.count { ties.has($0, node) }
        guard graph.isDirected else { return Double(out) }
        return Double(direction == .both ? out + into : direction == .outgoing ? out : into)
      }
      for tail in Direction.allCases {
        for head in Direction.allCases {
          expect(
            topology.degreeAssortativity(tail: tail, head: head),
            correlation(arcs.map { (degree($0.0, tail), degree($0.1, head)) }))
        }
      }
      let partition = Partition(labels: labels)
      let trace = arcs.count { labels[$0.0] == labels[$0.1] }
      var square = 0
      for a in arcs { for b in arcs where labels[a.0] == labels[b.1] { square += 1 } }
      let all = Double(arcs.count)
      let expected =
        arcs.isEmpty || square == arcs.count * arcs.count
        ? nil
        : (Double(trace) / all - Double(square) / all / all) / (1 - Double(square) / all / all)
      expect(topology.assortativity(of: partition), expected)
    }
  }

  @Test func nodesWithoutTiesDoNotCount() {
    var path = EdgeList.path(4)
    let expected = path.topology.assortativity(of: NodeScores([1, 2, 4, 3]))
    path.nodeCount = 5
    let values = NodeScores([1, 2, 4, 3].map { $0 * 0x1p-1000 } + [0x1p1000])
    let found = path.topology.assortativity(of: values)
    #expect(nearlyEqual(found ?? 2, expected ?? 3))
  }

  @Test func valuesOfAnySize() {
    let path = EdgeList.path(4).topology
    let ordinary = path.assortativity(of: NodeScores([1, 2, 4, 3])) ?? 0
    for scale in [0x1p-1000, 0x1p1000] {
      let scaled = NodeScores([1, 2, 4, 3].map { $0 * scale })
      #expect(nearlyEqual(path.assortativity(of: scaled) ?? 0, ordinary))
    }
  }
}
