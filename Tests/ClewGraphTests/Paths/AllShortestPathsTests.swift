import ClewGraph
import Testing

@Suite struct AllShortestPathsTests {
  @Test func gridHasBinomiallyMany() {
    // Between opposite corners of 3 x 3 nodes there are 4 choose 2, of 35 x 35 there are 68
    // choose 34 = 28,453,041,475,240,576,740, more than an Int64 holds.
    let small = EdgeList.grid(3, 3).topology.allShortestPaths(from: 0, to: 8, limit: 10)
    #expect(small.count == 6 && small.paths.count == 6 && !small.isTruncated)
    #expect(small.paths.first?.nodes == [0, 1, 2, 5, 8])
    #expect(small.paths.last?.nodes == [0, 3, 6, 7, 8])
    let large = EdgeList.grid(35, 35).topology.allShortestPaths(from: 0, to: 1224, limit: 3)
    #expect(nearlyEqual(large.count, 2.845304147524057674e19))
    #expect(large.paths.count == 3 && large.isTruncated)
  }

  @Test func countBeyondDoubleIsInfinite() {
    let list = EdgeList.diamonds(1_030).topology.allShortestPaths(from: 0, to: 3_090, limit: 1)
    #expect(list.count == .infinity && list.isTruncated)
  }

  @Test func limitCutsTheListNotTheCount() {
    let graph = EdgeList.diamonds(3).topology
    let whole = graph.allShortestPaths(from: 0, to: 9, limit: 8)
    #expect(whole.paths.count == 8 && !whole.isTruncated)
    for limit in 0..<8 {
      let list = graph.allShortestPaths(from: 0, to: 9, limit: limit)
      #expect(list.paths == Array(whole.paths.prefix(limit)))
      #expect(list.isTruncated && list.count == 8)
    }
  }

  @Test func noWayIsAnEmptyList() {
    let list = EdgeList(true, 2, [(0, 1)]).topology.allShortestPaths(from: 1, to: 0, limit: 9)
    #expect(list == PathList(paths: [], isTruncated: false, count: 0))
  }

  @Test func agreesWithEnumeration() throws {
    for graph in GraphFamilies.small {
      let oracle = Oracle(graph)
      let topology = graph.topology
      for a in oracle.nodes {
        for b in oracle.nodes {
          for identity in [PathIdentity.nodes, .edges] {
            let expected = oracle.shortestPaths(a, b, identity)
            let list = topology.allShortestPaths(
              from: a, to: b, lengths: try graph.lengths(), limit: .max, distinguishing: identity)
            #expect(list.paths == expected, "\(graph) \(a) \(b) \(identity)")
            #expect(list.count == Double(expected.count) && !list.isTruncated)
          }
        }
      }
    }
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      for pair in try graph.list("paths") {
        for key in ["byHops", "byLengths"] {
          let lengths = key == "byHops" ? .one : try graph.edgeList().lengths()
          let all: [[Int]] = try pair.inner(key).value("all")
          let list = topology.allShortestPaths(
            from: try pair.value("from"), to: try pair.value("to"), lengths: lengths, limit: .max)
          #expect(list.paths.map(\.nodes) == all, "\(graph.name)")
        }
      }
    }
  }
}

@Suite struct AllShortestPathsFromBothEndsTests {
  /// As many as breadth-first counting finds, each a path of that length, in order and different.
  @Test func listIsComplete() {
    let graphs =
      GraphFamilies.random(60, seed: 61, nodes: 12...40)
      + [.grid(5, 6), .diamonds(7), .complete(9), .kite, .cycle(10)]
    for graph in graphs {
      let topology = graph.topology
      for target in stride(from: 1, to: graph.nodeCount, by: 3) {
        let list = topology.allShortestPaths(from: 0, to: target, limit: 2_000)
        let distances = topology.distances(from: 0)
        var counts = [Double](repeating: 0, count: graph.nodeCount)
        counts[0] = 1
        let order = (1..<graph.nodeCount).filter { distances[$0] < .infinity }
          .sorted { distances[$0] < distances[$1] }
        for node in order {
          for tail in Set(topology.incoming.arcs(of: node).map { topology.incoming.heads[$0] })
          where distances[Int(tail)] + 1 == distances[node] {
            counts[node] += counts[Int(tail)]
          }
        }
        #expect(list.count == counts[target], "\(graph) \(target)")
        for path in list.paths { #expect(path.length == distances[target]) }
        for (path, next) in zip(list.paths, list.paths.dropFirst()) {
          #expect(path.nodes.lexicographicallyPrecedes(next.nodes))
        }
        #expect(Double(list.paths.count) == min(counts[target], 2_000))
        #expect(list.paths.first == topology.shortestPath(from: 0, to: target))
      }
    }
  }
}
