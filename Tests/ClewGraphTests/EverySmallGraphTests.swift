import ClewGraph
import Testing

/// Every simple graph on up to 5 labelled nodes, directed up to 4, against what comes of trying
/// everything.
///
/// As all labellings of a graph are there, one pair of nodes stands for every pair.
@Suite struct EverySmallGraphTests {
  private static let graphs =
    GraphFamilies.allSimple(upTo: 5, directed: false)
    + GraphFamilies.allSimple(upTo: 4, directed: true)

  /// What differs is collected, so that a fault is one line and not five thousand.
  private func check(_ body: (EdgeList, Topology, TinyOracle) -> [String]) {
    var wrong: [String] = []
    for graph in Self.graphs {
      wrong += body(graph, graph.topology, TinyOracle(graph)).map { "\($0): \(graph)" }
    }
    #expect(Self.graphs.count == 1_100 + 4_166)
    #expect(wrong.isEmpty, "\(wrong.count), first \(wrong.prefix(3))")
  }

  /// The names of the checks that fail.
  private func failures(_ checks: [(String, Bool)]) -> [String] {
    checks.filter { !$0.1 }.map(\.0)
  }

  private func groups(_ sets: [Int]) -> [[Int]] {
    sets.map(TinyOracle.members).sorted { $0[0] < $1[0] }
  }

  @Test func componentsAndCuts() {
    check { graph, topology, oracle in
      let blocks = topology.blocks()
      var strong: [Int] = []
      for node in oracle.nodes where !strong.contains(where: { $0 >> node & 1 == 1 }) {
        let ahead = oracle.reached(node, inside: oracle.everyone, along: oracle.heads)
        strong.append(
          TinyOracle.members(ahead).filter {
            oracle.reached($0, inside: oracle.everyone, along: oracle.heads) >> node & 1 == 1
          }.reduce(0) { $0 | 1 << $1 })
      }
      return failures([
        ("components", topology.components().groups == groups(oracle.parts(of: oracle.everyone))),
        ("strong components", topology.strongComponents().groups == groups(strong)),
        ("cutpoints", topology.articulationPoints() == oracle.cutpoints),
        ("bridges", topology.bridges() == oracle.bridges),
        (
          "blocks",
          Set((0..<blocks.count).map { blocks.nodes(of: $0) })
            == Set(oracle.blocks.map(TinyOracle.members))
        ),
        ("number of blocks", blocks.count == oracle.blocks.count),
      ])
    }
  }

  @Test func denseGroups() {
    check { _, topology, oracle in
      let cliques = topology.maximalCliques(limit: .max)
      return failures([
        ("cores", topology.coreNumbers().values == oracle.coreNumbers),
        ("triangles", topology.triangles().values == oracle.triangles),
        ("trusses", topology.trussNumbers().values == oracle.trussNumbers),
        ("cliques", Set(cliques) == Set(oracle.cliques.map(TinyOracle.members))),
        ("number of cliques", cliques.count == oracle.cliques.count),
      ])
    }
  }

  @Test func betweenness() {
    check { _, topology, oracle in
      let expected = oracle.betweenness
      return failures([
        ("nodes", nearlyEqual(topology.betweenness(on: .oneThread).values, expected.nodes)),
        ("edges", nearlyEqual(topology.edgeBetweenness(on: .oneThread).values, expected.edges)),
      ])
    }
  }

  @Test func distances() {
    check { graph, topology, oracle in
      let entering = oracle.nodes.map { node in
        oracle.nodes.filter { $0 != node }.map { oracle.distance($0, node) }
          .filter { $0 < .infinity }
      }
      let farthest = oracle.nodes.map { node in
        oracle.nodes.map { oracle.distance(node, $0) }.filter { $0 < .infinity }.max() ?? 0
      }
      let closeness = entering.map { distances in
        let count = Double(distances.count)
        return count > 0
          ? count * count / Double(graph.nodeCount - 1) / distances.reduce(0, +) : 0
      }
      return failures([
        ("closeness", nearlyEqual(topology.closeness(on: .oneThread).values, closeness)),
        (
          "harmonic",
          nearlyEqual(
            topology.harmonic(on: .oneThread).values,
            entering.map { $0.reduce(0) { $0 + 1 / $1 } })
        ),
        ("eccentricity", topology.eccentricities(on: .oneThread).values == farthest),
        (
          "distances",
          oracle.nodes.first.map { first in
            topology.distances(from: first) == oracle.nodes.map { oracle.distance(first, $0) }
          } ?? true
        ),
      ])
    }
  }

  @Test func paths() {
    check { graph, topology, oracle in
      guard graph.nodeCount > 1 else { return [] }
      let (from, to) = (0, graph.nodeCount - 1)
      let all = oracle.paths(from, to)
      let shortest = oracle.shortestPaths(from, to)
      // The sort of the standard library is stable.
      let ranked = all.sorted { $0.count < $1.count }
      let tied = topology.allShortestPaths(from: from, to: to, limit: 99)
      return failures([
        ("shortest", topology.shortestPath(from: from, to: to)?.nodes == shortest.first),
        ("all shortest", tied.paths.map(\.nodes) == shortest),
        ("their number", tied.count == Double(shortest.count) && !tied.isTruncated),
        ("simple", topology.simplePaths(from: from, to: to, limit: 99).paths.map(\.nodes) == all),
        (
          "ranked",
          topology.shortestPaths(from: from, to: to, count: 99).map(\.nodes) == ranked
        ),
        (
          "first ranked",
          topology.shortestPaths(from: from, to: to, count: 3).map(\.nodes)
            == Array(ranked.prefix(3))
        ),
      ])
    }
  }

