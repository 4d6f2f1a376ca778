import Testing

@testable import ClewGraph

@Suite struct KeyPlayerSetTests {
  private static let graphs =
    GraphFamilies.allSimple(upTo: 4, directed: false)
    + GraphFamilies.allSimple(upTo: 5, directed: false).enumerated()
    .filter { $0.offset % 31 == 0 }.map(\.element)
    + GraphFamilies.random(36, seed: 121, nodes: 5...9)

  @Test func byHand() {
    let path = EdgeList.path(5).topology
    let one = path.fragmentingSet(size: 1)
    #expect(one.nodes == [2] && one.isExact && nearlyEqual(one.value, 2.0 / 3) && one.gap == 0)
    #expect(path.distanceFragmentingSet(size: 1).nodes == [2])
    #expect(nearlyEqual(path.distanceFragmentingSet(size: 1).value, 2.0 / 3))
    let within = path.reachingSet(size: 1, .within(steps: 1))
    #expect(within.nodes == [1] && nearlyEqual(within.value, 0.6) && within.isExact)
    let near = path.reachingSet(size: 1, .byDistance)
    #expect(near.nodes == [2] && nearlyEqual(near.value, 0.8))
    #expect(nearlyEqual(path.reach(of: [1], .byDistance), (3 + 0.5 + 1.0 / 3) / 5))
    #expect(path.reachingSet(size: 2, .within(steps: 1)).nodes == [0, 3])
  }

  @Test func exactSetsAreTheFirstBest() {
    for graph in Self.graphs {
      let oracle = KeyPlayerOracle(graph: graph)
      let topology = graph.topology
      for size in 0...min(3, graph.nodeCount) {
        let pairs = oracle.best(size) { oracle.fragmentation(without: $0) }
        let found = topology.fragmentingSet(size: size)
        #expect(found.nodes == pairs.nodes && found.isExact, "\(graph) \(size)")
        #expect(nearlyEqual(found.value, pairs.value) && found.bound == found.value)
        #expect(nearlyEqual(found.valueBefore, oracle.fragmentation(without: [])))
        let far = oracle.best(size) { oracle.distanceWeighted(without: $0) }
        let spread = topology.distanceFragmentingSet(size: size)
        #expect(spread.nodes == far.nodes && spread.isExact, "\(graph) \(size)")
        #expect(nearlyEqual(spread.value, far.value))
        for reach in [Reach.within(steps: 1), .within(steps: 2), .byDistance] {
          let best = oracle.best(size) { oracle.reach(of: $0, reach) }
          let set = topology.reachingSet(size: size, reach)
          #expect(set.nodes == best.nodes && set.isExact, "\(graph) \(size) \(reach)")
          #expect(nearlyEqual(set.value, best.value))
        }
      }
    }
  }

  @Test func withoutABudgetSetsAreGoodAndBounded() {
    let none = SearchBudget(steps: 0)
    for graph in Self.graphs {
      let oracle = KeyPlayerOracle(graph: graph)
      let topology = graph.topology
      for size in 1...max(1, min(3, graph.nodeCount)) where size <= graph.nodeCount {
        let pairs = oracle.best(size) { oracle.fragmentation(without: $0) }.value
        let far = oracle.best(size) { oracle.distanceWeighted(without: $0) }.value
        for (set, best, value) in [
          (topology.fragmentingSet(size: size, budget: none), pairs, oracle.fragmentation),
          (topology.distanceFragmentingSet(size: size, budget: none), far, oracle.distanceWeighted),
        ] {
          #expect(!set.isExact && set.nodes.count == size && set.nodes == set.nodes.sorted())
          #expect(set.bound >= best - 1e-12 && set.value <= best + 1e-12, "\(graph) \(size)")
          #expect(nearlyEqual(set.value, value(set.nodes)))
        }
        for reach in [Reach.within(steps: 2), .byDistance] {
          let best = oracle.best(size) { oracle.reach(of: $0, reach) }.value
          let set = topology.reachingSet(size: size, reach, budget: none)
          #expect(!set.isExact && set.nodes.count == size)
          #expect(set.bound >= best - 1e-9 && set.value <= best + 1e-12)
          // Nemhauser, Wolsey and Fisher's guarantee.
          #expect(set.value >= 0.632 * best, "\(graph) \(size) \(reach)")
        }
      }
    }
  }

  @Test func florentineFamilies() throws {
    let graph = try Reference("named").graphs[1].topology()
    let set = graph.fragmentingSet(size: 1)
    // The Medici: without them the Acciaiuoli and, by way of the Salviati, the Pazzi are cut off.
    #expect(set.isExact && graph.degrees().ranked()[0] == set.nodes[0])
    #expect(nearlyEqual(set.value, 1 - Double(11 * 10 + 2 * 1) / Double(14 * 13)))
    let two = graph.fragmentingSet(size: 2)
    #expect(two.isExact && two.value > set.value)
  }

  @Test func removedEdgesAndLoopsDoNotMatter() {
    for graph in GraphFamilies.random(20, seed: 122, nodes: 4...8) {
      let (once, twice) = (graph.topology, graph.repeated.topology)
      #expect(once.fragmentingSet(size: 2) == twice.fragmentingSet(size: 2))
      #expect(once.distanceFragmentingSet(size: 2) == twice.distanceFragmentingSet(size: 2))
      #expect(once.reachingSet(size: 2, .byDistance) == twice.reachingSet(size: 2, .byDistance))
    }
  }

  @Test func sameOnAnyNumberOfThreads() {
    let graph = GraphFamilies.large(directed: true, nodes: 200, edges: 400).topology
    let three = Execution(threads: 3)
    #expect(
      graph.fragmentingSet(size: 2, on: .oneThread) == graph.fragmentingSet(size: 2, on: three))
    #expect(
      graph.reachingSet(size: 3, .byDistance, budget: SearchBudget(steps: 100_000), on: .oneThread)
        == graph.reachingSet(
          size: 3, .byDistance, budget: SearchBudget(steps: 100_000), on: three))
    let small = GraphFamilies.large(directed: true, nodes: 60, edges: 100).topology
    #expect(
      small.distanceFragmentingSet(size: 2, budget: SearchBudget(steps: 1000), on: .oneThread)
        == small.distanceFragmentingSet(size: 2, budget: SearchBudget(steps: 1000), on: three))
  }

  @Test func wideStars() {
    let star = EdgeList.star(EdgeList.manyNodes / 10).topology
    let set = star.fragmentingSet(size: 2)
    #expect(set.nodes == [0, 1] && set.value == 1 && set.gap == 0)
    #expect(star.reachingSet(size: 1, .within(steps: 1)).nodes == [0])
  }

  @Test func combinations() {
    let budget = SearchBudget(steps: 1_000_000)
    #expect(budget.combinations(of: 10, choose: 3) == 120)
    #expect(budget.combinations(of: 3, choose: 5) == 0)
    #expect(budget.combinations(of: 5, choose: 0) == 1)
    #expect(budget.combinations(of: 1_000_000, choose: 500_000) == nil)
  }
}
