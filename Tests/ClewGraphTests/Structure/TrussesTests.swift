import ClewGraph
import Testing

@Suite struct TrussesTests {
  @Test func byHand() {
    #expect(EdgeList.complete(4).topology.trussNumbers().values == .init(repeating: 4, count: 6))
    #expect(EdgeList.path(3).topology.trussNumbers().values == [2, 2])
    #expect(EdgeList.barbell.topology.trussNumbers().values == [3, 3, 3, 2, 3, 3, 3, 2])
    #expect(
      EdgeList(true, 2, [(0, 1), (1, 1), (1, 0)]).topology.trussNumbers().values == [2, 0, 2])
    #expect(EdgeList(false, 0, []).topology.trussNumbers().values == [])
  }

  /// For each k, ties in fewer than k - 2 triangles are dropped until none is left to drop.
  @Test func agreeWithTheDefinition() {
    for graph in GraphFamilies.small + GraphFamilies.random(40, seed: 44, nodes: 6...9) {
      let oracle = Oracle(graph)
      var expected = graph.edges.map { $0.0 == $0.1 ? 0.0 : 2 }
      for k in 3...9 {
        var table = oracle.nodes.map { a in oracle.nodes.map { oracle.areJoined(a, $0) } }
        var changed = true
        while changed {
          changed = false
          for a in oracle.nodes {
            for b in oracle.nodes where table[a][b] {
              guard oracle.nodes.count(where: { table[a][$0] && table[b][$0] }) < k - 2 else {
                continue
              }
              (table[a][b], table[b][a], changed) = (false, false, true)
            }
          }
        }
        for (edge, (a, b)) in graph.edges.enumerated() where a != b && table[a][b] {
          expected[edge] = Double(k)
        }
      }
      #expect(graph.topology.trussNumbers().values == expected, "\(graph)")
    }
  }
}
