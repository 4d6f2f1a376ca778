import ClewGraph
import Testing

@Suite struct ClosenessTests {
  @Test func byHand() {
    let leaf = 4.0 / 7
    #expect(nearlyEqual(EdgeList.star(5).topology.closeness().values, [1, leaf, leaf, leaf, leaf]))
    // 0→1→2: 1 is reached by one node at 1, 2 by two at 1 and 2.
    let path = EdgeList.path(3, directed: true).topology
    #expect(nearlyEqual(path.closeness().values, [0, 0.5, 2.0 / 3]))
    #expect(EdgeList(false, 1, [(0, 0)]).topology.closeness().values == [0])
  }

  /// Krackhardt 1990: Fernando and Garth are nearest to all, 9/14.
  @Test func krackhardtKite() {
    let scores = EdgeList.kite.topology.closeness()
    #expect(Array(scores.ranked().prefix(2)) == [5, 6])
    #expect(nearlyEqual(scores[5], 9.0 / 14))
  }

  @Test func atNoDistanceScoresZero() throws {
    let graph = EdgeList(false, 3, [(0, 1), (1, 2)], [0, 0])
    #expect(try graph.topology.closeness(lengths: graph.lengths()).values == [0, 0, 0])
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in GraphFamilies.small {
      let table = Oracle(graph).distances
      let expected = (0..<graph.nodeCount).map { node in
        let reached = table.map { $0[node] }.filter { $0 < .infinity }
        let others = Double(reached.count - 1)
        let total = reached.reduce(0, +)
        return total > 0 ? others * others / Double(graph.nodeCount - 1) / total : 0
      }
      let scores = try graph.topology.closeness(lengths: graph.lengths())
      #expect(nearlyEqual(scores.values, expected), "\(graph)")
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      let weighted = try topology.closeness(lengths: graph.edgeList().lengths())
      #expect(
        try nearlyEqual(topology.closeness().values, graph.inner("byHops").numbers("closeness")))
      #expect(try nearlyEqual(weighted.values, graph.inner("byLengths").numbers("closeness")))
    }
  }
}
