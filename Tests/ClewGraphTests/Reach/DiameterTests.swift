import ClewGraph
import Testing

@Suite struct DiameterTests {
  /// Large components of many shapes with small ones beside them: the bounds against all searches.
  @Test func boundsFindWhatAllSearchesFind() throws {
    var generator = SeededGenerator(51)
    for number in [0, 1, 3, 5] {
      var edges: [(Int, Int)] = []
      for node in 1..<600 {
        let first = number % 2 == 0 ? 0 : max(0, node - 12)
        edges.append((node, Int.random(in: first..<node, using: &generator)))
        if number % 3 == 1 { edges.append((node, Int.random(in: first..<node, using: &generator))) }
      }
      // A path longer than most of the diameters above, as an island.
      if number >= 3 { edges += (601..<660).map { ($0, $0 + 1) } }
      let weights = edges.map { _ in Double.random(in: 0...1, using: &generator) }
      let graph = EdgeList(false, 670, edges)
      let topology = graph.topology
      #expect(topology.diameter() == topology.eccentricities().values.max())
      let lengths = try EdgeLengths(weights)
      let found = topology.diameter(lengths: lengths)
      #expect(nearlyEqual(found, topology.eccentricities(lengths: lengths).values.max() ?? 0))
    }
  }

  @Test func islandsBesideALargeComponent() {
    // A star of 600 with a path of 5 nodes, and one of 3, beside it.
    let star = EdgeList.star(600).edges
    let long = EdgeList(false, 610, star + [(600, 601), (601, 602), (602, 603), (603, 604)])
    #expect(long.topology.diameter() == 4)
    #expect(EdgeList(false, 610, star + [(600, 601), (601, 602)]).topology.diameter() == 2)
  }

  @Test func everyNodeAlike() {
    #expect(EdgeList.cycle(540).topology.diameter() == 270)
    #expect(EdgeList.cycle(520, directed: true).topology.diameter() == 519)
  }
}
