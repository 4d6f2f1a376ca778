extension Topology {
  /// How much can flow from one node to another when each edge carries at most its capacity.
  ///
  /// By default each edge carries 1, so that this is the number of paths that share no edge.
  /// Parallel edges add up, loops carry nothing. Along the direction of edges; undirected, either
  /// way but not both at once. Between nodes that no path joins 0. By hand: in a complete graph of
  /// 5 nodes 4, in a cycle 2, in a path 1.
  ///
  /// Exact for capacities whose sums are; else to the rounding of `Double`. With capacity 1 a search
  /// from both ends at once for each unit, O(value · (nodes + edges)), Ford and Fulkerson 1956,
  /// doi:10.4153/CJM-1956-045-5; else O(nodes² · edges), Dinic 1970.
  ///
  /// - Precondition: the nodes are two.
  public func maximumFlow(
    from origin: Int, to target: Int, capacities: EdgeStrengths = .one
  ) -> Double {
    requireTwoNodes(origin, target)
    capacities.requireFit(self)
    guard capacities.isOne else {
      return CapacityFlow(self, capacities, from: origin, to: target).value
    }
    var flow = UnitFlow(self, from: origin, to: target)
    flow.fill()
    return Double(flow.value)
  }

  func requireTwoNodes(_ origin: Int, _ target: Int) {
    requireNode(origin)
    requireNode(target)
    precondition(origin != target, "the nodes are two")
  }
}
