/// How the groups of two partitions of the same nodes meet.
struct PartitionOverlap {
  let nodeCount: Int
  private let firstSizes: [Int]
  private let secondSizes: [Int]
  /// How many nodes each pair of groups shares, where any.
  private var cells: [Int] = []

  /// Counts in O(nodes + groups).
  init(_ first: Partition, _ second: Partition) {
    precondition(
      first.labels.count == second.labels.count, "both partitions are of the same nodes")
    nodeCount = first.labels.count
    firstSizes = first.sizes
    secondSizes = second.sizes
    let members = GroupMembers(Array(first.labels), count: first.count)
    let other = Array(second.labels)
    var counts = [Int](repeating: 0, count: second.count)
    var touched: [Int] = []
    for group in 0..<first.count {
      for place in members.places(of: group) {
        let label = Int(other[Int(members.nodes[place])])
        if counts[label] == 0 { touched.append(label) }
        counts[label] += 1
      }
      for label in touched {
        cells.append(counts[label])
        counts[label] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// Entropies in nats: of each partition, and of both at once.
  var entropies: (first: Double, second: Double, joint: Double) {
    (entropy(firstSizes), entropy(secondSizes), entropy(cells))
  }

  /// Pairs of nodes that are together: in each partition, and in both.
  var pairs: (first: Double, second: Double, joint: Double) {
    (pairs(firstSizes), pairs(secondSizes), pairs(cells))
  }

  /// Sizes are sorted first, so that equal lists of sizes give equal sums.
  private func entropy(_ sizes: [Int]) -> Double {
    let count = Double(nodeCount)
    return sizes.sorted().reduce(0) {
      let share = Double($1) / count
      return $0 - share * PortableMath.logarithm(share)
    }
  }

  private func pairs(_ sizes: [Int]) -> Double {
    sizes.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
  }
}
