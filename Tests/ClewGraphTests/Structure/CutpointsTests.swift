import ClewGraph
import Testing

@Suite struct CutpointsTests {
  @Test func byHand() {
    #expect(EdgeList.path(4).topology.articulationPoints() == [1, 2])
    #expect(EdgeList.path(4).topology.bridges() == [0, 1, 2])
    #expect(EdgeList.cycle(4).topology.articulationPoints() == [])
    #expect(EdgeList.cycle(4).topology.bridges() == [])
    #expect(EdgeList.barbell.topology.articulationPoints() == [2, 3, 5])
    #expect(EdgeList.barbell.topology.bridges() == [3, 7])
    #expect(EdgeList(false, 0, []).topology.bridges() == [])
  }

  @Test func doubledEdgeIsNoBridgeButStillCuts() {
    let graph = EdgeList(true, 3, [(0, 1), (1, 0), (1, 2), (2, 2)]).topology
    #expect(graph.bridges() == [2])
    #expect(graph.articulationPoints() == [1])
  }

  @Test func removingThemSplitsAndNothingElseDoes() {
    for graph in GraphFamilies.small + GraphFamilies.random(80, seed: 7, nodes: 7...20) {
      let oracle = Oracle(graph)
      let count = oracle.groups(oracle.components()).count
      let nodes = oracle.nodes.filter { node in
        // The node itself is left as a group of its own.
        oracle.groups(oracle.components(withoutNode: node)).count > count + 1
          || oracle.groups(oracle.components(withoutNode: node)).count == count + 1
            && oracle.nodes.allSatisfy { !oracle.areJoined(node, $0) }
      }.filter { node in oracle.nodes.contains { oracle.areJoined(node, $0) } }
      let edges = graph.edges.indices.filter { edge in
        oracle.groups(oracle.components(withoutEdge: edge)).count > count
      }
      #expect(graph.topology.articulationPoints() == nodes, "\(graph)")
      #expect(graph.topology.bridges() == edges, "\(graph)")
    }
  }

  @Test func agreeWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      #expect(
        try topology.articulationPoints() == graph.value("articulationPoints", as: [Int].self))
      #expect(try topology.bridges() == graph.value("bridges", as: [Int].self))
    }
  }
}
