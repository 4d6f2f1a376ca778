extension Topology {
  /// For each node the number of pairs of others whose shortest paths go through it.
  ///
  /// Where a pair has several shortest paths, each counts as its share. The ends of a path do not
  /// count, unless `endpoints` says so: then each node also scores 1 for every other node that it
  /// is joined to by a path, directed 1 for each that it reaches and 1 for each that reaches it.
  /// Undirected, each pair counts once; directed, in each direction. Parallel edges are one tie, as
  /// long as the shortest of them, and loops are none: so many reports of one tie change nothing.
  /// NetworkX does the same with a simple graph; igraph counts every parallel edge as a path of its
  /// own. `normalized` divides by the number of pairs without the node, (n-1)(n-2)/2 undirected,
  /// (n-1)(n-2) directed, with `endpoints` by that of all pairs; with fewer than 3 nodes all scores
  /// are 0 but for ends. For edges of length zero see `EdgeLengths`. The scores are the same to the
  /// last bit for any number of threads.
  ///
  /// By hand: the centre of a star of 5 nodes scores 6, normalized 1, with endpoints 10; the middle
  /// of a path of 3 scores 1. O(nodes · edges) at worst; undirected, only inside each block, so
  /// that trees and whatever hangs on a graph by one node cost next to nothing. Hops, and lengths
  /// that are small whole numbers or have a common unit that makes them so, go eight sources at
  /// once; any others one by one, which takes some four times as long. Freeman 1977, doi:10.2307/3033543; Brandes 2001,
  /// doi:10.1080/0022250X.2001.9990249.
  public func betweenness(
    lengths: EdgeLengths = .one, normalized: Bool = false, endpoints: Bool = false,
    on execution: Execution = .allCores
  ) -> NodeScores {
    lengths.requireFit(self)
    let sum = DependencySum(
      self, lengths, .all(nodeCount), DependencyRequest(ends: endpoints), on: execution)
    let count = Double(nodeCount)
    let pairs = (count - 1) * (endpoints ? count : count - 2)
    let divisor = normalized ? max(pairs, 1) : timesEachPairIsMet
    return NodeScores(sum.nodes.map { $0 / divisor })
  }

  /// For each edge the number of pairs of nodes whose shortest paths go along it.
  ///
  /// Counted as in `betweenness`, the ends of paths included. Parallel edges are one tie: each of
  /// them that is as short as the shortest has the score of the tie; longer ones and loops have 0.
  /// `normalized` divides by the number of pairs, n(n-1)/2 undirected, n(n-1) directed.
  ///
  /// By hand: in a path of 3 nodes both edges score 2, normalized 2/3. Takes as long as
  /// `betweenness`, or half as long again. Girvan and Newman 2002, doi:10.1073/pnas.122653799;
  /// Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
  public func edgeBetweenness(
    lengths: EdgeLengths = .one, normalized: Bool = false,
    on execution: Execution = .allCores
  ) -> EdgeScores {
    lengths.requireFit(self)
    let sum = DependencySum(
      self, lengths, .all(nodeCount), DependencyRequest(edges: true), on: execution)
    let count = Double(nodeCount)
    let divisor = normalized ? count * (count - 1) : timesEachPairIsMet
    var scores = [Double](repeating: 0, count: edgeCount)
    let outgoing = numbered(.outgoing)
    outgoing.forEachTie { _, tie in
      let shortest = Int(outgoing.edges[outgoing.shortest(of: tie, lengths)])
      for arc in tie {
        let edge = Int(outgoing.edges[arc])
        if lengths[edge] == lengths[shortest] { scores[edge] = sum.edges[shortest] / divisor }
      }
    }
    return EdgeScores(scores)
  }

  /// How often the sum over all sources meets a pair: undirected, from both of its ends.
  var timesEachPairIsMet: Double { isDirected ? 1 : 2 }
}
