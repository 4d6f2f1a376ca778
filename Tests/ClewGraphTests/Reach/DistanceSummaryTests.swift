import Testing

@testable import ClewGraph

@Suite struct DistanceSummaryTests {
  @Test func byHand() {
    let path = EdgeList.path(3, directed: true).topology
    let last = DistanceSummary(reached: 2, total: 3, harmonic: 1.5, eccentricity: 2)
    let middle = DistanceSummary(reached: 1, total: 1, harmonic: 1, eccentricity: 1)
    #expect(path.distanceSummaries() == [DistanceSummary(), middle, last])
    #expect(path.distanceSummaries(.outgoing) == [last, middle, DistanceSummary()])
    let both = DistanceSummary(reached: 2, total: 2, harmonic: 2, eccentricity: 1)
    #expect(path.distanceSummaries(.both) == [last, both, last])
    #expect(last.mean == 1.5 && DistanceSummary().mean == 0)
    #expect(EdgeList(false, 0, []).topology.distanceSummaries().isEmpty)
    #expect(EdgeList(true, 1, [(0, 0)]).topology.distanceSummaries() == [DistanceSummary()])
  }

  /// The summary of distances by the definition.
  private func summary(_ distances: [Double], without node: Int) -> DistanceSummary {
    let others = distances.indices.filter { $0 != node && distances[$0] < .infinity }
      .map { distances[$0] }
    return DistanceSummary(
      reached: others.count, total: others.reduce(0, +),
      harmonic: others.filter { $0 > 0 }.map { 1 / $0 }.reduce(0, +),
      eccentricity: others.max() ?? 0)
  }

  private func isNear(_ left: DistanceSummary, _ right: DistanceSummary) -> Bool {
    left.reached == right.reached && left.eccentricity == right.eccentricity
      && nearlyEqual([left.total, left.harmonic], [right.total, right.harmonic])
  }

  @Test func agreeWithFloydAndWarshall() throws {
    for graph in GraphFamilies.small + GraphFamilies.random(60, seed: 32, nodes: 8...20) {
      let table = Oracle(graph).distances
      let lengths = try graph.lengths()
      let from = graph.topology.distanceSummaries(.outgoing, lengths: lengths)
      let to = graph.topology.distanceSummaries(.incoming, lengths: lengths)
      for node in 0..<graph.nodeCount {
        #expect(isNear(from[node], summary(table[node], without: node)), "\(graph)")
        #expect(isNear(to[node], summary(table.map { $0[node] }, without: node)), "\(graph)")
      }
    }
  }

  /// Graphs with more nodes than fit one batch: hubs, pendants, islands, long tails.
  private func largeGraphs() -> [EdgeList] {
    var generator = SeededGenerator(33)
    return (0..<4).map { number in
      var edges: [(Int, Int)] = []
      let core = 520
      for node in 1..<core {
        let far = number % 3 == 2 ? max(0, node - 5) : 0
        for _ in 0..<1 + number % 2 {
          edges.append((node, Int.random(in: far..<node, using: &generator)))
        }
        if number >= 2 { edges.append((Int.random(in: far..<node, using: &generator), node)) }
      }
      // Pendants, one of them at a pendant; a path of 50; islands of 2 and 3.
      for node in core..<560 { edges.append((node, Int.random(in: 0..<core, using: &generator))) }
      edges.append((560, 559))
      edges += (561..<610).map { ($0, $0 + 1) } + [(610, 3)]
      edges += [(611, 612), (613, 614), (614, 615), (615, 613)]
      return EdgeList(number % 2 == 1, 616, edges)
    }
  }

  @Test func manyBatchesAgreeWithOneSearchANode() {
    for graph in largeGraphs() {
      let topology = graph.topology
      let to = topology.distanceSummaries(.incoming)
      let from = topology.distanceSummaries(.outgoing)
      for node in stride(from: 0, to: graph.nodeCount, by: 9) {
        #expect(isNear(to[node], summary(topology.distances(to: node), without: node)))
        #expect(isNear(from[node], summary(topology.distances(from: node), without: node)))
      }
    }
  }

  @Test func threadsChangeNoBit() {
    for graph in largeGraphs().suffix(2) {
      let alone = graph.topology.distanceSummaries(on: .oneThread)
      for threads in 2...3 {
        #expect(graph.topology.distanceSummaries(on: Execution(threads: threads)) == alone)
      }
    }
  }

  @Test func starsAndManyIslandsTakeNoSquareOfTheirSize() {
    let count = EdgeList.manyNodes
    let star = EdgeList.star(count).topology.distanceSummaries()
    #expect(star[0].reached == count - 1 && star[0].total == Double(count - 1))
    #expect(star[count / 2].total == Double(2 * count - 3))
    #expect(star[1].harmonic == 1 + Double(count - 2) / 2)
    let islands = EdgeList(true, count, (0..<count / 2).map { (2 * $0, 2 * $0 + 1) }).topology
    let summaries = islands.distanceSummaries()
    #expect(summaries[count - 2].reached == 0 && summaries[count - 1].reached == 1)
  }

  @Test func longPathsAreCountedBeyondTheTable() {
    let count = 300
    let summaries = EdgeList.path(count).topology.distanceSummaries()
    let expected = (1..<count).reduce(0.0) { $0 + 1 / Double($1) }
    for end in [0, count - 1] {
      #expect(summaries[end].total == Double(count * (count - 1) / 2))
      #expect(nearlyEqual(summaries[end].harmonic, expected))
      #expect(summaries[end].eccentricity == Double(count - 1))
    }
    #expect(summaries[count / 2].eccentricity == Double(count / 2))
    #expect(summaries.allSatisfy { $0.reached == count - 1 })
  }
}
