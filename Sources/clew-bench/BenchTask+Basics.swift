internal import ClewGraph

extension BenchTask {
  /// What needs no more than the topology.
  static let basics: [BenchTask] = [
    .whole("load") { graph, _ in Double(graph.topology.edgeCount) }
  ]
}
