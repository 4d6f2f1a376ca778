import ClewGraph
import Testing

@Suite struct MostReliablePathTests {
  @Test func byHand() throws {
    let graph = EdgeList(false, 3, [(0, 1), (1, 2), (0, 2)]).topology
    let best = try graph.mostReliablePath(
      from: 0, to: 2, probabilities: EdgeProbabilities([0.9, 0.9, 0.8]))
    #expect(best?.path == Path(nodes: [0, 1, 2], edges: [0, 1], length: 2))
    #expect(best.map { nearlyEqual($0.probability, 0.81) } == true)
    let straight = try graph.mostReliablePath(
      from: 2, to: 0, probabilities: EdgeProbabilities([0.5, 0.5, 0.25]))
    // 0.5 · 0.5 = 0.25: a tie, which the lower node sequence wins.
    #expect(straight?.path.nodes == [2, 0])
    let apart = EdgeList(true, 2, [(0, 1)]).topology
    let ones = try EdgeProbabilities([1])
    #expect(apart.mostReliablePath(from: 1, to: 0, probabilities: ones) == nil)
    let own = apart.mostReliablePath(from: 1, to: 1, probabilities: ones)
    #expect(own?.probability == 1 && own?.path.nodes == [1])
  }

  @Test func refusesWhatIsNoProbability() {
    for value in [0, -0.5, 1.000_1, Double.nan, .infinity] {
      #expect(throws: ProbabilityError.self) { try EdgeProbabilities([0.5, value]) }
    }
  }

  /// Powers of two multiply exactly, so that products tie exactly when sums of exponents do.
  @Test func agreesWithLengthsOnPowersOfTwo() throws {
    for graph in GraphFamilies.random(200, seed: 71, nodes: 1...9) {
      let topology = graph.topology
      let weights = graph.edges.indices.map { graph.weights?[$0] ?? 1 }
      let lengths = try EdgeLengths(weights)
      let halves = try EdgeProbabilities(
        weights.map { Double(sign: .plus, exponent: -Int($0), significand: 1) })
      for target in 0..<graph.nodeCount {
        let expected = topology.shortestPath(from: 0, to: target, lengths: lengths)
        let best = topology.mostReliablePath(from: 0, to: target, probabilities: halves)
        #expect(best?.path.nodes == expected?.nodes, "\(graph) \(target)")
        #expect(best?.path.edges == expected?.edges)
      }
    }
  }

  @Test func agreesWithEnumeration() throws {
    var generator = SeededGenerator(72)
    for graph in GraphFamilies.random(150, seed: 72, nodes: 2...6) {
      let values = graph.edges.map { _ in Double.random(in: 0.01...1, using: &generator) }
      let probabilities = try EdgeProbabilities(values)
      let all = Oracle(graph).paths(0, graph.nodeCount - 1, .edges)
      let best = all.map { path in path.edges.reduce(1) { $0 * values[$1] } }.max()
      let found = graph.topology.mostReliablePath(
        from: 0, to: graph.nodeCount - 1, probabilities: probabilities)
      #expect((best == nil) == (found == nil))
      if let best, let found {
        #expect(nearlyEqual(found.probability, best))
        #expect(nearlyEqual(found.path.edges.reduce(1) { $0 * values[$1] }, best))
      }
    }
  }

  /// Products far below the least Double still tell which of two ways is likelier.
  @Test func productsDoNotVanish() throws {
    let hops = EdgeList.manyNodes / 100
    var graph = EdgeList(false, 2 * hops, [])
    for node in 0..<(hops - 1) { graph.edges.append((node, node + 1)) }
    graph.edges.append((0, hops))
    for node in hops..<(2 * hops - 2) { graph.edges.append((node, node + 1)) }
    graph.edges.append((2 * hops - 2, hops - 1))
    var values = [Double](repeating: 1e-3, count: graph.edges.count)
    values[graph.edges.count - 1] = 0.1
    values[graph.edges.count - 2] = 0.1
    let best = try graph.topology.mostReliablePath(
      from: 0, to: hops - 1, probabilities: EdgeProbabilities(values))
    #expect(best?.path.nodes.contains(hops) == true && best?.probability == 0)
  }
}
