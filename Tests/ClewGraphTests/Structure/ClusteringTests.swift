import ClewGraph
import Testing

@Suite struct ClusteringTests {
  @Test func byHand() {
    let graph = EdgeList(false, 4, [(0, 1), (1, 2), (0, 2), (2, 3)]).topology
    #expect(nearlyEqual(graph.clustering().values, [1, 1, 1.0 / 3, 0]))
    #expect(nearlyEqual(graph.transitivity(), 0.6))
    #expect(EdgeList(false, 0, []).topology.transitivity() == 0)
    #expect(EdgeList.star(5).topology.transitivity() == 0)
  }

  /// Watts and Strogatz's coefficient of the karate club is 0.5706, its transitivity 0.2557.
  @Test func karateClub() throws {
    let karate = try Reference("named").graphs[0].topology()
    #expect((karate.clustering().values.reduce(0, +) / 34 - 0.5706).magnitude < 5e-5)
    #expect((karate.transitivity() - 0.2557).magnitude < 5e-5)
  }

  @Test func agreesWithTheDefinition() {
    for graph in GraphFamilies.small + GraphFamilies.random(40, seed: 15, nodes: 8...14) {
      let oracle = Oracle(graph)
      var closed = 0.0
      var paths = 0.0
      let expected = oracle.nodes.map { node -> Double in
        let friends = oracle.nodes.filter { oracle.areJoined(node, $0) }
        let pairs = friends.flatMap { a in friends.filter { $0 > a }.map { (a, $0) } }
        let joined = Double(pairs.count { oracle.areJoined($0.0, $0.1) })
        closed += joined
        paths += Double(pairs.count)
        return pairs.isEmpty ? 0 : joined / Double(pairs.count)
      }
      #expect(nearlyEqual(graph.topology.clustering().values, expected), "\(graph)")
      #expect(nearlyEqual(graph.topology.transitivity(), paths > 0 ? closed / paths : 0))
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      #expect(try nearlyEqual(topology.clustering().values, graph.numbers("clustering")))
      #expect(try nearlyEqual(topology.transitivity(), graph.value("transitivity")))
    }
  }
}
