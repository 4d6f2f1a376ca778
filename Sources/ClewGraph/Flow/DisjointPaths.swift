extension Topology {
  /// As many paths between two nodes as there are that share no node but their ends.
  ///
  /// Sorted by node sequence; `length` is the number of hops. Their number is the local node
  /// connectivity; between nodes not joined by an edge, it is also the size of `minimumNodeCut`
  /// (Menger 1927, doi:10.4064/fm-10-1-96-115). Which paths is fixed by the numbers of the nodes,
  /// but their total length need not be the least; see `shortestNodeDisjointPaths`. Along the
  /// direction of edges; of parallel edges the lowest-numbered stands for all, so that an edge
  /// between the two is one path. By hand: in a complete graph of 5 nodes 4, in a cycle 2, in a star
  /// between two leaves 1. O(number · (nodes + edges)). Ford and Fulkerson 1956,
  /// doi:10.4153/CJM-1956-045-5.
  ///
  /// - Precondition: the nodes are two.
  public func nodeDisjointPaths(
    from origin: Int, to target: Int, limit: Int = .max
  ) -> [Path] {
    requireTwoNodes(origin, target)
    precondition(limit >= 0, "a list has no negative length")
    var flow = NodeFlow(self, from: origin, to: target)
    while flow.count < limit, flow.augment() {}
    return flow.paths().map(path)
  }

  /// As many paths between two nodes as there are that share no edge.
  ///
  /// Sorted by node sequence and then by edge sequence; `length` is the number of hops, and no path
  /// visits a node twice. Their number is `maximumFlow` and the size of `minimumEdgeCut`. Which paths
  /// is fixed by the numbers of the nodes, but their total length need not be the least; see
  /// `shortestEdgeDisjointPaths`. Along the direction of edges; parallel edges are ways of their own.
  /// By hand: in a complete graph of 5 nodes 4, in a cycle 2; between nodes joined by three parallel
  /// edges 3. O(number · (nodes + edges)). Ford and Fulkerson 1956, doi:10.4153/CJM-1956-045-5.
  ///
  /// - Precondition: the nodes are two.
  public func edgeDisjointPaths(
    from origin: Int, to target: Int, limit: Int = .max
  ) -> [Path] {
    requireTwoNodes(origin, target)
    precondition(limit >= 0, "a list has no negative length")
    var flow = UnitFlow(self, from: origin, to: target)
    flow.fill(upTo: limit)
    return flow.paths()
  }
}

extension UnitFlow {
  /// The flow as paths, one a unit.
  func paths() -> [Path] {
    /// What still flows out of each node met, and how many edges of each tie are taken.
    var left: [Int: [(neighbour: Int, units: Int, taken: Int)]] = [:]
    func outflow(_ node: Int) -> [(neighbour: Int, units: Int, taken: Int)] {
      streams(of: node).filter { $0.units > 0 }
        .map { (Int($0.neighbour), $0.units, 0) }.sorted { $0.0 < $1.0 }
    }
    let walks = flowWalks(value, from: origin, to: target) { node in
      var streams = left[node] ?? outflow(node)
      guard let stream = streams.firstIndex(where: { $0.units > 0 }) else {
        preconditionFailure("what flows into a node flows out of it")
      }
      let neighbour = streams[stream].neighbour
      let arcs = topology.outgoing.arcs(from: node, to: neighbour)
      let edge = topology.edge(ofArc: arcs.lowerBound + streams[stream].taken, from: node)
      streams[stream].units -= 1
      streams[stream].taken += 1
      left[node] = streams
      return (neighbour, edge)
    }
    let paths = walks.map {
      Path(nodes: $0.nodes, edges: $0.edges, length: Double($0.edges.count))
    }
    return paths.sorted {
      $0.nodes != $1.nodes
        ? $0.nodes.lexicographicallyPrecedes($1.nodes)
        : $0.edges.lexicographicallyPrecedes($1.edges)
    }
  }
}
