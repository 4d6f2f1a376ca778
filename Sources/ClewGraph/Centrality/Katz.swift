extension Topology {
  /// For each node 1 plus `attenuation` times the sum of the scores of those tied to it: walks of
  /// every length that end at the node, each step counting `attenuation` times.
  ///
  /// Without an `attenuation` it is 1 over one more than the largest sum of strengths that enter a
  /// node (undirected with strength 1, the largest number of neighbours), which is always small
  /// enough. In a directed graph ties that *enter* a node count, as in NetworkX, whose scores with
  /// `beta=1, normalized=False` these are; with `normalized` they are of Euclidean length 1, as
  /// NetworkX gives them by default. Parallel edges are one tie with their strengths added (with
  /// `.one`, of strength 1); loops are none. Every score is right to `tolerance` of itself.
  ///
  /// By hand: the tie 0-1 with attenuation 1/2 scores 2 and 2; 0→1 scores 1 and 1.5. Undirected,
  /// conjugate gradients; directed, walk by walk. O((nodes + edges) · rounds); the nearer the
  /// attenuation to 1 over the largest eigenvalue, the more rounds. Katz 1953,
  /// doi:10.1007/BF02289026.
  ///
  /// - Precondition: `attenuation` is not negative, `tolerance` is more than 0 and less than 1.
  /// - Throws: `ConvergenceError` where `attenuation` is not less than 1 over the largest
  ///   eigenvalue, so that the walks add up to no number, or so near that `maximumIterations` rounds
  ///   are not enough.
  public func katz(
    attenuation: Double? = nil, strengths: EdgeStrengths = .one, tolerance: Double = 1e-10,
    maximumIterations: Int = 10_000, normalized: Bool = false,
    on execution: Execution = .allCores
  ) throws(ConvergenceError) -> NodeScores {
    precondition(attenuation ?? 0 >= 0, "an attenuation is not negative")
    precondition(tolerance > 0 && tolerance < 1, "a relative error is between 0 and 1")
    strengths.requireFit(self)
    let matrix = TieMatrix(foldedIncoming(strengths), isSymmetric: !isDirected)
    let factor = attenuation ?? matrix.safeAttenuation()
    let walks = WalkSum(
      matrix: matrix, isSymmetric: !isDirected, factor: factor, execution: execution)
    var scores = try walks.positiveSums(
      tolerance: tolerance / 2, maximumRounds: maximumIterations)
    if normalized {
      var squares = ChunkedSum()
      for score in scores { squares.add(score * score) }
      let size = squares.total.squareRoot()
      for node in scores.indices { scores[node] /= size }
    }
    return NodeScores(matrix.restored(scores))
  }
}

extension TieMatrix {
  /// An attenuation with which walks always add up: no eigenvalue is larger than the largest sum of
  /// a row.
  func safeAttenuation() -> Double {
    1 / (rowSums().reduce(0, max) + 1)
  }
}

extension WalkSum {
  /// The sums for a right side of ones, each right to about `tolerance` of itself, which is less
  /// than a half.
  ///
  /// All are positive and leave a residual of less than 1: for a matrix without negative entries
  /// that proves that walks add up at all (it makes 1 - factor · A an M-matrix), and then that the
  /// error of each sum is at most the residual times the sum.
  func positiveSums(tolerance: Double, maximumRounds: Int) throws(ConvergenceError) -> [Double] {
    let ones = [Double](repeating: 1, count: matrix.rowCount)
    let (sums, isPositive) = try solve(ones, tolerance: tolerance, maximumRounds: maximumRounds)
    guard isPositive else {
      throw ConvergenceError(
        iterations: maximumRounds, residual: .infinity, tolerance: tolerance)
    }
    return sums
  }
}

extension Measure {
  static let katz = Measure(
    id: "katz", title: "Katz centrality",
    question: "To whom do many chains of ties lead, long ones counting less?",
    convention: "1 plus attenuation times the scores of those tied to the node; attenuation 1 over "
      + "one more than the largest number of ties; directed, ties that enter; not normalized. "
      + "Parallel edges are one tie; loops are none.",
    handCheck: "In a star of 5 nodes the centre scores 15/7, the others 10/7.",
    complexity: "O(nodes + edges) a round", citation: "Katz 1953, doi:10.1007/BF02289026",
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      try topology.katz(strengths: strengths, on: execution)
    })
}