  /// Menger: as many paths without a common edge, or node, as the least cut has edges, or nodes.
  @Test func flowsAndCuts() {
    check { graph, topology, oracle in
      guard graph.nodeCount > 1 else { return [] }
      let (from, to) = (0, graph.nodeCount - 1)
      let edges = oracle.edgeCut(from, to)
      let isNext = oracle.heads[from] >> to & 1 == 1
      // A tie between the two is one path that no cut of nodes breaks.
      var without = graph
      without.edges.removeAll { $0 == (from, to) || !graph.isDirected && $0 == (to, from) }
      let nodes = TinyOracle(without).nodeCut(from, to) + (isNext ? 1 : 0)
      let edgePaths = topology.edgeDisjointPaths(from: from, to: to)
      let nodePaths = topology.nodeDisjointPaths(from: from, to: to)
      let cut = topology.minimumEdgeCut(from: from, to: to)
      return failures([
        ("flow", topology.maximumFlow(from: from, to: to) == Double(edges)),
        ("edge cut", cut.edges.count == edges && cut.capacity == Double(edges)),
        ("edge paths", edgePaths.count == edges),
        (
          "no common edge",
          Set(edgePaths.flatMap(\.edges)).count == edgePaths.flatMap(\.edges).count
        ),
        ("node paths", nodePaths.count == nodes),
        (
          "no common node",
          Set(nodePaths.flatMap { $0.nodes.dropFirst().dropLast() }).count
            == nodePaths.reduce(0) { $0 + $1.nodes.count - 2 }
        ),
        (
          "node cut",
          topology.minimumNodeCut(from: from, to: to).map(\.count) == (isNext ? nil : nodes)
        ),
        (
          "short edge paths",
          topology.shortestEdgeDisjointPaths(from: from, to: to).count == edges
        ),
        (
          "short node paths",
          topology.shortestNodeDisjointPaths(from: from, to: to).count == nodes
        ),
      ])
    }
  }

  /// The first best set of one and of two, from all of them.
  @Test func keyPlayers() {
    check { graph, topology, oracle in
      var wrong: [String] = []
      let count = graph.nodeCount
      for size in 1...2 where size <= count {
        // In the order of node sequences, which for sets of one size is that of reversed bits.
        let sets = oracle.sets.filter { $0.nonzeroBitCount == size }
          .map(TinyOracle.members).sorted { $0.lexicographicallyPrecedes($1) }
        func best(_ value: ([Int]) -> Double) -> (nodes: [Int], value: Double) {
          var best: (nodes: [Int], value: Double) = ([], -1)
          for set in sets where value(set) > best.value + 1e-12 { best = (set, value(set)) }
          return best
        }
        let apart = best { set in
          let left = oracle.everyone & ~set.reduce(0) { $0 | 1 << $1 }
          let others = left.nonzeroBitCount
          guard others > 1 else { return 1 }
          let pairs = oracle.parts(of: left).reduce(0) {
            $0 + $1.nonzeroBitCount * ($1.nonzeroBitCount - 1)
          }
          return 1 - Double(pairs) / Double(others * (others - 1))
        }
        let near = best { set in
          let reached = set.reduce(0) { $0 | 1 << $1 | oracle.heads[$1] }
          return Double(reached.nonzeroBitCount) / Double(count)
        }
        let close = best { set in
          oracle.nodes.reduce(0) { sum, node in
            sum + 1 / max(1, set.map { oracle.distance($0, node) }.min() ?? .infinity)
          } / Double(count)
        }
        for (name, expected, found) in [
          ("fragmenting", apart, topology.fragmentingSet(size: size, on: .oneThread)),
          ("reaching", near, topology.reachingSet(size: size, .within(steps: 1), on: .oneThread)),
          ("by distance", close, topology.reachingSet(size: size, .byDistance, on: .oneThread)),
        ] where found.nodes != expected.nodes || !nearlyEqual(found.value, expected.value) {
          wrong.append("\(name) \(size)")
        }
      }
      return wrong
    }
  }

  /// Every three nodes, counted by how many mutual, one-way and missing ties they have: the first
  /// three letters of a type's name.
  @Test func triads() {
    check { graph, topology, oracle in
      guard graph.isDirected else { return [] }
      var expected: [String: Int] = [:]
      for a in oracle.nodes {
        for b in oracle.nodes where b > a {
          for c in oracle.nodes where c > b {
            let kinds = [(a, b), (a, c), (b, c)].map { x, y in
              (oracle.heads[x] >> y & 1) + (oracle.heads[y] >> x & 1)
            }
            let name = [2, 1, 0].map { kind in "\(kinds.count { $0 == kind })" }.joined()
            expected[name, default: 0] += 1
          }
        }
      }
      let census = topology.triadCensus(on: .oneThread)
      var found: [String: Int] = [:]
      for type in TriadType.allCases where census[type] > 0 {
        // "t021D" has no mutual, two one-way and one missing tie.
        found[String("\(type)".dropFirst().prefix(3)), default: 0] += Int(census[type])
      }
      return found == expected ? [] : ["triads \(found)"]
    }
  }
}
