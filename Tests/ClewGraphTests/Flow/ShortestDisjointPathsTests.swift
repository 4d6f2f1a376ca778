import ClewGraph
import Testing

@Suite struct ShortestDisjointPathsTests {
  /// The shortest path 0-1-2-3 is in no pair of paths that share no node.
  private let trap = EdgeList(false, 4, [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)], [1, 1, 1, 2, 2])

  @Test func byHand() throws {
    let topology = trap.topology
    let pair = topology.shortestNodeDisjointPaths(from: 0, to: 3, lengths: try trap.lengths())
    #expect(pair.map(\.nodes) == [[0, 1, 3], [0, 2, 3]] && pair.map(\.length) == [3, 3])
    let one = topology.shortestNodeDisjointPaths(
      from: 0, to: 3, lengths: try trap.lengths(), limit: 1)
    // As long as 0-1-2-3, and fewer edges.
    #expect(one.map(\.length) == [3] && one.map(\.hops) == [2])
    let cycle = EdgeList.cycle(5).topology
    #expect(
      cycle.shortestEdgeDisjointPaths(from: 0, to: 2).map(\.nodes) == [[0, 1, 2], [0, 4, 3, 2]])
    let parallel = EdgeList(false, 2, [(0, 1), (1, 0), (0, 1), (1, 1)], [4, 1, 2, 0])
    #expect(
      try parallel.topology.shortestEdgeDisjointPaths(
        from: 0, to: 1, lengths: parallel.lengths()
      ).map(\.edges) == [[1], [2], [0]])
    #expect(
      try parallel.topology.shortestNodeDisjointPaths(
        from: 0, to: 1, lengths: parallel.lengths()
      ).map(\.edges) == [[1]])
    #expect(EdgeList(false, 2, []).topology.shortestEdgeDisjointPaths(from: 0, to: 1) == [])
    #expect(topology.shortestNodeDisjointPaths(from: 0, to: 3, limit: 0) == [])
  }

  /// The least total length, and then number of edges, of so many paths that share nothing.
  ///
  /// Index 0 is for one path. By trying all sets of paths.
  private static func leastTotals(
    _ paths: [Path], _ weight: (Int) -> Double, _ parts: (Path) -> Set<Int>
  ) -> [(length: Double, hops: Int)] {
    let parts = paths.map(parts)
    var best: [(length: Double, hops: Int)] = []
    func extend(_ first: Int, _ taken: Set<Int>, _ count: Int, _ length: Double, _ hops: Int) {
      for next in first..<max(first, paths.count) where taken.isDisjoint(with: parts[next]) {
        let total = length + paths[next].edges.reduce(0) { $0 + weight($1) }
        let edges = hops + paths[next].hops
        if count == best.count {
          best.append((total, edges))
        } else if (total, edges) < best[count] {
          best[count] = (total, edges)
        }
        extend(next + 1, taken.union(parts[next]), count + 1, total, edges)
      }
    }
    extend(0, [], 0, 0, 0)
    return best
  }

  private func check(
    _ graph: EdgeList, _ origin: Int, _ target: Int, splitsNodes: Bool
  ) throws {
    let topology = graph.topology
    let oracle = Oracle(graph)
    let all = oracle.paths(origin, target, .edges)
    let expected = Self.leastTotals(all, graph.weight) { path in
      guard splitsNodes else { return Set(path.edges) }
      // An edge between the ends is one path, whichever of parallel ones it is.
      return path.hops == 1 ? [-1] : Set(path.nodes.dropFirst().dropLast())
    }
    for limit in [1, 2, .max] {
      let paths =
        splitsNodes
        ? topology.shortestNodeDisjointPaths(
          from: origin, to: target, lengths: try graph.lengths(), limit: limit)
        : topology.shortestEdgeDisjointPaths(
          from: origin, to: target, lengths: try graph.lengths(), limit: limit)
      #expect(paths.count == min(limit, expected.count), "\(graph) \(origin) \(target)")
      var taken: Set<Int> = []
      for path in paths {
        #expect(path.nodes.first == origin && path.nodes.last == target)
        #expect(Set(path.nodes).count == path.nodes.count && path.hops == path.nodes.count - 1)
        for hop in 0..<path.hops {
          #expect(oracle.steps(path.nodes[hop], path.nodes[hop + 1]).contains(path.edges[hop]))
        }
        #expect(path.length == path.edges.reduce(0) { $0 + graph.weight($1) })
        for part in splitsNodes ? Array(path.nodes.dropFirst().dropLast()) : path.edges {
          #expect(taken.insert(part).inserted, "\(graph) \(origin) \(target)")
        }
      }
      if let last = paths.indices.last {
        #expect(
          paths.reduce(0) { $0 + $1.length } == expected[last].length,
          "\(graph) \(origin) \(target)")
        #expect(
          paths.reduce(0) { $0 + $1.hops } == expected[last].hops, "\(graph) \(origin) \(target)")
      }
      let keys = paths.map { ($0.length, $0.hops) }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func haveTheLeastTotalOfAllSets() throws {
    let graphs =
      CutOracle.graphs.filter { $0.edges.count < 11 }
      + GraphFamilies.random(80, seed: 47, nodes: 5...6).filter { $0.edges.count < 13 } + [trap]
    for graph in graphs where graph.nodeCount > 1 {
      for origin in 0..<graph.nodeCount {
        let target = (origin + 1 + graph.edges.count) % graph.nodeCount
        guard origin != target else { continue }
        try check(graph, origin, target, splitsNodes: true)
        try check(graph, origin, target, splitsNodes: false)
      }
    }
  }

  @Test func areAsManyAsThereAre() throws {
    for graph in GraphFamilies.random(60, seed: 53, nodes: 20...40) {
      let topology = graph.topology
      for target in 1..<6 {
        #expect(
          topology.shortestNodeDisjointPaths(from: 0, to: target, lengths: try graph.lengths())
            .count == topology.nodeDisjointPaths(from: 0, to: target).count, "\(graph)")
        #expect(
          topology.shortestEdgeDisjointPaths(from: 0, to: target, lengths: try graph.lengths())
            .count == topology.edgeDisjointPaths(from: 0, to: target).count, "\(graph)")
      }
    }
  }

  /// Lengths whose sums are rounded: the total is the least but for rounding.
  @Test func lengthsThatAreNoWholeNumbers() throws {
    for graph in GraphFamilies.random(60, seed: 59, nodes: 5...6) where graph.edges.count < 12 {
      var thirds = graph
      thirds.weights = graph.edges.indices.map { 1 / Double(1 + $0 % 7) }
      let all = Oracle(thirds).paths(0, 1, .edges)
      let expected = Self.leastTotals(all, thirds.weight) { Set($0.edges) }
      let paths = thirds.topology.shortestEdgeDisjointPaths(
        from: 0, to: 1, lengths: try thirds.lengths())
      #expect(paths.count == expected.count)
      guard let last = expected.last else { continue }
      #expect(nearlyEqual(paths.reduce(0) { $0 + $1.length }, last.length), "\(thirds)")
    }
  }

  @Test func manyNodes() {
    let count = EdgeList.manyNodes
    let cycle = EdgeList.cycle(count).topology
    #expect(
      cycle.shortestNodeDisjointPaths(from: 0, to: count / 2).map(\.hops)
        == [count / 2, count - count / 2])
  }
}
