import Testing

@testable import ClewGraph

@Suite struct AdjacencyTests {
  @Test func sortsArcsByHeadThenEdge() {
    let arcs = EdgeList(true, 3, [(0, 2), (0, 1), (2, 0), (0, 2), (0, 0)]).topology.outgoing
    #expect(Array(arcs.offsets) == [0, 4, 4, 5])
    #expect(Array(arcs.heads) == [0, 1, 2, 2, 0])
    #expect(Array(arcs.edges) == [4, 1, 0, 3, 2])
    #expect(arcs.arcs(of: 1).isEmpty)
  }

  @Test func transposedTwiceIsTheSame() {
    for graph in GraphFamilies.small {
      let arcs = graph.topology.numbered(.outgoing)
      #expect(arcs.transposed().transposed() == arcs, "\(graph)")
      #expect(arcs.transposed() == graph.topology.numbered(.incoming), "\(graph)")
    }
  }
}
