import Testing

@testable import ClewGraph

@Suite struct DependencySumTests {
  @Test func nodesAndEdgesAgreeWithAllPairs() throws {
    for graph in PairOracle.graphs {
      let oracle = PairOracle(graph)
      let all = Array(0..<graph.nodeCount)
      let topology = graph.topology
      let lengths = try graph.lengths()
      let nodes = topology.betweenness(lengths: lengths, on: .oneThread)
      #expect(nearlyEqual(nodes.values, oracle.nodes(all, all)), "\(graph)")
      let edges = topology.edgeBetweenness(lengths: lengths, on: .oneThread)
      #expect(nearlyEqual(edges.values, oracle.edges()), "\(graph)")
      let withEnds = topology.betweenness(lengths: lengths, endpoints: true, on: .oneThread)
      #expect(nearlyEqual(withEnds.values, oracle.nodes(all, all, endpoints: true)), "\(graph)")
    }
  }

  @Test func lengthsThatFitNoStepsAgreeToo() throws {
    // Times a prime near 2 to the power 33, and one edge one unit longer: no common divisor.
    for graph in PairOracle.graphs where graph.weights != nil {
      var large = graph
      large.weights = graph.weights.map { $0.map { $0 * 8_589_934_583 } }
      let topology = large.topology
      var lengths = large.weights ?? []
      lengths.append(3)
      var longer = large
      longer.nodeCount += 2
      longer.edges.append((large.nodeCount, large.nodeCount + 1))
      longer.weights = lengths
      let sum = try longer.topology.betweenness(lengths: longer.lengths(), on: .oneThread)
      let steps = try topology.betweenness(lengths: large.lengths(), on: .oneThread)
      #expect(nearlyEqual(Array(sum.values.dropLast(2)), steps.values), "\(graph)")
    }
  }

  @Test func distancesBeyondTheLanesAgreeToo() throws {
    // A cycle of 40 edges of about 1,000: the far side is further than 16 bits tell.
    for directed in [false, true] {
      var graph = EdgeList.cycle(40, directed: directed)
      graph.weights = (0..<40).map { Double(1_000 + $0 % 2) }
      let scores = try graph.topology.betweenness(lengths: graph.lengths(), on: .oneThread)
      let all = Array(0..<40)
      #expect(nearlyEqual(scores.values, PairOracle(graph).nodes(all, all)))
    }
  }

  @Test func unevenLengthsKeepTheirRounding() throws {
    // 0.1 + 0.2 is not 0.3: the way round is longer by the last digit, and counts for nothing.
    let graph = EdgeList(false, 4, [(0, 1), (1, 2), (0, 2), (2, 3)], [0.1, 0.2, 0.3, 0])
    #expect(try graph.topology.betweenness(lengths: graph.lengths()).values == [0, 0, 2, 0])
  }

  @Test func anyNumberOfChunksAndThreadsGivesTheSame() throws {
    for graph in PairOracle.graphs.prefix(24) {
      let topology = graph.topology
      let lengths = try graph.lengths()
      for request in [DependencyRequest(), DependencyRequest(edges: true, ends: true)] {
        func sum(_ threads: Int, _ chunkWork: Int) -> DependencySum {
          DependencySum(
            topology, lengths, .all(graph.nodeCount), request, chunkWork: chunkWork,
            on: Execution(threads: threads))
        }
        let one = sum(1, 20)
        for threads in [2, 3] {
          let other = sum(threads, 20)
          #expect(one.nodes == other.nodes && one.edges == other.edges, "\(graph)")
        }
        let whole = sum(1, 1 << 30)
        #expect(nearlyEqual(one.nodes, whole.nodes) && nearlyEqual(one.edges, whole.edges))
      }
    }
  }

  /// From one end of a ladder of pairs to the other there are 2 to the power 1,028 paths.
  @Test func morePathsThanADoubleHoldsBothWays() throws {
    let layers = 1_030
    var edges: [(Int, Int)] = []
    for node in 0..<2 * (layers - 1) {
      let next = (node / 2 + 1) * 2
      edges += [(node, next), (node, next + 1)]
    }
    let graph = EdgeList(false, 2 * layers, edges, edges.map { _ in 1 })
    for lengths in [EdgeLengths.one, try graph.lengths()] {
      let scores = graph.topology.betweenness(
        from: [0], to: [2 * layers - 1], lengths: lengths, on: .oneThread)
      let expected = (0..<2 * layers).map { (2..<2 * layers - 2).contains($0) ? 0.25 : 0 }
      #expect(nearlyEqual(scores.values, expected))
    }
  }

  @Test func manyBlocksTakeNoTimeEach() throws {
    let count = EdgeList.manyNodes
    let others = Double(count - 1)
    let star = EdgeList.star(count)
    let starScores = star.topology.betweenness()
    #expect(starScores[0] == others * (others - 1) / 2 && starScores[1] == 0)
    #expect(star.topology.edgeBetweenness().values.allSatisfy { $0 == others })
    let path = EdgeList.path(count).topology.betweenness()
    for node in [0, 1, count / 2, count - 1] {
      #expect(path[node] == Double(node) * (others - Double(node)))
    }
    // Triangles in a row, with lengths: each is searched.
    var edges: [(Int, Int)] = []
    for start in stride(from: 0, to: 4_000, by: 2) {
      edges += [(start, start + 1), (start + 1, start + 2), (start, start + 2)]
    }
    let row = EdgeList(false, 4_001, edges, edges.map { _ in 2.5 })
    let rowScores = try row.topology.betweenness(lengths: row.lengths())
    #expect(rowScores[1] == 0 && rowScores[2] == 2 * 3_998)
  }

  @Test func extremeLengthsAreCounted() throws {
    for length in [0, Double.leastNonzeroMagnitude, 1e300] {
      let graph = EdgeList(false, 4, EdgeList.cycle(4).edges, [length, length, length, length])
      #expect(
        try graph.topology.betweenness(lengths: graph.lengths()).values == [0.5, 0.5, 0.5, 0.5])
    }
    // Too short to change what they are added to, the last edges count by their number.
    let tail = EdgeList(
      false, 5, [(0, 1), (1, 2), (2, 3), (1, 4), (4, 3)], [1e300, 1, 2, 3, 5])
    #expect(try tail.topology.betweenness(lengths: tail.lengths())[4] == 0.25)
  }
}
