internal import ClewGraph

extension BenchTask {
  /// Communities; checked by modularity to four digits.
  static let communities: [BenchTask] = [
    .whole("louvain") { graph, execution in
      modularity(graph, graph.topology.louvain(seed: 1, on: execution))
    },
    .whole("leiden") { graph, execution in
      modularity(graph, graph.topology.leiden(seed: 1, on: execution))
    },
  ]

  private static func modularity(_ graph: BenchGraph, _ partition: Partition) -> Double {
    (graph.topology.modularity(of: partition) * 1e4).rounded() / 1e4
  }
}
