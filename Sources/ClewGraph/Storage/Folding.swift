/// Arcs without loops and parallels, each with the strength of its tie.
struct FoldedTies {
  var arcs: Adjacency
  /// The strength of each arc; nil when all are 1.
  var strengths: [Double]?

  func strength(_ arc: Int) -> Double { strengths?[arc] ?? 1 }
}

extension Adjacency {
  /// Calls `body` once for each tie: the arcs from one node to one other, which stand together.
  ///
  /// Loops are left out. `body` gets the node the arcs leave and their positions.
  func forEachTie(_ body: (Int, Range<Int>) -> Void) {
    for node in 0..<nodeCount {
      let arcs = arcs(of: node)
      var start = arcs.lowerBound
      while start < arcs.upperBound {
        let head = heads[start]
        var end = start + 1
        while end < arcs.upperBound && heads[end] == head { end += 1 }
        if Int(head) != node { body(node, start..<end) }
        start = end
      }
    }
  }

  /// The arc with the least length of a tie, the lowest-numbered edge of those.
  func shortest(of tie: Range<Int>, _ lengths: EdgeLengths) -> Int {
    var best = tie.lowerBound
    for arc in tie.dropFirst() where lengths[Int(edges[arc])] < lengths[Int(edges[best])] {
      best = arc
    }
    return best
  }

  /// One arc a tie, no loops; of parallel edges the shortest, then lowest-numbered, stands for all.
  func folded(_ lengths: EdgeLengths) -> Adjacency {
    var builder = FoldBuilder(nodeCount: nodeCount)
    forEachTie { node, tie in
      let arc = shortest(of: tie, lengths)
      builder.add(from: node, head: heads[arc], edge: edges[arc])
    }
    return builder.adjacency()
  }

  /// One arc a tie, no loops, no ties of strength zero; strengths of parallel edges are added.
  func folded(_ strengths: EdgeStrengths) -> FoldedTies {
    var builder = FoldBuilder(nodeCount: nodeCount)
    var sums: [Double] = []
    forEachTie { node, tie in
      if !strengths.isOne {
        let sum = tie.reduce(0) { $0 + strengths[Int(edges[$1])] }
        guard sum > 0 else { return }
        sums.append(sum)
      }
      builder.add(from: node, head: heads[tie.lowerBound], edge: edges[tie.lowerBound])
    }
    return FoldedTies(arcs: builder.adjacency(), strengths: strengths.isOne ? nil : sums)
  }
}

extension Topology {
  /// The graph with one edge where there are several, with its lengths, and without loops.
  ///
  /// Of parallel edges the shortest and then lowest-numbered stays; directed, an edge and one the
  /// other way are not parallel. `edges` holds the number here of each edge there, ascending by its
  /// ends. By hand: of two edges 0-1 of length 2 and 1 and a loop at 1 one edge is left, of length 1.
  /// O(nodes + edges · log edges).
  public func simplified(
    _ lengths: EdgeLengths = .one
  ) -> (topology: Topology, lengths: EdgeLengths, edges: [Int]) {
    lengths.requireFit(self)
    if isSimple { return (self, lengths, Array(0..<edgeCount)) }
    let arcs = numberedFoldedArcs(.outgoing, lengths)
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    var edges: [Int] = []
    for node in 0..<nodeCount {
      for arc in arcs.arcs(of: node) where isDirected || Int(arcs.heads[arc]) > node {
        tails.append(UInt32(node))
        heads.append(arcs.heads[arc])
        edges.append(Int(arcs.edges[arc]))
      }
    }
    let values = lengths.isOne ? nil : edges.map { lengths[$0] }
    return (
      Topology(isDirected: isDirected, nodeCount: nodeCount, tails: tails, heads: heads),
      // They were checked when they came in.
      values.flatMap { try? EdgeLengths($0) } ?? .one, edges
    )
  }

  /// The outgoing or incoming arcs with ties folded by least length.
  func foldedArcs(_ direction: Direction, _ lengths: EdgeLengths = .one) -> Adjacency {
    let arcs = direction == .incoming ? incoming : outgoing
    return isSimple ? arcs : numbered(direction).folded(lengths)
  }

  /// The same with the number of its edge at every arc.
  func numberedFoldedArcs(_ direction: Direction, _ lengths: EdgeLengths) -> Adjacency {
    isSimple ? numbered(direction) : numbered(direction).folded(lengths)
  }

  /// The outgoing arcs with ties folded by adding strengths.
  func foldedOutgoing(_ strengths: EdgeStrengths) -> FoldedTies {
    isSimple && strengths.isOne
      ? FoldedTies(arcs: outgoing, strengths: nil) : numbered(.outgoing).folded(strengths)
  }

  /// The incoming arcs with ties folded by adding strengths.
  func foldedIncoming(_ strengths: EdgeStrengths) -> FoldedTies {
    isSimple && strengths.isOne
      ? FoldedTies(arcs: incoming, strengths: nil) : numbered(.incoming).folded(strengths)
  }
}

/// Collects arcs that come in the order of the node they leave.
private struct FoldBuilder {
  private let nodeCount: Int
  private var offsets: [UInt32] = [0]
  private var heads: [UInt32] = []
  private var edges: [UInt32] = []

  init(nodeCount: Int) {
    self.nodeCount = nodeCount
  }

  mutating func add(from node: Int, head: UInt32, edge: UInt32) {
    close(before: node)
    heads.append(head)
    edges.append(edge)
  }

  mutating func adjacency() -> Adjacency {
    close(before: nodeCount)
    return Adjacency(offsets: Indices(offsets), heads: Indices(heads), edges: Indices(edges))
  }

  private mutating func close(before node: Int) {
    while offsets.count <= node { offsets.append(UInt32(heads.count)) }
  }
}
