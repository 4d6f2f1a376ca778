import ClewGraph
import Testing

/// Agreement with NetworkX and igraph on 400 random graphs and five published networks.
@Suite struct ReferenceCentralityTests {
  private let table = ReferenceTable.centrality

  @Test func degrees() throws {
    try table.compare("degree") { sample, _ in sample.topology.degrees().values }
    try table.compare("neighbours") { sample, _ in sample.topology.neighbourCounts().values }
    try table.compare("inDegree") { sample, _ in sample.arrows.degrees(.incoming).values }
    try table.compare("outDegree") { sample, _ in sample.arrows.degrees(.outgoing).values }
  }

  @Test func strengths() throws {
    try table.compare("strength") { sample, _ in
      sample.topology.strengths(sample.strengths).values
    }
    try table.compare("inStrength") { sample, _ in
      sample.arrows.strengths(sample.strengths, .incoming).values
    }
    try table.compare("outStrength") { sample, _ in
      sample.arrows.strengths(sample.strengths, .outgoing).values
    }
  }

  @Test func opsahlDegrees() throws {
    let alphas = [0, 0.5, 1, 1.5]
    try table.compare("opsahl") { sample, _ in
      let topology = sample.topology.undirected()
      return alphas.flatMap {
        topology.opsahlDegrees(strengths: sample.strengths, alpha: $0).values
      }
    }
    for (key, direction) in [("opsahlIn", Direction.incoming), ("opsahlOut", .outgoing)] {
      try table.compare(key) { sample, _ in
        alphas.flatMap {
          sample.arrows.opsahlDegrees(strengths: sample.strengths, alpha: $0, direction).values
        }
      }
    }
  }

  @Test func betweenness() throws {
    try table.compare("betweennessByHops") { sample, _ in sample.topology.betweenness().values }
    try table.compare("betweennessNormalizedByHops") { sample, _ in
      sample.topology.betweenness(normalized: true).values
    }
    try table.compare("betweennessByLengths") { sample, _ in
      sample.topology.betweenness(lengths: sample.lengths).values
    }
  }

  @Test func edgeBetweenness() throws {
    try table.compare("edgeBetweennessByHops") { sample, _ in
      sample.topology.edgeBetweenness().values
    }
    try table.compare("edgeBetweennessByLengths") { sample, _ in
      sample.topology.edgeBetweenness(lengths: sample.lengths).values
    }
  }

  @Test func closeness() throws {
    try table.compare("closenessByHops") { sample, _ in sample.topology.closeness().values }
    try table.compare("closenessByLengths") { sample, _ in
      sample.topology.closeness(lengths: sample.lengths).values
    }
  }

  @Test func harmonic() throws {
    try table.compare("harmonicByHops") { sample, _ in sample.topology.harmonic().values }
    try table.compare("harmonicByLengths") { sample, _ in
      sample.topology.harmonic(lengths: sample.lengths).values
    }
  }

  @Test func betweennessWithEnds() throws {
    try table.compare("betweennessWithEndsByHops") { sample, _ in
      sample.topology.betweenness(endpoints: true).values
    }
    try table.compare("betweennessWithEndsByLengths") { sample, _ in
      sample.topology.betweenness(lengths: sample.lengths, endpoints: true).values
    }
  }

  @Test func betweennessOfSubsets() throws {
    for (key, isByLengths) in [
      ("betweennessSubsetByHops", false), ("betweennessSubsetByLengths", true),
    ] {
      try table.compare(key) { sample, row in
        sample.topology.betweenness(
          from: (row["subsetSources"] ?? []).integers, to: (row["subsetTargets"] ?? []).integers,
          lengths: isByLengths ? sample.lengths : .one
        ).values
      }
    }
  }

  @Test func groups() throws {
    func chosen(_ row: [String: [Double]]) -> [[Int]] {
      (row["groups"] ?? []).split(separator: -1).map { Array($0).integers }
    }
    try table.compare("groupDegree") { sample, row in
      chosen(row).map { sample.topology.groupDegree($0, .outgoing, normalized: true) }
    }
    for (kind, isByLengths) in [("ByHops", false), ("ByLengths", true)] {
      try table.compare("groupCloseness" + kind) { sample, row in
        chosen(row).map {
          sample.topology.groupCloseness($0, lengths: isByLengths ? sample.lengths : .one)
        }
      }
      try table.compare("groupBetweenness" + kind) { sample, row in
        chosen(row).map {
          sample.topology.groupBetweenness($0, lengths: isByLengths ? sample.lengths : .one)
        }
      }
    }
  }
}
