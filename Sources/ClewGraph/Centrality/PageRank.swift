extension Topology {
  /// The share of time a random walker spends at each node; the shares add up to 1.
  ///
  /// With probability `damping` the walker follows one of the node's ties, chosen by strength, and
  /// otherwise, or from a node without outgoing ties, jumps: to any node alike, or with `weights`
  /// to each node as often as its weight says (personalized PageRank). Undirected, ties are
  /// followed both ways. Parallel edges are one tie with their strengths added (with `.one`, of
  /// strength 1); loops are none. NetworkX agrees on a simple graph, with `personalization` for
  /// `weights`; igraph keeps loops and parallel edges. The sum of the errors of all shares is at
  /// most `tolerance`, or what rounding allows.
  ///
  /// By hand: a directed cycle of 4 nodes scores 1/4 each; 0→1 scores 20/57 and 37/57. With jumps
  /// to 0 only, the undirected tie 0-1 scores 20/37 and 17/37.
  ///
  /// Undirected, conjugate gradients on the symmetric form of the equation, about
  /// √((1 + damping)/(1 - damping)) · log(1/tolerance)/2 rounds at most; directed, power iteration,
  /// at most log(tolerance/2)/log(damping) rounds, 146 by default. Each round is O(nodes + edges).
  /// Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; Gleich 2015, doi:10.1137/140976649.
  ///
  /// - Precondition: `damping` is at least 0 and less than 1, `tolerance` more than 0; there is one
  ///   weight a node, none negative, with a finite sum more than 0.
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-10, strengths: EdgeStrengths = .one,
    jumpingTo weights: [Double]? = nil, on execution: Execution = .allCores
  ) -> NodeScores {
    precondition(damping >= 0 && damping < 1, "a walk that never jumps need not settle")
    precondition(tolerance > 0, "an error of zero cannot be reached")
    strengths.requireFit(self)
    guard nodeCount > 0 else { return NodeScores([]) }
    let matrix = TieMatrix(foldedIncoming(strengths), isSymmetric: !isDirected)
    let walk = RandomWalk(
      matrix, isSymmetric: !isDirected, damping: damping,
      jumps: matrix.placed(jumpShares(weights)), execution: execution)
    return NodeScores(matrix.restored(walk.shares(tolerance: tolerance)))
  }

  /// How often a jump leads to each node; the shares add up to 1.
  private func jumpShares(_ weights: [Double]?) -> [Double] {
    guard let weights else {
      return [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    }
    precondition(weights.count == nodeCount, "there is one weight a node")
    var sum = ChunkedSum()
    for weight in weights {
      precondition(weight >= 0, "no weight is negative")
      sum.add(weight)
    }
    precondition(sum.total > 0 && sum.total.isFinite, "the sum of the weights is finite, not 0")
    return weights.map { $0 / sum.total }
  }
}

/// A walk along ties and by jumps whose lasting shares are wanted.
private struct RandomWalk {
  /// Row `i` holds the ties that lead to node `i`.
  private let matrix: TieMatrix
  private let isSymmetric: Bool
  /// The strengths of the ties that leave each node; from a node with 0 the walker jumps.
  private let leaving: [Double]
  private let damping: Double
  private let jumps: [Double]
  private let execution: Execution

  init(
    _ matrix: TieMatrix, isSymmetric: Bool, damping: Double, jumps: [Double], execution: Execution
  ) {
    self.matrix = matrix
    self.isSymmetric = isSymmetric
    leaving = isSymmetric ? matrix.rowSums() : matrix.columnSums()
    self.damping = damping
    self.jumps = jumps
    self.execution = execution
  }

