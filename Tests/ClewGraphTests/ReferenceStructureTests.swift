import ClewGraph
import Testing

/// Agreement with NetworkX and igraph on 400 random graphs and five published networks.
@Suite struct ReferenceStructureTests {
  private let table = ReferenceTable.structure

  @Test func coresAndTriangles() throws {
    try table.compare("core") { sample, _ in sample.topology.coreNumbers().values }
    try table.compare("clustering") { sample, _ in sample.topology.clustering().values }
    try table.compare("transitivity") { sample, _ in [sample.topology.transitivity()] }
  }

  @Test func components() throws {
    try table.compare("components") { sample, _ in
      let parts = sample.topology.components()
      return (0..<sample.graph.nodeCount).map { Double(parts[$0]) }
    }
    try table.compare("strongComponents") { sample, _ in
      let parts = sample.topology.strongComponents()
      return (0..<sample.graph.nodeCount).map { Double(parts[$0]) }
    }
  }

  @Test func cutpointsAndBridges() throws {
    try table.compare("cutpoints") { sample, _ in
      sample.topology.articulationPoints().map(Double.init)
    }
    try table.compare("bridges") { sample, _ in sample.topology.bridges().map(Double.init) }
  }

  @Test func triangles() throws {
    try table.compare("triangles") { sample, _ in sample.topology.triangles().values }
  }

  @Test func blocks() throws {
    try table.compare("blocks") { sample, _ in
      let blocks = sample.topology.blocks()
      return listed((0..<blocks.count).map { blocks.nodes(of: $0) })
    }
  }

  @Test func trusses() throws {
    try table.compare("truss") { sample, _ in sample.topology.trussNumbers().values }
  }

  @Test func cliques() throws {
    try table.compare("cliques") { sample, _ in
      listed(sample.topology.maximalCliques(limit: .max))
    }
  }
}
