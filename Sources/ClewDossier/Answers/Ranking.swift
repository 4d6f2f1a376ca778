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
}

extension Network {
  /// The nodes in the order of `measure`.
  ///
  /// Scores that differ by less than one part in 10^12 share a rank; ties are ordered by id.
  ///
  /// - Throws: when the measure does not converge on this network.
  public func ranking(
    by measure: Measure, on execution: Execution = .allCores
  ) throws(ConvergenceError) -> Ranking {
    ranking(by: measure, scores: try measure.score(topology, execution))
  }

  /// The nodes in the order of scores that are known, such as an estimate of `measure`.
  ///
  /// - Precondition: there is one score a node.
  public func ranking(by measure: Measure, scores: NodeScores) -> Ranking {
    let dossier = reading.dossier
    let ids = nodes.map { dossier.id(ofEntity: $0) }
    let order = nodes.indices.sorted { left, right in
      scores[left] == scores[right] ? ids[left] < ids[right] : scores[left] > scores[right]
    }
    var entries: [Ranking.Entry] = []
    var start = 0
    while start < order.count {
      // Everything as good as equal to the best one not yet placed.
      var end = start + 1
      while end < order.count, Self.isTied(scores[order[start]], scores[order[end]]) { end += 1 }
      for node in order[start..<end].sorted(by: { ids[$0] < ids[$1] }) {
        entries.append(.init(rank: start + 1, entity: nodes[node], score: scores[node]))
      }
      start = end
    }
    return Ranking(measure: measure, network: self, entries: entries)
  }

  /// Equal to the 12th digit.
  private static func isTied(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }
}
