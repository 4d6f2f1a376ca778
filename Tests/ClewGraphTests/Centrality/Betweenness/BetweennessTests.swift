import ClewGraph
import Testing

@Suite struct BetweennessTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology
    #expect(star.betweenness().values == [6, 0, 0, 0, 0])
    #expect(star.betweenness(normalized: true).values == [1, 0, 0, 0, 0])
    #expect(EdgeList.path(5).topology.betweenness().values == [0, 3, 4, 3, 0])
    #expect(EdgeList.path(4, directed: true).topology.betweenness().values == [0, 2, 2, 0])
    #expect(EdgeList.cycle(4).topology.betweenness().values == [0.5, 0.5, 0.5, 0.5])
    #expect(EdgeList.complete(6).topology.betweenness().values == [0, 0, 0, 0, 0, 0])
    let path = EdgeList.path(3).topology
    #expect(path.edgeBetweenness().values == [2, 2])
    #expect(nearlyEqual(path.edgeBetweenness(normalized: true).values, [2.0 / 3, 2.0 / 3]))
  }

  @Test func tooSmallForPairsScoresZero() {
    for count in 0..<3 {
      for normalized in [false, true] {
        let graph = EdgeList.complete(count).topology
        #expect(
          graph.betweenness(normalized: normalized).values == .init(repeating: 0, count: count))
      }
    }
    #expect(EdgeList(false, 1, [(0, 0)]).topology.edgeBetweenness(normalized: true).values == [0])
  }

  /// Krackhardt 1990: Heather stands between; 14 of 36 pairs.
  @Test func krackhardtKite() {
    let scores = EdgeList.kite.topology.betweenness()
    #expect(scores.ranked().first == 7)
    #expect(nearlyEqual(scores[7], 14))
    #expect(nearlyEqual(scores[8], 8))
    #expect(nearlyEqual(EdgeList.kite.topology.betweenness(normalized: true)[7], 14.0 / 36))
  }

  /// Zachary 1977, Mr Hi (0) and the officer (33); Padgett and Ansell 1993, the Medici.
  @Test func publishedNetworks() throws {
    let graphs = try Reference("named").graphs
    let karate = try graphs[0].topology().betweenness(normalized: true)
    #expect(Array(karate.ranked().prefix(2)) == [0, 33])
    #expect((karate[0] - 0.4376).magnitude < 5e-5 && (karate[33] - 0.3041).magnitude < 5e-5)
    let florentine = try graphs[1].topology().betweenness()
    #expect(nearlyEqual(florentine.values.max() ?? 0, 47.5))
  }

  @Test func parallelEdgesOfATieShareItsScore() throws {
    let graph = EdgeList(false, 3, [(0, 1), (1, 0), (1, 2), (1, 1)], [1, 2, 1, 1])
    #expect(graph.topology.edgeBetweenness().values == [2, 2, 2, 0])
    #expect(try graph.topology.edgeBetweenness(lengths: graph.lengths()).values == [2, 0, 2, 0])
    #expect(graph.topology.betweenness().values == [0, 1, 0])
  }

  @Test func morePathsThanADoubleHoldsStillCount() {
    // Layers of two nodes, each joined to both of the next: from the first to the last layer there
    // are 2 to the power 1028 paths a pair. Each node carries half of what crosses its layer.
    let layers = 1_030
    var edges: [(Int, Int)] = []
    for node in 0..<2 * (layers - 1) {
      let next = (node / 2 + 1) * 2
      edges += [(node, next), (node, next + 1)]
    }
    let scores = EdgeList(true, 2 * layers, edges).topology.betweenness()
    let expected = (0..<2 * layers).map { node -> Double in
      let before = node / 2
      return Double(2 * before * (layers - 1 - before))
    }
    #expect(nearlyEqual(scores.values, expected))
  }

  @Test func agreesWithTheDefinition() throws {
    for graph in GraphFamilies.small {
      let oracle = Oracle(graph)
      var nodes = [Double](repeating: 0, count: graph.nodeCount)
      var edges = [Double](repeating: 0, count: graph.edges.count)
      for a in oracle.nodes {
        for b in oracle.nodes where graph.isDirected ? a != b : a < b {
          let paths = oracle.shortestPaths(a, b, .nodes)
          for path in paths {
            for node in path.nodes.dropFirst().dropLast() { nodes[node] += 1 / Double(paths.count) }
            for edge in path.edges { edges[edge] += 1 / Double(paths.count) }
          }
        }
      }
      for edge in graph.edges.indices {
        // Equally short parallel edges have the score of the one that stood for them.
        let (a, b) = graph.edges[edge]
        let same = oracle.steps(a, b).filter { graph.weight($0) == graph.weight(edge) }
        edges[edge] = edges[same[0]]
      }
      let lengths = try graph.lengths()
      let topology = graph.topology
      #expect(nearlyEqual(topology.betweenness(lengths: lengths).values, nodes), "\(graph)")
      #expect(nearlyEqual(topology.edgeBetweenness(lengths: lengths).values, edges), "\(graph)")
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      for key in ["byHops", "byLengths"] {
        let lengths = key == "byHops" ? .one : try graph.edgeList().lengths()
        let expected = try graph.inner(key)
        let name = "\(graph.name) \(key)"
        for (suffix, normalized) in [("", false), ("Normalized", true)] {
          let nodes = topology.betweenness(lengths: lengths, normalized: normalized)
          let edges = topology.edgeBetweenness(lengths: lengths, normalized: normalized)
          #expect(
            try nearlyEqual(nodes.values, expected.numbers("betweenness" + suffix)), "\(name)")
          #expect(
            try nearlyEqual(edges.values, expected.numbers("edgeBetweenness" + suffix)), "\(name)")
        }
      }
    }
  }
}
