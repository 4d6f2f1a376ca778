/// What is wrong with the parts of a graph that did not come from its edge list.
public struct TopologyFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What does not hold, as a full sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Topology {
  /// Checks everything the algorithms take for granted about the storage.
  ///
  /// Always true of a graph made from an edge list; meant for tests and for storage read from a
  /// file, where a wrong offset would otherwise be met in the middle of a pass. O(nodes + edges).
  public func checkInvariants() throws(TopologyFault) {
    switch numbering {
    case .listed(let tails, let heads):
      guard tails.count == edgeCount, heads.count == edgeCount else {
        throw TopologyFault(
          "There are \(tails.count) tails and \(heads.count) heads for \(edgeCount) edges.")
      }
      for ends in [tails, heads] {
        if let edge = Self.firstBeyond(nodeCount, in: ends) {
          throw TopologyFault("Edge \(edge) joins a node that does not exist.")
        }
      }
    case .sorted(let firstEdges): try check(firstEdges)
    }
    try checkRows(outgoing, named: "outgoing")
    try checkRows(incoming, named: "incoming")
    let ends = edgeEnds
    try check(numbered(.outgoing), named: "outgoing", tails: ends.tails, heads: ends.heads)
    let isSame = incoming == outgoing
    if isDirected || !isSame {
      try check(
        isDirected && !incoming.isNumbered ? incomingAsStored : numbered(.incoming),
        named: "incoming", tails: ends.heads, heads: ends.tails)
    }
    guard isDirected || isSame else {
      throw TopologyFault("The incoming arcs of an undirected graph differ from the outgoing.")
    }
    guard isSimple == Self.hasNoLoopsOrParallels(outgoing) else {
      throw TopologyFault("The graph is marked as \(isSimple ? "" : "not ")simple.")
    }
  }

  private static func firstBeyond(_ limit: Int, in numbers: Indices) -> Int? {
    numbers.withSpan { numbers in
      for place in numbers.indices where Int(numbers[place]) >= limit { return place }
      return nil
    }
  }

  /// The ends of all edges.
  private var edgeEnds: (tails: Indices, heads: Indices) {
    guard case .sorted(let firstEdges) = numbering else {
      guard case .listed(let tails, let heads) = numbering else { return ([], []) }
      return (tails, heads)
    }
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    tails.reserveCapacity(edgeCount)
    heads.reserveCapacity(edgeCount)
    firstEdges.withSpan { firstEdges in
      outgoing.offsets.withSpan { offsets in
        outgoing.heads.withSpan { arcs in
          for node in 0..<nodeCount {
            // A node's own edges are the last arcs of its row.
            let count = Int(firstEdges[node + 1]) - Int(firstEdges[node])
            let end = Int(offsets[node + 1])
            for arc in (end - count)..<end {
              tails.append(UInt32(node))
              heads.append(arcs[arc])
            }
          }
        }
      }
    }
    return (Indices(tails), Indices(heads))
  }

  /// The incoming arcs with the numbers that their ends give them.
  private var incomingAsStored: Adjacency {
    var edges: [UInt32] = []
    for node in 0..<nodeCount {
      for arc in incoming.arcs(of: node) {
        edges.append(
          edge(from: Int(incoming.heads[arc]), to: node).map { UInt32($0) } ?? UInt32.max)
      }
    }
    return Adjacency(offsets: incoming.offsets, heads: incoming.heads, edges: Indices(edges))
  }

  private func check(_ firstEdges: Indices) throws(TopologyFault) {
    guard isSimple, firstEdges.count == nodeCount + 1, firstEdges.first == 0,
      Int(firstEdges[nodeCount]) == edgeCount
    else { throw TopologyFault("The first edges are not one a node, from 0 to \(edgeCount).") }
    try checkRows(outgoing, named: "outgoing")
    for node in 0..<nodeCount {
      let own = outgoing.arcs(of: node).count { isDirected || outgoing.heads[$0] > UInt32(node) }
      guard Int(firstEdges[node]) + own == Int(firstEdges[node + 1]) else {
        throw TopologyFault("The first edge of node \(node + 1) does not follow those of \(node).")
      }
    }
  }

  private func checkRows(
    _ adjacency: Adjacency, named name: String
  ) throws(TopologyFault) {
    guard adjacency.nodeCount == nodeCount, adjacency.offsets.first == 0 else {
      throw TopologyFault("The \(name) offsets do not begin at 0 or are not one a node.")
    }
    let arcCount = isDirected ? edgeCount : 2 * edgeCount
    guard adjacency.heads.count == arcCount, Int(adjacency.offsets[nodeCount]) == arcCount,
      adjacency.isNumbered || adjacency.edges.isEmpty
    else {
      throw TopologyFault("The \(name) arcs are not \(arcCount).")
    }
    let falling = adjacency.offsets.withSpan { offsets in
      (0..<nodeCount).first { offsets[$0] > offsets[$0 + 1] }
    }
    if let falling {
      throw TopologyFault("The \(name) offset of node \(falling) is greater than the next.")
    }
    if let arc = Self.firstBeyond(nodeCount, in: adjacency.heads) {
      throw TopologyFault("The \(name) arc \(arc) leads to a node that does not exist.")
    }
  }

  /// Checks that arcs, which each leave the tail of their edge, are sorted and stand for each edge once
  /// in every direction in which it can be walked.
  private func check(
    _ adjacency: Adjacency, named name: String, tails: Indices, heads: Indices
  ) throws(TopologyFault) {
    let fault = adjacency.offsets.withSpan { offsets in
      adjacency.heads.withSpan { arcHeads in
        adjacency.edges.withSpan { arcEdges in
          tails.withSpan { tails in
            heads.withSpan { heads in
              firstFault(offsets, arcHeads, arcEdges, tails, heads, named: name)
            }
          }
        }
      }
    }
    if let fault { throw fault }
  }

  private func firstFault(
    _ offsets: Span<UInt32>, _ arcHeads: Span<UInt32>, _ arcEdges: Span<UInt32>,
    _ tails: Span<UInt32>, _ heads: Span<UInt32>, named name: String
  ) -> TopologyFault? {
    // Bit 0: an arc from tail to head was met; bit 1: one back.
    var met = [UInt8](repeating: 0, count: edgeCount)
    for node in 0..<nodeCount {
      let start = Int(offsets[node])
      for arc in start..<Int(offsets[node + 1]) {
        let edge = Int(arcEdges[arc])
        let head = Int(arcHeads[arc])
        guard edge < edgeCount, head < nodeCount else {
          return TopologyFault("The \(name) arc \(arc) has an edge or a head that does not exist.")
        }
        if arc > start {
          let isSorted =
            arcHeads[arc - 1] < arcHeads[arc]
            || arcHeads[arc - 1] == arcHeads[arc] && arcEdges[arc - 1] <= arcEdges[arc]
          guard isSorted else {
            return TopologyFault("The \(name) arcs of node \(node) are not sorted.")
          }
        }
        let tail = Int(tails[edge])
        let end = Int(heads[edge])
        if tail == node && end == head && met[edge] & 1 == 0 {
          met[edge] |= 1
        } else if !isDirected && end == node && tail == head && met[edge] & 2 == 0 {
          met[edge] |= 2
        } else {
          return TopologyFault("The \(name) arc \(arc) does not fit the ends of edge \(edge).")
        }
      }
    }
    return nil
  }
}
