extension Topology {
  /// Bonacich's power: c = α · (1 - β · A)⁻¹ · A · 1, with α such that the squares of the scores add
  /// up to the number of nodes.
  ///
  /// With a `beta` above 0 it helps to be tied to the powerful, with one below 0 to be tied to those
  /// who have few others to turn to, as in bargaining; with 0 the score is the number of ties.
  /// Without a `beta` it is -1 over one more than the largest sum of strengths that leave a node.
  /// In a directed graph ties that *leave* a node count, as in igraph's `power_centrality`, whose
  /// scores with `rescale=FALSE` these are. Scores may be negative. Parallel edges are one tie with
  /// their strengths added (with `.one`, of strength 1); loops are none. Where there is no tie all
  /// score 0.
  ///
  /// By hand: in a path of 3 nodes with beta -1/3 the centre is to the ends as 12 to 3: they score
  /// √(8/3) = 1.6330 and √(1/6) = 0.4082. Undirected, conjugate gradients; directed, walk by walk.
  /// O((nodes + edges) · rounds). The largest error is at most `tolerance` of the largest score.
  /// Bonacich 1987, doi:10.1086/228631.
  ///
  /// - Precondition: `beta` is finite, `tolerance` is more than 0 and less than 1.
  /// - Throws: `ConvergenceError` where `beta` is not between -1 and 1 over the largest eigenvalue,
  ///   or so near to these that `maximumIterations` rounds are not enough.
  public func bonacichPower(
    beta: Double? = nil, strengths: EdgeStrengths = .one, tolerance: Double = 1e-10,
    maximumIterations: Int = 10_000, on execution: Execution = .allCores
  ) throws(ConvergenceError) -> NodeScores {
    precondition(beta?.isFinite ?? true, "beta is a number")
    precondition(tolerance > 0 && tolerance < 1, "a relative error is between 0 and 1")
    strengths.requireFit(self)
    let matrix = TieMatrix(foldedOutgoing(strengths), isSymmetric: !isDirected)
    let factor = beta ?? -matrix.safeAttenuation()
    // That walks of this attenuation add up, and to how much at most, bounds every error.
    let bound = WalkSum(
      matrix: matrix, isSymmetric: !isDirected, factor: factor.magnitude, execution: execution)
    let sums = try bound.positiveSums(tolerance: 0.25, maximumRounds: maximumIterations)
    let largestSum = 2 * sums.reduce(1, max)
    let right = matrix.rowSums()
    let largest = right.reduce(0, max)
    guard largest > 0 else { return NodeScores(right) }
    let walks = WalkSum(
      matrix: matrix, isSymmetric: !isDirected, factor: factor, execution: execution)
    // No solution is smaller than half its right side everywhere, since |factor| · A at most
    // doubles it.
    var scores = try walks.solve(
      right, tolerance: tolerance * largest / 2 / largestSum, maximumRounds: maximumIterations
    ).solution
    let peak = scores.reduce(0) { max($0, $1.magnitude) }
    var squares = ChunkedSum()
    for score in scores { squares.add(score / peak * (score / peak)) }
    let scale = (Double(nodeCount) / squares.total).squareRoot() / peak
    for node in scores.indices { scores[node] *= scale }
    return NodeScores(matrix.restored(scores))
  }
}

extension Measure {
  static let bonacichPower = Measure(
    id: "bonacich-power", title: "Bonacich power",
    question: "Who is tied to those who have few others to turn to?",
    convention: "Beta -1 over one more than the largest number of ties; the squares add up to the "
      + "number of nodes; directed, ties that leave. Parallel edges are one tie; loops are none.",
    handCheck: "In a path of 3 nodes the centre scores 1.6330, the ends 0.4082.",
    complexity: "O(nodes + edges) a round", citation: "Bonacich 1987, doi:10.1086/228631",
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      try topology.bonacichPower(strengths: strengths, on: execution)
    })
}
