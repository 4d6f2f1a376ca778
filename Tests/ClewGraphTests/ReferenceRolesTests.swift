import ClewGraph
import Testing

/// Agreement with NetworkX and igraph on 400 random graphs and five published networks.
@Suite struct ReferenceRolesTests {
  private let structure = ReferenceTable.structure
  private let groups = ReferenceTable.groups

  /// The reference has -1 where a node without contacts has no score; here it scores 0.
  private func withGaps(_ scores: NodeScores, of topology: Topology) -> [Double] {
    zip(scores.values, topology.neighbourCounts().values).map { score, contacts in
      contacts == 0 && score == 0 ? -1 : score
    }
  }

  @Test func structuralHoles() throws {
    for kind in ["", "ByStrength"] {
      for (prefix, isDirected) in [("", false), ("directed", true)] {
        func holes(_ sample: ReferenceSample) -> (StructuralHoles, Topology) {
          let topology = isDirected ? sample.arrows : sample.topology.undirected()
          let strengths = kind.isEmpty ? .one : sample.strengths
          return (topology.structuralHoles(strengths: strengths), topology)
        }
        try structure.compare(prefix.isEmpty ? "constraint" + kind : "directedConstraint" + kind) {
          sample, _ in
          let (found, topology) = holes(sample)
          return withGaps(found.constraint, of: topology)
        }
        try structure.compare(
          prefix.isEmpty ? "effectiveSize" + kind : "directedEffectiveSize" + kind
        ) { sample, _ in
          let (found, topology) = holes(sample)
          return withGaps(found.effectiveSize, of: topology)
        }
        try structure.compare(prefix.isEmpty ? "efficiency" + kind : "directedEfficiency" + kind) {
          sample, _ in
          let (found, topology) = holes(sample)
          return withGaps(found.efficiency, of: topology)
        }
        // Where no tie stands out, the library's rounding stands for zero.
        try structure.compare(
          prefix.isEmpty ? "hierarchy" + kind : "directedHierarchy" + kind, rounding: 1e-12
        ) { sample, _ in holes(sample).0.hierarchy.values }
      }
    }
  }

  @Test func dyadsAndTriads() throws {
    try structure.compare("triadCensus") { sample, _ in
      sample.arrows.triadCensus().counts.map { Double($0) }
    }
    try structure.compare("dyadCensus") { sample, _ in
      let census = sample.arrows.dyadCensus()
      return [census.mutual, census.asymmetric, census.null].map(Double.init)
    }
    try structure.compare("reciprocity") { sample, _ in
      sample.arrows.reciprocity().map { [$0] }
    }
    try structure.compare("density") { sample, _ in sample.topology.density().map { [$0] } }
  }

  @Test func brokerage() throws {
    try groups.compare("brokerage") { sample, row in
      let brokerage = sample.topology.brokerage(row.partition("first"))
      let roles: [BrokerageRole] = [
        .coordinator, .itinerant, .gatekeeper, .representative, .liaison,
      ]
      return (0..<sample.graph.nodeCount).flatMap { node in
        roles.map { Double(brokerage[node, $0]) }
      }
    }
  }

  @Test func rolesInGroups() throws {
    for kind in ["", "ByStrength"] {
      try groups.compare("participation" + kind, rounding: 1e-14) { sample, row in
        sample.topology.participation(
          in: row.partition("first"), strengths: kind.isEmpty ? .one : sample.strengths
        ).values
      }
      try groups.compare("withinGroup" + kind, rounding: 1e-12) { sample, row in
        sample.topology.withinGroupScores(
          in: row.partition("first"), strengths: kind.isEmpty ? .one : sample.strengths
        ).values
      }
    }
  }

  @Test func assortativity() throws {
    for (prefix, isPlain) in [("", false), ("plain", true)] {
      func key(_ name: String) -> String {
        isPlain ? prefix + name.prefix(1).uppercased() + name.dropFirst() : name
      }
      func topology(_ sample: ReferenceSample) -> Topology {
        isPlain ? sample.topology.undirected() : sample.topology
      }
      try groups.compare(key("degreeAssortativity")) { sample, _ in
        topology(sample).degreeAssortativity().map { [$0] }
      }
      try groups.compare(key("numericAssortativity")) { sample, row in
        topology(sample).assortativity(of: NodeScores(row["scores"] ?? [])).map { [$0] }
      }
      try groups.compare(key("nominalAssortativity")) { sample, row in
        topology(sample).assortativity(of: row.partition("first")).map { [$0] }
      }
    }
  }

  @Test func rankCorrelations() throws {
    func scores(_ row: [String: [Double]], _ key: String) -> NodeScores {
      NodeScores(row[key] ?? [])
    }
    try groups.compare("kendallTau") { _, row in
      scores(row, "scores").kendallTau(scores(row, "otherScores")).map { [$0] }
    }
    try groups.compare("spearmanRho") { _, row in
      scores(row, "scores").spearmanRho(scores(row, "otherScores")).map { [$0] }
    }
  }

  @Test func globalEfficiency() throws {
    try ReferenceTable.paths.compare("globalEfficiency") { sample, _ in
      [sample.topology.undirected().globalEfficiency()]
    }
  }
}
