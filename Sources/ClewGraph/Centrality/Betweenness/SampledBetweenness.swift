extension Topology {
  /// An estimate of `betweenness` from the shortest paths of some sources drawn at random.
  ///
  /// `sources` different nodes are drawn with equal chances, and what they depend on each node is
  /// multiplied by the number of nodes over the number drawn. The mean over all draws is the
  /// betweenness; how far one draw is off is not known, see `approximateBetweenness` for a bound.
  /// With as many sources as nodes, or more, it is `betweenness`. The same seed gives the same
  /// scores on any machine. NetworkX's `k` is the same estimate. Lengths, parallel edges and
  /// `normalized` as in `betweenness`.
  ///
  /// By hand: in a star of 5 nodes one source gives the centre 5 · 3/2 = 7.5 when it is a leaf and
  /// 0 when it is the centre; the mean is 6. O(sources · edges) for hops, with lengths times log
  /// nodes. Brandes and Pich 2007, doi:10.1142/S0218127407018403.
  ///
  /// - Precondition: there is at least one source.
  public func sampledBetweenness(
    sources: Int, seed: UInt64 = 0, lengths: EdgeLengths = .one, normalized: Bool = false,
    on execution: Execution = .allCores
  ) -> NodeScores {
    precondition(sources >= 1, "at least one source is drawn")
    guard sources < nodeCount else {
      return betweenness(lengths: lengths, normalized: normalized, on: execution)
    }
    lengths.requireFit(self)
    var ends = PathEnds.all(nodeCount)
    ends.sources = [Double](repeating: 0, count: nodeCount)
    var numbers = SampleNumbers(seed: seed)
    for node in numbers.draw(sources, outOf: nodeCount) { ends.sources[node] = 1 }
    let sum = DependencySum(self, lengths, ends, on: execution)
    let count = Double(nodeCount)
    let divisor = normalized ? max((count - 1) * (count - 2), 1) : timesEachPairIsMet
    let factor = count / Double(sources) / divisor
    return NodeScores(sum.nodes.map { $0 * factor })
  }
}
