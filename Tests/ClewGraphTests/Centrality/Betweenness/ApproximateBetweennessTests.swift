import ClewGraph
import Testing

@Suite struct ApproximateBetweennessTests {
  /// The share of ordered pairs that go through each node.
  private func shares(_ graph: EdgeList) -> [Double] {
    let pairs = Double(graph.nodeCount * (graph.nodeCount - 1))
    let factor = graph.isDirected ? 1.0 : 2
    return graph.topology.betweenness().values.map { $0 * factor / pairs }
  }

  private let graphs: [EdgeList] = [
    .star(5), .kite, .barbell, .grid(4, 5), .diamonds(6), .cycle(9, directed: true),
    .path(7, directed: true), EdgeList.kite.repeated, EdgeList(false, 6, [(0, 1), (1, 2), (3, 4)]),
  ]

  @Test func scoresAreWithinTheBound() {
    for graph in graphs {
      let exact = shares(graph)
      for seed in 0..<3 {
        let found = graph.topology.approximateBetweenness(
          within: 0.05, confidence: 0.999, seed: UInt64(seed))
        #expect(found.sampleCount > 0 && found.error == 0.05 && found.confidence == 0.999)
        for (score, share) in zip(found.scores.values, exact) {
          #expect((score - share).magnitude <= 0.05, "\(graph)")
        }
      }
    }
  }

  @Test func moreCareTakesMoreSamples() {
    let grid = EdgeList.grid(4, 5).topology
    let coarse = grid.approximateBetweenness(within: 0.1)
    let fine = grid.approximateBetweenness(within: 0.03)
    #expect(coarse.sampleCount < fine.sampleCount)
    // 0.5/0.03² · (floor(log2(15 - 2)) + 1 + ln 20), for twice the distance across the grid.
    #expect(fine.sampleCount <= 3_887)
  }

  @Test func theSeedAloneDecides() {
    let topology = EdgeList.grid(5, 5).topology
    let one = topology.approximateBetweenness(within: 0.05, seed: 3, on: .oneThread)
    for threads in [2, 3] {
      #expect(
        topology.approximateBetweenness(within: 0.05, seed: 3, on: Execution(threads: threads))
          == one)
    }
    #expect(topology.approximateBetweenness(within: 0.05, seed: 4).scores != one.scores)
  }

  @Test func tooSmallForInnerNodes() {
    for count in 0..<3 {
      let found = EdgeList.complete(count).topology.approximateBetweenness()
      #expect(found.scores.values == .init(repeating: 0, count: count) && found.sampleCount == 0)
    }
    let edgeless = EdgeList(true, 4, []).topology.approximateBetweenness(within: 0.1)
    #expect(edgeless.scores.values == [0, 0, 0, 0])
  }

  /// Both ways round a diamond are as likely, however many diamonds follow.
  @Test func pathsAreDrawnWithEqualChances() {
    let found = EdgeList.diamonds(150).topology.approximateBetweenness(within: 0.03, seed: 1)
    for start in stride(from: 120, to: 330, by: 3) {
      let (left, right) = (found.scores[start + 1], found.scores[start + 2])
      #expect((left - right).magnitude < 0.06 && left > 0.1)
    }
  }
}
