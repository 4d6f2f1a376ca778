import ClewGraph
import Testing

/// What holds of groupings, sets of nodes and connections as it does of measures.
@Suite struct EveryPassPropertyTests {
  private func graphs(_ count: Int, seed: UInt64, nodes: ClosedRange<Int>) -> [EdgeList] {
    var generator = SeededGenerator(seed)
    return GraphFamilies.random(count, seed: seed + 1, nodes: nodes).map { graph in
      let weights = graph.edges.map { _ in Double(Int.random(in: 1...4, using: &generator)) }
      return EdgeList(graph.isDirected, graph.nodeCount, graph.edges, weights)
    }
  }

  /// Passes whose groups are decided by the graph alone, not by a seed.
  private static let groupings: [(String, @Sendable (Topology) -> Partition)] = [
    ("components", { $0.components() }), ("strong components", { $0.strongComponents() }),
    (
      "blocks",
      { topology in
        let blocks = topology.blocks()
        // A loop is in none: a group of its own.
        return Partition(
          grouping: (0..<topology.edgeCount).map { blocks[$0] ?? blocks.count + $0 })
      }
    ),
  ]

  @Test func groupsGoWithTheNames() {
    var generator = SeededGenerator(311)
    for graph in graphs(60, seed: 312, nodes: 1...30) {
      let names = Array(0..<graph.nodeCount).shuffled(using: &generator)
      let renamed = graph.relabelled(names)
      for (name, group) in Self.groupings {
        let groups = group(graph.topology)
        let others = group(renamed.topology)
        let back =
          name == "blocks"
          ? Array(others.labels).map { Int($0) } : names.map { others[$0] }
        #expect(Partition(grouping: back) == groups, "\(name) \(graph)")
      }
      let cliques = graph.topology.maximalCliques(limit: .max)
      let others = renamed.topology.maximalCliques(limit: .max)
      #expect(Set(others) == Set(cliques.map { $0.map { names[$0] }.sorted() }), "\(graph)")
      let cutpoints = graph.topology.articulationPoints().map { names[$0] }.sorted()
      #expect(renamed.topology.articulationPoints() == cutpoints)
      #expect(renamed.topology.bridges() == graph.topology.bridges())
    }
  }

  private static let communities:
    [(String, @Sendable (Topology, EdgeStrengths, Execution) -> Partition)] = [
      ("leiden", { $0.leiden(strengths: $1, seed: 3, on: $2) }),
      ("louvain", { $0.louvain(strengths: $1, seed: 3, on: $2) }),
      ("labels", { $0.labelPropagation(strengths: $1, seed: 3, on: $2) }),
      ("girvan-newman", { topology, _, execution in topology.girvanNewman(on: execution).best }),
    ]

