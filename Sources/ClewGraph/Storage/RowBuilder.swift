/// Makes compressed sparse rows of edges in any order.
///
/// Each arc goes straight to its row as one number, head above edge, and the rows are sorted by it:
/// one scattered write an arc, where counting sorts by head and then by tail take four.
struct RowBuilder {
  private var places: [UInt32]
  private var arcs: [UInt64]

  /// Rows for `nodeCount` nodes with the arcs that `degrees` counts, one entry a node after the
  /// first, which is 0.
  private init(degrees: consuming [UInt32]) {
    places = degrees
    for node in 1..<places.count { places[node] += places[node - 1] }
    arcs = [UInt64](onLargePages: 0, count: Int(places[places.count - 1]))
  }

  /// The arcs from each tail to its head, and back where edges can be walked both ways.
  static func rows(
    nodeCount: Int, from tails: [UInt32], to heads: [UInt32], bothWays: Bool
  ) -> Adjacency {
    var degrees = [UInt32](onLargePages: 0, count: nodeCount + 1)
    for tail in tails { degrees[Int(tail) + 1] += 1 }
    if bothWays { for head in heads { degrees[Int(head) + 1] += 1 } }
    var builder = RowBuilder(degrees: degrees)
    let offsets = builder.places
    for edge in tails.indices {
      builder.place(heads[edge], at: tails[edge], edge: edge)
      if bothWays { builder.place(tails[edge], at: heads[edge], edge: edge) }
    }
    builder.sortRows(offsets)
    return builder.adjacency(offsets)
  }

  private mutating func place(_ other: UInt32, at node: UInt32, edge: Int) {
    let position = Int(places[Int(node)])
    places[Int(node)] &+= 1
    arcs[position] = UInt64(other) << 32 | UInt64(edge)
  }

  /// Short rows by insertion, which they are mostly made for, long ones by the library.
  private mutating func sortRows(_ offsets: [UInt32]) {
    for node in 0..<(offsets.count - 1) {
      let start = Int(offsets[node])
      let end = Int(offsets[node + 1])
      guard end - start <= 24 else {
        var row = Array(arcs[start..<end])
        row.sort()
        for (index, arc) in row.enumerated() { arcs[start + index] = arc }
        continue
      }
      var next = start + 1
      while next < end {
        let arc = arcs[next]
        var hole = next
        while hole > start, arcs[hole - 1] > arc {
          arcs[hole] = arcs[hole - 1]
          hole -= 1
        }
        arcs[hole] = arc
        next += 1
      }
    }
  }

  private func adjacency(_ offsets: [UInt32]) -> Adjacency {
    Adjacency(
      offsets: Indices(offsets), heads: Indices(arcs.map { UInt32(truncatingIfNeeded: $0 >> 32) }),
      edges: Indices(arcs.map { UInt32(truncatingIfNeeded: $0) }))
  }
}
