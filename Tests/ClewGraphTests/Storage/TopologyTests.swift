import Testing

@testable import ClewGraph

@Suite struct TopologyTests {
  @Test func keepsEdgesAsGiven() {
    let graph = EdgeList(false, 3, [(2, 1), (1, 1), (2, 1)]).topology
    #expect(graph.edgeCount == 3)
    #expect(graph.tail(of: 0) == 2 && graph.head(of: 0) == 1)
    #expect(graph.outgoing == graph.incoming)
    #expect(Array(graph.outgoing.heads) == [1, 1, 2, 2, 1, 1])
  }

  @Test func loopHasTwoArcsUndirectedOneDirected() {
    #expect(EdgeList(false, 2, [(0, 1), (1, 1)]).topology.outgoing.arcCount == 4)
    #expect(EdgeList(true, 2, [(0, 1), (1, 1)]).topology.outgoing.arcCount == 2)
  }

  @Test func knowsWhetherItIsSimple() {
    #expect(EdgeList(false, 3, [(0, 1), (1, 2)]).topology.isSimple)
    #expect(!EdgeList(false, 2, [(0, 1), (1, 0)]).topology.isSimple)
    #expect(EdgeList(true, 2, [(0, 1), (1, 0)]).topology.isSimple)
    #expect(!EdgeList(true, 2, [(1, 1)]).topology.isSimple)
  }

  @Test func undirectedKeepsEdgeNumbers() {
    let graph = EdgeList(true, 3, [(2, 1), (0, 2)]).topology.undirected()
    #expect(!graph.isDirected)
    #expect(graph.tail(of: 0) == 2 && graph.head(of: 1) == 2)
    #expect(Array(graph.outgoing.heads) == [2, 2, 0, 1])
  }

  @Test func emptyGraphIsAGraph() throws {
    let graph = EdgeList(true, 0, []).topology
    try graph.checkInvariants()
    #expect(graph.nodeCount == 0 && graph.edgeCount == 0 && graph.isSimple)
  }
}
