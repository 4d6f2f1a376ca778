/// A search from all sources of a batch at once.
protocol BatchSearch: Sendable {
  init(_ plan: ReachPlan)

  /// Searches from the sources of a batch and adds to `counts` when they reach which node.
  mutating func run(_ plan: ReachPlan, _ batch: ReachPlan.Batch, into counts: inout LevelCounts)
}

extension ReachPlan {
  /// The summary of every node, by its number before the plan renumbered it.
  func summaries<Search: BatchSearch>(
    _ kind: Search.Type, on execution: Execution
  ) -> [DistanceSummary] {
    // Chunks of whole batches: enough for many cores, few enough for their counts to be added.
    let batchCount = batches.count
    let chunkCount = min(batchCount, 64)
    var counts = LevelCounts(nodes: 0..<groups.count)
    execution.reduce(
      chunks: chunkCount, into: &counts, scratch: { Search(self) },
      { chunk, search in
        let some = batches[
          (chunk * batchCount / chunkCount)..<((chunk + 1) * batchCount / chunkCount)]
        let first = some.map(\.nodes.lowerBound).min() ?? 0
        let last = some.map(\.nodes.upperBound).max() ?? 0
        var part = LevelCounts(nodes: first..<last)
        for batch in some { search.run(self, batch, into: &part) }
        return part
      },
      merge: { $0.add($1) })
    return labels.ranks.map { rank in
      if !anchors.isEmpty, let anchor = anchors[Int(rank)] {
        return counts.summary(beyond: Int(anchor))
      }
      return counts.summary(of: Int(rank))
    }
  }
}
