import ClewGraph
import Testing

/// Agreement with NetworkX on 400 random graphs and five published networks.
@Suite struct ReferencePathTests {
  private let table = ReferenceTable.paths

  /// The two kinds of length that values are there for.
  private func kinds(_ body: (String, (ReferenceSample) -> EdgeLengths) throws -> Void) throws {
    try body("ByHops") { _ in .one }
    try body("ByLengths") { $0.lengths }
  }

  private func pairs(_ row: [String: [Double]]) -> [(Int, Int)] {
    let ends = (row["pairs"] ?? []).integers
    return stride(from: 0, to: ends.count, by: 2).map { (ends[$0], ends[$0 + 1]) }
  }

  @Test func distances() throws {
    try kinds { kind, lengths in
      try table.compare("distances" + kind) { sample, _ in
        [0, sample.graph.nodeCount - 1].flatMap {
          sample.topology.distances(from: $0, lengths: lengths(sample))
            .map { $0 < .infinity ? $0 : -1 }
        }
      }
    }
  }

  @Test func shortestPathCounts() throws {
    try kinds { kind, lengths in
      try table.compare("shortestPathCounts" + kind) { sample, row in
        pairs(row).map {
          Double(
            sample.topology.allShortestPaths(
              from: $0.0, to: $0.1, lengths: lengths(sample), limit: 10_000
            ).paths.count)
        }
      }
    }
  }

  @Test func rankedPaths() throws {
    try kinds { kind, lengths in
      try table.compare("rankedPathLengths" + kind) { sample, row in
        pairs(row).flatMap {
          sample.topology.shortestPaths(
            from: $0.0, to: $0.1, count: 7, lengths: lengths(sample)
          ).map(\.length) + [-1]
        }
      }
    }
  }

  @Test func simplePaths() throws {
    for (key, identity) in [
      ("simplePathCounts", PathIdentity.nodes), ("simplePathCountsByEdges", .edges),
    ] {
      try table.compare(key) { sample, row in
        pairs(row).map {
          Double(
            sample.topology.simplePaths(
              from: $0.0, to: $0.1, maximumHops: 4, limit: 100_000, distinguishing: identity
            ).paths.count)
        }
      }
    }
  }

  @Test func distanceSummaries() throws {
    try kinds { kind, lengths in
      try table.compare("eccentricity" + kind) { sample, _ in
        sample.topology.distanceSummaries(.outgoing, lengths: lengths(sample)).map(\.eccentricity)
      }
      // Diameter, radius, mean distance and the number of ordered pairs with a path.
      try table.compare("summary" + kind) { sample, _ in
        let summaries = sample.topology.distanceSummaries(.outgoing, lengths: lengths(sample))
        let reached = summaries.reduce(0) { $0 + $1.reached }
        let total = summaries.reduce(0) { $0 + $1.total }
        return [
          summaries.map(\.eccentricity).max() ?? 0, summaries.map(\.eccentricity).min() ?? 0,
          reached > 0 ? total / Double(reached) : 0, Double(reached),
        ]
      }
    }
  }

  @Test func flowsAndDisjointPaths() throws {
    try table.compare("maxFlow") { sample, row in
      pairs(row).map {
        sample.topology.maximumFlow(from: $0.0, to: $0.1, capacities: sample.strengths)
      }
    }
    try table.compare("edgeConnectivityOfEdges") { sample, row in
      pairs(row).map { sample.topology.maximumFlow(from: $0.0, to: $0.1) }
    }
    try table.compare("edgeConnectivityOfEdges") { sample, row in
      pairs(row).map { Double(sample.topology.edgeDisjointPaths(from: $0.0, to: $0.1).count) }
    }
    try table.compare("nodeConnectivity") { sample, row in
      pairs(row).map { Double(sample.topology.nodeDisjointPaths(from: $0.0, to: $0.1).count) }
    }
    try table.compare("edgeConnectivityOfEdges") { sample, row in
      pairs(row).map {
        Double(
          sample.topology.shortestEdgeDisjointPaths(
            from: $0.0, to: $0.1, lengths: sample.lengths
          ).count)
      }
    }
    try table.compare("nodeConnectivity") { sample, row in
      pairs(row).map {
        Double(
          sample.topology.shortestNodeDisjointPaths(
            from: $0.0, to: $0.1, lengths: sample.lengths
          ).count)
      }
    }
    try table.compare("maxFlow") { sample, row in
      pairs(row).map {
        sample.topology.minimumEdgeCut(from: $0.0, to: $0.1, capacities: sample.strengths).capacity
      }
    }
  }

  @Test func spanningForest() throws {
    try table.compare("minimumSpanningLength") { sample, _ in
      [sample.topology.minimumSpanningForest(lengths: sample.lengths).length]
    }
  }

  /// At most 2(1 - 1/3) times the shortest tree over three nodes, which is known.
  @Test func connectingTree() throws {
    var compared = 0
    for (sample, row) in zip(ReferenceSample.all, table.rows) {
      guard let terminals = row["steinerTerminals"], let best = row["steinerLength"]?.first else {
        continue
      }
      let tree = sample.topology.connectingTree(of: terminals.integers, lengths: sample.lengths)
      let length = tree?.length ?? .infinity
      #expect(length >= best - 1e-9 && length <= best * 4 / 3 + 1e-9, "\(sample.name)")
      compared += 1
    }
    #expect(compared >= 300)
  }

  @Test func diameterAndRadius() throws {
    try kinds { kind, lengths in
      try table.compare("eccentricity" + kind) { sample, _ in
        sample.topology.eccentricities(lengths: lengths(sample)).values
      }
      try table.compare("summary" + kind) { sample, _ in
        let lengths = lengths(sample)
        let mean = sample.topology.meanDistance(lengths: lengths)
        let count = Double(sample.graph.nodeCount)
        return [
          sample.topology.diameter(lengths: lengths), sample.topology.radius(lengths: lengths),
          mean.value, (mean.share * count * (count - 1)).rounded(),
        ]
      }
    }
  }
}
