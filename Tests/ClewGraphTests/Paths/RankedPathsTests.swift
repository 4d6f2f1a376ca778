import ClewGraph
import Testing

@Suite struct RankedPathsTests {
  @Test func completeGraphOfFiveHasSixteen() {
    // Of 1, 2, 3 and 4 hops there are 1, 3, 3 · 2 and 3 · 2 · 1.
    let paths = EdgeList.complete(5).topology.shortestPaths(from: 0, to: 4, count: 100)
    #expect(paths.map(\.hops) == [1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4])
    #expect(paths[1].nodes == [0, 1, 4] && paths[15].nodes == [0, 3, 2, 1, 4])
  }

  /// The example of Yen's method most often worked by hand: C to H by way of D, E, F, G.
  @Test func workedExample() throws {
    let (c, d, e, f, g, h) = (0, 1, 2, 3, 4, 5)
    let graph = EdgeList(
      true, 6, [(c, d), (c, e), (d, f), (e, d), (e, f), (e, g), (f, g), (f, h), (g, h)],
      [3, 2, 4, 1, 2, 3, 2, 1, 2])
    let paths = try graph.topology.shortestPaths(
      from: c, to: h, count: 3, lengths: graph.lengths())
    #expect(paths.map(\.nodes) == [[c, e, f, h], [c, e, g, h], [c, d, f, h]])
    #expect(paths.map(\.length) == [5, 7, 8])
  }

  @Test func parallelEdgesAreOnePathOrSeveral() throws {
    let graph = EdgeList(false, 3, [(0, 1), (1, 0), (1, 2), (0, 2)], [2, 1, 1, 5])
    let byNodes = try graph.topology.shortestPaths(
      from: 0, to: 2, count: 9, lengths: graph.lengths())
    #expect(byNodes.map(\.edges) == [[1, 2], [3]])
    let byEdges = try graph.topology.shortestPaths(
      from: 0, to: 2, count: 9, lengths: graph.lengths(), distinguishing: .edges)
    #expect(byEdges.map(\.edges) == [[1, 2], [0, 2], [3]])
    #expect(byEdges.map(\.length) == [2, 3, 5])
  }

  @Test func nothingAskedForOrNoWay() {
    let graph = EdgeList(true, 2, [(0, 1)]).topology
    #expect(graph.shortestPaths(from: 0, to: 1, count: 0) == [])
    #expect(graph.shortestPaths(from: 1, to: 0, count: 5) == [])
    #expect(graph.shortestPaths(from: 1, to: 1, count: 5).map(\.nodes) == [[1]])
  }

  @Test func agreesWithEnumeration() throws {
    for graph in GraphFamilies.small {
      let oracle = Oracle(graph)
      let topology = graph.topology
      for a in oracle.nodes {
        for b in oracle.nodes {
          for identity in [PathIdentity.nodes, .edges] {
            let expected = oracle.rankedPaths(a, b, identity)
            let paths = topology.shortestPaths(
              from: a, to: b, count: 60, lengths: try graph.lengths(), distinguishing: identity)
            #expect(paths == Array(expected.prefix(60)), "\(graph) \(a) \(b) \(identity)")
          }
        }
      }
    }
  }

  @Test func agreesWithNetworkX() throws {
    let named = try Reference("named")
    for graph in try Reference.all() {
      let topology = try graph.topology()
      for pair in try graph.list("paths") {
        for key in ["byHops", "byLengths"] {
          let lengths = key == "byHops" ? .one : try graph.edgeList().lengths()
          let paths = topology.shortestPaths(
            from: try pair.value("from"), to: try pair.value("to"), count: named.pathCount,
            lengths: lengths)
          #expect(try paths.map(\.length) == pair.inner(key).numbers("ranked"), "\(graph.name)")
        }
      }
    }
  }
}

/// Both ways to search, and sums that depend on the order of adding.
@Suite struct RankedPathsEnginesTests {
  @Test func guidedByDistancesIsTheSameAsFromBothEnds() throws {
    let graphs = GraphFamilies.random(80, seed: 51, nodes: 8...30) + [.grid(4, 6), .kite]
    for graph in graphs {
      let topology = graph.topology
      let ones = try EdgeLengths(graph.edges.map { _ in 1 })
      for identity in [PathIdentity.nodes, .edges] {
        let target = graph.nodeCount - 1
        #expect(
          topology.shortestPaths(
            from: 0, to: target, count: 12, lengths: ones, distinguishing: identity)
            == topology.shortestPaths(from: 0, to: target, count: 12, distinguishing: identity),
          "\(graph)")
      }
    }
  }

  @Test func sumsAreAddedFromTheTarget() throws {
    for graph in PathFinderTests.hostileGraphs(150, seed: 53) where graph.nodeCount <= 6 {
      let topology = graph.topology
      let lengths = try graph.lengths()
      let oracle = Oracle(graph)
      func rank(_ path: Path) -> (Double, Int) {
        var sum = 0.0
        var stalls = 0
        for edge in path.edges.reversed() {
          if sum + lengths[edge] == sum { stalls += 1 }
          sum += lengths[edge]
        }
        return (sum, stalls)
      }
      for target in oracle.nodes {
        let all = oracle.paths(0, target, .edges).map { path in
          Path(nodes: path.nodes, edges: path.edges, length: rank(path).0)
        }
        // The sort of the standard library is stable.
        let expected = all.sorted { rank($0) < rank($1) }
        let paths = topology.shortestPaths(
          from: 0, to: target, count: 20, lengths: lengths, distinguishing: .edges)
        #expect(paths == Array(expected.prefix(20)), "\(graph) \(target)")
        let shortest = expected.filter { rank($0) == rank(expected[0]) }
        let list = topology.allShortestPaths(
          from: 0, to: target, lengths: lengths, limit: 50, distinguishing: .edges)
        #expect(list.paths == Array(shortest.prefix(50)), "\(graph) \(target)")
      }
    }
  }
}
