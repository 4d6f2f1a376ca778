import ClewGraph
import Testing

@Suite struct KatzTests {
  @Test func byHand() throws {
    #expect(
      try nearlyEqual(EdgeList.path(2).topology.katz(attenuation: 0.5).values, [2, 2]))
    #expect(
      try nearlyEqual(
        EdgeList.path(2, directed: true).topology.katz(attenuation: 0.5).values, [1, 1.5]))
    #expect(try EdgeList(false, 0, []).topology.katz().values == [])
    #expect(try EdgeList(true, 2, [(0, 0)]).topology.katz(attenuation: 9).values == [1, 1])
    let scores = try EdgeList.kite.topology.katz(normalized: true)
    #expect(nearlyEqual(scores.values.reduce(0) { $0 + $1 * $1 }, 1))
  }

  @Test func agreesWithElimination() throws {
    for graph in GraphFamilies.small where graph.nodeCount > 0 {
      let table = DenseOracle.ties(graph)
      let alpha = 1 / ((table.map { $0.reduce(0, +) }.max() ?? 0) + 1)
      let system = table.indices.map { row in
        table.indices.map { ($0 == row ? 1 : 0) - alpha * table[row][$0] } + [1]
      }
      let scores = try graph.topology.katz(strengths: graph.strengths(), tolerance: 1e-13)
      #expect(nearlyEqual(scores.values, DenseOracle.solve(system)), "\(graph)")
    }
  }

  @Test func tooLittleAttenuationIsRefused() throws {
    // The largest eigenvalue of a clique of 5 is 4, of a star of 5 is 2, of a cycle 1.
    for (graph, limit) in [
      (EdgeList.complete(5), 0.25), (EdgeList.star(5), 0.5), (EdgeList.cycle(6, directed: true), 1),
    ] {
      for factor in [1.0, 1.01, 1.7, 30] {
        #expect(throws: ConvergenceError.self, "\(graph) \(factor)") {
          try graph.topology.katz(attenuation: limit * factor, maximumIterations: 300)
        }
      }
      _ = try graph.topology.katz(attenuation: limit * 0.9)
    }
  }
}

@Suite struct BonacichPowerTests {
  @Test func byHand() throws {
    let path = try EdgeList.path(3).topology.bonacichPower(beta: -1.0 / 3)
    let end = (1.0 / 6).squareRoot()
    #expect(nearlyEqual(path.values, [end, (8.0 / 3).squareRoot(), end]))
    #expect(try EdgeList(true, 2, []).topology.bonacichPower().values == [0, 0])
    let degrees = try EdgeList.star(5).topology.bonacichPower(beta: 0).values
    #expect(nearlyEqual(degrees, [2, 0.5, 0.5, 0.5, 0.5]))
  }

  @Test func agreesWithElimination() throws {
    for graph in GraphFamilies.small where graph.nodeCount > 0 {
      // Ties that leave count.
      let table = DenseOracle.transposed(DenseOracle.ties(graph))
      let sums = table.map { $0.reduce(0, +) }
      guard let largest = sums.max(), largest > 0 else { continue }
      for beta in [-0.9 / largest, -0.3 / largest, 0.5 / largest] {
        let system = table.indices.map { row in
          table.indices.map { ($0 == row ? 1 : 0) - beta * table[row][$0] } + [sums[row]]
        }
        let raw = DenseOracle.solve(system)
        let squares = raw.reduce(0) { $0 + $1 * $1 }
        let scale = (Double(graph.nodeCount) / squares).squareRoot()
        let scores = try graph.topology.bonacichPower(
          beta: beta, strengths: graph.strengths(), tolerance: 1e-13)
        #expect(
          zip(scores.values, raw).allSatisfy { ($0 - $1 * scale).magnitude < 1e-9 }, "\(graph)")
      }
    }
  }

  @Test func betaBeyondTheEigenvalueIsRefused() {
    for beta in [-0.6, 0.5, 0.6] {
      #expect(throws: ConvergenceError.self) {
        try EdgeList.star(5).topology.bonacichPower(beta: beta, maximumIterations: 300)
      }
    }
  }
}
