extension Topology {
  /// The shortest path between two nodes, or nil where there is none.
  ///
  /// Of equally short paths the one whose node sequence comes first, node number by node number;
  /// of parallel edges the shortest, then the lowest-numbered. Follows the direction of edges. From
  /// a node to itself: that node and no edge. By hand: in the square 0-1-3, 0-2-3 the path from 0
  /// to 3 goes through 1.
  ///
  /// By hops from both ends at once, which meets few of the nodes where paths are short: at most
  /// O(nodes + edges), Pohl 1971. With lengths O((nodes + edges) log nodes), Dijkstra 1959,
  /// doi:10.1007/BF01386390. For many pairs of one graph use `PathFinder`.
  public func shortestPath(
    from origin: Int, to target: Int, lengths: EdgeLengths = .one
  ) -> Path? {
    requireNode(origin)
    requireNode(target)
    lengths.requireFit(self)
    guard origin != target else { return Path(nodes: [origin], edges: [], length: 0) }
    guard lengths.isOne else {
      var finder = PathFinder(self, lengths: lengths)
      return finder.shortestPath(from: origin, to: target)
    }
    var nearby = TwoSidedSearch(marks: TabledMarks())
    switch nearby.run(outgoing, incoming, from: origin, to: target) {
    case .met: return path(nearby.lowestPath(outgoing))
    case .apart: return nil
    case .outOfRoom:
      var finder = PathFinder(self)
      return finder.shortestPath(from: origin, to: target)
    }
  }
}
