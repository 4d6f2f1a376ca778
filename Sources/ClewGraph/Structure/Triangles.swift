extension Topology {
  /// For each node the number of triangles it is in: pairs of its neighbours joined themselves.
  ///
  /// Whatever the direction and the number of the edges; loops do not count. The scores add up to
  /// three times `triangleCount()`. NetworkX agrees on a simple undirected graph. By hand: in a
  /// clique of 4 nodes each is in 3; in a tree none is in any. O(edges^1.5). Chiba and Nishizeki
  /// 1985, doi:10.1137/0214017; Latapy 2008, doi:10.1016/j.tcs.2008.07.017.
  public func triangles(on execution: Execution = .allCores) -> NodeScores {
    NodeScores(neighbourRows().triangleCounts(on: execution).map(Double.init))
  }

  /// The number of triangles: groups of three nodes that are all joined to each other.
  ///
  /// As `triangles()`. By hand: a clique of 5 nodes has 10. O(edges^1.5).
  public func triangleCount(on execution: Execution = .allCores) -> Int {
    neighbourRows().triangleCounts(on: execution).reduce(0) { $0 + Int($1) } / 3
  }
}

extension Adjacency {
  /// The number of triangles at each node; the rows are those of an undirected graph without loops
  /// and parallels.
  func triangleCounts(on execution: Execution) -> [UInt32] {
    let census = TriangleCensus(self)
    // Every part counts for all nodes; sums of whole numbers are the same in any order.
    let parts = arcCount < 1 << 16 ? 1 : 8
    var counts = [UInt32](repeating: 0, count: nodeCount)
    execution.reduce(
      chunks: parts, into: &counts, scratch: {},
      { part, _ in census.counts(part: part, of: parts) },
      merge: { total, part in
        for node in total.indices { total[node] &+= part[node] }
      })
    return census.restored(counts)
  }
}

/// Finds every triangle once.
///
/// Nodes are renamed from the highest degree to the lowest, and each keeps only its neighbours of
/// lower name: no more than the square root of all arcs. For every tie the longer of the two rows
/// is marked and the shorter one looked through.
private struct TriangleCensus: Sendable {
  /// The node of each name.
  private let order: [UInt32]
  private let offsets: [UInt32]
  /// The neighbours of lower name, ascending.
  private let heads: [UInt32]
  private let laterOffsets: [UInt32]
  /// The neighbours of higher name whose row is shorter than the node's own.
  private let laterHeads: [UInt32]

  init(_ rows: Adjacency) {
    let (order, offsets, heads) = rows.offsets.withSpan { oldOffsets in
      rows.heads.withSpan { oldHeads in
        let (order, names) = Self.byDescendingDegree(oldOffsets)
        let (offsets, heads) = Self.lowerRows(oldOffsets, oldHeads, order.span, names.span)
        return (order, offsets, heads)
      }
    }
    (self.order, self.offsets, self.heads) = (order, offsets, heads)
    (laterOffsets, laterHeads) = Self.laterRows(offsets.span, heads.span)
  }

  /// The node of each name and the name of each node; a counting sort.
  private static func byDescendingDegree(
    _ offsets: Span<UInt32>
  ) -> (order: [UInt32], names: [UInt32]) {
    let count = offsets.count - 1
    var highest = 0
    for node in 0..<count { highest = max(highest, Int(offsets[node &+ 1] &- offsets[node])) }
    var starts = [UInt32](repeating: 0, count: highest + 2)
    var order = [UInt32](repeating: 0, count: count)
    var names = order
    var allStarts = starts.mutableSpan
    var allOrder = order.mutableSpan
    var allNames = names.mutableSpan
    for node in 0..<count {
      allStarts[highest &- Int(offsets[node &+ 1] &- offsets[node]) &+ 1] &+= 1
    }
    for rank in 1..<allStarts.count { allStarts[rank] &+= allStarts[rank &- 1] }
    for node in 0..<count {
      let rank = highest &- Int(offsets[node &+ 1] &- offsets[node])
      let name = allStarts[rank]
      allStarts[rank] = name &+ 1
      allOrder[Int(name)] = UInt32(node)
      allNames[node] = name
    }
    return (order, names)
  }

  /// Each name's neighbours of lower name.
  private static func lowerRows(
    _ oldOffsets: Span<UInt32>, _ oldHeads: Span<UInt32>, _ order: Span<UInt32>,
    _ names: Span<UInt32>
  ) -> (offsets: [UInt32], heads: [UInt32]) {
    let count = order.count
    var offsets = [UInt32](repeating: 0, count: count + 1)
    var allOffsets = offsets.mutableSpan
    for name in 0..<count {
      let node = Int(order[name])
      var lower: UInt32 = 0
      for arc in Int(oldOffsets[node])..<Int(oldOffsets[node &+ 1]) {
        lower &+= names[Int(oldHeads[arc])] < UInt32(name) ? 1 : 0
      }
      allOffsets[name &+ 1] = allOffsets[name] &+ lower
    }
    // In the order of names, so that every row comes out sorted.
    var places = offsets
    var heads = [UInt32](repeating: 0, count: oldHeads.count / 2)
    var allPlaces = places.mutableSpan
    var allHeads = heads.mutableSpan
    for name in 0..<count {
      let node = Int(order[name])
      for arc in Int(oldOffsets[node])..<Int(oldOffsets[node &+ 1]) {
        let other = Int(names[Int(oldHeads[arc])])
        guard other > name else { continue }
        allHeads[Int(allPlaces[other])] = UInt32(name)
        allPlaces[other] &+= 1
      }
    }
    return (offsets, heads)
  }

