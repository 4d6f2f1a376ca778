public import ClewGraph

/// How far several measures order the entities of a network alike.
public struct RankComparison: Sendable {
  /// The measures, in the order given.
  public let measures: [Measure]
  /// The network they were taken on.
  public let network: Network
  /// Agreement of each with each.
  public let agreement: ScoreComparison
  /// The first entities by each measure, by canonical number, as many as `agreement.top`.
  public let leaders: [[Int]]

  /// How many of the first entities by two measures, given by their places, are the same.
  public func sharedLeaders(_ first: Int, _ second: Int) -> Int {
    let others = Set(leaders[second])
    return leaders[first].count { others.contains($0) }
  }

  /// The entities that are among the first by every measure, in the order of the first measure.
  public var commonLeaders: [Int] {
    let others = leaders.dropFirst().map { Set($0) }
    return (leaders.first ?? []).filter { entity in others.allSatisfy { $0.contains(entity) } }
  }
}

extension Network {
  /// How far `measures` order the entities alike, and whom each puts first.
  ///
  /// Of equal scores the lower node number comes first.
  ///
  /// - Throws: when a measure does not converge on this network.
  public func comparison(
    of measures: [Measure], top: Int = 10, on execution: Execution = .allCores
  ) throws(ConvergenceError) -> RankComparison {
    var scores: [(name: String, scores: NodeScores)] = []
    for measure in measures {
      scores.append((measure.id, try self.scores(by: measure, on: execution)))
    }
    return RankComparison(
      measures: measures, network: self, agreement: ScoreComparison(scores, top: top),
      leaders: scores.map { $0.scores.ranked().prefix(top).map { nodes[$0] } })
  }
}
