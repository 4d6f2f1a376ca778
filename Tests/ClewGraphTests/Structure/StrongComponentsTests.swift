import ClewGraph
import Testing

@Suite struct StrongComponentsTests {
  @Test func byHand() {
    let graph = EdgeList(true, 4, [(0, 1), (1, 2), (2, 0), (2, 3)]).topology
    #expect(graph.strongComponents().groups == [[0, 1, 2], [3]])
    #expect(EdgeList(true, 0, []).topology.strongComponents().count == 0)
    #expect(EdgeList.path(3).topology.strongComponents().groups == [[0, 1, 2]])
    #expect(EdgeList.cycle(1_000, directed: true).topology.strongComponents().count == 1)
  }

  @Test func nodesTogetherReachEachOther() {
    for graph in GraphFamilies.small + GraphFamilies.random(60, seed: 6, nodes: 8...25) {
      var graph = graph
      graph.weights = nil
      let table = Oracle(graph).distances
      let partition = graph.topology.strongComponents()
      for a in 0..<graph.nodeCount {
        for b in 0..<graph.nodeCount {
          let reachEachOther = table[a][b] < .infinity && table[b][a] < .infinity
          #expect((partition[a] == partition[b]) == reachEachOther, "\(graph)")
        }
      }
    }
  }

  @Test func agreeWithNetworkX() throws {
    for graph in try Reference.all() {
      let groups = try graph.topology().strongComponents().groups
      #expect(try groups == graph.value("strongComponents", as: [[Int]].self))
    }
  }
}