  /// Each name's neighbours of higher name whose row is shorter than the name's own.
  private static func laterRows(
    _ offsets: Span<UInt32>, _ heads: Span<UInt32>
  ) -> (offsets: [UInt32], heads: [UInt32]) {
    let count = offsets.count - 1
    var laterOffsets = [UInt32](repeating: 0, count: count + 1)
    var allOffsets = laterOffsets.mutableSpan
    for name in 0..<count {
      let length = offsets[name &+ 1] &- offsets[name]
      for arc in Int(offsets[name])..<Int(offsets[name &+ 1]) {
        let lower = Int(heads[arc])
        let isLonger = offsets[lower &+ 1] &- offsets[lower] > length
        allOffsets[lower &+ 1] &+= isLonger ? 1 : 0
      }
    }
    for name in 0..<count { allOffsets[name &+ 1] &+= allOffsets[name] }
    var places = laterOffsets
    var laterHeads = [UInt32](repeating: 0, count: Int(laterOffsets[count]))
    var allPlaces = places.mutableSpan
    var allHeads = laterHeads.mutableSpan
    for name in 0..<count {
      let length = offsets[name &+ 1] &- offsets[name]
      for arc in Int(offsets[name])..<Int(offsets[name &+ 1]) {
        let lower = Int(heads[arc])
        guard offsets[lower &+ 1] &- offsets[lower] > length else { continue }
        allHeads[Int(allPlaces[lower])] = UInt32(name)
        allPlaces[lower] &+= 1
      }
    }
    return (laterOffsets, laterHeads)
  }

  /// The triangles found with the marks of a part of the names, at each of their nodes, by name.
  func counts(part: Int, of parts: Int) -> [UInt32] {
    let count = order.count
    var counts = [UInt32](repeating: 0, count: count)
    var marks = [UInt8](repeating: 0, count: count)
    var allCounts = counts.mutableSpan
    var allMarks = marks.mutableSpan
    let (offsets, heads) = (offsets.span, heads.span)
    let (laterOffsets, laterHeads) = (laterOffsets.span, laterHeads.span)
    for name in stride(from: part, to: count, by: parts) {
      let row = Int(offsets[name])..<Int(offsets[name &+ 1])
      guard !row.isEmpty else { continue }
      for arc in row { allMarks[Int(heads[arc])] = 1 }
      var own: UInt32 = 0
      for arc in row {
        let middle = Int(heads[arc])
        let other = Int(offsets[middle])..<Int(offsets[middle &+ 1])
        guard other.count <= row.count else { continue }
        let found = Self.matches(other, below: UInt32(name), allMarks, heads, &allCounts)
        allCounts[middle] &+= found
        own &+= found
      }
      for arc in Int(laterOffsets[name])..<Int(laterOffsets[name &+ 1]) {
        let high = Int(laterHeads[arc])
        let other = Int(offsets[high])..<Int(offsets[high &+ 1])
        let found = Self.matches(other, below: UInt32(name), allMarks, heads, &allCounts)
        allCounts[high] &+= found
        own &+= found
      }
      allCounts[name] &+= own
      for arc in row { allMarks[Int(heads[arc])] = 0 }
    }
    return counts
  }

  /// Counts the marked names below a limit in a part of the rows, at each of them too.
  @inline(__always)
  private static func matches(
    _ range: Range<Int>, below limit: UInt32, _ marks: borrowing MutableSpan<UInt8>,
    _ heads: Span<UInt32>, _ counts: inout MutableSpan<UInt32>
  ) -> UInt32 {
    var found: UInt32 = 0
    for arc in range {
      let low = heads[arc]
      if low >= limit { break }
      let mark = UInt32(marks[Int(low)])
      counts[Int(low)] &+= mark
      found &+= mark
    }
    return found
  }

  /// Counts by name as counts by node.
  func restored(_ counts: [UInt32]) -> [UInt32] {
    var result = counts
    for name in order.indices { result[Int(order[name])] = counts[name] }
    return result
  }
}

extension Measure {
  static let triangles = Measure(
    id: "triangles", title: "Triangles", question: "Who is in the most closed groups of three?",
    convention: "Pairs of neighbours that are joined; direction ignored. Parallel edges are one "
      + "tie; loops are none.",
    handCheck: "In a clique of 4 nodes each is in 3.", complexity: "O(edges^1.5)",
    citation: "Chiba and Nishizeki 1985, doi:10.1137/0214017",
    score: { topology, execution throws(ConvergenceError) in topology.triangles(on: execution) })
}
