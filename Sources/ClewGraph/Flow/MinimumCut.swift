/// Edges whose removal leaves no path from one node to another.
public struct EdgeCut: Hashable, Sendable {
  /// The edges, in ascending order of number.
  public let edges: [Int]
  /// The sum of their capacities.
  public let capacity: Double
}

extension Topology {
  /// The edges of least total capacity whose removal leaves no path from one node to another.
  ///
  /// Of several such cuts the one nearest to `origin`: it leaves the fewest nodes on that side, and
  /// they are on that side of every other such cut. By default each edge counts 1. Empty where there
  /// is no path; edges of capacity 0 that cross the cut belong to it. Along the direction of edges.
  /// By hand: in the path 0-1-2-3 from 0 to 3 the edge 0-1; in a star between two leaves the edge of
  /// the first. As `maximumFlow`, whose value the capacity is: Ford and Fulkerson 1956,
  /// doi:10.4153/CJM-1956-045-5.
  ///
  /// - Precondition: the nodes are two.
  public func minimumEdgeCut(
    from origin: Int, to target: Int, capacities: EdgeStrengths = .one
  ) -> EdgeCut {
    requireTwoNodes(origin, target)
    capacities.requireFit(self)
    let isReached: [Bool]
    if capacities.isOne {
      var flow = UnitFlow(self, from: origin, to: target)
      flow.fill()
      isReached = flow.reachedFromOrigin()
    } else {
      let flow = CapacityFlow(self, capacities, from: origin, to: target)
      isReached = (0..<nodeCount).map(flow.isReached)
    }
    var edges: [Int] = []
    for node in 0..<nodeCount where isReached[node] {
      for arc in outgoing.arcs(of: node) where !isReached[Int(outgoing.heads[arc])] {
        edges.append(edge(ofArc: arc, from: node))
      }
    }
    edges.sort()
    return EdgeCut(edges: edges, capacity: edges.reduce(0) { $0 + capacities[$1] })
  }

  /// The fewest nodes whose removal leaves no path from one node to another, or nil where the two
  /// are joined by an edge and no nodes do that.
  ///
  /// In ascending order. Of several such cuts the one nearest to `origin`: every node of it is
  /// reached from there without passing another of them, before those of any other cut. Empty where
  /// there is no path. Along the direction of edges; parallel edges and loops change nothing. By
  /// hand: in the path 0-1-2-3 from 0 to 3 the node 1; in a star between two leaves the centre; in
  /// a cycle of 5 from 0 to 2 the nodes 1 and 4. O(size · (nodes + edges)). Menger 1927,
  /// doi:10.4064/fm-10-1-96-115.
  ///
  /// - Precondition: the nodes are two.
  public func minimumNodeCut(from origin: Int, to target: Int) -> [Int]? {
    requireTwoNodes(origin, target)
    guard outgoing.arcs(from: origin, to: target).isEmpty else { return nil }
    var flow = NodeFlow(self, from: origin, to: target)
    while flow.augment() {}
    return flow.cut()
  }
}
