extension NodeScores {
  /// How much the highest score stands out, as a share of what is possible.
  ///
  /// The sum of the differences between the highest score and every other, divided by `maximum`,
  /// the largest such sum of any graph with as many nodes; 0 where that is 0. By hand: the degrees
  /// 4, 1, 1, 1, 1 of a star differ by 12, which is the most for 5 nodes: 1. O(nodes). Freeman 1978,
  /// doi:10.1016/0378-8733(78)90021-7.
  public func centralization(maximum: Double) -> Double {
    let highest = values.max() ?? 0
    return maximum > 0 ? values.reduce(0) { $0 + (highest - $1) } / maximum : 0
  }
}

extension Measure {
  /// How near the graph is to one in which all scores gather at one node; nil where the literature
  /// has no such index for the measure.
  ///
  /// Degrees count distinct neighbours, as in `Topology.degreeCentralization(_:)`. By hand: a star
  /// of 5 nodes has 1 by degree, closeness and betweenness. O(nodes + edges).
  ///
  /// - Precondition: `scores` are those of the measure on `topology`, without weights.
  public func centralization(of topology: Topology, scores: NodeScores) -> Double? {
    switch id {
    case Self.degree.id, Self.neighbours.id: topology.degreeCentralization()
    case Self.incomingDegree.id: topology.degreeCentralization(.incoming)
    case Self.outgoingDegree.id: topology.degreeCentralization(.outgoing)
    case Self.closeness.id: scores.centralization(maximum: topology.largestClosenessSum)
    case Self.betweenness.id: scores.centralization(maximum: topology.largestBetweennessSum)
    default: nil
    }
  }
}

extension Topology {
  /// The sum of differences of closeness in the most centralized graph of as many nodes.
  var largestClosenessSum: Double {
    let others = Double(nodeCount) - 1
    return isDirected ? others : others * (others - 1) / (2 * others - 1)
  }

  /// The sum of differences of betweenness in the most centralized graph of as many nodes.
  var largestBetweennessSum: Double {
    let others = Double(nodeCount) - 1
    return others * others * (others - 1) / (isDirected ? 1 : 2)
  }

  /// How near the graph is to a star by degree: 1 for a star, 0 where all degrees are equal.
  ///
  /// Counts distinct neighbours, so that parallel edges and loops change nothing. Undirected and in
  /// `.both` a star is the most centralized, with a sum of (n-1)(n-2); of directed graphs by
  /// `.incoming` or `.outgoing` one with all ties at one node in that direction, with (n-1)². igraph
  /// counts every edge, and by default allows for loops.
  ///
  /// By hand: a path of 4 nodes scores 1/3. O(nodes + edges). Freeman 1978,
  /// doi:10.1016/0378-8733(78)90021-7.
  public func degreeCentralization(_ direction: Direction = .both) -> Double {
    let others = Double(nodeCount) - 1
    let isOneWay = isDirected && direction != .both
    return neighbourCounts(direction).centralization(
      maximum: isOneWay ? others * others : others * (others - 1))
  }

  /// How near the graph is to a star by closeness in hops: 1 for a star, 0 where all are equal.
  ///
  /// Undirected a star is the most centralized, with a sum of (n-1)(n-2)/(2n-3); directed one whose
  /// ties all lead to one node, with n-1. For graphs that are not connected see `closeness`. igraph
  /// agrees on connected undirected graphs.
  ///
  /// By hand: a path of 4 nodes scores 5/12. Complexity as `closeness`. Freeman 1978,
  /// doi:10.1016/0378-8733(78)90021-7.
  public func closenessCentralization(on execution: Execution = .allCores) -> Double {
    closeness(on: execution).centralization(maximum: largestClosenessSum)
  }

  /// How near the graph is to a star by betweenness in hops: 1 for a star, 0 where all are equal.
  ///
  /// A star is the most centralized, with a sum of (n-1)²(n-2)/2, directed with ties both ways and
  /// twice that. igraph agrees on simple graphs.
  ///
  /// By hand: a path of 4 nodes scores 4/9. Complexity as `betweenness`. Freeman 1977,
  /// doi:10.2307/3033543.
  public func betweennessCentralization(on execution: Execution = .allCores) -> Double {
    betweenness(on: execution).centralization(maximum: largestBetweennessSum)
  }
}
