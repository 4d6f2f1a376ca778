extension TieGraph {
  /// The ties between groups: a node for each group, what lies inside only in its mass.
  ///
  /// `labels` are below `count`, and every group has a member. Counted into a row as wide as there
  /// are groups, without sorting: O(nodes + arcs).
  func aggregated(by labels: [UInt32], count: Int) -> TieGraph {
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        aggregated(labels, count, offsets: offsets, heads: heads, weights: weights.span)
      }
    }
  }

  private func aggregated(
    _ labels: [UInt32], _ count: Int, offsets: Span<UInt32>, heads: Span<UInt32>,
    weights: Span<Double>
  ) -> TieGraph {
    let isPlain = weights.isEmpty
    let members = GroupMembers(labels, count: count)
    var newOffsets = [UInt32](repeating: 0, count: count + 1)
    var newHeads: [UInt32] = []
    var newWeights: [Double] = []
    var newMasses = [Mass](repeating: .zero, count: count)
    var sums = [Double](repeating: 0, count: count)
    var touched = [UInt32](repeating: 0, count: count + 1)
    var inner = 0.0
    for group in 0..<count {
      var touchedCount = 0
      var mass = Mass.zero
      for place in members.places(of: group) {
        let node = Int(members.nodes[place])
        mass = mass + masses[node]
        for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
          let other = labels[Int(heads[arc])]
          let sum = sums[Int(other)]
          touched[touchedCount] = other
          touchedCount &+= sum == 0 ? 1 : 0
          sums[Int(other)] = sum + (isPlain ? 1 : weights[arc])
        }
      }
      newMasses[group] = mass
      inner += sums[group]
      for place in 0..<touchedCount {
        let other = touched[place]
        if Int(other) != group {
          newHeads.append(other)
          newWeights.append(sums[Int(other)])
        }
        sums[Int(other)] = 0
      }
      newOffsets[group + 1] = UInt32(newHeads.count)
    }
    return TieGraph(
      offsets: Indices(newOffsets), heads: Indices(newHeads), weights: newWeights,
      masses: newMasses, loops: loops + inner / Mass.timesCounted, total: total)
  }
}

/// The nodes of each group side by side, ascending in each.
struct GroupMembers: Sendable {
  private(set) var nodes: [UInt32]
  private var starts: [UInt32]

  /// Nodes by their labels, which are below `count`.
  init(_ labels: [UInt32], count: Int) {
    starts = [UInt32](repeating: 0, count: count + 1)
    for label in labels { starts[Int(label) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var places = starts
    nodes = [UInt32](repeating: 0, count: labels.count)
    for node in labels.indices {
      let group = Int(labels[node])
      nodes[Int(places[group])] = UInt32(node)
      places[group] += 1
    }
  }

  func places(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }
}

/// Renames labels to 0, 1, … by their first node and gives their number.
///
/// The labels are below the number of nodes.
func compactLabels(_ labels: inout [UInt32]) -> Int {
  var names = [UInt32](repeating: UInt32.max, count: labels.count)
  var count: UInt32 = 0
  for node in labels.indices {
    let label = Int(labels[node])
    if names[label] == UInt32.max {
      names[label] = count
      count += 1
    }
    labels[node] = names[label]
  }
  return Int(count)
}
