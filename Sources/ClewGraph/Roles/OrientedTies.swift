/// The ties of an undirected graph, each kept at its end of lower degree only, for listing triangles.
///
/// Nodes are renumbered by degree, equal ones by number. Then no row is longer than the square root
/// of twice the ties, however many a node has (Chiba and Nishizeki 1985, doi:10.1137/0214017).
struct OrientedTies: Sendable {
  /// The node of each rank.
  let nodes: [UInt32]
  /// Where the row of each rank begins; one more entry than there are nodes.
  private(set) var offsets: [UInt32] = [0]
  /// The higher rank each tie leads to.
  private(set) var heads: [UInt32] = []
  /// Where each tie stands among the arcs of its lower rank.
  private(set) var arcs: [UInt32] = []

  /// From arcs that hold every tie in both directions, without parallels and loops.
  init(_ all: Adjacency) {
    nodes = Self.nodesByDegree(all)
    var ranks = [UInt32](repeating: 0, count: nodes.count)
    for (rank, node) in nodes.enumerated() { ranks[Int(node)] = UInt32(rank) }
    offsets.reserveCapacity(nodes.count + 1)
    heads.reserveCapacity(all.arcCount / 2)
    arcs.reserveCapacity(all.arcCount / 2)
    all.heads.withSpan { others in
      for (rank, node) in nodes.enumerated() {
        for arc in all.arcs(of: Int(node)) {
          let other = ranks[Int(others[arc])]
          guard other > UInt32(rank) else { continue }
          heads.append(other)
          arcs.append(UInt32(arc))
        }
        offsets.append(UInt32(heads.count))
      }
    }
  }

  /// The number of ties.
  var count: Int { heads.count }

  /// Ranges of ranks of about equal work.
  var chunks: [Range<Int>] {
    NodeChunks.ranges(nodes.count) { 16 * Int(offsets[$0 + 1] - offsets[$0]) }
  }

  /// A triangle of the ranks a < b < c with the ties between them.
  struct Triangle {
    var a: Int
    var b: Int
    var c: Int
    var ab: Int
    var ac: Int
    var bc: Int
  }

  /// Calls `body` once for every triangle whose lowest rank is in a range.
  ///
  /// `marks` has a zero for every node, and has so again afterwards.
  @inline(__always)
  func forEachTriangle(
    _ ranks: Range<Int>, _ marks: inout [UInt32], _ body: (Triangle) -> Void
  ) {
    let offsets = offsets.span
    let heads = heads.span
    var marks = marks.mutableSpan
    for a in ranks {
      let row = Int(offsets[a])..<Int(offsets[a + 1])
      guard row.count > 1 else { continue }
      for ac in row { marks[Int(heads[ac])] = UInt32(ac) &+ 1 }
      for ab in row {
        let b = Int(heads[ab])
        for bc in Int(offsets[b])..<Int(offsets[b + 1]) {
          let c = Int(heads[bc])
          let mark = marks[c]
          guard mark != 0 else { continue }
          body(Triangle(a: a, b: b, c: c, ab: ab, ac: Int(mark) &- 1, bc: bc))
        }
      }
      for ac in row { marks[Int(heads[ac])] = 0 }
    }
  }

  /// The nodes from the least degree to the greatest, equal ones by number; a counting sort.
  private static func nodesByDegree(_ arcs: Adjacency) -> [UInt32] {
    let degrees = (0..<arcs.nodeCount).map { arcs.arcs(of: $0).count }
    var places = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { places[degree + 1] += 1 }
    for degree in 1..<places.count { places[degree] += places[degree - 1] }
    var order = [UInt32](repeating: 0, count: degrees.count)
    for node in degrees.indices {
      order[places[degrees[node]]] = UInt32(node)
      places[degrees[node]] += 1
    }
    return order
  }
}
