extension TieGraph {
  /// Moves nodes one at a time to the neighbouring group that raises modularity most, until no node
  /// waits; gives the number of moves.
  ///
  /// At first all wait, in the order given. A node that moves calls back neighbours that it left
  /// behind (Traag, Waltman and van Eck 2019), but only those whose choice its move can have
  /// changed: each remembers by how much its group was better than the next, and moves around it
  /// use that margin up. Changes of mass alone call nobody back. A node may also leave to be alone.
  /// `labels` are below the number of nodes. Between groups equally good
  /// `salt` decides.
  func moveNodes(_ labels: inout [UInt32], resolution: Double, order: [UInt32], salt: UInt32)
    -> Int
  {
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        moveNodes(
          &labels, resolution, order, salt, offsets: offsets, heads: heads, weights: weights.span)
      }
    }
  }

  private func moveNodes(
    _ labels: inout [UInt32], _ resolution: Double, _ order: [UInt32], _ salt: UInt32,
    offsets: Span<UInt32>, heads: Span<UInt32>, weights: Span<Double>
  ) -> Int {
    let count = nodeCount
    let isPlain = weights.isEmpty
    let factor = total > 0 ? resolution / total : 0
    var groupMasses = [Mass](repeating: .zero, count: count)
    var groupSizes = [UInt32](repeating: 0, count: count)
    for node in 0..<count {
      let group = Int(labels[node])
      groupMasses[group] = groupMasses[group] + masses[node]
      groupSizes[group] += 1
    }
    var vacant = groupSizes.indices.filter { groupSizes[$0] == 0 }.map { UInt32($0) }
    var queue = order
    var next = 0
    var waiting = queue.count
    var sumStore = [Double](repeating: 0, count: count)
    var touchedStore = [UInt32](repeating: 0, count: count + 1)
    var marginStore = [Double](repeating: -1, count: count)
    var sums = sumStore.mutableSpan
    var touched = touchedStore.mutableSpan
    // Below 0: the node waits.
    var margins = marginStore.mutableSpan
    var labels = labels.mutableSpan
    var moveCount = 0
    while waiting > 0 {
      let node = Int(queue[next])
      next = next &+ 1 == count ? 0 : next &+ 1
      waiting &-= 1
      let start = Int(offsets[node])
      let end = Int(offsets[node + 1])
      guard start < end else {
        margins[node] = .infinity
        continue
      }
      var touchedCount = 0
      if isPlain {
        for arc in start..<end {
          let group = labels[Int(heads[arc])]
          let sum = sums[Int(group)]
          touched[touchedCount] = group
          touchedCount &+= sum == 0 ? 1 : 0
          sums[Int(group)] = sum + 1
        }
      } else {
        for arc in start..<end {
          let group = labels[Int(heads[arc])]
          let sum = sums[Int(group)]
          touched[touchedCount] = group
          touchedCount &+= sum == 0 ? 1 : 0
          sums[Int(group)] = sum + weights[arc]
        }
      }
      let own = Int(labels[node])
      let mass = masses[node]
      let pull = mass * factor
      let expected = pull.product(with: groupMasses[own] - mass)
      let stay = sums[own] - expected
      // A gain below what rounding can make is none, or nodes might move for ever.
      var bestScore = stay + 1e-11 * (sums[own] + expected)
      var second = groupSizes[own] > 1 ? 0 : -Double.infinity
      var best = own
      sums[own] = 0
      for place in 0..<touchedCount {
        let group = Int(touched[place])
        let score = sums[group] - pull.product(with: groupMasses[group])
        sums[group] = 0
        guard group != own else { continue }
        if score > bestScore {
          second = max(second, bestScore)
          best = group
          bestScore = score
        } else {
          second = max(second, score)
          if score == bestScore, isPreferred(group, over: best, salt) { best = group }
        }
      }
      if bestScore < 0, groupSizes[own] > 1, let group = vacant.popLast() {
        best = Int(group)
        second = bestScore
        bestScore = 0
      }
      margins[node] = max(0, bestScore - second)
      guard best != own else { continue }
      moveCount &+= 1
      groupMasses[own] = groupMasses[own] - mass
      groupMasses[best] = groupMasses[best] + mass
      groupSizes[own] -= 1
      groupSizes[best] += 1
      if groupSizes[own] == 0 { vacant.append(UInt32(own)) }
      labels[node] = UInt32(best)
      var free = next + waiting
      if free >= count { free -= count }
      for arc in start..<end {
        let other = Int(heads[arc])
        let margin = margins[other]
        guard margin >= 0 else { continue }
        let group = Int(labels[other])
        guard group != best else { continue }
        let weight = isPlain ? 1 : weights[arc]
        let left = margin - (group == own ? 2 * weight : weight)
        margins[other] = left
        guard left < 0 else { continue }
        queue[free] = UInt32(other)
        free = free &+ 1 == count ? 0 : free &+ 1
        waiting &+= 1
      }
    }
    return moveCount
  }
}

/// Whether one of two equal groups is taken rather than the other: as good as by lot.
func isPreferred(_ group: Int, over other: Int, _ salt: UInt32) -> Bool {
  let odd = salt | 1
  return (UInt32(truncatingIfNeeded: group) ^ salt) &* odd
    < (UInt32(truncatingIfNeeded: other) ^ salt) &* odd
}
