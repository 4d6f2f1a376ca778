import ClewGraph
import Testing

@Suite struct HarmonicTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology
    #expect(star.harmonic().values == [4, 2.5, 2.5, 2.5, 2.5])
    #expect(star.harmonic(normalized: true).values == [1, 0.625, 0.625, 0.625, 0.625])
    #expect(EdgeList.path(3, directed: true).topology.harmonic().values == [0, 1, 1.5])
    #expect(EdgeList(false, 1, []).topology.harmonic(normalized: true).values == [0])
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in GraphFamilies.small {
      let table = Oracle(graph).distances
      let expected = (0..<graph.nodeCount).map { node -> Double in
        let distances = table.map { $0[node] }.filter { $0 > 0 }
        return distances.map { 1 / $0 }.reduce(0, +)
      }
      let scores = try graph.topology.harmonic(lengths: graph.lengths())
      #expect(nearlyEqual(scores.values, expected), "\(graph)")
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      let weighted = try topology.harmonic(lengths: graph.edgeList().lengths())
      #expect(
        try nearlyEqual(topology.harmonic().values, graph.inner("byHops").numbers("harmonic")))
      #expect(try nearlyEqual(weighted.values, graph.inner("byLengths").numbers("harmonic")))
    }
  }
}
