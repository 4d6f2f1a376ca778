import ClewGraph
import Testing

@Suite struct CentralizationTests {
  @Test func starsScoreOneAndCyclesZero() {
    for count in 3...8 {
      let star = EdgeList.star(count).topology
      #expect(nearlyEqual(star.degreeCentralization(), 1))
      #expect(nearlyEqual(star.closenessCentralization(), 1))
      #expect(nearlyEqual(star.betweennessCentralization(), 1))
      let cycle = EdgeList.cycle(count).topology
      #expect(cycle.degreeCentralization() == 0 && cycle.closenessCentralization() < 1e-12)
      #expect(cycle.betweennessCentralization() < 1e-12)
    }
    let inward = EdgeList(true, 5, (1..<5).map { ($0, 0) }).topology
    #expect(inward.degreeCentralization(.incoming) == 1 && inward.closenessCentralization() == 1)
    #expect(EdgeList.star(5).bothWays.topology.betweennessCentralization() == 1)
  }

  @Test func byHand() {
    let path = EdgeList.path(4).topology
    #expect(nearlyEqual(path.degreeCentralization(), 1.0 / 3))
    #expect(nearlyEqual(path.closenessCentralization(), 5.0 / 12))
    #expect(nearlyEqual(path.betweennessCentralization(), 4.0 / 9))
    #expect(NodeScores([3, 1, 1]).centralization(maximum: 8) == 0.5)
    #expect(NodeScores([]).centralization(maximum: 0) == 0)
  }

  @Test func noGraphIsMoreCentralizedThanTheMaximum() {
    let bound = 1 + 1e-12
    for directed in [false, true] {
      for graph in GraphFamilies.allSimple(upTo: directed ? 3 : 5, directed: directed) {
        let topology = graph.topology
        for direction in Direction.allCases {
          #expect((0...bound).contains(topology.degreeCentralization(direction)), "\(graph)")
        }
        #expect((0...bound).contains(topology.closenessCentralization()), "\(graph)")
        #expect((0...bound).contains(topology.betweennessCentralization()), "\(graph)")
      }
    }
  }

  @Test func measuresWithAnIndexGiveItFromTheirScores() throws {
    for graph in GraphFamilies.small {
      let topology = graph.topology
      let expected = [
        "degree": topology.degreeCentralization(), "neighbours": topology.degreeCentralization(),
        "in-degree": topology.degreeCentralization(.incoming),
        "out-degree": topology.degreeCentralization(.outgoing),
        "closeness": topology.closenessCentralization(),
        "betweenness": topology.betweennessCentralization(),
      ]
      for measure in Measure.all where expected[measure.id] != nil {
        let scores = try measure.score(topology, .allCores)
        #expect(
          measure.centralization(of: topology, scores: scores) == expected[measure.id],
          "\(measure.id) \(graph)")
      }
    }
    let star = EdgeList.star(5).topology
    let katz = try #require(Measure.named("katz"))
    #expect(katz.centralization(of: star, scores: try katz.score(star, .allCores)) == nil)
  }
}
