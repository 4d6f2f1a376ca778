import ClewGraph
import Testing

@Suite struct CliquesTests {
  @Test func byHand() {
    #expect(Set(EdgeList.path(4).topology.maximalCliques(limit: 9)) == [[0, 1], [1, 2], [2, 3]])
    #expect(EdgeList(false, 2, [(1, 1)]).topology.maximalCliques(limit: 9) == [[0], [1]])
    #expect(EdgeList(false, 0, []).topology.maximalCliques(limit: 9) == [])
    #expect(EdgeList.path(9).topology.maximalCliques(limit: 3).count == 3)
    #expect(EdgeList.path(9).topology.maximalCliques(limit: 0) == [])
  }

  @Test func agreeWithTheDefinition() {
    for graph in GraphFamilies.allSimple(upTo: 5, directed: false)
      + GraphFamilies.random(60, seed: 45, nodes: 5...9)
    {
      let oracle = Oracle(graph)
      let cliques = (0..<1 << graph.nodeCount).map { choice in
        oracle.nodes.filter { choice >> $0 & 1 == 1 }
      }.filter { group in
        !group.isEmpty
          && group.allSatisfy { a in group.allSatisfy { $0 == a || oracle.areJoined(a, $0) } }
      }
      let expected = cliques.filter { clique in
        !oracle.nodes.contains { node in
          !clique.contains(node) && clique.allSatisfy { oracle.areJoined(node, $0) }
        }
      }
      let found = graph.topology.maximalCliques(limit: .max)
      #expect(found.count == expected.count && Set(found) == Set(expected), "\(graph)")
    }
  }

  @Test func manyCliquesAndOneLargeOne() {
    // Moon and Moser's graph: all but the pairs of three groups of 3 make 3 to the power 5.
    let edges = (0..<15).flatMap { a in
      (a..<15).filter { $0 / 3 != a / 3 }.map { (a, $0) }
    }
    #expect(EdgeList(false, 15, edges).topology.maximalCliques(limit: .max).count == 243)
    #if DEBUG
      let count = 200
    #else
      let count = 2_000
    #endif
    let clique = EdgeList.complete(count).topology.maximalCliques(limit: 2)
    #expect(clique == [Array(0..<count)])
    #expect(EdgeList.star(EdgeList.manyNodes).topology.maximalCliques(limit: 5).count == 5)
  }
}
