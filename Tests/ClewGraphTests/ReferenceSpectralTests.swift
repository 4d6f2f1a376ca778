import ClewGraph
import Testing

/// Agreement with NetworkX and NumPy on 400 random graphs and five published networks.
@Suite struct ReferenceSpectralTests {
  private let table = ReferenceTable.spectral

  @Test func eigenvector() throws {
    try table.compare("eigenvector") { sample, _ in
      try sample.joined().topology.eigenvector(maximumIterations: 1_000_000).values
    }
    try table.compare("eigenvectorByStrength") { sample, _ in
      let joined = try sample.joined()
      return try joined.topology.eigenvector(
        strengths: joined.strengths, maximumIterations: 1_000_000
      ).values
    }
  }

  @Test func pageRank() throws {
    try table.compare("pageRank") { sample, _ in
      sample.topology.pageRank(tolerance: 1e-13).values
    }
    try table.compare("pageRankByStrength") { sample, _ in
      sample.topology.pageRank(tolerance: 1e-13, strengths: sample.strengths).values
    }
  }

  @Test func personalizedPageRank() throws {
    try table.compare("personalizedPageRank") { sample, row in
      sample.topology.pageRank(tolerance: 1e-13, jumpingTo: row["jumps"]).values
    }
    try table.compare("personalizedPageRankByStrength") { sample, row in
      sample.topology.pageRank(
        tolerance: 1e-13, strengths: sample.strengths, jumpingTo: row["jumps"]
      ).values
    }
  }

  @Test func currentFlow() throws {
    try table.compare("currentCloseness") { sample, _ in
      sample.topology.currentFlowCloseness().values
    }
    try table.compare("currentClosenessByStrength") { sample, _ in
      sample.topology.currentFlowCloseness(strengths: sample.strengths).values
    }
    try table.compare("currentBetweenness", rounding: 1e-11) { sample, _ in
      sample.topology.currentFlowBetweenness().values
    }
    try table.compare("currentBetweennessByStrength", rounding: 1e-11) { sample, _ in
      sample.topology.currentFlowBetweenness(strengths: sample.strengths).values
    }
  }
}
