import Testing

@testable import ClewGraph

@Suite struct ModularityTests {
  private let triangles = EdgeList(
    false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])

  @Test func byHand() throws {
    func check(
      _ graph: EdgeList, _ labels: [Int], resolution: Double = 1, _ expected: Double
    ) {
      let score = graph.topology.modularity(of: Partition(list: labels), resolution: resolution)
      #expect(nearlyEqual(score, expected))
    }
    check(triangles, [0, 0, 0, 1, 1, 1], 5.0 / 14)
    check(triangles, [0, 0, 0, 0, 0, 0], 0)
    check(triangles, [0, 0, 0, 0, 0, 0], resolution: 0.25, 0.75)
    // A loop and an edge: 2/4 of the strength is the loop's, and node 0 has 3/4 of all.
    check(EdgeList(false, 2, [(0, 0), (0, 1)]), [0, 1], -0.125)
    // Directed: both edges are inside, and each group has 1 · 1 over 2 · 2.
    let ways = EdgeList(true, 4, [(0, 1), (2, 3)]).topology
    check(EdgeList(true, 4, [(0, 1), (2, 3)]), [0, 0, 1, 1], 0.5)
    #expect(EdgeList(false, 3, []).topology.modularity(of: Partition(list: [0, 0, 1])) == 0)
    #expect(EdgeList(true, 0, []).topology.modularity(of: Partition(list: [])) == 0)
    let none = try EdgeStrengths([0, 0])
    #expect(ways.modularity(of: Partition(list: [0, 0, 1, 1]), strengths: none) == 0)
  }

  @Test func isTheSumOverPairs() throws {
    var generator = ClewGraph.SeededGenerator(seed: 1)
    for graph in GraphFamilies.small where graph.nodeCount > 0 {
      let oracle = CommunityOracle(graph)
      let topology = graph.topology
      let strengths = try graph.strengths()
      for resolution in [0, 0.7, 1, 2.5] {
        let labels = (0..<graph.nodeCount).map { _ in generator.below(graph.nodeCount) }
        let score = topology.modularity(
          of: Partition(list: labels), resolution: resolution, strengths: strengths)
        let expected = oracle.modularity(labels, resolution: resolution)
        #expect(abs(score - expected) < 1e-12, "\(graph) \(labels) \(resolution)")
      }
    }
  }

  @Test func doesNotDependOnTheScaleOfStrengths() throws {
    var generator = ClewGraph.SeededGenerator(seed: 2)
    for graph in GraphFamilies.random(30, seed: 3, nodes: 2...8) {
      let values = graph.edges.map { _ in Double(generator.below(5)) }
      let labels = Partition(
        list: (0..<graph.nodeCount).map { _ in generator.below(3) % graph.nodeCount })
      let expected = graph.topology.modularity(of: labels, strengths: try EdgeStrengths(values))
      for factor in [5e-324, 1e-300, 1e299, 3] {
        let strengths = try EdgeStrengths(values.map { $0 * factor })
        let score = graph.topology.modularity(of: labels, strengths: strengths)
        #expect(abs(score - expected) < 1e-12, "\(graph) \(factor)")
      }
    }
  }

  @Test func parallelEdgesAreOneTie() throws {
    let twice = EdgeList(false, 3, [(0, 1), (1, 0), (1, 2)])
    let once = EdgeList(false, 3, [(0, 1), (1, 2)])
    let labels = Partition(list: [0, 0, 1])
    #expect(twice.topology.modularity(of: labels) == once.topology.modularity(of: labels))
    let added = try EdgeStrengths([1, 1, 1])
    let double = try EdgeStrengths([2, 1])
    #expect(
      twice.topology.modularity(of: labels, strengths: added)
        == once.topology.modularity(of: labels, strengths: double))
  }

  @Test func doesNotDependOnNames() throws {
    var generator = ClewGraph.SeededGenerator(seed: 6)
    for graph in GraphFamilies.random(60, seed: 8, nodes: 1...12) {
      var names = Array(0..<graph.nodeCount)
      generator.shuffle(&names)
      let labels = names.map { _ in generator.below(3) }
      var renamed = labels
      for node in names.indices { renamed[names[node]] = labels[node] }
      let score = graph.topology.modularity(
        of: partition(labels), strengths: try graph.strengths())
      let other = graph.relabelled(names).topology.modularity(
        of: partition(renamed), strengths: try graph.strengths())
      #expect(abs(score - other) < 1e-12, "\(graph)")
    }
  }

  /// Labels may be as large as the number of nodes less one only.
  private func partition(_ labels: [Int]) -> Partition {
    Partition(list: labels.map { label in labels.firstIndex(of: label) ?? 0 })
  }
}
