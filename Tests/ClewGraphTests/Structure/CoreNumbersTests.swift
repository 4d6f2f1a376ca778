import ClewGraph
import Testing

@Suite struct CoreNumbersTests {
  @Test func byHand() {
    let triangle = EdgeList(false, 5, [(0, 1), (1, 2), (0, 2), (2, 3)]).topology
    #expect(triangle.coreNumbers().values == [2, 2, 2, 1, 0])
    #expect(EdgeList.complete(5).topology.coreNumbers().values == [4, 4, 4, 4, 4])
    #expect(EdgeList(false, 0, []).topology.coreNumbers().values == [])
    #expect(EdgeList(true, 2, [(0, 1), (1, 0), (0, 0)]).topology.coreNumbers().values == [1, 1])
  }

  @Test func agreeWithTheDefinition() {
    for graph in GraphFamilies.small + GraphFamilies.random(60, seed: 14, nodes: 7...8) {
      let oracle = Oracle(graph)
      var expected = [Double](repeating: 0, count: graph.nodeCount)
      for choice in 1..<max(1 << graph.nodeCount, 2) {
        let group = oracle.nodes.filter { choice >> $0 & 1 == 1 }
        let least = group.map { a in group.count { oracle.areJoined(a, $0) } }.min() ?? 0
        for node in group { expected[node] = max(expected[node], Double(least)) }
      }
      #expect(graph.topology.coreNumbers().values == expected, "\(graph)")
    }
  }

  @Test func agreeWithNetworkX() throws {
    for graph in try Reference.all() {
      #expect(try graph.topology().coreNumbers().values == graph.numbers("coreNumbers"))
    }
  }
}