  @Test func sameBitsOnAnyNumberOfThreadsAndAgain() throws {
    for graph in graphs(2, seed: 313, nodes: 60...70) {
      let (topology, strengths) = (graph.topology, try graph.strengths())
      let lengths = try graph.lengths()
      let group = [0, 3, 7]
      func everything(_ execution: Execution) -> [[Double]] {
        let sets = [
          topology.fragmentingSet(size: 2, on: execution),
          topology.distanceFragmentingSet(
            size: 2, budget: SearchBudget(steps: 2_000), on: execution),
          topology.reachingSet(size: 2, .byDistance, on: execution),
        ]
        let curve = topology.removalCurve(
          .betweenness(recomputed: true), steps: 4, withEfficiency: true, on: execution)
        let approximate = topology.approximateBetweenness(within: 0.1, seed: 5, on: execution)
        return Self.communities.map { $0.1(topology, strengths, execution).labels.map(Double.init) }
          + sets.map { $0.nodes.map(Double.init) + [$0.value, $0.bound] }
          + [
            curve.order.map(Double.init) + curve.fragmentations + curve.efficiencies,
            topology.sampledBetweenness(sources: 9, seed: 2, lengths: lengths, on: execution)
              .values,
            approximate.scores.values,
            topology.betweenness(from: group, to: [1, 2], lengths: lengths, on: execution).values,
            [
              topology.groupBetweenness(group, on: execution),
              topology.globalEfficiency(on: execution), topology.transitivity(on: execution),
              topology.diameter(lengths: lengths, on: execution),
              topology.radius(lengths: lengths, on: execution),
              topology.meanDistance(lengths: lengths, on: execution).value,
            ],
            topology.removal(nodes: [0], on: execution).betweennessAfter.values,
            topology.communityStability(runs: 4, seed: 1, on: execution).stability.values,
          ]
      }
      let first = everything(.oneThread)
      for threads in [1, 2, 3] { #expect(everything(Execution(threads: threads)) == first) }
    }
  }

  /// An undirected graph and the same with every tie both ways, and one with a node that nobody
  /// knows, have communities of the same worth, sets of the same value and the same connections.
  @Test func undirectedIsBothDirections() throws {
    for graph in graphs(40, seed: 314, nodes: 2...12) where !graph.isDirected {
      // A loop both ways is two loops.
      var graph = graph
      let kept = graph.edges.indices.filter { graph.edges[$0].0 != graph.edges[$0].1 }
      graph.weights = kept.map { graph.weight($0) }
      graph.edges = kept.map { graph.edges[$0] }
      let (topology, both) = (graph.topology, graph.bothWays.topology)
      #expect(topology.strongComponents() == both.strongComponents())
      #expect(topology.components() == both.components())
      #expect(topology.articulationPoints() == both.articulationPoints())
      #expect(both.bridges().isEmpty)
      let partition = topology.leiden(seed: 1)
      #expect(nearlyEqual(topology.modularity(of: partition), both.modularity(of: partition)))
      #expect(
        nearlyEqual(
          topology.fragmentingSet(size: 1).value, both.fragmentingSet(size: 1).value))
      #expect(topology.reachingSet(size: 1, .byDistance) == both.reachingSet(size: 1, .byDistance))
      let (from, to) = (0, graph.nodeCount - 1)
      let strengths = try graph.strengths()
      let doubled = try graph.bothWays.strengths()
      #expect(
        topology.maximumFlow(from: from, to: to, capacities: strengths)
          == both.maximumFlow(from: from, to: to, capacities: doubled), "\(graph)")
      #expect(
        topology.edgeDisjointPaths(from: from, to: to).count
          == both.edgeDisjointPaths(from: from, to: to).count)
      #expect(
        topology.nodeDisjointPaths(from: from, to: to).map(\.nodes)
          == both.nodeDisjointPaths(from: from, to: to).map(\.nodes))
      #expect(
        topology.minimumNodeCut(from: from, to: to) == both.minimumNodeCut(from: from, to: to))
    }
  }

  @Test func namesDoNotMatterToValues() throws {
    var generator = SeededGenerator(315)
    for graph in graphs(40, seed: 316, nodes: 3...10) {
      let names = Array(0..<graph.nodeCount).shuffled(using: &generator)
      let (topology, renamed) = (graph.topology, graph.relabelled(names).topology)
      let (strengths, lengths) = (try graph.strengths(), try graph.lengths())
      for size in 1...2 {
        #expect(
          nearlyEqual(
            topology.fragmentingSet(size: size).value, renamed.fragmentingSet(size: size).value))
        #expect(
          nearlyEqual(
            topology.distanceFragmentingSet(size: size).value,
            renamed.distanceFragmentingSet(size: size).value))
        #expect(
          nearlyEqual(
            topology.reachingSet(size: size, .within(steps: 2)).value,
            renamed.reachingSet(size: size, .within(steps: 2)).value))
      }
      let (from, to) = (0, graph.nodeCount - 1)
      let (newFrom, newTo) = (names[from], names[to])
      #expect(
        topology.maximumFlow(from: from, to: to, capacities: strengths)
          == renamed.maximumFlow(from: newFrom, to: newTo, capacities: strengths))
      #expect(
        topology.minimumEdgeCut(from: from, to: to, capacities: strengths)
          == renamed.minimumEdgeCut(from: newFrom, to: newTo, capacities: strengths))
      #expect(
        topology.minimumNodeCut(from: from, to: to).map { $0.map { names[$0] }.sorted() }
          == renamed.minimumNodeCut(from: newFrom, to: newTo))
      #expect(
        topology.shortestNodeDisjointPaths(from: from, to: to, lengths: lengths)
          .reduce(0) { $0 + $1.length }
          == renamed.shortestNodeDisjointPaths(from: newFrom, to: newTo, lengths: lengths)
          .reduce(0) { $0 + $1.length })
      #expect(
        topology.shortestPaths(from: from, to: to, count: 9, lengths: lengths).map(\.length)
          == renamed.shortestPaths(from: newFrom, to: newTo, count: 9, lengths: lengths)
          .map(\.length))
      let terminals = [0, 1, graph.nodeCount - 1]
      #expect(
        topology.shortestConnectingTree(of: terminals, lengths: lengths)?.length
          == renamed.shortestConnectingTree(of: terminals.map { names[$0] }, lengths: lengths)?
          .length)
      #expect(
        topology.widestPath(from: from, to: to, strengths: strengths)?.width
          == renamed.widestPath(from: newFrom, to: newTo, strengths: strengths)?.width)
    }
  }

  /// A node that nobody knows is a group of its own, and changes no other group and no connection.
  @Test func isolatedNodeIsAlone() throws {
    for graph in graphs(40, seed: 317, nodes: 2...12) {
      var larger = graph
      larger.nodeCount += 1
      let (topology, other) = (graph.topology, larger.topology)
      for (name, group) in Self.groupings where name != "blocks" {
        #expect(group(other).groups == group(topology).groups + [[graph.nodeCount]], "\(name)")
      }
      #expect(other.blocks() == topology.blocks() && other.bridges() == topology.bridges())
      #expect(other.articulationPoints() == topology.articulationPoints())
      #expect(
        Set(other.maximalCliques(limit: .max))
          == Set(topology.maximalCliques(limit: .max) + [[graph.nodeCount]]))
      #expect(
        other.girvanNewman().best.groups
          == topology.girvanNewman().best.groups + [[graph.nodeCount]])
      let strengths = try graph.strengths()
      for (name, find) in Self.communities {
        let groups = find(other, strengths, .oneThread).groups
        #expect(groups.last == [graph.nodeCount], "\(name)")
      }
      let (from, to) = (0, graph.nodeCount - 1)
      #expect(
        other.shortestPath(from: from, to: to) == topology.shortestPath(from: from, to: to))
      #expect(
        other.minimumEdgeCut(from: from, to: to, capacities: strengths)
          == topology.minimumEdgeCut(from: from, to: to, capacities: strengths))
      #expect(
        other.nodeDisjointPaths(from: from, to: to)
          == topology.nodeDisjointPaths(from: from, to: to))
    }
  }
}
