extension TieGraph {
  /// Cuts every group into parts that are well joined inside; gives the part of each node.
  ///
  /// Every node begins as a part of its own. In the order given, a node still alone and well joined
  /// to the rest of its group goes to the part of the group that raises modularity most, if that
  /// part is well joined to the rest as well: by at least `resolution` times the strength expected.
  /// So a part is always connected. The choice is the best part where the authors draw one by lot
  /// that favours better ones; the order is what the seed decides. Labels are below `groupCount`.
  func refined(
    _ labels: [UInt32], groupCount: Int, resolution: Double, order: [UInt32]
  ) -> [UInt32] {
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        refined(
          labels, groupCount, resolution, order, offsets: offsets, heads: heads,
          weights: weights.span)
      }
    }
  }

  private func refined(
    _ labels: [UInt32], _ groupCount: Int, _ resolution: Double, _ order: [UInt32],
    offsets: Span<UInt32>, heads: Span<UInt32>, weights: Span<Double>
  ) -> [UInt32] {
    let isPlain = weights.isEmpty
    let factor = total > 0 ? resolution / total : 0
    var groupMasses = [Mass](repeating: .zero, count: groupCount)
    for node in labels.indices {
      groupMasses[Int(labels[node])] = groupMasses[Int(labels[node])] + masses[node]
    }
    var parts = everyNodeAlone
    var partMasses = masses
    var isAlone = [Bool](repeating: true, count: nodeCount)
    // The strength from each part to the rest of its group.
    var outward = [Double](repeating: 0, count: nodeCount)
    var sums = outward
    var touched = [UInt32](repeating: 0, count: nodeCount + 1)
    for node in labels.indices {
      let group = labels[node]
      var sum = 0.0
      for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
        sum += labels[Int(heads[arc])] == group ? (isPlain ? 1 : weights[arc]) : 0
      }
      outward[node] = sum
    }
    for place in order {
      let node = Int(place)
      guard isAlone[node], outward[node] > 0 else { continue }
      let group = labels[node]
      let groupMass = groupMasses[Int(group)]
      let mass = masses[node]
      let pull = mass * factor
      guard outward[node] >= pull.product(with: groupMass - mass) else { continue }
      var touchedCount = 0
      for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
        let other = Int(heads[arc])
        guard labels[other] == group else { continue }
        let part = parts[other]
        let sum = sums[Int(part)]
        touched[touchedCount] = part
        touchedCount &+= sum == 0 ? 1 : 0
        sums[Int(part)] = sum + (isPlain ? 1 : weights[arc])
      }
      var best = node
      var bestScore = 0.0
      var bestSum = 0.0
      for place in 0..<touchedCount {
        let part = Int(touched[place])
        let sum = sums[part]
        sums[part] = 0
        let score = sum - pull.product(with: partMasses[part])
        guard score > bestScore else { continue }
        let expected = (partMasses[part] * factor).product(with: groupMass - partMasses[part])
        guard outward[part] >= expected else { continue }
        best = part
        bestScore = score
        bestSum = sum
      }
      guard best != node else { continue }
      parts[node] = UInt32(best)
      isAlone[node] = false
      isAlone[best] = false
      partMasses[best] = partMasses[best] + mass
      outward[best] += outward[node] - 2 * bestSum
    }
    return parts
  }

  /// The connected parts of every group, numbered by their first node.
  ///
  /// Cutting a group that is not connected never lowers modularity. O(nodes + arcs).
  func connectedParts(of labels: [UInt32]) -> [UInt32] {
    var parts = [UInt32](repeating: UInt32.max, count: nodeCount)
    var queue: [UInt32] = []
    var count: UInt32 = 0
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        for root in 0..<nodeCount where parts[root] == UInt32.max {
          let group = labels[root]
          parts[root] = count
          queue.removeAll(keepingCapacity: true)
          queue.append(UInt32(root))
          var next = 0
          while next < queue.count {
            let node = Int(queue[next])
            next += 1
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              let other = Int(heads[arc])
              guard labels[other] == group, parts[other] == UInt32.max else { continue }
              parts[other] = count
              queue.append(heads[arc])
            }
          }
          count += 1
        }
      }
    }
    return parts
  }
}
