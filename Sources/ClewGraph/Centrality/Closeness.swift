extension Topology {
  /// How near each node is to the nodes that can reach it.
  ///
  /// With r nodes that reach it, itself included, of n: (r-1)/(n-1) · (r-1)/(sum of distances),
  /// the form of Wasserman and Faust, which stays comparable when the graph is not connected. In a
  /// directed graph distances are *to* the node, as in NetworkX; igraph takes those from it unless
  /// told otherwise, and drops the first factor. A node that none reaches scores 0, and so does one
  /// at distance 0 from all that do. Parallel edges and loops change nothing.
  ///
  /// By hand: in a star of 5 nodes the centre scores 1, the others 4/7. Complexity as
  /// `distanceSummaries`, of which this is a part. Bavelas 1950, doi:10.1121/1.1906679; Wasserman
  /// and Faust 1994, doi:10.1017/CBO9780511815478.
  public func closeness(
    lengths: EdgeLengths = .one, on execution: Execution = .allCores
  ) -> NodeScores {
    NodeScores(
      distanceSummaries(lengths: lengths, on: execution).map { summary in
        let others = Double(summary.reached)
        return summary.total > 0
          ? others / Double(nodeCount - 1) * others / summary.total : 0
      })
  }
}

extension Measure {
  static let closeness = Measure(
    id: "closeness", title: "Closeness centrality",
    question: "Who is fewest steps from those who can reach them?",
    convention: "Wasserman and Faust: (r-1)/(n-1) times (r-1)/sum of distances from the r nodes "
      + "that reach it; directed, distances to the node; in hops.",
    handCheck: "In a star of 5 nodes the centre scores 1, the others 4/7.",
    complexity: "O(nodes · edges)",
    citation: "Bavelas 1950, doi:10.1121/1.1906679; "
      + "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
    lengths: { topology, lengths, execution throws(ConvergenceError) in
      topology.closeness(lengths: lengths, on: execution)
    })
}