  /// Power iteration, from the answer of the conjugate gradients where there is one; then its one
  /// round proves how near that answer is.
  func shares(tolerance: Double) -> [Double] {
    var shares = isSymmetric ? symmetricShares(tolerance: tolerance) ?? jumps : jumps
    var flows = [Double](repeating: 0, count: shares.count)
    var stranded = ChunkedSum()
    for node in shares.indices {
      if leaving[node] > 0 {
        flows[node] = shares[node] / leaving[node]
      } else {
        stranded.add(shares[node])
      }
    }
    var atDeadEnds = stranded.total
    var newFlows = flows
    // Each round shrinks the error by the damping, so it is done when the last change, continued
    // for ever, stays within the tolerance, and at the latest when the largest possible error does.
    var largestError = 2.0
    var change = Double.infinity
    while change * damping > tolerance * (1 - damping) && largestError > tolerance {
      let jumping = (1 - damping) + damping * atDeadEnds
      let sums = DisjointSlots.lend(&newFlows) { newFlows in
        DisjointSlots.lend(&shares) { shares in
          matrix.multiply(
            flows, on: execution,
            Round(
              leaving: leaving, jumps: jumps, jumping: jumping, damping: damping, shares: shares,
              flows: newFlows))
        }
      }
      change = sums.first
      atDeadEnds = sums.second
      swap(&flows, &newFlows)
      largestError *= damping
    }
    return shares
  }

  /// The shares of an undirected walk to about `tolerance`; nil where rounding was too much.
  ///
  /// Without the jumps from dead ends, shares x solve (1 - damping · A · D⁻¹) x = (1 - damping) j,
  /// and scaled to the sum 1 they are the ones wanted. For the flows f = D⁻¹ x that is
  /// (D - damping · A) f = (1 - damping) j. The search begins with equal flows, those of a walk
  /// that never jumps: their error is then at right angles to the slowest direction, the flows that
  /// are equal everywhere.
  private func symmetricShares(tolerance: Double) -> [Double]? {
    var tied = ChunkedSum()
    var total = ChunkedSum()
    for node in jumps.indices where leaving[node] > 0 {
      tied.add(jumps[node])
      total.add(leaving[node])
    }
    let size = tied.total + (1 - damping) * (1 - tied.total)
    guard tied.total > 0, size > 0 else { return nil }
    let flow = tied.total / total.total
    let residual = jumps.indices.map { node in
      leaving[node] > 0 ? (1 - damping) * (jumps[node] / leaving[node] - flow) : 0
    }
    var search = ConjugateGradient(
      matrix, diagonal: leaving, factor: damping,
      solution: [Double](repeating: flow, count: jumps.count), residual: residual, on: execution)
    // The round of power iteration that follows shrinks the error by the damping once more.
    let goal = max(tolerance, 1e-15) * size * (1 - damping) / max(damping, 1e-3)
    var best = Double.infinity
    var stepsSinceBest = 0
    while search.residualSum > goal && stepsSinceBest < 50 && search.advance() {
      stepsSinceBest += 1
      if search.residualSum < best {
        best = search.residualSum
        stepsSinceBest = 0
      }
    }
    let shares = jumps.indices.map { node in
      (leaving[node] > 0 ? search.solution[node] * leaving[node] : (1 - damping) * jumps[node])
        / size
    }
    return shares.allSatisfy(\.isFinite) ? shares : nil
  }
}

/// One round of power iteration; gathers the change and what came to dead ends.
private struct Round: RowWork {
  let leaving: [Double]
  let jumps: [Double]
  let jumping: Double
  let damping: Double
  let shares: DisjointSlots<Double>
  let flows: DisjointSlots<Double>

  @inline(__always)
  func done(_ node: Int, _ inflow: Double) -> Gathered {
    let share = jumping * jumps[node] + damping * inflow
    let change = (share - shares[node]).magnitude
    shares[node] = share
    guard leaving[node] > 0 else { return Gathered(first: change, second: share) }
    flows[node] = share / leaving[node]
    return Gathered(first: change)
  }
}

extension Measure {
  static let pageRank = Measure(
    id: "page-rank", title: "PageRank",
    question: "Where does a walk along random ties spend its time?",
    convention: "Damping 0.85, jumps to any node alike, also from nodes without outgoing ties; "
      + "the scores add up to 1. Parallel edges are one tie; loops are none.",
    handCheck: "In a cycle of 4 nodes each scores 1/4.",
    complexity: "O(nodes + edges) a round, at most 149 rounds",
    citation: "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X",
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      topology.pageRank(strengths: strengths, on: execution)
    })
}
