import ClewGraph
import Testing

@Suite struct CorenessTests {
  @Test func byHand() throws {
    let star = try EdgeList.star(5).topology.coreness()
    #expect(nearlyEqual(star.scores[0], 1) && nearlyEqual(star.correlation ?? 0, 1))
    let leaf = star.scores[1]
    #expect(nearlyEqual(3 * leaf * leaf * leaf + leaf, 1))
    let clique = try EdgeList.complete(4).topology.coreness()
    #expect(nearlyEqual(clique.scores.values, [1, 1, 1, 1]) && clique.correlation == nil)
    #expect(try EdgeList(true, 3, []).topology.coreness().scores.values == [0, 0, 0])
  }

  /// At the scores found no node lowers the sum of squares by another score of its own, and the
  /// correlation is the one over all pairs.
  @Test func noScoreAloneCanBeBettered() throws {
    let graphs =
      GraphFamilies.allSimple(upTo: 5, directed: false)
      + GraphFamilies.random(40, seed: 161, nodes: 6...12)
    for graph in graphs {
      let ties = DenseTies(graph)
      let coreness = try graph.topology.coreness()
      let scores = coreness.scores.values
      func cost(_ node: Int, _ score: Double) -> Double {
        ties.nodes.filter { $0 != node }.reduce(0) {
          let rest = (ties.joins(node, $1) ? 1 : 0) - score * scores[$1]
          return $0 + rest * rest
        }
      }
      for node in ties.nodes {
        #expect(scores[node] >= 0 && scores[node] <= 1)
        let own = cost(node, scores[node])
        for step in 0...20 {
          #expect(own <= cost(node, Double(step) / 20) + 1e-9, "\(graph) \(node)")
        }
      }
      let pairs = ties.nodes.flatMap { a in
        ties.nodes.filter { $0 > a }.map {
          (ties.joins(a, $0) ? 1.0 : 0, scores[a] * scores[$0])
        }
      }
      let means = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
      let count = Double(pairs.count)
      let sums = pairs.reduce((0.0, 0.0, 0.0)) {
        let (x, y) = ($1.0 - means.0 / count, $1.1 - means.1 / count)
        return ($0.0 + x * y, $0.1 + x * x, $0.2 + y * y)
      }
      if let correlation = coreness.correlation {
        let expected = sums.0 / (sums.1 * sums.2).squareRoot()
        #expect((correlation - expected).magnitude < 1e-6, "\(graph)")
      } else {
        #expect(sums.1 * sums.2 < 1e-12, "\(graph)")
      }
    }
  }

  @Test func doesNotRunForEver() {
    #expect(throws: ConvergenceError.self) {
      try EdgeList.star(5).topology.coreness(maximumIterations: 2)
    }
  }
}
