import Testing

@testable import ClewGraph

@Suite struct TopologyEdgesTests {
  /// The same edges sorted (which stores no numbers) and in the given order (which does).
  private static let graphs = GraphFamilies.random(60, seed: 7, nodes: 2...9)

  @Test func sortedEdgesTellTheirNumbersWithoutStoringThem() throws {
    // Triangle with a pendant: rows 0: 1 2, 1: 0 2, 2: 0 1 3, 3: 2.
    let graph = Topology(
      isDirected: false, nodeCount: 4, tails: [0, 0, 1, 2], heads: [1, 2, 2, 3])
    #expect(!graph.outgoing.isNumbered)
    #expect(Array(graph.numbered(.outgoing).edges) == [0, 1, 0, 2, 1, 2, 3, 3])
    #expect((0..<4).map { graph.tail(of: $0) } == [0, 0, 1, 2])
    #expect((0..<4).map { graph.head(of: $0) } == [1, 2, 2, 3])
    #expect(graph.edge(from: 2, to: 1) == 2)
    #expect(graph.edge(from: 0, to: 3) == nil)
    try graph.checkInvariants()
  }

  @Test(arguments: graphs) func everyWayToAskForAnEdgeAgrees(_ list: EdgeList) throws {
    let given = list.topology
    var sorted: Set<[UInt32]> = []
    for edge in 0..<given.edgeCount {
      var ends = [UInt32(given.tail(of: edge)), UInt32(given.head(of: edge))]
      if !list.isDirected { ends.sort() }
      if ends[0] != ends[1] { sorted.insert(ends) }
    }
    let edges = sorted.sorted { $0.lexicographicallyPrecedes($1) }
    let simple = Topology(
      isDirected: list.isDirected, nodeCount: list.nodeCount, tails: edges.map { $0[0] },
      heads: edges.map { $0[1] })
    #expect(!simple.outgoing.isNumbered || edges.isEmpty)
    for graph in [given, simple] {
      try graph.checkInvariants()
      for (direction, arcs) in [
        (Direction.outgoing, graph.numbered(.outgoing)), (.incoming, graph.numbered(.incoming)),
      ] {
        for node in 0..<graph.nodeCount {
          for arc in arcs.arcs(of: node) {
            let edge = Int(arcs.edges[arc])
            let ends = [graph.tail(of: edge), graph.head(of: edge)]
            #expect(Set(ends) == [node, Int(arcs.heads[arc])])
            if list.isDirected { #expect(ends[direction == .outgoing ? 0 : 1] == node) }
            if direction == .outgoing { #expect(graph.edge(ofArc: arc, from: node) == edge) }
          }
        }
      }
    }
  }
}
