import ClewGraph
import Testing

@Suite struct DisjointPathsTests {
  @Test func byHand() {
    let complete = EdgeList.complete(5).topology
    #expect(
      complete.nodeDisjointPaths(from: 0, to: 4).map(\.nodes)
        == [[0, 1, 4], [0, 2, 4], [0, 3, 4], [0, 4]])
    #expect(complete.edgeDisjointPaths(from: 0, to: 4, limit: 2).count == 2)
    let triple = EdgeList(false, 2, [(0, 1), (1, 0), (0, 1)]).topology
    #expect(triple.edgeDisjointPaths(from: 0, to: 1).map(\.edges) == [[0], [1], [2]])
    #expect(triple.nodeDisjointPaths(from: 0, to: 1).map(\.edges) == [[0]])
    #expect(
      EdgeList.star(5).topology.nodeDisjointPaths(from: 1, to: 2).map(\.nodes) == [[1, 0, 2]])
    #expect(EdgeList(false, 2, []).topology.edgeDisjointPaths(from: 0, to: 1) == [])
  }

  @Test func areDisjointPathsAndAsManyAsTheCutAllows() {
    let graphs = CutOracle.graphs + GraphFamilies.random(60, seed: 43, nodes: 8...11)
    for graph in graphs where graph.nodeCount > 1 {
      let topology = graph.topology
      let oracle = Oracle(graph)
      for origin in 0..<graph.nodeCount {
        let target = (origin + 1 + graph.edges.count) % graph.nodeCount
        guard origin != target else { continue }
        let byNodes = topology.nodeDisjointPaths(from: origin, to: target)
        let byEdges = topology.edgeDisjointPaths(from: origin, to: target)
        for path in byNodes + byEdges {
          #expect(path.nodes.first == origin && path.nodes.last == target)
          #expect(Set(path.nodes).count == path.nodes.count && path.length == Double(path.hops))
          for hop in 0..<path.hops {
            #expect(
              oracle.steps(path.nodes[hop], path.nodes[hop + 1]).contains(path.edges[hop]))
          }
        }
        let inner = byNodes.flatMap { $0.nodes.dropFirst().dropLast() }
        #expect(Set(inner).count == inner.count, "\(graph)")
        let edges = byEdges.flatMap(\.edges)
        #expect(Set(edges).count == edges.count, "\(graph)")
        let cut = CutOracle.edgeCut(graph, origin, target) { _ in 1 }
        #expect(Double(byEdges.count) == cut.capacity, "\(graph) \(origin) \(target)")
        #expect(byNodes.count <= byEdges.count)
        #expect(
          byNodes.map(\.nodes) == byNodes.map(\.nodes).sorted { $0.lexicographicallyPrecedes($1) })
        for limit in 0...2 {
          #expect(
            topology.nodeDisjointPaths(from: origin, to: target, limit: limit).count
              == min(limit, byNodes.count))
          #expect(
            topology.edgeDisjointPaths(from: origin, to: target, limit: limit).count
              == min(limit, byEdges.count))
        }
      }
    }
  }
}
