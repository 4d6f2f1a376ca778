import ClewGraph
import Testing

@Suite struct ShortestPathTests {
  @Test func lowestNodesWinATie() {
    let square = EdgeList(false, 4, [(0, 2), (2, 3), (0, 1), (1, 3)]).topology
    #expect(
      square.shortestPath(from: 0, to: 3) == Path(nodes: [0, 1, 3], edges: [2, 3], length: 2))
    #expect(
      square.shortestPath(from: 3, to: 0) == Path(nodes: [3, 1, 0], edges: [3, 2], length: 2))
  }

  @Test func shortestThenLowestOfParallelEdgesIsTaken() throws {
    let graph = EdgeList(false, 2, [(0, 1), (1, 0), (0, 1)], [2, 1, 1])
    let path = try graph.topology.shortestPath(from: 0, to: 1, lengths: graph.lengths())
    #expect(path == Path(nodes: [0, 1], edges: [1], length: 1))
    #expect(graph.topology.shortestPath(from: 0, to: 1)?.edges == [0])
  }

  @Test func toItselfHasNoEdgeAndNoWayIsNil() {
    let graph = EdgeList(true, 2, [(0, 1), (0, 0)]).topology
    #expect(graph.shortestPath(from: 0, to: 0) == Path(nodes: [0], edges: [], length: 0))
    #expect(graph.shortestPath(from: 1, to: 0) == nil)
    #expect(EdgeList(false, 1, []).topology.shortestPath(from: 0, to: 0)?.hops == 0)
  }

  @Test func agreesWithEnumeration() throws {
    for graph in GraphFamilies.small {
      let oracle = Oracle(graph)
      let topology = graph.topology
      for a in oracle.nodes {
        for b in oracle.nodes {
          let expected = oracle.rankedPaths(a, b, .nodes).first
          let path = topology.shortestPath(from: a, to: b, lengths: try graph.lengths())
          #expect(path == expected, "\(graph) \(a) \(b)")
        }
      }
    }
  }

  @Test func manyHopsNeedNoStack() {
    let count = EdgeList.manyNodes
    let path = EdgeList.path(count).topology
    #expect(path.shortestPath(from: 0, to: count - 1)?.hops == count - 1)
    #expect(path.allShortestPaths(from: 0, to: count - 1, limit: 1).count == 1)
    #expect(path.simplePaths(from: 0, to: count - 1, limit: 2).count == 1)
  }

  @Test func agreesWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      for pair in try graph.list("paths") {
        for key in ["byHops", "byLengths"] {
          let lengths = key == "byHops" ? .one : try graph.edgeList().lengths()
          let expected = try pair.inner(key)
          let all: [[Int]] = try expected.value("all")
          let path = topology.shortestPath(
            from: try pair.value("from"), to: try pair.value("to"), lengths: lengths)
          #expect(path?.nodes == all.first, "\(graph.name)")
          #expect(try path?.length == (expected.has("length") ? expected.value("length") : nil))
        }
      }
    }
  }
}
