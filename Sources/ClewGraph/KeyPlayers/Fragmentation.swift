extension Topology {
  /// The share of pairs of nodes that no path joins, once some nodes are gone.
  ///
  /// Borgatti's F: 1 - sum of s(s-1) / n(n-1) over the components, of s nodes each, of what is left;
  /// n counts what is left. Directions mean nothing. Parallel edges and loops change nothing. 0 when
  /// all is connected, 1 when nothing is, also with fewer than two nodes left.
  ///
  /// By hand: a star of 5 nodes has 0, without its centre 1, without a leaf 0; a path of 5 without
  /// its middle 2/3. O(nodes + edges). Borgatti 2006, doi:10.1007/s10588-006-7084-x.
  public func fragmentation(without nodes: [Int] = []) -> Double {
    let isRemoved = marked(nodes)
    var losses = CutLosses(dyads().arcs)
    return Self.fragmentation(
      pairs: losses.run(without: isRemoved), nodes: isRemoved.count { !$0 })
  }

  /// How far apart nodes are on the whole, once some are gone: one less the mean of 1 / distance.
  ///
  /// Borgatti's distance-weighted fragmentation: 1 - sum of 1/d over all ordered pairs / n(n-1),
  /// pairs out of reach adding nothing; n counts what is left. Distances are steps along the
  /// direction of the edges. 0 when all are tied to all, 1 when no ties are left, also with fewer
  /// than two nodes left. It is one less the global efficiency.
  ///
  /// By hand: a star of 5 nodes has 1 - (8 · 1 + 12 · 1/2) / 20 = 0.3. 64 nodes a pass: O(nodes ·
  /// edges / 64) and more where distances are long. Borgatti 2006, doi:10.1007/s10588-006-7084-x.
  public func distanceWeightedFragmentation(
    without nodes: [Int] = [], on execution: Execution = .allCores
  ) -> Double {
    let isRemoved = marked(nodes)
    let left = Double(isRemoved.count { !$0 })
    guard left > 1 else { return 1 }
    return 1 - distanceCounts(without: isRemoved, on: execution).inverseSum / (left * (left - 1))
  }

  /// The mean of 1 / distance over all ordered pairs of nodes; 0 with fewer than two.
  ///
  /// Latora and Marchiori's global efficiency: pairs out of reach add nothing. Distances are steps
  /// along the direction of the edges; parallel edges and loops change nothing. By hand: a star of 5
  /// nodes has (8 · 1 + 12 · 1/2) / 20 = 0.7. O(nodes · edges / 64) and more where distances are
  /// long. Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701.
  public func globalEfficiency(on execution: Execution = .allCores) -> Double {
    1 - distanceWeightedFragmentation(on: execution)
  }

  static func fragmentation(pairs: Int, nodes: Int) -> Double {
    nodes > 1 ? 1 - Double(pairs) / (Double(nodes) * Double(nodes - 1) / 2) : 1
  }

  /// Which nodes are in a list.
  func marked(_ nodes: [Int]) -> [Bool] {
    var isMarked = [Bool](repeating: false, count: nodeCount)
    for node in nodes {
      requireNode(node)
      isMarked[node] = true
    }
    return isMarked
  }
}
