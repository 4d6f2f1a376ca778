import ClewGraph
import Testing

@Suite struct SteinerTreeTests {
  @Test func byHand() {
    let star = EdgeList.star(6).topology
    let tree = star.connectingTree(of: [5, 2, 3, 2])
    #expect(tree?.nodes == [0, 2, 3, 5] && tree?.edges == [1, 2, 4] && tree?.length == 3)
    #expect(star.connectingTree(of: [4])?.nodes == [4])
    #expect(star.connectingTree(of: [])?.nodes == [])
    let apart = EdgeList(true, 4, [(1, 0), (1, 2)]).topology
    #expect(apart.connectingTree(of: [0, 3]) == nil)
    #expect(apart.connectingTree(of: [0, 2])?.edges == [0, 1])
  }

  /// The shortest tree by trying every set of edges.
  private static func shortest(_ graph: EdgeList, _ terminals: [Int]) -> Double? {
    var best: Double?
    for set in 0..<(1 << graph.edges.count) {
      var part = graph
      part.edges = graph.edges.indices.filter { set >> $0 & 1 == 1 }.map { graph.edges[$0] }
      let length = graph.edges.indices.filter { set >> $0 & 1 == 1 }
        .reduce(0) { $0 + graph.weight($1) }
      if let best, length >= best { continue }
      let labels = Oracle(part).components()
      if Set(terminals.map { labels[$0] }).count <= 1 { best = length }
    }
    return best
  }

  @Test func isATreeWithinTheStatedRatio() throws {
    var generator = SeededGenerator(91)
    for graph in GraphFamilies.random(120, seed: 91, nodes: 2...6) where graph.edges.count < 10 {
      let count = Int.random(in: 2...min(4, graph.nodeCount), using: &generator)
      let terminals = Array((0..<graph.nodeCount).shuffled(using: &generator).prefix(count))
      let tree = try graph.topology.connectingTree(of: terminals, lengths: graph.lengths())
      let shortest = Self.shortest(graph, terminals)
      #expect((tree == nil) == (shortest == nil), "\(graph) \(terminals)")
      guard let tree, let shortest else { continue }
      #expect(tree.length <= 2 * (1 - 1 / Double(count)) * shortest + 1e-9, "\(graph) \(terminals)")
      #expect(tree.length == tree.edges.reduce(0) { $0 + graph.weight($1) })
      #expect(tree.edges.count == tree.nodes.count - 1)
      var own = graph
      own.edges = tree.edges.map { graph.edges[$0] }
      let labels = Oracle(own).components()
      #expect(Set(tree.nodes.map { labels[$0] }).count == 1)
      #expect(Set(terminals).isSubset(of: tree.nodes))
      for node in tree.nodes where !terminals.contains(node) {
        #expect(own.edges.count { $0.0 == node || $0.1 == node } > 1, "a leaf is asked for")
      }
      if count == 2 { #expect(tree.length == shortest) }
    }
  }

  @Test func manyNodes() {
    let count = EdgeList.manyNodes
    let tree = EdgeList.path(count).topology.connectingTree(of: [0, count / 2, count - 1])
    #expect(tree?.edges.count == count - 1)
  }
}
