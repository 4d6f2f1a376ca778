import ClewGraph
import Testing

@Suite struct PathTests {
  @Test func hopsAreEdges() {
    #expect(Path(nodes: [4], edges: [], length: 0).hops == 0)
    #expect(Path(nodes: [4, 2, 0], edges: [9, 1], length: 7.5).hops == 2)
  }

  @Test func everyListedPathIsOne() throws {
    for graph in GraphFamilies.random(60, seed: 3, nodes: 2...7) {
      let topology = graph.topology
      let oracle = Oracle(graph)
      let lists = [
        topology.allShortestPaths(
          from: 0, to: 1, lengths: try graph.lengths(), limit: 50, distinguishing: .edges
        ).paths,
        topology.shortestPaths(
          from: 0, to: 1, count: 50, lengths: try graph.lengths(), distinguishing: .edges),
        topology.simplePaths(from: 0, to: 1, limit: 50, distinguishing: .edges).paths,
      ]
      for path in lists.joined() {
        #expect(path.nodes.first == 0 && path.nodes.last == 1 && path.hops + 1 == path.nodes.count)
        #expect(Set(path.nodes).count == path.nodes.count, "\(graph) \(path)")
        for (hop, edge) in path.edges.enumerated() {
          #expect(oracle.steps(path.nodes[hop], path.nodes[hop + 1]).contains(edge), "\(graph)")
        }
      }
      #expect(lists.allSatisfy { Set($0).count == $0.count })
    }
  }
}
