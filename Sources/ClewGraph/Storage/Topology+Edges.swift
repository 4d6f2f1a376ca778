extension Topology {
  /// The node an edge starts from.
  ///
  /// O(log nodes) where the edges are sorted, else O(1).
  public func tail(of edge: Int) -> Int {
    switch numbering {
    case .listed(let tails, _): Int(tails[edge])
    case .sorted(let firstEdges): Self.row(holding: edge, in: firstEdges)
    }
  }

  /// The node an edge leads to.
  ///
  /// O(log nodes) where the edges are sorted, else O(1).
  public func head(of edge: Int) -> Int {
    switch numbering {
    case .listed(_, let heads): return Int(heads[edge])
    case .sorted(let firstEdges):
      let tail = Self.row(holding: edge, in: firstEdges)
      return Int(
        outgoing.heads[outgoing.arcs(of: tail).upperBound - Int(firstEdges[tail + 1]) + edge])
    }
  }

  /// The number of the edge that an arc of `outgoing` from `node` belongs to.
  ///
  /// O(log arcs of the other end) where the edges are sorted, else O(1).
  public func edge(ofArc arc: Int, from node: Int) -> Int {
    guard case .sorted(let firstEdges) = numbering else { return Int(outgoing.edges[arc]) }
    let head = Int(outgoing.heads[arc])
    guard isDirected || node < head else { return edge(from: head, to: node) ?? 0 }
    return Int(firstEdges[node + 1]) - outgoing.arcs(of: node).upperBound + arc
  }

  /// The lowest-numbered edge from one node to another; undirected, between the two.
  ///
  /// O(log arcs of the node).
  public func edge(from tail: Int, to head: Int) -> Int? {
    guard case .sorted = numbering, !isDirected, head < tail else {
      return outgoing.arcs(from: tail, to: head).first.map { edge(ofArc: $0, from: tail) }
    }
    return edge(from: head, to: tail)
  }

  /// The arcs of one direction, each with the number of its edge in `edges`.
  ///
  /// O(1) where the arcs carry the numbers, else O(nodes + arcs) and 4 bytes an arc: ask once a
  /// pass. `.both` is the same as `.outgoing`.
  func numbered(_ direction: Direction) -> Adjacency {
    let arcs = direction == .incoming ? incoming : outgoing
    guard !arcs.isNumbered else { return arcs }
    if isDirected {
      let outgoing = Adjacency(
        offsets: outgoing.offsets, heads: outgoing.heads,
        edges: Indices((0..<UInt32(edgeCount)).map { $0 }))
      return direction == .incoming ? outgoing.transposed() : outgoing
    }
    // Rows and edges are in one order, so each node meets its lower neighbours' edges in the order
    // in which those neighbours number them.
    var edges = [UInt32](onLargePages: 0, count: arcs.arcCount)
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        var places = (0..<nodeCount).map { offsets[$0] }
        var number: UInt32 = 0
        for node in 0..<nodeCount {
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) where Int(heads[arc]) > node {
            edges[arc] = number
            edges[Int(places[Int(heads[arc])])] = number
            places[Int(heads[arc])] += 1
            number += 1
          }
        }
      }
    }
    return Adjacency(offsets: arcs.offsets, heads: arcs.heads, edges: Indices(edges))
  }

  /// The node whose edges hold `edge`: the last whose first edge is not after it.
  private static func row(holding edge: Int, in firstEdges: Indices) -> Int {
    precondition(edge >= 0 && edge < Int(firstEdges[firstEdges.count - 1]), "the edge exists")
    var low = 0
    var high = firstEdges.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(firstEdges[middle]) <= edge { low = middle } else { high = middle }
    }
    return low
  }
}
