import ClewGraph
import Testing

@Suite struct EigenvectorTests {
  @Test func byHand() throws {
    let star = try EdgeList.star(5).topology.eigenvector()
    let leaf = (0.125).squareRoot()
    #expect(nearlyEqual(star.values, [(0.5).squareRoot(), leaf, leaf, leaf, leaf]))
    #expect(try nearlyEqual(EdgeList.cycle(4).topology.eigenvector().values, [0.5, 0.5, 0.5, 0.5]))
    let directed = EdgeList.cycle(4, directed: true).topology
    #expect(try nearlyEqual(directed.eigenvector().values, [0.5, 0.5, 0.5, 0.5]))
  }

  @Test func noCycleScoresZero() throws {
    #expect(try EdgeList(false, 0, []).topology.eigenvector().values == [])
    #expect(try EdgeList(false, 2, [(0, 0)]).topology.eigenvector().values == [0, 0])
    #expect(try EdgeList.path(4, directed: true).topology.eigenvector().values == [0, 0, 0, 0])
    let none = try EdgeStrengths([0])
    #expect(
      try EdgeList(false, 2, [(0, 1)]).topology.eigenvector(strengths: none).values == [0, 0])
  }

  @Test func scoresGatherInTheComponentOfLargestEigenvalue() throws {
    // A triangle (eigenvalue 2), an edge (1) and a node (0).
    let graph = EdgeList(false, 6, [(0, 1), (2, 3), (3, 4), (2, 4)])
    let third = (1.0 / 3).squareRoot()
    #expect(try nearlyEqual(graph.topology.eigenvector().values, [0, 0, third, third, third, 0]))
  }

  @Test func strengthsOfAnySizeGiveTheSame() throws {
    let plain = EdgeList(false, 3, [(0, 1), (1, 2), (0, 2)], [1, 2, 4])
    let expected = try plain.topology.eigenvector(strengths: plain.strengths())
    for factor in [0x1p-1030, 1e-200, 1e200] {
      let strengths = try EdgeStrengths([1, 2, 4].map { $0 * factor })
      let scores = try plain.topology.eigenvector(strengths: strengths)
      // 2 to the power -1030 is too small for a Double to hold it in full.
      #expect(zip(scores.values, expected.values).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    }
  }

  @Test func sayWhenItDoesNotComeToRest() throws {
    // One directed cycle feeds another of the same eigenvalue.
    let graph = EdgeList(true, 4, [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)]).topology
    let fault = #expect(throws: ConvergenceError.self) {
      try graph.eigenvector(maximumIterations: 100)
    }
    #expect(fault?.iterations == 100)
    #expect((fault?.residual ?? 0) > (fault?.tolerance ?? 1))
  }

  @Test func solvesItsEquation() throws {
    for graph in GraphFamilies.allSimple(upTo: 5, directed: false) {
      let oracle = Oracle(graph)
      let scores = try graph.topology.eigenvector(maximumIterations: 100_000).values
      #expect(scores.allSatisfy { $0 >= 0 })
      let images = oracle.nodes.map { a in
        oracle.nodes.filter { oracle.areJoined(a, $0) }.reduce(0) { $0 + scores[$1] }
      }
      let eigenvalue = zip(scores, images).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(
        zip(scores, images).allSatisfy { ($0 * eigenvalue - $1).magnitude < 1e-9 }, "\(graph)")
      // No smaller than the mean degree of any component: the largest eigenvalue never is.
      for group in oracle.groups(oracle.components()) {
        let arcs = group.flatMap { a in group.filter { oracle.areJoined(a, $0) } }.count
        #expect(eigenvalue > Double(arcs) / Double(group.count) - 1e-9, "\(graph)")
      }
      if !graph.edges.isEmpty {
        #expect(nearlyEqual(scores.reduce(0) { $0 + $1 * $1 }, 1))
      }
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      for (key, strengths) in [
        ("eigenvector", .one), ("eigenvectorByStrength", try graph.strengths()),
      ]
      where graph.has(key) {
        let scores = try topology.eigenvector(
          strengths: strengths, tolerance: 1e-14, maximumIterations: 1_000_000)
        #expect(try nearlyEqual(scores.values, graph.numbers(key)), "\(graph.name) \(key)")
      }
    }
  }
}
