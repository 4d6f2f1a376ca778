extension Topology {
  /// For each node the share of shortest paths from some nodes to some others that go through it.
  ///
  /// As `betweenness`, but a path counts only if it begins at one of `sources` and ends at one of
  /// `targets`; a node named twice counts once. Undirected, a pair counts one half for each end
  /// that is a source while the other is a target: so with all nodes as both it is `betweenness`,
  /// and with sources that are no targets half the number of paths, in shares. NetworkX and igraph
  /// do the same. `normalized` divides by the number of all pairs, as in `betweenness`.
  ///
  /// By hand: in a path of 3 nodes, from one end to the other, the middle scores 0.5, directed 1.
  /// O(sources · edges) for hops, with lengths times log nodes; undirected, a block takes no more
  /// sources than it has nodes. Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
  ///
  /// - Precondition: sources and targets are nodes.
  public func betweenness(
    from sources: [Int], to targets: [Int], lengths: EdgeLengths = .one, normalized: Bool = false,
    on execution: Execution = .allCores
  ) -> NodeScores {
    lengths.requireFit(self)
    let none = [Double](repeating: 0, count: nodeCount)
    var ends = PathEnds(sources: none, targets: none)
    for source in sources {
      precondition(source >= 0 && source < nodeCount, "sources are nodes")
      ends.sources[source] = 1
    }
    for target in targets {
      precondition(target >= 0 && target < nodeCount, "targets are nodes")
      ends.targets[target] = 1
    }
    let sum = DependencySum(self, lengths, ends, on: execution)
    let count = Double(nodeCount)
    let divisor = normalized ? max((count - 1) * (count - 2), 1) : timesEachPairIsMet
    return NodeScores(sum.nodes.map { $0 / divisor })
  }
}
