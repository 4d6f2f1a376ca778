extension Topology {
  /// The distance from one node to every node; `.infinity` where there is no path.
  ///
  /// Along the direction of the edges, lengths added from the origin on. By hand: in the path
  /// 0-1-2-3, from 1: 1, 0, 1, 2.
  ///
  /// O(nodes + edges) for hops, by a breadth-first search that turns round where that saves arcs;
  /// with lengths O((nodes + edges) log nodes) at worst, and about O(nodes + edges) where a thousand
  /// buckets tell distances apart. Moore 1959; Beamer, Asanović and Patterson 2012,
  /// doi:10.3233/SPR-130370; Dijkstra 1959, doi:10.1007/BF01386390; Dial 1969,
  /// doi:10.1145/363269.363610.
  public func distances(from origin: Int, lengths: EdgeLengths = .one) -> [Double] {
    requireNode(origin)
    guard lengths.isOne else { return distances(origin, .outgoing, lengths) }
    return BreadthFirstSearch.distances(from: origin, leaving: outgoing, entering: incoming)
  }

  /// The distance from every node to one node; `.infinity` where there is no path.
  ///
  /// Along the direction of the edges. By hand: in the directed path 0→1→2, to 1: 1, 0, infinity.
  public func distances(to target: Int, lengths: EdgeLengths = .one) -> [Double] {
    requireNode(target)
    guard lengths.isOne else { return distances(target, .incoming, lengths) }
    return BreadthFirstSearch.distances(from: target, leaving: incoming, entering: outgoing)
  }

  private func distances(
    _ origin: Int, _ direction: Direction, _ lengths: EdgeLengths
  ) -> [Double] {
    lengths.requireFit(self)
    var search = SourceDistances(self, direction, lengths)
    search.run(from: origin)
    return search.distances
  }

  func requireNode(_ node: Int) {
    precondition(node >= 0 && node < nodeCount, "the node is one of the graph's")
  }
}
