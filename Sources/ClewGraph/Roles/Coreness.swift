/// How much each node belongs to the core, and how well that explains the ties.
public struct Coreness: Hashable, Sendable {
  /// From 0 to 1, by node number.
  public let scores: NodeScores
  /// The correlation, over all pairs, of being tied with the product of the two scores.
  ///
  /// Nil where it is not defined, because no pair is tied, all are, or all products are equal.
  public let correlation: Double?
}

extension Topology {
  /// Borgatti and Everett's continuous coreness: scores whose products come nearest to the ties.
  ///
  /// The sum over all pairs of (tied - product of the scores)², being tied as 1 or 0, is made least,
  /// with scores from 0 to 1; a node cannot lower it by a score of its own. They maximise the
  /// correlation with a general optimiser instead, which fixes the scores only up to a factor; it is
  /// reported for comparison. As the sum has several minima in some networks, what is found depends
  /// on the start, scores in proportion to degree. A tie is a pair that is joined, whatever the
  /// direction and the number of the edges; loops are none. Nodes without ties score 0.
  ///
  /// By hand: in a clique all score 1; in a star of 5 nodes the centre scores 1 and the others the y
  /// with 3 y³ + y = 1, 0.5366, with correlation 1.
  ///
  /// Each round sets every score half-way to the best against the others. O((nodes + edges) ·
  /// rounds). Borgatti and Everett 1999, doi:10.1016/S0378-8733(99)00019-2; least squares: Boyd and
  /// others 2010, doi:10.1016/j.socnet.2009.09.003.
  ///
  /// - Throws: `ConvergenceError` when after `maximumIterations` rounds a score still changes by
  ///   more than `tolerance`.
  public func coreness(
    tolerance: Double = 1e-12, maximumIterations: Int = 10_000
  ) throws(ConvergenceError) -> Coreness {
    let arcs = dyads().arcs
    let largest = Double((0..<nodeCount).map { arcs.arcs(of: $0).count }.max() ?? 0)
    var scores = (0..<nodeCount).map { node in
      largest > 0 ? Double(arcs.arcs(of: node).count) / largest : 0
    }
    var change = 0.0
    for _ in 0..<max(1, maximumIterations) {
      change = arcs.stepOfCoreness(&scores)
      if change <= tolerance {
        return Coreness(
          scores: NodeScores(scores), correlation: arcs.correlationWithProducts(of: scores))
      }
    }
    throw ConvergenceError(
      iterations: maximumIterations, residual: change, tolerance: tolerance)
  }
}

extension Adjacency {
  /// Moves all scores half-way to the best against the others; returns the largest move.
  fileprivate func stepOfCoreness(_ scores: inout [Double]) -> Double {
    var squares = ChunkedSum()
    for score in scores { squares.add(score * score) }
    var change = 0.0
    var next = scores
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        for node in next.indices {
          let row = Int(offsets[node])..<Int(offsets[node + 1])
          guard !row.isEmpty else { continue }
          var sum = 0.0
          for arc in row { sum += scores[Int(heads[arc])] }
          let others = squares.total - scores[node] * scores[node]
          let best = sum < others ? sum / others : 1
          next[node] = (scores[node] + best) / 2
          change = max(change, (next[node] - scores[node]).magnitude)
        }
      }
    }
    scores = next
    return change
  }

  fileprivate func correlationWithProducts(of scores: [Double]) -> Double? {
    let nodes = Double(nodeCount)
    let pairs = nodes * (nodes - 1) / 2
    let ties = Double(arcCount / 2)
    var (first, second, fourth, tied) = (ChunkedSum(), ChunkedSum(), ChunkedSum(), ChunkedSum())
    for score in scores {
      first.add(score)
      second.add(score * score)
      fourth.add(score * score * score * score)
    }
    forEachArc { node, head in
      if node < head { tied.add(scores[node] * scores[head]) }
    }
    guard ties > 0, ties < pairs else { return nil }
    let mean = (first.total * first.total - second.total) / 2 / pairs
    let square = (second.total * second.total - fourth.total) / 2 / pairs
    let variance = square - mean * mean
    guard variance > 1e-15 * square else { return nil }
    let share = ties / pairs
    return (tied.total / pairs - share * mean) / (share * (1 - share) * variance).squareRoot()
  }
}

extension Measure {
  static let coreness = Measure(
    id: "coreness", title: "Core-periphery coreness",
    question: "Who belongs to a core that is tied to itself and to which the others are tied?",
    convention: "Scores from 0 to 1 whose products come nearest to the ties in the least-squares "
      + "sense; direction ignored. Parallel edges are one tie; loops are none.",
    handCheck: "In a clique each scores 1; in a star of 5 nodes the centre 1, the others 0.5366.",
    complexity: "O(nodes + edges) a round",
    citation: "Borgatti and Everett 1999, doi:10.1016/S0378-8733(99)00019-2",
    score: { topology, _ throws(ConvergenceError) in try topology.coreness().scores })
}
