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
      for edge in 0..<edgeCount where tail(of: edge) >= nodeCount || head(of: edge) >= nodeCount {
        throw TopologyFault("Edge \(edge) joins a node that does not exist.")
      }
    case .sorted(let firstEdges): try check(firstEdges)
    }
    try checkRows(outgoing, named: "outgoing")
    try checkRows(incoming, named: "incoming")
    try checkNumbers(numbered(.outgoing), named: "outgoing", leavingTails: true)
    try checkNumbers(
      isDirected && !incoming.isNumbered ? incomingAsStored : numbered(.incoming),
      named: "incoming", leavingTails: false)
    guard isDirected || incoming == outgoing else {
      throw TopologyFault("The incoming arcs of an undirected graph differ from the outgoing.")
    }
    guard isSimple == Self.hasNoLoopsOrParallels(outgoing) else {
      throw TopologyFault("The graph is marked as \(isSimple ? "" : "not ")simple.")
    }
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
    for node in 0..<nodeCount where adjacency.offsets[node] > adjacency.offsets[node + 1] {
      throw TopologyFault("The \(name) offset of node \(node) is greater than the next.")
    }
    for arc in 0..<arcCount where Int(adjacency.heads[arc]) >= nodeCount {
      throw TopologyFault("The \(name) arc \(arc) leads to a node that does not exist.")
    }
  }

  private func checkNumbers(
    _ adjacency: Adjacency, named name: String, leavingTails: Bool
  ) throws(TopologyFault) {
    var forwardArcs = [UInt8](repeating: 0, count: edgeCount)
    var backwardArcs = forwardArcs
    for node in 0..<nodeCount {
      for arc in adjacency.arcs(of: node) {
        let edge = Int(adjacency.edges[arc])
        let head = Int(adjacency.heads[arc])
        guard edge < edgeCount, head < nodeCount else {
          throw TopologyFault("The \(name) arc \(arc) has an edge or a head that does not exist.")
        }
        if arc > adjacency.arcs(of: node).lowerBound {
          let isSorted =
            adjacency.heads[arc - 1] < adjacency.heads[arc]
            || adjacency.heads[arc - 1] == adjacency.heads[arc]
              && adjacency.edges[arc - 1] <= adjacency.edges[arc]
          guard isSorted else {
            throw TopologyFault("The \(name) arcs of node \(node) are not sorted.")
          }
        }
        let start = leavingTails ? tail(of: edge) : self.head(of: edge)
        let end = leavingTails ? self.head(of: edge) : tail(of: edge)
        if start == node && end == head && forwardArcs[edge] == 0 {
          forwardArcs[edge] = 1
        } else if !isDirected && end == node && start == head && backwardArcs[edge] == 0 {
          backwardArcs[edge] = 1
        } else {
          throw TopologyFault("The \(name) arc \(arc) does not fit the ends of edge \(edge).")
        }
      }
    }
  }
}
