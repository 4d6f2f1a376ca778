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
  /// Power iteration from equal scores, each round adding half the estimated eigenvalue times the
  /// score itself; without that a bipartite graph, such as a star, would swing for ever. It stops
  /// when the ties would change the scores, apart from their size, by less than `tolerance`.
  /// O((nodes + edges) · rounds); the nearer the second eigenvalue, the more rounds. Bonacich 1972,
  /// doi:10.1080/0022250X.1972.9989806.
  ///
  /// - Throws: `ConvergenceError` after `maximumIterations` rounds, as for very long paths and
  ///   for directed graphs where one cycle feeds another of equal eigenvalue.
  public func eigenvector(
    strengths: EdgeStrengths = .one, tolerance: Double = 1e-12, maximumIterations: Int = 10_000
  ) throws(ConvergenceError) -> NodeScores {
    strengths.requireFit(self)
    var ties = foldedIncoming(strengths)
    let components = isDirected ? Partition(labels: ties.arcs.strongComponentLabels()).count : 0
    guard ties.arcs.arcCount > 0, !isDirected || components < nodeCount else {
      return NodeScores([Double](repeating: 0, count: nodeCount))
    }
    // Only the ratios of strengths matter; large ones must not overflow when squared.
    if let sums = ties.strengths, let largest = sums.max() {
      ties.strengths = sums.map { $0 / largest }
    }
    var iteration = PowerIteration(ties)
    var residual = Double.infinity
    for _ in 0..<maximumIterations {
      residual = iteration.advance()
      if residual <= tolerance { return NodeScores(iteration.scores) }
    }
    throw ConvergenceError(
      iterations: maximumIterations, residual: residual, tolerance: tolerance)
  }
}

private struct PowerIteration {
  private let ties: FoldedTies
  private(set) var scores: [Double]
  private var sums: [Double]

  init(_ ties: FoldedTies) {
    self.ties = ties
    let count = ties.arcs.nodeCount
    scores = [Double](repeating: 1 / Double(count).squareRoot(), count: count)
    sums = [Double](repeating: 0, count: count)
  }

  /// Does one round and gives back how far the scores before it were from an eigenvector.
  ///
  /// That is the length of what a multiplication changes beyond their size, over the eigenvalue.
  mutating func advance() -> Double {
    var product = ChunkedSum()
    var squares = ChunkedSum()
    for node in scores.indices {
      var sum = ChunkedSum()
      for arc in ties.arcs.arcs(of: node) {
        sum.add(scores[Int(ties.arcs.heads[arc])] * ties.strength(arc))
      }
      sums[node] = sum.total
      product.add(sums[node] * scores[node])
      squares.add(sums[node] * sums[node])
    }
    let eigenvalue = product.total
    let shift = squares.total.squareRoot() / 2
    var deviation = ChunkedSum()
    var newSquares = ChunkedSum()
    for node in scores.indices {
      let difference = sums[node] - eigenvalue * scores[node]
      deviation.add(difference * difference)
      scores[node] = sums[node] + shift * scores[node]
      newSquares.add(scores[node] * scores[node])
    }
    let size = newSquares.total.squareRoot()
    for node in scores.indices { scores[node] /= size }
    return eigenvalue > 0 ? deviation.total.squareRoot() / eigenvalue : .infinity
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
    score: { topology, _ throws(ConvergenceError) in try topology.eigenvector() })
}
