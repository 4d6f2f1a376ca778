import Testing

@testable import ClewGraph

@Suite struct ShortestPathSearchTests {
  @Test func leavesNothingBehindForTheNextSearch() throws {
    for graph in GraphFamilies.random(40, seed: 9, nodes: 3...9) {
      let lengths = try graph.lengths()
      var reused = ShortestPathSearch(graph.topology.numbered(.outgoing), lengths)
      for origin in 0..<graph.nodeCount {
        reused.run(from: graph.nodeCount - 1 - origin, until: 0)
        reused.run(from: origin)
        var fresh = ShortestPathSearch(graph.topology.numbered(.outgoing), lengths)
        fresh.run(from: origin)
        #expect(reused.distances == fresh.distances && reused.settled == fresh.settled)
      }
    }
  }

  @Test func settlesByDistanceAndStopsAtTheGoal() throws {
    let graph = EdgeList(false, 4, [(0, 1), (1, 2), (2, 3), (0, 3)], [1, 1, 1, 9])
    var search = ShortestPathSearch(graph.topology.numbered(.outgoing), try graph.lengths())
    search.run(from: 0)
    #expect(search.settled == [0, 1, 2, 3])
    search.run(from: 0, until: 1)
    #expect(search.settled == [0, 1])
  }

  @Test(arguments: [nil, [1.0, 1, 1, 1]])
  func goesAroundClosedNodesAndBarriers(weights: [Double]?) throws {
    // The square 0-1-3, 0-2-3, searched from 3 back to 0.
    let graph = EdgeList(false, 4, [(0, 1), (1, 3), (0, 2), (2, 3)], weights)
    var search = ShortestPathSearch(graph.topology.numbered(.incoming), try graph.lengths())
    search.closed[1] = true
    search.run(from: 3)
    #expect(search.settled == [3, 2, 0])
    search.run(from: 3, barrier: .init(node: 0, numbers: [2], identity: .nodes))
    #expect(search.settled == [3, 2])
    search.run(from: 3, barrier: .init(node: 0, numbers: [2], identity: .edges))
    #expect(search.settled == [3, 2])
    search.run(from: 3, barrier: .init(node: 2, numbers: [2], identity: .nodes))
    #expect(search.settled == [3, 2, 0])
  }
}
