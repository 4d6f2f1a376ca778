import Testing

@testable import ClewGraph

@Suite struct SourceDistancesTests {
  /// Every kind of queue: whole lengths, with and without 0, large ones, fractions near each other
  /// and far apart, and lengths at the ends of what a number can be.
  private func lengths(_ kind: Int, _ generator: inout SeededGenerator) -> Double {
    switch kind {
    case 0: Double(Int.random(in: 1...9, using: &generator))
    case 1: Double(Int.random(in: 0...3, using: &generator))
    case 2: Double(Int.random(in: 0...1_000_000, using: &generator))
    case 3: Double.random(in: 0.9...1, using: &generator)
    case 4: Double.random(in: 0...1, using: &generator)
    case 5:
      [0, .leastNonzeroMagnitude, .leastNormalMagnitude / 8, .leastNormalMagnitude].randomElement(
        using: &generator) ?? 0
    case 6: [0, 1e-300, 1, 1e290].randomElement(using: &generator) ?? 0
    default: 0
    }
  }

  @Test func everyKindOfLength() throws {
    var generator = SeededGenerator(42)
    for number in 0..<80 {
      let count = Int.random(in: 1...60, using: &generator)
      let edges = (0..<3 * count).map { _ in
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      }
      let weights = edges.map { _ in lengths(number % 8, &generator) }
      let graph = EdgeList(number % 16 < 8, count, edges, weights)
      let topology = graph.topology
      var search = try SourceDistances(topology, .outgoing, graph.lengths())
      for origin in [0, count - 1, count / 2] {
        search.run(from: origin)
        let expected = graph.leastSums(from: origin)
        #expect(search.distances == expected, "\(graph)")
        #expect(
          Set(search.settled) == Set((0..<UInt32(count)).filter { expected[Int($0)] < .infinity }))
        #expect(search.settled.count == Set(search.settled).count)
      }
    }
  }

  @Test func severalOriginsGiveTheNearest() throws {
    for graph in GraphFamilies.random(40, seed: 43, nodes: 2...12) {
      let table = Oracle(graph).distances
      var search = try SourceDistances(graph.topology, .outgoing, graph.lengths())
      search.run(from: [0, graph.nodeCount - 1, 0])
      let expected = (0..<graph.nodeCount).map { min(table[0][$0], table[graph.nodeCount - 1][$0]) }
      #expect(search.distances == expected, "\(graph)")
    }
  }

  /// Closeness by length from many nodes at once, against one search a node.
  @Test func smallWholeLengthsFromManyNodesAtOnce() throws {
    var generator = SeededGenerator(44)
    for isDirected in [false, true] {
      let count = 540
      var edges = (1..<520).map { ($0, Int.random(in: 0..<$0, using: &generator)) }
      edges += (0..<600).map { _ in
        (Int.random(in: 0..<520, using: &generator), Int.random(in: 0..<520, using: &generator))
      }
      edges += [(530, 531), (531, 532)]
      let weights = edges.map { _ in Double(Int.random(in: 1...7, using: &generator)) }
      let topology = EdgeList(isDirected, count, edges).topology
      let lengths = try EdgeLengths(weights)
      let summaries = topology.distanceSummaries(lengths: lengths)
      for threads in 1...2 {
        let other = topology.distanceSummaries(lengths: lengths, on: Execution(threads: threads))
        #expect(other == summaries)
      }
      for node in stride(from: 0, to: count, by: 11) {
        let distances = topology.distances(to: node, lengths: lengths)
          .filter { $0 > 0 && $0 < .infinity }
        #expect(summaries[node].reached == distances.count)
        #expect(summaries[node].total == distances.reduce(0, +))
        #expect(nearlyEqual(summaries[node].harmonic, distances.reduce(0) { $0 + 1 / $1 }))
        #expect(summaries[node].eccentricity == distances.max() ?? 0)
      }
    }
  }
}
