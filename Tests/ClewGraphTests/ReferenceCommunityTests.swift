import ClewGraph
import Testing

/// Agreement with NetworkX on 400 random graphs and five published networks.
@Suite struct ReferenceCommunityTests {
  private let table = ReferenceTable.groups

  @Test func modularity() throws {
    for kind in ["", "ByStrength"] {
      for (size, resolution) in [("", 1.0), ("Finer", 1.5)] {
        try table.compare("modularity" + kind + size) { sample, row in
          [
            sample.topology.modularity(
              of: row.partition("first"), resolution: resolution,
              strengths: kind.isEmpty ? .one : sample.strengths)
          ]
        }
        try table.compare("plainModularity" + kind + size) { sample, row in
          [
            sample.topology.undirected().modularity(
              of: row.partition("first"), resolution: resolution,
              strengths: kind.isEmpty ? .one : sample.strengths)
          ]
        }
      }
    }
  }

  @Test func comparingPartitions() throws {
    try table.compare("mutualInformation") { _, row in
      [row.partition("first").normalizedMutualInformation(with: row.partition("second"))]
    }
    try table.compare("adjustedRand") { _, row in
      [row.partition("first").adjustedRandIndex(with: row.partition("second"))]
    }
    try table.compare("variationOfInformation") { _, row in
      [row.partition("first").variationOfInformation(with: row.partition("second"))]
    }
  }
}
