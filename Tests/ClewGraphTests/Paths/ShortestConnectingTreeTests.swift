import ClewGraph
import Testing

@Suite struct ShortestConnectingTreeTests {
  @Test func byHand() throws {
    let star = EdgeList.star(6).topology
    let tree = star.shortestConnectingTree(of: [5, 2, 3, 2])
    #expect(tree?.nodes == [0, 2, 3, 5] && tree?.edges == [1, 2, 4] && tree?.length == 3)
    #expect(star.shortestConnectingTree(of: [4])?.nodes == [4])
    #expect(star.shortestConnectingTree(of: [])?.nodes == [])
    #expect(EdgeList.cycle(6).topology.shortestConnectingTree(of: [0, 2, 4])?.length == 4)
    let square = EdgeList(
      false, 5, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 4), (1, 4), (2, 4), (3, 4)],
      [1.5, 1.5, 1.5, 1.5, 1, 1, 1, 1])
    let middle = try square.topology.shortestConnectingTree(
      of: [0, 1, 2, 3], lengths: square.lengths())
    #expect(middle?.nodes == [0, 1, 2, 3, 4] && middle?.edges == [4, 5, 6, 7])
    #expect(middle?.length == 4)
    let apart = EdgeList(true, 4, [(1, 0), (1, 2)]).topology
    #expect(apart.shortestConnectingTree(of: [0, 3]) == nil)
    #expect(apart.shortestConnectingTree(of: [0, 2])?.edges == [0, 1])
  }

  /// The least length of a set of edges that joins the nodes, and the fewest edges of that length:
  /// by trying every set of edges.
  private static func shortest(_ graph: EdgeList, _ terminals: [Int]) -> (Double, Int)? {
    var best: (Double, Int)?
    for set in 0..<(1 << graph.edges.count) {
      let chosen = graph.edges.indices.filter { set >> $0 & 1 == 1 }
      let total = (chosen.reduce(0) { $0 + graph.weight($1) }, chosen.count)
      if let best, total >= best { continue }
      var part = graph
      part.edges = chosen.map { graph.edges[$0] }
      let labels = Oracle(part).components()
      if Set(terminals.map { labels[$0] }).count <= 1 { best = total }
    }
    return best
  }

  @Test func isTheShortestOfAllSetsOfEdges() throws {
    var generator = SeededGenerator(97)
    for graph in GraphFamilies.random(150, seed: 97, nodes: 2...7) where graph.edges.count < 11 {
      let count = Int.random(in: 2...min(5, graph.nodeCount), using: &generator)
      let terminals = Array((0..<graph.nodeCount).shuffled(using: &generator).prefix(count))
      let tree = try graph.topology.shortestConnectingTree(of: terminals, lengths: graph.lengths())
      let best = Self.shortest(graph, terminals)
      #expect((tree == nil) == (best == nil), "\(graph) \(terminals)")
      guard let tree, let best else { continue }
      #expect(tree.length == best.0 && tree.edges.count == best.1, "\(graph) \(terminals)")
      #expect(tree.length == tree.edges.reduce(0) { $0 + graph.weight($1) })
      #expect(tree.edges.count == tree.nodes.count - 1 && tree.edges == tree.edges.sorted())
      var own = graph
      own.edges = tree.edges.map { graph.edges[$0] }
      let labels = Oracle(own).components()
      #expect(Set(tree.nodes.map { labels[$0] }).count == 1)
      #expect(Set(terminals).isSubset(of: tree.nodes))
    }
  }

  /// NetworkX knows the shortest trees over three nodes of 400 graphs and five published networks.
  @Test func agreesWithTheReference() {
    var compared = 0
    for (sample, row) in zip(ReferenceSample.all, ReferenceTable.paths.rows) {
      guard let terminals = row["steinerTerminals"], let best = row["steinerLength"]?.first else {
        continue
      }
      let tree = sample.topology.shortestConnectingTree(
        of: terminals.integers, lengths: sample.lengths)
      #expect(nearlyEqual(tree?.length ?? .infinity, best), "\(sample.name)")
      compared += 1
    }
    #expect(compared >= 300)
  }

  @Test func isNeverLongerThanTheApproximation() throws {
    for graph in GraphFamilies.random(40, seed: 101, nodes: 20...30) {
      let terminals = Array(0..<7)
      let exact = try graph.topology.shortestConnectingTree(of: terminals, lengths: graph.lengths())
      let near = try graph.topology.connectingTree(of: terminals, lengths: graph.lengths())
      #expect((exact == nil) == (near == nil))
      guard let exact, let near else { continue }
      #expect(exact.length <= near.length && near.length <= 2 * (1 - 1.0 / 7) * exact.length)
    }
  }

  @Test func manyNodes() {
    let count = EdgeList.manyNodes
    let tree = EdgeList.path(count).topology.shortestConnectingTree(of: [0, count / 2, count - 1])
    #expect(tree?.edges.count == count - 1)
  }

  @Test func stepsByHand() {
    // 3² · 5 + 2² · (5 + 2 · 4).
    #expect(EdgeList.star(5).topology.connectingSteps(terminals: 3) == 97)
    #expect(EdgeList.star(5).topology.connectingSteps(terminals: 0) == 13 + 0 + 5)
  }
}
