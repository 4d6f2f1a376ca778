internal import ClewGraph

extension BenchTask {
  /// Roles, key players and comparisons.
  static let roles: [BenchTask] = [
    .whole("constraint") { graph, _ in
      graph.topology.constraint().values.reduce(0, +)
    },
    .whole("effective-size") { graph, _ in
      graph.topology.effectiveSizes().values.reduce(0, +)
    },
    .whole("triads") { graph, execution in
      let census = graph.topology.triadCensus(on: execution)
      return Double(census[.t300]) + Double(census[.t030T]) + Double(census[.t201])
    },
    .whole("brokerage") { graph, _ in
      let partition = graph.topology.components()
      let brokerage = graph.topology.brokerage(partition)
      return brokerage.scores().values.reduce(0, +)
    },
    .whole("degree-assortativity") { graph, _ in graph.topology.degreeAssortativity() ?? 0 },
    .whole("coreness") { graph, _ in
      try graph.topology.coreness().scores.values.reduce(0, +)
    },
    .whole("core-periphery") { graph, _ in graph.topology.corePeriphery().correlation ?? 0 },
    .whole("efficiency") { graph, execution in graph.topology.globalEfficiency(on: execution) },
    .whole("fragmenting-set") { graph, execution in
      graph.topology.fragmentingSet(size: 3, on: execution).value
    },
    .whole("distance-fragmenting-set") { graph, execution in
      graph.topology.distanceFragmentingSet(size: 3, on: execution).value
    },
    .whole("reaching-set") { graph, execution in
      graph.topology.reachingSet(size: 5, .byDistance, on: execution).value
    },
    .whole("removal-curve") { graph, execution in
      graph.topology.removalCurve(.degree(recomputed: true), on: execution).robustness ?? 0
    },
    .whole("kendall") { graph, _ in
      graph.topology.degrees().kendallTau(graph.topology.coreNumbers()) ?? 0
    },
  ]
}
