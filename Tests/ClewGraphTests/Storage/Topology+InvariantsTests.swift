import Testing

@testable import ClewGraph

@Suite struct TopologyInvariantsTests {
  @Test func holdForEveryGraphMadeFromEdges() throws {
    for graph in GraphFamilies.small { try graph.topology.checkInvariants() }
    for graph in GraphFamilies.random(50, seed: 1, nodes: 20...60) {
      try graph.topology.checkInvariants()
    }
  }

  /// The directed path 0→1→2 with one part replaced.
  private func broken(
    tails: Indices = [0, 1], offsets: Indices = [0, 1, 2, 2], heads: Indices = [1, 2],
    edges: Indices = [0, 1], isSimple: Bool = true
  ) -> Topology {
    Topology(
      isDirected: true, edgeCount: 2, numbering: .listed(tails: tails, heads: [1, 2]),
      outgoing: Adjacency(offsets: offsets, heads: heads, edges: edges),
      incoming: Adjacency(offsets: [0, 0, 1, 2], heads: [0, 1], edges: [0, 1]),
      isSimple: isSimple)
  }

  @Test func everyBrokenPartIsFound() throws {
    try broken().checkInvariants()
    let faults: [(Topology, String)] = [
      (broken(tails: [0]), "1 tails"),
      (broken(tails: [0, 9]), "Edge 1 joins"),
      (broken(offsets: [1, 1, 2, 2]), "begin at 0"),
      (broken(offsets: [0, 1, 2, 1]), "arcs are not 2"),
      (broken(offsets: [0, 5, 2, 2]), "offset of node 1"),
      (broken(heads: [1]), "arcs are not 2"),
      (broken(heads: [9, 2]), "does not exist"),
      (broken(edges: [0, 9]), "does not exist"),
      (broken(edges: [0, 0]), "does not fit"),
      (broken(offsets: [0, 2, 2, 2], heads: [2, 1]), "does not fit"),
      (broken(isSimple: false), "marked as not simple"),
    ]
    for (topology, message) in faults {
      let fault = #expect(throws: TopologyFault.self) { try topology.checkInvariants() }
      #expect(fault?.description.contains(message) == true, "\(message): \(fault as Any)")
    }
  }

  @Test func unsortedArcsAreFound() {
    let arcs = Adjacency(offsets: [0, 2, 3, 4], heads: [2, 1, 0, 0], edges: [1, 0, 0, 1])
    let topology = Topology(
      isDirected: false, edgeCount: 2, numbering: .listed(tails: [0, 0], heads: [1, 2]),
      outgoing: arcs, incoming: arcs,
      isSimple: true)
    let fault = #expect(throws: TopologyFault.self) { try topology.checkInvariants() }
    #expect(fault?.description == "The outgoing arcs of node 0 are not sorted.")
  }
}
