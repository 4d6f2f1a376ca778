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
}
