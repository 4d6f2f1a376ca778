import ClewGraph
import Testing

@Suite struct PageRankTests {
  @Test func byHand() {
    #expect(
      nearlyEqual(
        EdgeList.cycle(4, directed: true).topology.pageRank().values, [0.25, 0.25, 0.25, 0.25]))
    let pair = EdgeList(true, 2, [(0, 1)]).topology.pageRank(tolerance: 1e-15)
    #expect(nearlyEqual(pair.values, [20.0 / 57, 37.0 / 57]))
    #expect(EdgeList(false, 0, []).topology.pageRank().values == [])
    #expect(EdgeList(true, 1, [(0, 0)]).topology.pageRank().values == [1])
  }

  @Test func toleranceBoundsTheError() {
    for graph in GraphFamilies.random(30, seed: 12, nodes: 5...30) {
      let exact = graph.topology.pageRank(tolerance: 1e-15).values
      for tolerance in [0.1, 1e-3, 1e-6] {
        let scores = graph.topology.pageRank(tolerance: tolerance).values
        let error = zip(scores, exact).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
        #expect(error <= tolerance && nearlyEqual(scores.reduce(0, +), 1), "\(graph)")
      }
    }
  }

  @Test func toleranceBeyondRoundingStillEnds() {
    let scores = EdgeList.kite.topology.pageRank(tolerance: 1e-300)
    #expect(nearlyEqual(scores.values.reduce(0, +), 1))
    #expect(EdgeList.kite.topology.pageRank(damping: 0).values == .init(repeating: 0.1, count: 10))
  }

  @Test func solvesItsEquation() throws {
    for graph in GraphFamilies.small where graph.nodeCount > 0 {
      let oracle = Oracle(graph)
      let count = Double(graph.nodeCount)
      // Gaussian elimination on (1 - damping · M) ranks = (1 - damping)/n.
      var rows = oracle.nodes.map { to in
        oracle.nodes.map { from -> Double in
          func tie(_ a: Int, _ b: Int) -> Double {
            a == b
              ? 0
              : graph.weights == nil
                ? oracle.steps(a, b).isEmpty ? 0 : 1
                : oracle.steps(a, b).reduce(0) { $0 + graph.weight($1) }
          }
          let total = oracle.nodes.reduce(0) { $0 + tie(from, $1) }
          let share = total > 0 ? tie(from, to) / total : 1 / count
          return (from == to ? 1 : 0) - 0.85 * share
        } + [0.15 / count]
      }
      for pivot in oracle.nodes {
        for row in oracle.nodes where row != pivot {
          let factor = rows[row][pivot] / rows[pivot][pivot]
          for column in rows[row].indices { rows[row][column] -= factor * rows[pivot][column] }
        }
      }
      let expected = oracle.nodes.map { rows[$0][graph.nodeCount] / rows[$0][$0] }
      let scores = graph.topology.pageRank(tolerance: 1e-15, strengths: try graph.strengths())
      #expect(nearlyEqual(scores.values, expected), "\(graph)")
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      let plain = topology.pageRank(tolerance: 1e-15)
      let weighted = topology.pageRank(tolerance: 1e-15, strengths: try graph.strengths())
      #expect(try nearlyEqual(plain.values, graph.numbers("pageRank")), "\(graph.name)")
      #expect(try nearlyEqual(weighted.values, graph.numbers("pageRankByStrength")))
    }
  }
}
