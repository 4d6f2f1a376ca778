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
    var nearby = HopSearch(marks: TabledMarks())
    switch nearby.run(outgoing, incoming, from: origin, to: target) {
    case .met: return path(nearby.lowestPath(outgoing))
    case .apart: return nil
    case .outOfRoom:
      var finder = PathFinder(self)
      return finder.shortestPath(from: origin, to: target)
    }
  }

  /// Continues a walk from its last node to the origin of a search over incoming arcs.
  func appendShortestWalk(
    to target: Int, nodes: inout [Int], edges: inout [Int], _ search: ShortestPathSearch,
    barrier: ShortestPathSearch.Barrier?
  ) {
    let outgoing = numbered(.outgoing)
    var node = nodes[nodes.count - 1]
    while node != target {
      let distance = search.distances[node]
      let next = outgoing.arcs(of: node).first { arc in
        let head = outgoing.heads[arc]
        let edge = outgoing.edges[arc]
        if let barrier, barrier.node == node, barrier.blocks(head: head, edge: edge) {
          return false
        }
        return search.isTight(distance, towards: head, edge: edge)
      }
      guard let next else { preconditionFailure("a settled node has a next hop") }
      node = Int(outgoing.heads[next])
      nodes.append(node)
      edges.append(Int(outgoing.edges[next]))
    }
  }
}
