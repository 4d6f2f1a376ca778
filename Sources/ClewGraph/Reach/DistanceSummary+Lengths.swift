extension Topology {
  /// The summaries by length: many searches at once where lengths are small whole numbers and no
  /// distance is large, else one by one.
  func lengthSummaries(
    _ direction: Direction, _ lengths: EdgeLengths, on execution: Execution
  ) -> [DistanceSummary] {
    // A search from a node along the arcs that enter finds who is how far from reaching it.
    let towards: Direction = direction == .outgoing ? .outgoing : .incoming
    let (arcs, values) = arcsWithLengths(towards, lengths, isFolded: true)
    if let plan = batchPlan(towards, lengths, arcs, values) {
      return plan.summaries(BitParallelLengthSearch.self, on: execution)
    }
    var summaries = [DistanceSummary](repeating: DistanceSummary(), count: nodeCount)
    let size = 64
    let count = nodeCount
    DisjointSlots.lend(&summaries) { slots in
      execution.forEachChunk(
        (count + size - 1) / size, scratch: { SourceDistances(arcs, values) },
        { chunk, search in
          for node in chunk * size..<min((chunk + 1) * size, count) {
            search.run(from: node)
            slots[node] = search.summary()
          }
        })
    }
    return summaries
  }

  /// How to search from many nodes at once by length, where that pays.
  ///
  /// The time grows with the largest distance, which a few searches estimate.
  private func batchPlan(
    _ towards: Direction, _ lengths: EdgeLengths, _ arcs: Adjacency, _ values: [Double]
  ) -> ReachPlan? {
    let longest = 32.0
    guard values.allSatisfy({ $0 >= 1 && $0 <= longest && Double(UInt8($0)) == $0 }),
      (values.max() ?? 0) * Double(nodeCount) <= 4e6
    else { return nil }
    if nodeCount >= SourceBits.width {
      var search = SourceDistances(arcs, values)
      let hub = arcs.nodesByDescendingDegree().first.map { Int($0) } ?? 0
      for node in [hub] + (0..<8).map({ $0 * nodeCount / 8 }) {
        search.run(from: node)
        guard search.summary().eccentricity <= 200 else { return nil }
      }
    }
    guard isDirected else {
      return ReachPlan(
        leaving: arcs, entering: arcs, components: components(), strong: nil,
        lengths: values.map { UInt8($0) })
    }
    let (leaving, values) = arcsWithLengths(
      towards == .outgoing ? .incoming : .outgoing, lengths, isFolded: true)
    return ReachPlan(
      leaving: leaving, entering: arcs, components: components(),
      strong: leaving.strongComponentLabels(), lengths: values.map { UInt8($0) })
  }
}

extension SourceDistances {
  /// The summary of the last search, its origin left out.
  func summary() -> DistanceSummary {
    var summary = DistanceSummary(reached: settled.count - 1)
    for node in settled {
      let distance = distances[Int(node)]
      guard distance > 0 else { continue }
      summary.total += distance
      summary.harmonic += 1 / distance
      summary.eccentricity = max(summary.eccentricity, distance)
    }
    return summary
  }
}
