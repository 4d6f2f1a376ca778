import Testing

@testable import ClewGraph

@Suite struct LouvainTests {
  @Test func byHand() {
    let triangles = EdgeList(
      false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    #expect(triangles.topology.louvain().list == [0, 0, 0, 1, 1, 1])
    #expect(triangles.topology.louvain(resolution: 0).count == 1)
    #expect(triangles.topology.louvain(resolution: 20).count == 6)
    #expect(EdgeList(false, 0, []).topology.louvain().count == 0)
    #expect(EdgeList(true, 1, [(0, 0)]).topology.louvain().list == [0])
    #expect(EdgeList(true, 2, []).topology.louvain().list == [0, 1])
  }

  @Test func atLeastAsGoodAsNoGroupsAndOneGroup() throws {
    for (number, graph) in GraphFamilies.random(60, seed: 51, nodes: 3...12).enumerated() {
      let oracle = CommunityOracle(graph)
      let labels = graph.topology.louvain(strengths: try graph.strengths(), seed: UInt64(number))
        .list
      let score = oracle.modularity(labels)
      let alone = oracle.modularity(Array(labels.indices))
      let together = oracle.modularity([Int](repeating: 0, count: labels.count))
      #expect(score >= max(alone, together) - 1e-12, "\(graph)")
    }
  }

  /// Never above the optimum, and equal to it on nearly all.
  @Test func againstEveryPartition() throws {
    var missed = 0
    let graphs =
      GraphFamilies.allSimple(upTo: 4, directed: false)
      + GraphFamilies.random(100, seed: 33, nodes: 3...6)
    for graph in graphs {
      let oracle = CommunityOracle(graph)
      let score = oracle.modularity(graph.topology.louvain(strengths: try graph.strengths()).list)
      let best = oracle.best()
      #expect(score <= best + 1e-12, "\(graph)")
      if score < best - 1e-12 { missed += 1 }
    }
    #expect(missed <= 4, "\(missed) of \(graphs.count)")
  }

  @Test func otherSeedsAreOtherSearches() {
    let graph = EdgeList.path(200).topology
    let results = Set((0..<8).map { (seed: Int) -> Partition in graph.louvain(seed: UInt64(seed)) })
    #expect(results.count > 1)
    #expect(graph.louvain(seed: 3) == graph.louvain(seed: 3))
  }
}
