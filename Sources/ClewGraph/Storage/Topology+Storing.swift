extension Topology {
  /// The arrays of an undirected graph, as they are kept in a file.
  package struct StoredParts: Sendable {
    /// One more than nodes.
    package var offsets: Indices
    /// Two an edge.
    package var heads: Indices
    /// The edge of each arc; empty where the edges are sorted.
    package var edges: Indices
    /// The ends of each edge; empty where the edges are sorted.
    package var edgeTails: Indices
    package var edgeHeads: Indices
    /// The first edge of each node where the edges are sorted, else empty.
    package var firstEdges: Indices
    /// Whether there are no loops and no parallel edges.
    package var isSimple: Bool

    /// The parts of a graph.
    package init(
      offsets: Indices, heads: Indices, edges: Indices, edgeTails: Indices, edgeHeads: Indices,
      firstEdges: Indices, isSimple: Bool
    ) {
      self.offsets = offsets
      self.heads = heads
      self.edges = edges
      self.edgeTails = edgeTails
      self.edgeHeads = edgeHeads
      self.firstEdges = firstEdges
      self.isSimple = isSimple
    }
  }

  /// The arrays of the graph; nil for a directed one, which has two of each.
  package var storedParts: StoredParts? {
    guard !isDirected else { return nil }
    var parts = StoredParts(
      offsets: outgoing.offsets, heads: outgoing.heads, edges: outgoing.edges, edgeTails: [],
      edgeHeads: [], firstEdges: [], isSimple: isSimple)
    switch numbering {
    case .listed(let tails, let heads): (parts.edgeTails, parts.edgeHeads) = (tails, heads)
    case .sorted(let firstEdges): parts.firstEdges = firstEdges
    }
    return parts
  }

  /// The undirected graph with the given arrays, whose sizes alone are checked.
  ///
  /// `checkInvariants()` looks at every number.
  package init(stored parts: StoredParts) throws(TopologyFault) {
    let arcCount = parts.heads.count
    let isListed = parts.firstEdges.isEmpty
    guard parts.offsets.count > 0, arcCount % 2 == 0,
      Int(parts.offsets[parts.offsets.count - 1]) == arcCount
    else { throw TopologyFault("The offsets do not end with the arcs.") }
    if isListed {
      guard parts.edges.count == arcCount, parts.edgeTails.count == arcCount / 2,
        parts.edgeHeads.count == arcCount / 2
      else { throw TopologyFault("The edges are not half as many as the arcs.") }
    } else {
      guard parts.isSimple, parts.firstEdges.count == parts.offsets.count, parts.edges.isEmpty,
        Int(parts.firstEdges[parts.offsets.count - 1]) == arcCount / 2
      else { throw TopologyFault("The first edges do not end with the edges.") }
    }
    let arcs = Adjacency(offsets: parts.offsets, heads: parts.heads, edges: parts.edges)
    self.init(
      isDirected: false, edgeCount: arcCount / 2,
      numbering: isListed
        ? .listed(tails: parts.edgeTails, heads: parts.edgeHeads)
        : .sorted(firstEdges: parts.firstEdges),
      outgoing: arcs, incoming: arcs, isSimple: parts.isSimple)
  }
}
