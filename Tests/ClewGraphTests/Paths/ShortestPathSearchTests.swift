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
}
