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

  @Test func jumpsGoWhereTheyAreWeighted() {
    let pair = EdgeList(false, 2, [(0, 1)]).topology
    #expect(nearlyEqual(pair.pageRank(jumpingTo: [3, 0]).values, [20.0 / 37, 17.0 / 37]))
    let apart = EdgeList(false, 3, [(0, 1)]).topology
    #expect(nearlyEqual(apart.pageRank(jumpingTo: [0, 0, 2]).values, [0, 0, 1]))
    for graph in GraphFamilies.random(20, seed: 31, nodes: 1...9) {
      let even = graph.topology.pageRank(jumpingTo: .init(repeating: 0.3, count: graph.nodeCount))
      #expect(nearlyEqual(even.values, graph.topology.pageRank().values))
    }
  }

  @Test func hugeAndTinyStrengthsStillSettle() throws {
    // Strengths over six hundred orders of magnitude defeat the conjugate gradients, not the walk.
    let graph = EdgeList(
      false, 5, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)], [1e-300, 1, 1e300, 1e-9, 5e-324])
    let scores = try graph.topology.pageRank(strengths: graph.strengths()).values
    let expected = try graph.bothWays.topology.pageRank(
      strengths: graph.bothWays.strengths()
    ).values
    #expect(zip(scores, expected).allSatisfy { ($0 - $1).magnitude < 1e-9 })
  }

  @Test func threadsChangeNothing() throws {
    // Enough arcs for several chunks and for an order by popularity.
    var generator = SeededGenerator(32)
    let count = 40_000
    let edges = (0..<100_000).map { _ in
      (
        Int.random(in: 0..<count, using: &generator),
        Int.random(in: 0..<count, using: &generator) % 1_000
      )
    }
    for directed in [false, true] {
      let topology = EdgeList(directed, count, edges).topology
      let scores = topology.pageRank(on: .oneThread)
      #expect(nearlyEqual(scores.values.reduce(0, +), 1))
      for threads in [2, 3] {
        #expect(topology.pageRank(on: Execution(threads: threads)) == scores)
      }
      let other = topology.pageRank(tolerance: 1e-14)
      #expect(zip(scores.values, other.values).allSatisfy { ($0 - $1).magnitude < 1e-10 })
    }
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
      let rows = oracle.nodes.map { to in
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
      let expected = DenseOracle.solve(rows)
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
