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
  public func ranking(by measure: Measure) throws(ConvergenceError) -> Ranking {
    let scores = try measure.score(topology)
    let dossier = reading.dossier
    let order = nodes.indices.sorted { left, right in
      if !Self.isTied(scores[left], scores[right]) { return scores[left] > scores[right] }
      return dossier.id(ofEntity: nodes[left]) < dossier.id(ofEntity: nodes[right])
    }
    var entries: [Ranking.Entry] = []
    for (place, node) in order.enumerated() {
      let isTied = entries.last.map { Self.isTied($0.score, scores[node]) } ?? false
      let rank = isTied ? entries[place - 1].rank : place + 1
      entries.append(.init(rank: rank, entity: nodes[node], score: scores[node]))
    }
    return Ranking(measure: measure, network: self, entries: entries)
  }

  /// Equal to the 12th digit; rounding first keeps the relation transitive.
  private static func isTied(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }
}
