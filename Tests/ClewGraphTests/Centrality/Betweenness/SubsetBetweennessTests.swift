import ClewGraph
import Testing

@Suite struct SubsetBetweennessTests {
  @Test func byHand() {
    let path = EdgeList.path(3).topology
    #expect(path.betweenness(from: [0], to: [2]).values == [0, 0.5, 0])
    #expect(path.betweenness(from: [0, 2, 2], to: [2, 0]).values == [0, 1, 0])
    let directed = EdgeList.path(3, directed: true).topology
    #expect(directed.betweenness(from: [0], to: [2]).values == [0, 1, 0])
    #expect(directed.betweenness(from: [2], to: [0]).values == [0, 0, 0])
    #expect(directed.betweenness(from: [0], to: [2], normalized: true).values == [0, 0.5, 0])
    #expect(directed.betweenness(from: [], to: [2]).values == [0, 0, 0])
  }

  @Test func agreesWithAllPairs() throws {
    var generator = SeededGenerator(78)
    for graph in PairOracle.graphs {
      let oracle = PairOracle(graph)
      for share in [2, 6] {
        let nodes = 0..<graph.nodeCount
        let sources = nodes.filter { _ in Int.random(in: 0..<share, using: &generator) == 0 }
        let targets = nodes.filter { _ in Int.random(in: 0..<share, using: &generator) == 0 }
        let scores = try graph.topology.betweenness(
          from: sources, to: targets, lengths: graph.lengths())
        #expect(
          nearlyEqual(scores.values, oracle.nodes(sources, targets)),
          "\(graph) \(sources) \(targets)")
      }
    }
  }
}
