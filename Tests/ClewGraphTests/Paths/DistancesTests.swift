import ClewGraph
import Testing

@Suite struct DistancesTests {
  @Test func byHand() {
    #expect(EdgeList.path(4).topology.distances(from: 1) == [1, 0, 1, 2])
    let directed = EdgeList.path(3, directed: true).topology
    #expect(directed.distances(from: 1) == [.infinity, 0, 1])
    #expect(directed.distances(to: 1) == [1, 0, .infinity])
    #expect(EdgeList(false, 1, []).topology.distances(from: 0) == [0])
  }

  @Test func agreeWithFloydAndWarshall() throws {
    for graph in GraphFamilies.small {
      let table = Oracle(graph).distances
      for node in 0..<graph.nodeCount {
        let lengths = try graph.lengths()
        #expect(graph.topology.distances(from: node, lengths: lengths) == table[node], "\(graph)")
        #expect(
          graph.topology.distances(to: node, lengths: lengths) == table.map { $0[node] },
          "\(graph)")
      }
    }
  }

  @Test func edgesTooShortToMatterMakeNoCycle() throws {
    let graph = EdgeList(false, 4, [(0, 1), (1, 2), (2, 3), (1, 3)], [1, 1e-300, 1e-300, 0])
    let distances = try graph.topology.distances(from: 0, lengths: graph.lengths())
    #expect(distances == [0, 1, 1, 1])
  }
}
