import ClewGraph
import Testing

@Suite struct WidestPathTests {
  @Test func byHand() throws {
    let graph = EdgeList(false, 3, [(0, 1), (1, 2), (0, 2)], [3, 3, 2])
    let widest = try graph.topology.widestPath(from: 0, to: 2, strengths: graph.strengths())
    #expect(widest?.path == Path(nodes: [0, 1, 2], edges: [0, 1], length: 2))
    #expect(widest?.width == 3)
    #expect(graph.topology.widestPath(from: 0, to: 2)?.path.nodes == [0, 2])
    #expect(graph.topology.widestPath(from: 1, to: 1)?.width == .infinity)
    let parallel = EdgeList(false, 2, [(0, 1), (0, 1), (1, 0), (1, 1)], [1, 4, 4, 9])
    let strongest = try parallel.topology.widestPath(
      from: 0, to: 1, strengths: parallel.strengths())
    #expect(strongest?.path.edges == [1] && strongest?.width == 4)
    let none = EdgeList(true, 2, [(0, 1)], [0])
    #expect(try none.topology.widestPath(from: 0, to: 1, strengths: none.strengths()) == nil)
    #expect(none.topology.widestPath(from: 1, to: 0) == nil)
  }

  @Test func agreesWithEnumeration() throws {
    for graph in GraphFamilies.small where graph.nodeCount > 1 {
      let target = graph.nodeCount - 1
      // By edges, as the strongest of parallel edges is not the one the oracle takes for a tie.
      let all = Oracle(graph).paths(0, target, .edges).map { path in
        (path: path, width: path.edges.map(graph.weight).min() ?? .infinity)
      }.filter { $0.width > 0 }
      let width = all.map(\.width).max()
      let best = all.filter { $0.width == width }
      let hops = best.map(\.path.hops).min()
      let first = best.first { $0.path.hops == hops }?.path
      let found = try graph.topology.widestPath(
        from: 0, to: target, strengths: graph.strengths())
      #expect(found?.width == width && found?.path.nodes == first?.nodes, "\(graph)")
      guard let found else { continue }
      for hop in 0..<found.path.hops {
        let steps = Oracle(graph).steps(found.path.nodes[hop], found.path.nodes[hop + 1])
        let strongest = steps.map(graph.weight).max()
        #expect(found.path.edges[hop] == steps.first { graph.weight($0) == strongest })
      }
    }
  }
}
