/// The nodes cut into ranges of about equal work, by the graph alone.
enum NodeChunks {
  /// Ranges that together hold every node once.
  ///
  /// `work` is asked for the cost of one node, in steps of a few nanoseconds; where all of it is
  /// less than a thread is worth, there is one range.
  static func ranges(_ nodeCount: Int, most: Int = 64, work: (Int) -> Int) -> [Range<Int>] {
    guard nodeCount > 0 else { return [] }
    let costs = (0..<nodeCount).map { work($0) + 1 }
    let total = costs.reduce(0, +)
    let count = min(most, max(1, total / 65_536))
    let share = (total + count - 1) / count
    var ranges: [Range<Int>] = []
    var start = 0
    var sum = 0
    for node in 0..<nodeCount {
      sum += costs[node]
      if sum >= share {
        ranges.append(start..<node + 1)
        start = node + 1
        sum = 0
      }
    }
    if start < nodeCount { ranges.append(start..<nodeCount) }
    return ranges
  }
}
