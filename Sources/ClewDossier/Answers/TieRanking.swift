public import ClewGraph

/// Ties in the order of a measure.
public struct TieRanking: Sendable {
  /// One tie's place.
  public struct Entry: Sendable {
    /// From 1; ties of equal score share it.
    public let rank: Int
    /// The edge that stands for the tie.
    public let edge: Int
    /// Its score.
    public let score: Double
    /// Whether it alone joins what it joins: no other tie is between its ends, and without it its
    /// component would fall apart.
    public let isBridge: Bool
  }

  /// The measure.
  public let measure: TieMeasure
  /// The network it was taken on.
  public let network: Network
  /// Every tie, best first; equal ones in the order of the network.
  public let entries: [Entry]
}

extension Network {
  /// The ties in the order of `measure`.
  ///
  /// In a directed network a symmetric tie is an edge each way and scores what the ways along it
  /// score together, or where it belongs to a group what either has. Scores that differ by less than
  /// one part in 10^12 share a rank.
  ///
  /// - Parameter isWeighted: whether ties with more independent origins are shorter, as in
  ///   `lengths(.bestSourced)`.
  /// - Precondition: lengths mean something to the measure if `isWeighted`.
  public func tieRanking(
    by measure: TieMeasure, isWeighted: Bool = false, on execution: Execution = .allCores
  ) -> TieRanking {
    let edges: EdgeScores
    if isWeighted {
      guard let score = measure.weightedScore else {
        preconditionFailure("lengths mean nothing to \(measure.id)")
      }
      edges = score(topology, lengths(.bestSourced), execution)
    } else {
      edges = measure.score(topology, execution)
    }
    var scores = Array(edges.values.prefix(tieCount))
    if measure.id == TieMeasure.named("betweenness")?.id {
      for edge in tieCount..<edges.count { scores[firstEdge(ofTie: edge)] += edges[edge] }
    }
    var isBridge = [Bool](repeating: false, count: tieCount)
    for edge in bridges() { isBridge[edge] = true }
    let order = scores.indices.sorted { left, right in
      scores[left] == scores[right] ? left < right : scores[left] > scores[right]
    }
    var entries: [TieRanking.Entry] = []
    for run in RankRuns(order.map { scores[$0] }).runs {
      for edge in order[run].sorted() {
        entries.append(
          .init(
            rank: run.lowerBound + 1, edge: edge, score: scores[edge], isBridge: isBridge[edge]))
      }
    }
    return TieRanking(measure: measure, network: self, entries: entries)
  }

  /// The ties without which a component would fall apart, by edge, ascending.
  ///
  /// A tie with another between the same two entities is none, whatever the direction; a symmetric
  /// one counts once also where it is an edge each way.
  public func bridges() -> [Int] {
    guard topology.edgeCount > tieCount else { return topology.bridges() }
    let ends = (0..<tieCount).map { (topology.tail(of: $0), topology.head(of: $0)) }
    return Topology(
      isDirected: false, nodeCount: topology.nodeCount, tails: ends.map { UInt32($0.0) },
      heads: ends.map { UInt32($0.1) }
    ).bridges()
  }
}
