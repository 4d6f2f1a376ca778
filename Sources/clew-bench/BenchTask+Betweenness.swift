internal import ClewGraph

extension BenchTask {
  /// Betweenness in all its variants; a weighted or directed file gives the variant.
  static let betweenness: [BenchTask] = [
    .whole("betweenness") { graph, execution in
      largest(graph.topology.betweenness(lengths: graph.lengths, on: execution).values)
    },
    .whole("edge_betweenness") { graph, execution in
      largest(graph.topology.edgeBetweenness(lengths: graph.lengths, on: execution).values)
    },
    .whole("estimate_bc") { graph, execution in
      largest(graph.topology.sampledBetweenness(sources: 256, seed: 1, on: execution).values)
    },
    .whole("kadabra") { graph, execution in
      // Undirected, NetworKit's share is twice as large.
      (graph.topology.isDirected ? 1 : 2)
        * largest(
          graph.topology.approximateBetweenness(
            within: 0.01, confidence: 0.9, seed: 1, on: execution
          ).scores.values)
    },
  ]

  private static func largest(_ values: [Double]) -> Double { values.max() ?? 0 }
}
