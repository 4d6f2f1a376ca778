internal import ClewGraph

extension BenchTask {
  /// Scores from linear equations and eigenvectors, and dense or tight groups.
  static let spectral: [BenchTask] = [
    .whole("pagerank") { graph, execution in
      share(graph.topology.pageRank(on: execution))
    }
  ]

  /// The largest score over the sum of all, to six digits.
  private static func share(_ scores: NodeScores) -> Double {
    scores.values.reduce(0, max) / scores.values.reduce(0, +)
  }
}
