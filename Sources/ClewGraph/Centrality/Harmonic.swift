extension Topology {
  /// For each node the sum of one over the distance, over all nodes that can reach it.
  ///
  /// Unlike closeness it needs no correction when the graph is not connected: who cannot reach the
  /// node adds nothing. In a directed graph distances are *to* the node, as in NetworkX. Nodes at
  /// distance 0 add nothing. Parallel edges and loops change nothing. `normalized` divides by the
  /// number of other nodes; NetworkX does not, igraph does.
  ///
  /// By hand: in a star of 5 nodes the centre scores 4, the others 2.5; normalized 1 and 0.625.
  /// Complexity as `distanceSummaries`, of which this is a part. Marchiori and Latora 2000,
  /// doi:10.1016/S0378-4371(00)00311-3.
  public func harmonic(
    lengths: EdgeLengths = .one, normalized: Bool = false, on execution: Execution = .allCores
  ) -> NodeScores {
    let others = normalized && nodeCount > 1 ? Double(nodeCount - 1) : 1
    return NodeScores(
      distanceSummaries(lengths: lengths, on: execution).map { $0.harmonic / others })
  }
}

extension Measure {
  static let harmonic = Measure(
    id: "harmonic", title: "Harmonic centrality",
    question: "Who is near many, counting the unreachable as infinitely far?",
    convention: "The sum of 1/distance; directed, distances to the node; in hops, not normalized.",
    handCheck: "In a star of 5 nodes the centre scores 4, the others 2.5.",
    complexity: "O(nodes · edges)",
    citation: "Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3",
    lengths: { topology, lengths, execution throws(ConvergenceError) in
      topology.harmonic(lengths: lengths, on: execution)
    })
}
