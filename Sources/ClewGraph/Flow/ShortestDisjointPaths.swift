extension Topology {
  /// As many paths between two nodes as there are that share no node but their ends, or `limit` of
  /// them, with the least total length.
  ///
  /// Of equally long sets one with the fewest edges, and which is fixed by the numbers of nodes and
  /// edges. Sorted by length, then by hops, then by node sequence. The shortest path need not be
  /// among several. Along the direction of edges; of parallel edges the shortest and then
  /// lowest-numbered is taken, so that an edge between the two nodes is one path. By hand: edges
  /// 0-1, 1-2 and 2-3 of length 1 and 0-2 and 1-3 of length 2 have the paths 0-1-3 and 0-2-3 from
  /// 0 to 3, 6 in all, though 0-1-2-3 is as short as either alone.
  ///
  /// Exact for lengths whose sums are; else to the rounding of `Double`. O(number · (nodes + edges) ·
  /// log nodes): Suurballe 1974, doi:10.1002/net.3230040204, with the potentials of Suurballe and
  /// Tarjan 1984, doi:10.1002/net.3230140209.
  ///
  /// - Precondition: the nodes are two.
  public func shortestNodeDisjointPaths(
    from origin: Int, to target: Int, lengths: EdgeLengths = .one, limit: Int = .max
  ) -> [Path] {
    shortestDisjointPaths(from: origin, to: target, lengths, splitsNodes: true, limit: limit)
  }

  /// As many paths between two nodes as there are that share no edge, or `limit` of them, with the
  /// least total length.
  ///
  /// Parallel edges are ways of their own; no path visits a node twice. The rest as
  /// `shortestNodeDisjointPaths`. By hand: in a cycle of 5 two, of 5 hops in all; between nodes joined
  /// by edges of length 1, 2 and 4 three, of 7 in all.
  ///
  /// - Precondition: the nodes are two.
  public func shortestEdgeDisjointPaths(
    from origin: Int, to target: Int, lengths: EdgeLengths = .one, limit: Int = .max
  ) -> [Path] {
    shortestDisjointPaths(from: origin, to: target, lengths, splitsNodes: false, limit: limit)
  }

  private func shortestDisjointPaths(
    from origin: Int, to target: Int, _ lengths: EdgeLengths, splitsNodes: Bool, limit: Int
  ) -> [Path] {
    requireTwoNodes(origin, target)
    lengths.requireFit(self)
    precondition(limit >= 0, "a list has no negative length")
    var flow = ShortestFlow(
      numbered(.outgoing), edgeCount: edgeCount, lengths, from: origin, to: target,
      splitsNodes: splitsNodes)
    while flow.count < limit, flow.augment() {}
    return flow.paths().sorted { left, right in
      if left.length != right.length { return left.length < right.length }
      if left.hops != right.hops { return left.hops < right.hops }
      return left.nodes != right.nodes
        ? left.nodes.lexicographicallyPrecedes(right.nodes)
        : left.edges.lexicographicallyPrecedes(right.edges)
    }
  }
}
