internal import ClewGraph

extension BenchTask {
  /// Scores from linear equations and eigenvectors, and dense or tight groups.
  static let spectral: [BenchTask] = [
    .whole("pagerank") { graph, execution in
      share(graph.topology.pageRank(on: execution))
    },
    .whole("eigenvector") { graph, execution in
      share(try graph.topology.eigenvector(tolerance: 1e-10, on: execution))
    },
    .whole("katz") { graph, execution in
      share(try graph.topology.katz(on: execution))
    },
    .whole("hits") { graph, execution in
      share(try graph.topology.hubsAndAuthorities(tolerance: 1e-10, on: execution).hubs)
    },
    .whole("kcore") { graph, _ in graph.topology.coreNumbers().values.reduce(0, max) },
    .whole("triangles") { graph, execution in
      Double(graph.topology.triangleCount(on: execution))
    },
    .whole("clustering") { graph, execution in graph.topology.averageClustering(on: execution) },
    .whole("bicomp") { graph, _ in Double(graph.topology.blocks().count) },
    .whole("cutpoints") { graph, _ in Double(graph.topology.articulationPoints().count) },
    .whole("bridges") { graph, _ in Double(graph.topology.bridges().count) },
  ]

  /// The largest score over the sum of all.
  private static func share(_ scores: NodeScores) -> Double {
    scores.values.reduce(0, max) / scores.values.reduce(0, +)
  }
}
