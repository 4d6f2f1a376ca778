/// Sets of nodes that only ever merge.
///
/// By size and with halved paths (Tarjan and van Leeuwen 1984, doi:10.1145/62.2160).
struct MergingSets {
  /// The parent of each node; of a root the number of its set, as a negative number.
  private var parents: [Int32]

  init(count: Int) {
    precondition(count <= Int(Int32.max), "set members have 31 bits")
    parents = [Int32](repeating: -1, count: count)
  }

  mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] >= 0 {
      let parent = Int(parents[node])
      if parents[parent] >= 0 { parents[node] = parents[parent] }
      node = parent
    }
    return node
  }

  /// Merges the sets of two nodes; false if they are one already.
  mutating func merge(_ left: Int, _ right: Int) -> Bool {
    var large = root(of: left)
    var small = root(of: right)
    guard large != small else { return false }
    if parents[large] > parents[small] { swap(&large, &small) }
    parents[large] += parents[small]
    parents[small] = Int32(large)
    return true
  }
}
