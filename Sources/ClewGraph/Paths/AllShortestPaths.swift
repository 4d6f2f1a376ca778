extension Topology {
  /// All shortest paths between two nodes, the first `limit` of them listed.
  ///
  /// Sorted by node sequence and then by edge sequence. `count` is the number of all of them even
  /// when the list is truncated. By node sequence, of parallel edges the shortest and then
  /// lowest-numbered stands for all; by edge sequence, each of the shortest makes its own path.
  /// From a node to itself: the one path without an edge. By hand: a square has 2 between opposite
  /// corners, a grid of 3 x 3 nodes 6.
  ///
  /// By hops from both ends at once, at most O(nodes + edges), with lengths times log nodes; and the
  /// length of the list.
  public func allShortestPaths(
    from origin: Int, to target: Int, lengths: EdgeLengths = .one, limit: Int,
    distinguishing identity: PathIdentity = .nodes
  ) -> PathList {
    requireNode(origin)
    requireNode(target)
    lengths.requireFit(self)
    precondition(limit >= 0, "a list has no negative length")
    guard origin != target else {
      let own = Path(nodes: [origin], edges: [], length: 0)
      return PathList(paths: limit > 0 ? [own] : [], isTruncated: limit == 0, count: 1)
    }
    guard let (web, length) = shortestPathWeb(origin, target, lengths, identity) else {
      return PathList(paths: [], isTruncated: false, count: 0)
    }
    let count = web.count()
    let paths = web.paths(limit: limit, length: length)
    return PathList(paths: paths, isTruncated: count > Double(paths.count), count: count)
  }

  private func shortestPathWeb(
    _ origin: Int, _ target: Int, _ lengths: EdgeLengths, _ identity: PathIdentity
  ) -> (web: PathWeb, length: Double)? {
    guard lengths.isOne else {
      var search = LengthSearch(self, lengths)
      guard search.run(from: origin, to: target) else { return nil }
      return (search.web(from: origin, identity), search.label(origin).toTarget)
    }
    var nearby = TwoSidedSearch(marks: TabledMarks())
    switch nearby.run(outgoing, incoming, from: origin, to: target) {
    case .met: return (nearby.web(self, identity), Double(nearby.length))
    case .apart: return nil
    case .outOfRoom: break
    }
    var search = TwoSidedSearch(marks: StampedMarks(nodeCount: nodeCount))
    guard search.run(outgoing, incoming, from: origin, to: target) == .met else { return nil }
    return (search.web(self, identity), Double(search.length))
  }
}
