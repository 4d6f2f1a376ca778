public import ClewGraph

/// Entities in the order of a measure.
public struct Ranking: Sendable {
  /// One entity's place.
  public struct Entry: Sendable {
    /// From 1; entities of equal score share it.
    public let rank: Int
    /// The canonical number of the entity.
    public let entity: Int
    /// Its score.
    public let score: Double
  }

  /// The measure.
  public let measure: Measure
  /// The network it was taken on.
  public let network: Network
  /// Every node, best first; ties by id.
  public let entries: [Entry]
  /// Freeman's centralization, 1 as in a star and 0 where all score alike; nil where it is not
  /// defined for the measure, or the scores are estimated or weighted.
  public let centralization: Double?
}

extension Network {
  /// The nodes in the order of `measure`.
  ///
  /// Scores that differ by less than one part in 10^12 share a rank; ties are ordered by id.
  ///
  /// - Parameter isWeighted: as in `scores(by:isWeighted:on:)`.
  /// - Throws: when the measure does not converge on this network.
  public func ranking(
    by measure: Measure, isWeighted: Bool = false, on execution: Execution = .allCores
  ) throws(ConvergenceError) -> Ranking {
    let scores = try scores(by: measure, isWeighted: isWeighted, on: execution)
    return ranking(
      by: measure, scores: scores,
      centralization: isWeighted ? nil : measure.centralization(of: topology, scores: scores))
  }

  /// The nodes in the order of scores that are known, such as an estimate of `measure`.
  ///
  /// - Precondition: there is one score a node.
  public func ranking(by measure: Measure, scores: NodeScores) -> Ranking {
    ranking(by: measure, scores: scores, centralization: nil)
  }

  private func ranking(
    by measure: Measure, scores: NodeScores, centralization: Double?
  ) -> Ranking {
    let dossier = reading.dossier
    let ids = nodes.map { dossier.id(ofEntity: $0) }
    let order = nodes.indices.sorted { left, right in
      scores[left] == scores[right] ? ids[left] < ids[right] : scores[left] > scores[right]
    }
    var entries: [Ranking.Entry] = []
    for run in RankRuns(order.map { scores[$0] }).runs {
      for node in order[run].sorted(by: { ids[$0] < ids[$1] }) {
        entries.append(.init(rank: run.lowerBound + 1, entity: nodes[node], score: scores[node]))
      }
    }
    return Ranking(
      measure: measure, network: self, entries: entries, centralization: centralization)
  }

  /// The score of each node by `measure`.
  ///
  /// A measure that `needsStrengths` takes the number of independent origins of each tie for its
  /// strength; all others count ties alike unless `isWeighted`: then these are the strengths too,
  /// and lengths are 1 / origins, contested ties twice as long. Symmetric ties of a directed network
  /// are an edge each way.
  ///
  /// - Precondition: weights mean something to the measure if `isWeighted`.
  /// - Throws: when the measure does not converge on this network.
  public func scores(
    by measure: Measure, isWeighted: Bool = false, on execution: Execution = .allCores
  ) throws(ConvergenceError) -> NodeScores {
    guard isWeighted || measure.needsStrengths else {
      return try measure.score(topology, execution)
    }
    switch measure.weighting {
    case .none: preconditionFailure("weights mean nothing to \(measure.id)")
    case .lengths(let score): return try score(topology, lengths(.bestSourced), execution)
    case .strengths(let score): return try score(topology, strengths(), execution)
    }
  }
}

/// Runs of as good as equal scores, from the best on.
struct RankRuns {
  /// The places of each run.
  private(set) var runs: [Range<Int>] = []

  /// The runs of `scores`, which descend: everything equal to the 12th digit to the best one of its
  /// run.
  init(_ scores: [Double]) {
    var start = 0
    while start < scores.count {
      var end = start + 1
      while end < scores.count, Self.isTied(scores[start], scores[end]) { end += 1 }
      runs.append(start..<end)
      start = end
    }
  }

  private static func isTied(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }
}
