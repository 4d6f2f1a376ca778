internal import ClewGraph

extension BenchTask {
  /// Distances from and to all nodes, and which nodes are joined at all.
  static let reach: [BenchTask] = [
    .whole("closeness") { graph, execution in
      graph.topology.closeness(on: execution).values.max() ?? 0
    },
    .whole("harmonic") { graph, execution in
      graph.topology.harmonic(on: execution).values.max() ?? 0
    },
    .whole("reach") { graph, execution in
      graph.topology.distanceSummaries(on: execution).reduce(0) { $0 + $1.total }
    },
    .whole("bfs") { graph, _ in
      let pair = graph.pairs.first ?? (0, 0)
      return graph.topology.distances(from: pair.from)[pair.to]
    },
    .whole("sssp") { graph, _ in
      let pair = graph.pairs.first ?? (0, 0)
      return graph.topology.distances(from: pair.from, lengths: graph.lengths)[pair.to]
    },
    .whole("closeness-lengths") { graph, execution in
      graph.topology.closeness(lengths: graph.lengths, on: execution).values.max() ?? 0
    },
    .whole("harmonic-lengths") { graph, execution in
      graph.topology.harmonic(lengths: graph.lengths, on: execution).values.max() ?? 0
    },
    .whole("diameter") { graph, execution in graph.topology.diameter(on: execution) },
    .whole("diameter-lengths") { graph, execution in
      graph.topology.diameter(lengths: graph.lengths, on: execution)
    },
    .whole("cc") { graph, _ in Double(graph.topology.components().count) },
    .whole("scc") { graph, _ in Double(graph.topology.strongComponents().count) },
  ]
}
