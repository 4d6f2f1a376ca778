import ClewGraph
import Testing

@Suite struct SampledBetweennessTests {
  @Test func allSourcesAreExact() throws {
    for graph in PairOracle.graphs.prefix(12) {
      let topology = graph.topology
      let lengths = try graph.lengths()
      let exact = topology.betweenness(lengths: lengths)
      for sources in [graph.nodeCount, graph.nodeCount + 5] {
        #expect(topology.sampledBetweenness(sources: sources, lengths: lengths) == exact)
      }
    }
    #expect(EdgeList(false, 0, []).topology.sampledBetweenness(sources: 1).values.isEmpty)
  }

  @Test func oneSourceOfAStar() {
    let star = EdgeList.star(5).topology
    var seen: [Double: Int] = [:]
    for seed in 0..<400 {
      let scores = star.sampledBetweenness(sources: 1, seed: UInt64(seed))
      seen[scores[0], default: 0] += 1
      #expect(scores.values.dropFirst().allSatisfy { $0 == 0 })
      #expect(scores == star.sampledBetweenness(sources: 1, seed: UInt64(seed)))
    }
    // The centre is drawn in one of five cases; 40 and 120 of 400 are five deviations away.
    #expect(Set(seen.keys) == [0, 7.5] && (40...120).contains(seen[0] ?? 0))
  }

  /// Over all draws of n - 1 sources, one left out each time, the mean is exact.
  @Test func meanOfDrawsIsTheScore() {
    for graph in [EdgeList.kite, .barbell, .grid(3, 4)] {
      let topology = graph.topology
      let exact = topology.betweenness()
      let count = 300
      var mean = [Double](repeating: 0, count: graph.nodeCount)
      for seed in 0..<count {
        let scores = topology.sampledBetweenness(sources: 3, seed: UInt64(seed), on: .oneThread)
        for node in mean.indices { mean[node] += scores[node] / Double(count) }
      }
      let largest = exact.values.max() ?? 0
      for node in mean.indices { #expect((mean[node] - exact[node]).magnitude < 0.1 * largest) }
    }
  }
}
