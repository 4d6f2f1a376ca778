import ClewGraph
import Testing

@Suite struct TrianglesTests {
  @Test func byHand() {
    #expect(EdgeList.complete(4).topology.triangles().values == [3, 3, 3, 3])
    #expect(EdgeList.complete(5).topology.triangleCount() == 10)
    #expect(EdgeList.star(6).topology.triangleCount() == 0)
    #expect(EdgeList.barbell.topology.triangles().values == [1, 1, 1, 1, 1, 1, 0])
    #expect(EdgeList(false, 0, []).topology.triangles().values == [])
  }

  @Test func agreeWithTheDefinition() {
    for graph in GraphFamilies.small + GraphFamilies.random(40, seed: 42, nodes: 7...16) {
      let oracle = Oracle(graph)
      var expected = [Double](repeating: 0, count: graph.nodeCount)
      for a in oracle.nodes {
        for b in a..<graph.nodeCount where oracle.areJoined(a, b) {
          for c in b..<graph.nodeCount where oracle.areJoined(a, c) && oracle.areJoined(b, c) {
            for node in [a, b, c] { expected[node] += 1 }
          }
        }
      }
      #expect(graph.topology.triangles().values == expected, "\(graph)")
      #expect(Double(graph.topology.triangleCount()) == expected.reduce(0, +) / 3)
    }
  }

  @Test func cliqueAndThreads() {
    // Enough arcs for several parts.
    #if DEBUG
      let count = 260
    #else
      let count = 2_000
    #endif
    let clique = EdgeList.complete(count).topology
    let each = Double((count - 1) * (count - 2) / 2)
    for threads in [1, 2, 3] {
      let scores = clique.triangles(on: Execution(threads: threads))
      #expect(scores.values.allSatisfy { $0 == each })
    }
    #expect(clique.averageClustering() == 1)
    #expect(clique.coreNumbers().values.allSatisfy { $0 == Double(count - 1) })
  }

  @Test func averageClustering() {
    let graph = EdgeList(false, 4, [(0, 1), (1, 2), (0, 2), (2, 3)]).topology
    #expect(nearlyEqual(graph.averageClustering(), 7.0 / 12))
    #expect(EdgeList(false, 0, []).topology.averageClustering() == 0)
  }
}
