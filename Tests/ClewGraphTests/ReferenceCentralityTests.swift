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
}
