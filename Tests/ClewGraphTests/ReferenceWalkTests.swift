import ClewGraph
import Testing

/// Agreement with NetworkX and NumPy on 400 random graphs and five published networks.
@Suite struct ReferenceWalkTests {
  private let table = ReferenceTable.spectral

  /// The two kinds of strength that values are there for.
  private func kinds(
    _ body: (String, (ReferenceSample) -> EdgeStrengths) throws -> Void
  ) throws {
    try body("") { _ in .one }
    try body("ByStrength") { $0.strengths }
  }

  @Test func katz() throws {
    try kinds { kind, strengths in
      try table.compare("katz" + kind) { sample, row in
        try sample.topology.katz(
          attenuation: row["attenuation" + kind]?.first, strengths: strengths(sample),
          tolerance: 1e-13
        ).values
      }
    }
  }

  @Test func bonacichPower() throws {
    try kinds { kind, strengths in
      for (name, sign) in [("power", 1.0), ("powerNegative", -1)] {
        try table.compare(name + kind) { sample, row in
          try sample.topology.bonacichPower(
            beta: row["attenuation" + kind]?.first.map { sign * $0 },
            strengths: strengths(sample), tolerance: 1e-13
          ).values
        }
      }
    }
  }

  @Test func hubsAndAuthorities() throws {
    func shares(_ scores: NodeScores) -> [Double] {
      let sum = scores.values.reduce(0, +)
      return scores.values.map { $0 / sum }
    }
    try kinds { kind, strengths in
      try table.compare("hubs" + kind) { sample, _ in
        let joined = try sample.joined()
        return shares(
          try joined.topology.hubsAndAuthorities(strengths: strengths(joined)).hubs)
      }
      try table.compare("authorities" + kind) { sample, _ in
        let joined = try sample.joined()
        return shares(
          try joined.topology.hubsAndAuthorities(strengths: strengths(joined)).authorities)
      }
    }
  }
}
