/// How far several scores of the same nodes agree, each with each.
public struct ScoreComparison: Hashable, Sendable {
  /// What the scores are called, in the order given.
  public let names: [String]
  /// Kendall's tau-b of each with each; nil where one of them gives all nodes the same score.
  public let kendallTau: [[Double?]]
  /// Spearman's rho of each with each; nil as for tau.
  public let spearmanRho: [[Double?]]
  /// Jaccard's index of the first `top` nodes of each with each.
  public let topOverlap: [[Double]]
  /// Rank-biased overlap of each with each.
  public let rankBiasedOverlap: [[Double]]
  /// How many nodes the overlap looks at.
  public let top: Int

  /// Compares scores of the same nodes; for the conventions see the functions of `NodeScores`.
  ///
  /// By hand: a score and its negative have tau -1. O(k² n log n) for k scores.
  ///
  /// - Precondition: all scores are of as many nodes; `top` is not negative.
  public init(_ scores: [(name: String, scores: NodeScores)], top: Int = 10) {
    func table<Value>(_ entry: (NodeScores, NodeScores) -> Value) -> [[Value]] {
      scores.map { row in scores.map { entry(row.scores, $0.scores) } }
    }
    names = scores.map(\.name)
    kendallTau = table { $0.kendallTau($1) }
    spearmanRho = table { $0.spearmanRho($1) }
    topOverlap = table { $0.topOverlap($1, top: top) }
    rankBiasedOverlap = table { $0.rankBiasedOverlap($1) }
    self.top = top
  }

  /// Scores the nodes by each measure and compares the results.
  ///
  /// - Throws: the first `ConvergenceError` of a measure.
  public init(
    _ measures: [Measure], of topology: Topology, top: Int = 10,
    on execution: Execution = .allCores
  ) throws(ConvergenceError) {
    var scores: [(name: String, scores: NodeScores)] = []
    for measure in measures {
      scores.append((measure.id, try measure.score(topology, execution)))
    }
    self.init(scores, top: top)
  }
}
