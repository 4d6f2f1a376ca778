/// Nodes in groups that can be joined and never cut.
struct DisjointSets {
  private var parents: [UInt32]
  /// The number of groups.
  private(set) var count: Int

  /// Every node in a group of its own.
  init(count: Int) {
    parents = (0..<UInt32(count)).map { $0 }
    self.count = count
  }

  /// The lowest node of the group that `node` is in.
  ///
  /// With halved paths, O(log n) a call on average (Tarjan and van Leeuwen 1984,
  /// doi:10.1145/62.2160).
  mutating func root(of node: Int) -> Int {
    var node = node
    while Int(parents[node]) != node {
      parents[node] = parents[Int(parents[node])]
      node = Int(parents[node])
    }
    return node
  }

  /// Makes one group of those of two nodes; says whether they were two.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (root(of: first), root(of: second))
    guard a != b else { return false }
    parents[max(a, b)] = UInt32(min(a, b))
    count -= 1
    return true
  }

  /// The lowest node of each node's group.
  mutating func labels() -> [UInt32] {
    var labels = parents
    for node in labels.indices { labels[node] = UInt32(root(of: node)) }
    return labels
  }
}
