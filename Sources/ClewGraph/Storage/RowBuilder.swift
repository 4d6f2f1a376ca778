/// Makes compressed sparse rows of edges in any order.
///
/// Each arc goes straight to its row, and the rows are sorted by their heads: one scattered write an
/// arc and array, where counting sorts by head and then by tail take two. Edges are placed in their
/// order, so a row needs no look at their numbers to have parallel ones in order.
enum RowBuilder {
  /// The arcs from each tail to its head, and back where edges can be walked both ways.
  static func rows(
    nodeCount: Int, from tails: [UInt32], to heads: [UInt32], bothWays: Bool
  ) -> Adjacency {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    count(tails.span, into: &offsets)
    if bothWays { count(heads.span, into: &offsets) }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    let arcCount = Int(offsets[nodeCount])
    var arcEdges: [UInt32] = []
    let arcHeads = [UInt32](onLargePages: arcCount) { arcHeads in
      arcEdges = [UInt32](onLargePages: arcCount) { arcEdges in
        place(tails.span, heads.span, bothWays: bothWays, offsets, &arcHeads, &arcEdges)
        sortRows(offsets.span, &arcHeads, &arcEdges)
      }
    }
    return Adjacency(
      offsets: Indices(offsets), heads: Indices(arcHeads), edges: Indices(arcEdges))
  }

  /// Counts the arcs of each node, one place behind the node.
  private static func count(_ nodes: borrowing Span<UInt32>, into degrees: inout [UInt32]) {
    var degrees = degrees.mutableSpan
    for edge in nodes.indices { degrees[Int(nodes[edge]) + 1] &+= 1 }
  }

  private static func place(
    _ tails: borrowing Span<UInt32>, _ heads: borrowing Span<UInt32>, bothWays: Bool,
    _ offsets: [UInt32], _ arcHeads: inout MutableSpan<UInt32>,
    _ arcEdges: inout MutableSpan<UInt32>
  ) {
    var places = offsets
    var next = places.mutableSpan
    for edge in tails.indices {
      let tail = tails[edge]
      let head = heads[edge]
      let place = Int(next[Int(tail)])
      next[Int(tail)] &+= 1
      arcHeads[place] = head
      arcEdges[place] = UInt32(truncatingIfNeeded: edge)
      guard bothWays else { continue }
      let other = Int(next[Int(head)])
      next[Int(head)] &+= 1
      arcHeads[other] = tail
      arcEdges[other] = UInt32(truncatingIfNeeded: edge)
    }
  }

  /// Short rows by insertion, which they are mostly made for, long ones by the library.
  private static func sortRows(
    _ offsets: borrowing Span<UInt32>, _ heads: inout MutableSpan<UInt32>,
    _ edges: inout MutableSpan<UInt32>
  ) {
    var arcs: [UInt64] = []
    for node in 0..<(offsets.count - 1) {
      let start = Int(offsets[node])
      let end = Int(offsets[node + 1])
      guard end - start <= 24 else {
        arcs.removeAll(keepingCapacity: true)
        for arc in start..<end { arcs.append(UInt64(heads[arc]) &<< 32 | UInt64(edges[arc])) }
        arcs.sort()
        for (index, arc) in arcs.enumerated() {
          heads[start &+ index] = UInt32(truncatingIfNeeded: arc &>> 32)
          edges[start &+ index] = UInt32(truncatingIfNeeded: arc)
        }
        continue
      }
      var next = start &+ 1
      while next < end {
        let head = heads[next]
        let edge = edges[next]
        var hole = next
        while hole > start, heads[hole &- 1] > head {
          heads[hole] = heads[hole &- 1]
          edges[hole] = edges[hole &- 1]
          hole &-= 1
        }
        heads[hole] = head
        edges[hole] = edge
        next &+= 1
      }
    }
  }
}
