/// How the edges of a graph are numbered, and so what has to be stored to tell them apart.
enum EdgeNumbering: Hashable, Sendable {
  /// The numbers follow the edges sorted by tail and then head, no two alike; undirected, each edge
  /// has its lower end as tail.
  ///
  /// Then the rows of the adjacency say everything. `firstEdges[v]` is the number of edges whose
  /// tail comes before `v`; one more entry than there are nodes.
  case sorted(firstEdges: Indices)
  /// Any other order: the ends of each edge are stored.
  case listed(tails: Indices, heads: Indices)

  /// Whether the edges given are sorted as `sorted` has it.
  static func isSorted(isDirected: Bool, tails: [UInt32], heads: [UInt32]) -> Bool {
    var previous: UInt64 = 0
    for edge in tails.indices {
      let tail = tails[edge]
      let head = heads[edge]
      let key = UInt64(tail) << 32 | UInt64(head)
      guard tail != head, isDirected || tail < head, edge == 0 || key > previous else {
        return false
      }
      previous = key
    }
    return true
  }
}
