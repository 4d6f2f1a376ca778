/// Every node in exactly one group.
///
/// Groups are numbered from 0 in the order of their lowest node, so that two partitions are equal
/// exactly when they put the same nodes together. By hand: the labels 7, 2, 7 are groups 0, 1, 0.
public struct Partition: Hashable, Sendable {
  /// The group of each node, by node number.
  public let labels: Indices
  /// How many nodes each group has, by group number.
  public let sizes: [Int]

  /// The partition that puts nodes with equal labels together, whatever the labels.
  ///
  /// Labels need not be without gaps. By hand: the labels 9, 4, 9 give the groups 0, 1, 0. O(n log n).
  public init(grouping labels: [Int]) {
    let order = labels.indices.sorted { left, right in
      labels[left] == labels[right] ? left < right : labels[left] < labels[right]
    }
    var numbers = [UInt32](repeating: 0, count: labels.count)
    var number: UInt32 = 0
    for (place, node) in order.enumerated() {
      if place > 0, labels[node] != labels[order[place - 1]] { number += 1 }
      numbers[node] = number
    }
    self.init(labels: numbers)
  }

  /// The partition that puts nodes with equal labels together; labels are below their count.
  init(labels old: [UInt32]) {
    var groups = [UInt32](repeating: UInt32.max, count: old.count)
    var labels = old
    var count: UInt32 = 0
    Self.renumber(&labels, &groups, &count)
    var sizes = [Int](repeating: 0, count: Int(count))
    var allSizes = sizes.mutableSpan
    for label in labels { allSizes[Int(label)] &+= 1 }
    self.labels = Indices(labels)
    self.sizes = sizes
  }

  /// Puts the number of its group, by first node, in place of each label.
  private static func renumber(
    _ labels: inout [UInt32], _ groups: inout [UInt32], _ count: inout UInt32
  ) {
    var labels = labels.mutableSpan
    var groups = groups.mutableSpan
    for node in labels.indices {
      let label = Int(labels[node])
      if groups[label] == UInt32.max {
        groups[label] = count
        count &+= 1
      }
      labels[node] = groups[label]
    }
  }

  /// The number of groups.
  public var count: Int { sizes.count }

  /// The group of a node.
  public subscript(node: Int) -> Int { Int(labels[node]) }

  /// The nodes of a group in ascending order; O(nodes).
  public func members(of group: Int) -> [Int] {
    labels.indices.filter { Int(labels[$0]) == group }
  }

  /// The nodes of every group in ascending order, by group number; O(nodes).
  public var groups: [[Int]] {
    var groups = [[Int]](repeating: [], count: count)
    for group in 0..<count { groups[group].reserveCapacity(sizes[group]) }
    for node in labels.indices { groups[Int(labels[node])].append(node) }
    return groups
  }

  /// The groups from the largest to the smallest; of equal ones the lower number first.
  public func groupsBySize() -> [Int] {
    rankedPositions(of: sizes.map(Double.init))
  }
}
