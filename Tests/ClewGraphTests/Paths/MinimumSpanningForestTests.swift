import ClewGraph
import Testing

@Suite struct MinimumSpanningForestTests {
  @Test func byHand() throws {
    let triangle = EdgeList(false, 3, [(0, 1), (1, 2), (0, 2)], [3, 1, 2])
    let tree = try triangle.topology.minimumSpanningForest(lengths: triangle.lengths())
    #expect(tree.edges == [1, 2] && tree.length == 3)
    #expect(triangle.topology.minimumSpanningForest().edges == [0, 1])
    #expect(EdgeList(false, 0, []).topology.minimumSpanningForest().edges == [])
    let parallel = EdgeList(true, 3, [(1, 1), (0, 1), (1, 0)], [0, 2, 1])
    let forest = try parallel.topology.minimumSpanningForest(lengths: parallel.lengths())
    #expect(forest.edges == [2] && forest.length == 1)
  }

  /// By cutting: an edge belongs to the forest exactly when no path of edges that come before it
  /// joins its ends.
  @Test func agreesWithTheDefinition() throws {
    let hostile = [0, 5e-324, 1e-310, 0.1, 1 / 3.0, 1, 1 + 0x1p-52, 1e300]
    var generator = SeededGenerator(81)
    for graph in GraphFamilies.random(200, seed: 81, nodes: 1...10) {
      var graph = graph
      if graph.edges.count % 2 == 0 {
        graph.weights = graph.edges.map { _ in hostile.randomElement(using: &generator) ?? 0 }
      }
      let forest = try graph.topology.minimumSpanningForest(lengths: graph.lengths())
      let expected = graph.edges.indices.filter { edge in
        var earlier = graph
        earlier.edges = graph.edges.indices.filter {
          (graph.weight($0), $0) < (graph.weight(edge), edge)
        }.map { graph.edges[$0] }
        let labels = Oracle(earlier).components()
        return labels[graph.edges[edge].0] != labels[graph.edges[edge].1]
      }
      #expect(forest.edges == expected, "\(graph)")
      #expect(forest.length == expected.reduce(0) { $0 + graph.weight($1) })
    }
  }

  @Test func manyNodes() {
    let count = EdgeList.manyNodes
    #expect(EdgeList.path(count).topology.minimumSpanningForest().edges.count == count - 1)
    #expect(EdgeList.star(count).topology.minimumSpanningForest().edges.count == count - 1)
  }
}
