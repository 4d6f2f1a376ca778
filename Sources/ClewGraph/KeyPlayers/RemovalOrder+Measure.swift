extension Topology {
  /// The nodes with the highest score by a measure, one after another, as `removalCurve` takes them.
  ///
  /// `recomputed` takes the measure again of what is left after every node; else the order is that
  /// of the whole graph. Equal scores by the lower node number; scores that are not numbers last.
  /// `steps` is how many nodes, at most all. By hand: in two triangles joined by a tie the two ends
  /// of the tie are the first two by betweenness; recomputed, after the first end all others score
  /// 0, so that node 0 follows. As long as the measure takes, once or for every step.
  ///
  /// - Parameter strengths: strengths of edges for a measure that `needsStrengths`.
  /// - Throws: when the measure does not converge on the graph or on what is left of it.
  public func removalOrder(
    by measure: Measure, steps: Int, recomputed: Bool, strengths: EdgeStrengths = .one,
    on execution: Execution = .allCores
  ) throws(ConvergenceError) -> [Int] {
    let limit = max(0, min(steps, nodeCount))
    func scores(
      _ topology: Topology, _ strengths: EdgeStrengths
    ) throws(ConvergenceError) -> NodeScores {
      guard measure.needsStrengths, case .strengths(let score) = measure.weighting else {
        return try measure.score(topology, execution)
      }
      return try score(topology, strengths, execution)
    }
    guard recomputed else { return Array(try scores(self, strengths).ranked().prefix(limit)) }
    var removed: [Int] = []
    while removed.count < limit {
      let isRemoved = marked(removed)
      let (rest, kept) = without(nodes: removed)
      var left = strengths
      if !strengths.isOne {
        let edges = (0..<edgeCount).filter { !isRemoved[tail(of: $0)] && !isRemoved[head(of: $0)] }
        // A part of strengths that are in order is in order.
        left = (try? EdgeStrengths(edges.map { strengths[$0] })) ?? .one
      }
      guard let next = try scores(rest, left).ranked().first else { break }
      removed.append(kept[next])
    }
    return removed
  }
}
