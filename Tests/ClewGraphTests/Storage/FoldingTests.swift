import Testing

@testable import ClewGraph

@Suite struct FoldingTests {
  private let graph = EdgeList(
    false, 3, [(0, 1), (1, 0), (0, 1), (1, 1), (1, 2), (2, 2)], [3, 1, 1, 9, 0, 9])

  @Test func lengthOfATieIsItsLeast() throws {
    let arcs = try graph.topology.foldedArcs(.outgoing, graph.lengths())
    #expect(Array(arcs.offsets) == [0, 1, 3, 4])
    #expect(Array(arcs.heads) == [1, 0, 2, 1])
    #expect(Array(arcs.edges) == [1, 1, 4, 4])
  }

  @Test func strengthOfATieIsTheSum() throws {
    let ties = try graph.topology.foldedIncoming(graph.strengths())
    #expect(Array(ties.arcs.heads) == [1, 0])
    #expect(Array(ties.arcs.offsets) == [0, 1, 2, 2])
    #expect(ties.strengths == [5, 5])
    #expect(graph.topology.foldedIncoming(.one).strengths == nil)
  }

  @Test func simpleGraphIsNotCopiedInTerms() {
    let arcs = EdgeList.kite.topology.numbered(.outgoing)
    #expect(arcs.folded(EdgeLengths.one) == arcs)
    #expect(EdgeList.kite.topology.foldedArcs(.outgoing) == EdgeList.kite.topology.outgoing)
  }
}

@Suite struct SimplifiedTests {
  @Test func keepsTheShortestOfParallelEdges() throws {
    let graph = EdgeList(false, 3, [(1, 2), (0, 1), (1, 0), (1, 1), (2, 1)], [4, 2, 1, 7, 4])
    let (topology, lengths, edges) = try graph.topology.simplified(graph.lengths())
    #expect(topology.isSimple && topology.edgeCount == 2 && topology.nodeCount == 3)
    #expect(edges == [2, 0] && lengths[0] == 1 && lengths[1] == 4)
    #expect(topology.tail(of: 0) == 0 && topology.head(of: 1) == 2)
    var directed = graph
    directed.isDirected = true
    let arrows = directed.topology.simplified()
    #expect(arrows.topology.edgeCount == 4 && arrows.edges == [1, 2, 0, 4])
    #expect(arrows.lengths.isOne)
    let path = EdgeList.path(3).topology
    #expect(path.simplified().topology == path && path.simplified().edges == [0, 1])
  }
}
