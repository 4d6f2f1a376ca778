extension Topology {
  /// The share of time a random walker spends at each node; the shares add up to 1.
  ///
  /// With probability `damping` the walker follows one of the node's ties, chosen by strength, and
  /// otherwise, or from a node without outgoing ties, jumps to any node alike. Undirected, ties are
  /// followed both ways. Parallel edges are one tie with their strengths added (with `.one`, of
  /// strength 1); loops are none. NetworkX agrees on a simple graph; igraph keeps loops and
  /// parallel edges. The sum of the errors of all shares is at most `tolerance`, or what rounding
  /// allows.
  ///
  /// By hand: a directed cycle of 4 nodes scores 1/4 each; 0→1 scores 20/57 and 37/57.
  /// O((nodes + edges) · log(tolerance)/log(damping)): at most 146 rounds by default. Brin and Page
  /// 1998, doi:10.1016/S0169-7552(98)00110-X.
  ///
  /// - Precondition: `damping` is at least 0 and less than 1, `tolerance` more than 0.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-10, strengths: EdgeStrengths = .one
  ) -> NodeScores {
    precondition(damping >= 0 && damping < 1, "a walk that never jumps need not settle")
    precondition(tolerance > 0, "an error of zero cannot be reached")
    strengths.requireFit(self)
    guard nodeCount > 0 else { return NodeScores([]) }
    let ties = foldedIncoming(strengths)
    var outgoingStrengths = [Double](repeating: 0, count: nodeCount)
    for arc in 0..<ties.arcs.arcCount {
      outgoingStrengths[Int(ties.arcs.heads[arc])] += ties.strength(arc)
    }
    let uniform = 1 / Double(nodeCount)
    var ranks = [Double](repeating: uniform, count: nodeCount)
    var flows = ranks
    // Each round shrinks the error by the damping, so it is done when the last change, continued
    // for ever, stays within the tolerance, and at the latest when the largest possible error does.
    var largestError = 2.0
    var change = Double.infinity
    while change * damping > tolerance * (1 - damping) && largestError > tolerance {
      var stranded = 0.0
      for node in 0..<nodeCount {
        if outgoingStrengths[node] > 0 {
          flows[node] = ranks[node] / outgoingStrengths[node]
        } else {
          flows[node] = 0
          stranded += ranks[node]
        }
      }
      let base = (1 - damping) * uniform + damping * stranded * uniform
      change = 0
      for node in 0..<nodeCount {
        var inflow = 0.0
        for arc in ties.arcs.arcs(of: node) {
          inflow += flows[Int(ties.arcs.heads[arc])] * ties.strength(arc)
        }
        let rank = base + damping * inflow
        change += (rank - ranks[node]).magnitude
        ranks[node] = rank
      }
      largestError *= damping
    }
    return NodeScores(ranks)
  }
}
