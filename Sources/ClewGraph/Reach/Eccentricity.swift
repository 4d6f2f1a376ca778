extension Topology {
  /// For each node the largest distance from it to a node it can reach.
  ///
  /// `.outgoing` along the direction of the edges, `.incoming` against it, `.both` whatever it is;
  /// igraph's `eccentricity` is the same, NetworkX refuses graphs that are not connected. A node
  /// that reaches none has 0. Parallel edges are one tie, as long as the shortest of them.
  ///
  /// By hand: in a path of 4 nodes 3, 2, 2, 3. O(nodes · edges) for hops, 512 searches at a time,
  /// with lengths times log nodes. Harary 1969; Hage and Harary 1995,
  /// doi:10.1016/0378-8733(94)00248-9.
  public func eccentricities(
    _ direction: Direction = .outgoing, lengths: EdgeLengths = .one,
    on execution: Execution = .allCores
  ) -> NodeScores {
    NodeScores(
      distanceSummaries(direction, lengths: lengths, on: execution).map(\.eccentricity))
  }

  /// The smallest eccentricity; 0 where a node reaches none.
  ///
  /// Along the direction of the edges, as igraph's `radius` with mode OUT. By hand: 2 in a path of
  /// 4 nodes. Complexity and source as `eccentricities`.
  public func radius(
    lengths: EdgeLengths = .one, on execution: Execution = .allCores
  ) -> Double {
    eccentricities(lengths: lengths, on: execution).values.min() ?? 0
  }

  /// The nodes with the smallest eccentricity, in ascending order.
  ///
  /// Along the direction of the edges. By hand: in a path of 4 nodes the inner two. Complexity and
  /// source as `eccentricities`.
  public func center(
    lengths: EdgeLengths = .one, on execution: Execution = .allCores
  ) -> [Int] {
    let values = eccentricities(lengths: lengths, on: execution).values
    let least = values.min() ?? 0
    return values.indices.filter { values[$0] == least }
  }

  /// The nodes with the largest eccentricity, in ascending order.
  ///
  /// Along the direction of the edges. By hand: in a path of 4 nodes the two ends. Complexity and
  /// source as `eccentricities`.
  public func periphery(
    lengths: EdgeLengths = .one, on execution: Execution = .allCores
  ) -> [Int] {
    let values = eccentricities(lengths: lengths, on: execution).values
    let most = values.max() ?? 0
    return values.indices.filter { values[$0] == most }
  }

  /// The mean distance over the ordered pairs of different nodes that are joined by a path.
  ///
  /// Along the direction of the edges; `share` says how many of all pairs that is. igraph's
  /// `average_path_length` is the same mean, NetworkX refuses graphs that are not connected.
  ///
  /// By hand: in a path of 3 nodes 4/3, of all pairs; with a fourth node apart still 4/3, of half
  /// the pairs. Complexity as `eccentricities`. Watts and Strogatz 1998, doi:10.1038/30918.
  public func meanDistance(
    lengths: EdgeLengths = .one, on execution: Execution = .allCores
  ) -> MeanDistance {
    var total = 0.0
    var pairs = 0
    for summary in distanceSummaries(lengths: lengths, on: execution) {
      total += summary.total
      pairs += summary.reached
    }
    let possible = Double(nodeCount) * Double(max(nodeCount - 1, 0))
    return MeanDistance(
      value: pairs > 0 ? total / Double(pairs) : 0,
      share: possible > 0 ? Double(pairs) / possible : 1)
  }
}

/// A mean over the pairs of nodes joined by a path, and how many of all pairs these are.
public struct MeanDistance: Hashable, Sendable {
  /// The mean distance; 0 when no pair is joined.
  public let value: Double
  /// The share of ordered pairs of different nodes that are joined; 1 when there are no pairs.
  public let share: Double
}

extension Measure {
  static let eccentricity = Measure(
    id: "eccentricity", title: "Eccentricity", question: "How far is it to the farthest?",
    convention: "The largest distance to a node that can be reached; directed, from the node; in "
      + "hops. Low is central.",
    handCheck: "In a star of 5 nodes the centre scores 1, the others 2.",
    complexity: "O(nodes · edges)",
    citation: "Hage and Harary 1995, doi:10.1016/0378-8733(94)00248-9",
    lengths: { topology, lengths, execution throws(ConvergenceError) in
      topology.eccentricities(lengths: lengths, on: execution)
    })
}
