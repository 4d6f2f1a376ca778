extension NodeScores {
  /// How many of the highest nodes two scores have in common: Jaccard's index of the first `top`.
  ///
  /// Common nodes by all nodes in either list, from 0 to 1; ranked as in `ranked()`, so that a tie at
  /// the edge is cut by node number. 1 where both lists are empty. By hand: the first two of 4, 3, 2, 1
  /// and of 4, 2, 3, 1 have one node of three in common: 1/3. O(n log n). Jaccard 1912,
  /// doi:10.1111/j.1469-8137.1912.tb05611.x.
  ///
  /// - Precondition: there are as many scores; `top` is not negative.
  public func topOverlap(_ other: NodeScores, top: Int) -> Double {
    precondition(count == other.count, "both are scores of the same nodes")
    precondition(top >= 0, "a list has a length")
    var isListed = [Bool](repeating: false, count: count)
    for node in ranked().prefix(top) { isListed[node] = true }
    let common = other.ranked().prefix(top).count { isListed[$0] }
    let either = 2 * min(top, count) - common
    return either > 0 ? Double(common) / Double(either) : 1
  }

  /// Rank-biased overlap with other scores of the same nodes: agreement of the two rankings that
  /// counts for more at the top.
  ///
  /// The mean over all depths of the share of nodes in common up to there, depth d having the weight
  /// (1-p) p^(d-1): a reader who goes on to the next with probability p. What the whole rankings leave
  /// out is taken to agree as their end does, so that equal rankings have 1. Ties are ranked by node
  /// number. 1 without nodes. By hand: two nodes in opposite order at p = 0.5 have 0 · 1/2 + 1 · 1/2
  /// = 1/2. O(n log n). Webber, Moffat and Zobel 2010, doi:10.1145/1852102.1852106.
  ///
  /// - Precondition: there are as many scores; `persistence` is above 0 and below 1.
  public func rankBiasedOverlap(_ other: NodeScores, persistence: Double = 0.9) -> Double {
    precondition(count == other.count, "both are scores of the same nodes")
    precondition(persistence > 0 && persistence < 1, "a reader stops some time")
    let own = ranked()
    let others = other.ranked()
    var isSeen = [Bool](repeating: false, count: count)
    var common = 0
    var weight = 1 - persistence
    var overlap = 0.0
    for depth in own.indices {
      for node in [own[depth], others[depth]] {
        if isSeen[node] { common += 1 } else { isSeen[node] = true }
      }
      overlap += weight * Double(common) / Double(depth + 1)
      weight *= persistence
    }
    // All nodes are in common at the end.
    return overlap + weight / (1 - persistence)
  }
}
