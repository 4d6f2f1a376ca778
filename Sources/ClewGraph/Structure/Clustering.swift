extension Topology {
  /// For each node the share of pairs of its neighbours that are joined themselves.
  ///
  /// Whatever the direction and the number of the edges; loops do not count. A node with fewer
  /// than two neighbours scores 0, as in NetworkX (igraph: not a number unless told otherwise). By
  /// hand: in a triangle all score 1; with a pendant at one of them that one scores 1/3.
  /// O(edges^1.5). Watts and Strogatz 1998, doi:10.1038/30918; triangles as in `triangles()`.
  public func clustering(on execution: Execution = .allCores) -> NodeScores {
    let rows = neighbourRows()
    let triangles = rows.triangleCounts(on: execution)
    return NodeScores(
      triangles.indices.map { node in
        let pairs = rows.neighbourPairs(of: node)
        return pairs > 0 ? Double(triangles[node]) / pairs : 0
      })
  }

  /// The mean of `clustering()` over all nodes.
  ///
  /// Nodes with fewer than two neighbours count as 0, as in NetworkX (igraph leaves them out unless
  /// told otherwise). 0 where there is no node. By hand: a triangle with a pendant has 7/12.
  /// O(edges^1.5). Watts and Strogatz 1998, doi:10.1038/30918.
  public func averageClustering(on execution: Execution = .allCores) -> Double {
    var sum = ChunkedSum()
    for share in clustering(on: execution).values { sum.add(share) }
    return nodeCount > 0 ? sum.total / Double(nodeCount) : 0
  }

  /// The share of paths of two hops whose ends are joined: three times triangles over such paths.
  ///
  /// Also called the global clustering coefficient; not the mean of `clustering()`. Whatever the
  /// direction and the number of the edges; loops do not count. 0 where there is no such path. By
  /// hand: a triangle with a pendant has 0.6. O(edges^1.5). Newman, Watts and Strogatz 2002,
  /// doi:10.1073/pnas.012582999.
  public func transitivity(on execution: Execution = .allCores) -> Double {
    let rows = neighbourRows()
    let pairs = (0..<nodeCount).reduce(0) { $0 + rows.neighbourPairs(of: $1) }
    guard pairs > 0 else { return 0 }
    return rows.triangleCounts(on: execution).reduce(0) { $0 + Double($1) } / pairs
  }
}

extension Adjacency {
  fileprivate func neighbourPairs(of node: Int) -> Double {
    let degree = Double(arcs(of: node).count)
    return degree * (degree - 1) / 2
  }
}

extension Measure {
  static let clustering = Measure(
    id: "clustering", title: "Local clustering coefficient",
    question: "Whose contacts know each other?",
    convention: "The share of pairs of neighbours that are joined; 0 with fewer than two "
      + "neighbours; direction ignored. Parallel edges are one tie; loops are none.",
    handCheck: "In a triangle each scores 1; with a pendant at one of them that one scores 1/3.",
    complexity: "O(edges^1.5)", citation: "Watts and Strogatz 1998, doi:10.1038/30918",
    score: { topology, execution throws(ConvergenceError) in topology.clustering(on: execution) })
}
