extension Topology {
  /// For each node a score in proportion to the sum of the scores of those tied to it.
  ///
  /// The eigenvector of the largest eigenvalue of the whole graph, not negative and of Euclidean
  /// length 1 (igraph: largest score 1). In a directed graph ties that *enter* a node count, as in
  /// NetworkX. Parallel edges are one tie with their strengths added (with `.one`, of strength 1);
  /// loops are none. In a graph of several components the scores gather in those with the largest
  /// eigenvalue, and all others have 0. Where no tie is part of a cycle (undirected, where there
  /// is no tie) the largest eigenvalue is 0 and nothing can be said: every score is 0.
  ///
  /// By hand: in a star of 5 nodes the centre scores √½ = 0.7071, the others √⅛ = 0.3536.
  ///
  /// Undirected, Lanczos's method from equal scores; directed, power iteration, each round adding
  /// half the estimated eigenvalue times the score itself. It stops when the ties would change the
  /// scores, apart from their size, by less than `tolerance`. Where several components have the
  /// largest eigenvalue each keeps the share it has of equal scores. O((nodes + edges) · rounds);
  /// the nearer the second eigenvalue, the more rounds. Up to 20 numbers a node are held. Bonacich
  /// 1972, doi:10.1080/0022250X.1972.9989806; Lanczos 1950, doi:10.6028/jres.045.026.
  ///
  /// - Throws: `ConvergenceError` after `maximumIterations` rounds, as for very long paths and
  ///   for directed graphs where one cycle feeds another of equal eigenvalue.
  public func eigenvector(
    strengths: EdgeStrengths = .one, tolerance: Double = 1e-12, maximumIterations: Int = 10_000,
    on execution: Execution = .allCores
  ) throws(ConvergenceError) -> NodeScores {
    strengths.requireFit(self)
    var ties = foldedIncoming(strengths)
    let components = isDirected ? Partition(labels: ties.arcs.strongComponentLabels()).count : 0
    guard ties.arcs.arcCount > 0, !isDirected || components < nodeCount else {
      return NodeScores([Double](repeating: 0, count: nodeCount))
    }
    ties.scaleToOne()
    let matrix = TieMatrix(ties, isSymmetric: !isDirected)
    var search = LeadingEigenvector(matrix, on: execution)
    try search.search(
      isSymmetric: !isDirected, shift: 0.5, tolerance: tolerance,
      maximumProducts: maximumIterations)
    return NodeScores(matrix.restored(search.vector))
  }
}

extension FoldedTies {
  /// Divides all strengths by the largest, where only their ratios matter: large ones must not
  /// overflow when squared.
  mutating func scaleToOne() {
    guard let sums = strengths, let largest = sums.max() else { return }
    strengths = sums.map { $0 / largest }
  }
}

extension Measure {
  static let eigenvector = Measure(
    id: "eigenvector", title: "Eigenvector centrality",
    question: "Who is tied to those who are well tied themselves?",
    convention: "Largest eigenvalue of the whole graph, Euclidean length 1; directed, ties that "
      + "enter; components of smaller eigenvalue score 0. Parallel edges are one tie; loops are none.",
    handCheck: "In a star of 5 nodes the centre scores 0.7071, the others 0.3536.",
    complexity: "O(nodes + edges) a round, rounds by the gap between eigenvalues",
    citation: "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      try topology.eigenvector(strengths: strengths, on: execution)
    })
}
