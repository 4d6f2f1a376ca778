internal import ClewGraph

extension BenchTask {
  /// Paths between pairs of nodes, flows and trees.
  static let paths: [BenchTask] = [
    .paired("path", pairs: 50) { graph in
      var finder = PathFinder(graph.topology)
      return { from, to in Double(finder.shortestPath(from: from, to: to)?.hops ?? 0) }
    },
    .query("path_once") { graph, from, to in
      Double(graph.topology.shortestPath(from: from, to: to)?.hops ?? 0)
    },
    .query("all_paths", pairs: 10) { graph, from, to in
      Double(graph.topology.allShortestPaths(from: from, to: to, limit: .max).paths.count)
    },
    .query("yen", pairs: 5) { graph, from, to in
      Double(graph.topology.shortestPaths(from: from, to: to, count: 10).count)
    },
    .query("maxflow", pairs: 5) { graph, from, to in
      graph.topology.maximumFlow(from: from, to: to)
    },
    .whole("mst") { graph, _ in
      graph.topology.minimumSpanningForest(lengths: graph.lengths).length
    },
    .paired("dijkstra_pair", pairs: 10) { graph in
      var finder = PathFinder(graph.topology, lengths: graph.lengths)
      return { from, to in finder.shortestPath(from: from, to: to)?.length ?? 0 }
    },
  ]

  /// Like `query`, with something made before the clock starts, as the peers have their graph ready.
  private static func paired(
    _ id: String, pairs count: Int,
    _ prepare: @escaping @Sendable (BenchGraph) throws -> (_ from: Int, _ to: Int) throws -> Double
  ) -> BenchTask {
    BenchTask(id: id) { graph, _ in
      let body = try prepare(graph)
      var seconds: [Double] = []
      var cpu: [Double] = []
      var check = 0.0
      for pair in graph.pairs.prefix(count) {
        let wallStart = Meter.wall
        let cpuStart = Meter.cpu
        check += try body(pair.from, pair.to)
        cpu.append(Meter.cpu - cpuStart)
        seconds.append(Meter.wall - wallStart)
      }
      return Outcome(check: check, seconds: median(seconds), cpu: median(cpu))
    }
  }
}
