import Synchronization
import Testing

@testable import ClewGraph

@Suite struct RemovalTests {
  @Test func summaryByHand() {
    let star = EdgeList.star(5).topology.summary()
    #expect(star.nodeCount == 5 && star.tieCount == 4 && star.componentCount == 1)
    #expect(star.largestComponent == 5 && star.fragmentation == 0)
    #expect(nearlyEqual(star.globalEfficiency, 0.7))
    #expect(nearlyEqual(star.distanceWeightedFragmentation, 0.3))
    #expect(star.meanDistance == 1.6 && star.density == 0.4)
    #expect(star.degreeCentralization == 1 && star.betweennessCentralization == 1)
    let cycle = EdgeList.cycle(5, directed: true).topology.summary()
    #expect(cycle.degreeCentralization == 0 && cycle.betweennessCentralization == 0)
    #expect(cycle.meanDistance == 2.5 && cycle.tieCount == 5)
    let empty = EdgeList(false, 0, []).topology.summary()
    #expect(empty.meanDistance == nil && empty.density == nil && empty.largestComponent == 0)
    #expect(empty.degreeCentralization == nil)
  }

  /// Freeman's own example of the star in both directions.
  @Test func directedStar() {
    let star = EdgeList.star(6).bothWays.topology.summary()
    #expect(star.betweennessCentralization == 1 && star.degreeCentralization == 1)
    #expect(star.tieCount == 10 && nearlyEqual(star.density ?? 0, 1.0 / 3))
  }

  @Test func byHand() {
    var fan = EdgeList.star(5)
    fan.edges += [(1, 2), (2, 3), (3, 4)]
    let removal = fan.topology.removal(nodes: [0])
    #expect(removal.risingBrokers == [2, 3])
    #expect(nearlyEqual(removal.betweennessBefore[2], 0.5))
    #expect(removal.betweennessAfter.values == [0, 0, 2, 2, 0])
    #expect(removal.before.nodeCount == 5 && removal.after.nodeCount == 4)
    #expect(removal.after.largestComponent == 4)
    let cut = EdgeList.path(4).topology.removal(edges: [1])
    #expect(cut.after.componentCount == 2 && cut.after.nodeCount == 4)
    #expect(nearlyEqual(cut.after.fragmentation, 2.0 / 3) && cut.risingBrokers.isEmpty)
  }

  @Test func withoutKeepsTheRest() throws {
    for graph in GraphFamilies.random(40, seed: 171, nodes: 2...8) {
      let (rest, kept) = graph.topology.without(nodes: [1], edges: graph.edges.isEmpty ? [] : [0])
      try rest.checkInvariants()
      let edges = graph.edges.dropFirst().filter { $0.0 != 1 && $0.1 != 1 }
      #expect(kept == (0..<graph.nodeCount).filter { $0 != 1 })
      #expect((0..<rest.edgeCount).map { kept[rest.tail(of: $0)] } == edges.map(\.0))
      #expect((0..<rest.edgeCount).map { kept[rest.head(of: $0)] } == edges.map(\.1))
      #expect(rest.isDirected == graph.isDirected)
    }
  }

  @Test func summaryAgreesWithTheOracle() {
    for graph in GraphFamilies.random(60, seed: 172, nodes: 2...9) {
      let oracle = KeyPlayerOracle(graph: graph)
      let removal = graph.topology.removal(nodes: [0])
      #expect(nearlyEqual(removal.before.fragmentation, oracle.fragmentation(without: [])))
      #expect(nearlyEqual(removal.after.fragmentation, oracle.fragmentation(without: [0])))
      #expect(
        nearlyEqual(
          removal.after.distanceWeightedFragmentation, oracle.distanceWeighted(without: [0])))
      let table = oracle.distances(without: [], directed: graph.isDirected)
      let lengths = table.flatMap { $0 }.filter { $0 > 0 && $0 < .infinity }
      let mean = lengths.isEmpty ? nil : lengths.reduce(0, +) / Double(lengths.count)
      #expect(removal.before.meanDistance == mean)
    }
  }

  /// How often somebody who listens hears that a pass is done.
  private func passesHeard(_ body: (Execution) -> Void) -> Int {
    let heard = Mutex(0)
    body(
      Execution(
        threads: 1,
        progress: { done, total in
          if done == total { heard.withLock { $0 += 1 } }
        }))
    return heard.withLock { $0 }
  }

  /// Betweenness takes longest of all that is in a summary, and so must be heard of.
  @Test func betweennessRunsAsAskedFor() {
    let graph = EdgeList.grid(3, 4).topology
    let one = passesHeard { _ = graph.betweenness(on: $0) }
    let distances = passesHeard { _ = graph.globalEfficiency(on: $0) }
    #expect(one == 1)
    #expect(passesHeard { _ = graph.removal(nodes: [0], on: $0) } >= 2 * one + 2 * distances)
    #expect(passesHeard { _ = graph.summary(on: $0) } >= one + distances)
    #expect(passesHeard { _ = graph.removalCurve(.betweenness(recomputed: false), on: $0) } == one)
    #expect(
      passesHeard { _ = graph.removalCurve(.betweenness(recomputed: true), steps: 3, on: $0) }
        == 3 * one)
  }
}
