extension Topology {
  /// For each node the largest k such that it is in a group where each has k neighbours inside.
  ///
  /// Neighbours are other nodes, whatever the direction and the number of the edges; loops do not
  /// count. NetworkX and igraph count a directed pair of opposite edges twice. By hand: in a
  /// triangle with a pendant the three score 2, the pendant 1; in a tree all score 1. O(nodes +
  /// edges). Seidman 1983, doi:10.1016/0378-8733(83)90028-X; peeled level by level as in Dasari,
  /// Desh and Zubair 2014, doi:10.1109/BigData.2014.7004366.
  public func coreNumbers() -> NodeScores {
    var peeling = Peeling(neighbourRows())
    peeling.run()
    return NodeScores(peeling.degrees.map(Double.init))
  }
}

/// Takes nodes of least degree away until none is left.
struct Peeling {
  /// The neighbours left to each node; of a node taken away, its core number.
  private(set) var degrees: [UInt32]
  /// The nodes in the order they were taken away: each has at most as many neighbours after it in
  /// this order as its core number says (a degeneracy order).
  private(set) var order: [UInt32] = []
  private let rows: Adjacency

  init(_ rows: Adjacency) {
    self.rows = rows
    degrees = rows.offsets.withSpan { offsets in
      (0..<rows.nodeCount).map { offsets[$0 + 1] - offsets[$0] }
    }
  }

  mutating func run() {
    order = [UInt32](repeating: 0, count: degrees.count)
    rows.offsets.withSpan { offsets in
      rows.heads.withSpan { heads in
        Self.peel(offsets, heads, &degrees, &order)
      }
    }
  }

  private static func peel(
    _ offsets: Span<UInt32>, _ heads: Span<UInt32>, _ degrees: inout [UInt32],
    _ order: inout [UInt32]
  ) {
    // Every node stays here for as many levels as its core number says, and these add up to no
    // more than the arcs: so looking at all of them at each level is cheap.
    var left = degrees.indices.map { UInt32($0) }
    var leftCount = left.count
    var allLeft = left.mutableSpan
    var degrees = degrees.mutableSpan
    var order = order.mutableSpan
    var taken = 0
    var level: UInt32 = 0
    while leftCount > 0 {
      var next = taken
      var kept = 0
      var lowest = UInt32.max
      for position in 0..<leftCount {
        let node = allLeft[position]
        let degree = degrees[Int(node)]
        if degree == level {
          order[taken] = node
          taken &+= 1
        }
        guard degree > level else { continue }
        lowest = min(lowest, degree)
        allLeft[kept] = node
        kept &+= 1
      }
      leftCount = kept
      if next == taken {
        level = lowest
        continue
      }
      while next < taken {
        let node = Int(order[next])
        next &+= 1
        for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
          let other = Int(heads[arc])
          let degree = degrees[other]
          guard degree > level else { continue }
          degrees[other] = degree &- 1
          if degree &- 1 == level {
            order[taken] = UInt32(other)
            taken &+= 1
          }
        }
      }
      level += 1
    }
  }
}

extension Measure {
  static let coreNumber = Measure(
    id: "core-number", title: "Core number", question: "Who belongs to the densest core?",
    convention: "The largest k such that the node is in a group where each has k neighbours "
      + "inside; direction ignored. Parallel edges are one tie; loops are none.",
    handCheck: "In a triangle with a pendant the three score 2, the pendant 1.",
    complexity: "O(nodes + edges)",
    citation: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    score: { topology, _ throws(ConvergenceError) in topology.coreNumbers() })
}
