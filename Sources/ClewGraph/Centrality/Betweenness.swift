extension Topology {
  /// For each node the number of pairs of others whose shortest paths go through it.
  ///
  /// Where a pair has several shortest paths, each counts as its share. The ends of a path do not
  /// count. Undirected, each pair counts once; directed, in each direction. Parallel edges are one
  /// tie, as long as the shortest of them, and loops are none: so many reports of one tie change
  /// nothing. NetworkX does the same with a simple graph; igraph counts every parallel edge as a
  /// path of its own. `normalized` divides by the number of pairs without the node,
  /// (n-1)(n-2)/2 undirected, (n-1)(n-2) directed; with fewer than 3 nodes all scores are 0. For
  /// edges of length zero see `EdgeLengths`.
  ///
  /// By hand: the centre of a star of 5 nodes scores 6, normalized 1; the middle of a path of 3
  /// scores 1. O(nodes · edges) for hops, with lengths times log nodes. Freeman 1977,
  /// doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
  public func betweenness(
    lengths: EdgeLengths = .one, normalized: Bool = false
  ) -> NodeScores {
    lengths.requireFit(self)
    var brandes = DependencySum(self, lengths)
    brandes.addAllSources()
    let count = Double(nodeCount)
    let divisor = normalized ? max((count - 1) * (count - 2), 1) : timesEachPairIsMet
    return NodeScores(brandes.nodes.map { $0 / divisor })
  }

  /// For each edge the number of pairs of nodes whose shortest paths go along it.
  ///
  /// Counted as in `betweenness`, the ends of paths included. Parallel edges are one tie: each of
  /// them that is as short as the shortest has the score of the tie; longer ones and loops have 0.
  /// `normalized` divides by the number of pairs, n(n-1)/2 undirected, n(n-1) directed.
  ///
  /// By hand: in a path of 3 nodes both edges score 2, normalized 2/3. O(nodes · edges) for hops,
  /// with lengths times log nodes. Girvan and Newman 2002, doi:10.1073/pnas.122653799; Brandes
  /// 2008, doi:10.1016/j.socnet.2007.11.001.
  public func edgeBetweenness(
    lengths: EdgeLengths = .one, normalized: Bool = false
  ) -> EdgeScores {
    lengths.requireFit(self)
    var brandes = DependencySum(self, lengths)
    brandes.addAllSources()
    let count = Double(nodeCount)
    let divisor = normalized ? count * (count - 1) : timesEachPairIsMet
    var scores = [Double](repeating: 0, count: edgeCount)
    let outgoing = numbered(.outgoing)
    outgoing.forEachTie { _, tie in
      let shortest = Int(outgoing.edges[outgoing.shortest(of: tie, lengths)])
      for arc in tie {
        let edge = Int(outgoing.edges[arc])
        if lengths[edge] == lengths[shortest] { scores[edge] = brandes.edges[shortest] / divisor }
      }
    }
    return EdgeScores(scores)
  }

  /// How often the sum over all sources meets a pair: undirected, from both of its ends.
  private var timesEachPairIsMet: Double { isDirected ? 1 : 2 }
}

/// Brandes' sum over all sources of how much the other nodes depend on each node and edge.
private struct DependencySum {
  private let arcs: Adjacency
  private var search: ShortestPathSearch
  private var counts: [PathCount]
  private var dependencies: [Double]
  private(set) var nodes: [Double]
  private(set) var edges: [Double]

  init(_ topology: Topology, _ lengths: EdgeLengths) {
    arcs = topology.numberedFoldedArcs(.outgoing, lengths)
    search = ShortestPathSearch(arcs, lengths)
    counts = [PathCount](repeating: .zero, count: topology.nodeCount)
    dependencies = [Double](repeating: 0, count: topology.nodeCount)
    nodes = dependencies
    edges = [Double](repeating: 0, count: topology.edgeCount)
  }

  mutating func addAllSources() {
    for source in 0..<arcs.nodeCount { add(source) }
  }

  private mutating func add(_ source: Int) {
    search.run(from: source)
    for node in search.settled { counts[Int(node)] = .zero }
    counts[source] = .one
    for node in search.settled {
      let count = counts[Int(node)]
      let distance = search.distances[Int(node)]
      for arc in arcs.arcs(of: Int(node)) where continues(distance, arc) {
        counts[Int(arcs.heads[arc])].add(count)
      }
    }
    for node in search.settled.reversed() {
      let count = counts[Int(node)]
      let distance = search.distances[Int(node)]
      var dependency = 0.0
      for arc in arcs.arcs(of: Int(node)) where continues(distance, arc) {
        let head = Int(arcs.heads[arc])
        let share = count.share(of: counts[head]) * (1 + dependencies[head])
        edges[Int(arcs.edges[arc])] += share
        dependency += share
      }
      dependencies[Int(node)] = dependency
      if Int(node) != source { nodes[Int(node)] += dependency }
    }
  }

  /// Whether a shortest path goes on along an arc from a node as far as `distance`.
  private func continues(_ distance: Distance, _ arc: Int) -> Bool {
    distance.adding(search.lengths[Int(arcs.edges[arc])])
      == search.distances[Int(arcs.heads[arc])]
  }
}
