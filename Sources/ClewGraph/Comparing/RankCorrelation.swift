extension NodeScores {
  /// Kendall's tau-b with other scores of the same nodes: how far the two order them alike.
  ///
  /// (concordant - discordant pairs) / √(pairs not tied here · pairs not tied there), from -1, the
  /// reverse order, to 1; nil where one of the two gives all nodes the same score or there are fewer
  /// than two. Neighbours in the order whose scores differ by no more than `tolerance` of the largest
  /// score are tied, so that rounding does not order nodes that are alike (0: exactly equal ones); a
  /// score that is not a number counts as the lowest. By hand: 1, 2, 3, 4 with 1, 3, 2, 4 has
  /// (5 - 1) / 6; 1, 2, 2 with 1, 2, 3 has 2 / √(2 · 3).
  ///
  /// Sorted twice, discordant pairs counted by merging: O(n log n). Kendall 1945,
  /// doi:10.1093/biomet/33.3.239; Knight 1966, doi:10.1080/01621459.1966.10480879.
  ///
  /// - Precondition: there are as many scores.
  public func kendallTau(_ other: NodeScores, tolerance: Double = 1e-9) -> Double? {
    precondition(count == other.count, "both are scores of the same nodes")
    let own = denseRanks(tolerance)
    let others = other.denseRanks(tolerance)
    let order = (0..<count).sorted { left, right in
      own[left] != own[right] ? own[left] < own[right] : others[left] < others[right]
    }
    func tiedPairs(_ areEqual: (Int, Int) -> Bool, _ order: [Int]) -> Int {
      var pairs = 0
      var start = 0
      for place in order.indices {
        if place > 0 && !areEqual(order[place - 1], order[place]) { start = place }
        pairs += place - start
      }
      return pairs
    }
    let all = count * (count - 1) / 2
    let tiedHere = tiedPairs({ own[$0] == own[$1] }, order)
    let tiedBoth = tiedPairs({ own[$0] == own[$1] && others[$0] == others[$1] }, order)
    let tiedThere = tiedPairs(
      { others[$0] == others[$1] }, (0..<count).sorted { others[$0] < others[$1] })
    guard tiedHere < all, tiedThere < all else { return nil }
    let discordant = Self.inversions(order.map { others[$0] })
    let difference = all - tiedHere - tiedThere + tiedBoth - 2 * discordant
    return Double(difference) / (Double(all - tiedHere) * Double(all - tiedThere)).squareRoot()
  }

  /// Spearman's rho with other scores of the same nodes: the correlation of their ranks.
  ///
  /// Equal scores share the mean of their ranks. From -1 to 1; nil where one of the two gives all
  /// nodes the same score or there are fewer than two. Ties are those of `kendallTau`.
  /// By hand: 1, 2, 3, 4 with 1, 3, 2, 4 has 1 - 6 · 2 / (4 · 15) = 0.8. O(n log n). Spearman 1904,
  /// doi:10.2307/1412159.
  ///
  /// - Precondition: there are as many scores.
  public func spearmanRho(_ other: NodeScores, tolerance: Double = 1e-9) -> Double? {
    precondition(count == other.count, "both are scores of the same nodes")
    let own = meanRanks(tolerance)
    let others = other.meanRanks(tolerance)
    let middle = Double(count - 1) / 2
    var (both, ownSquares, otherSquares) = (0.0, 0.0, 0.0)
    for node in own.indices {
      both += (own[node] - middle) * (others[node] - middle)
      ownSquares += (own[node] - middle) * (own[node] - middle)
      otherSquares += (others[node] - middle) * (others[node] - middle)
    }
    guard ownSquares > 0, otherSquares > 0 else { return nil }
    return both / (ownSquares * otherSquares).squareRoot()
  }

  /// The nodes in groups of equal scores, from the lowest to the highest.
  private func groupsByScore(_ tolerance: Double) -> [[Int]] {
    let keys = values.map { $0.isNaN ? -Double.infinity : $0 }
    let largest = keys.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    var groups: [[Int]] = []
    var last: Double?
    for node in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let isEqual = last.map { $0 == keys[node] || keys[node] - $0 <= tolerance * largest } ?? false
      if isEqual { groups[groups.count - 1].append(node) } else { groups.append([node]) }
      last = keys[node]
    }
    return groups
  }

  /// For each node how many different scores are lower.
  private func denseRanks(_ tolerance: Double) -> [Int] {
    var ranks = [Int](repeating: 0, count: count)
    for (rank, group) in groupsByScore(tolerance).enumerated() {
      for node in group { ranks[node] = rank }
    }
    return ranks
  }

  /// For each node its place from 0, the mean of them for equal scores.
  private func meanRanks(_ tolerance: Double) -> [Double] {
    var ranks = [Double](repeating: 0, count: count)
    var start = 0
    for group in groupsByScore(tolerance) {
      for node in group { ranks[node] = Double(2 * start + group.count - 1) / 2 }
      start += group.count
    }
    return ranks
  }

  /// The number of pairs in the wrong order, by merging runs of doubled length.
  private static func inversions(_ numbers: [Int]) -> Int {
    var from = numbers
    var into = numbers
    var inversions = 0
    var width = 1
    while width < from.count {
      for start in stride(from: 0, to: from.count, by: 2 * width) {
        let middle = min(start + width, from.count)
        let end = min(start + 2 * width, from.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if right == end || left < middle && from[left] <= from[right] {
            into[place] = from[left]
            left += 1
          } else {
            inversions += middle - left
            into[place] = from[right]
            right += 1
          }
        }
      }
      swap(&from, &into)
      width *= 2
    }
    return inversions
  }
}
