import ClewGraph
import Testing

@Suite struct ComponentsTests {
  @Test func byHand() {
    #expect(EdgeList(false, 4, [(0, 2)]).topology.components().groups == [[0, 2], [1], [3]])
    #expect(EdgeList(true, 3, [(2, 0), (2, 1)]).topology.components().groups == [[0, 1, 2]])
    #expect(EdgeList(false, 0, []).topology.components().count == 0)
  }

  @Test func agreeWithUnionFind() {
    for graph in GraphFamilies.small + GraphFamilies.random(60, seed: 4, nodes: 10...80) {
      let oracle = Oracle(graph)
      #expect(
        graph.topology.components().groups == oracle.groups(oracle.components()), "\(graph)")
    }
  }

  /// Large enough for the largest group to be sampled and left alone; from 0.3 to 2 edges a node.
  @Test func largeGraphsAgreeWithRelabellingTheSmallerSide() {
    var generator = SeededGenerator(71)
    for number in 0..<4 {
      let count = 5_000
      let edges = (0..<1_500 + 2_800 * number).map { _ in
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      }
      var groupOf = Array(0..<count)
      var members = groupOf.map { [$0] }
      for (a, b) in edges where groupOf[a] != groupOf[b] {
        let isLarger = members[groupOf[a]].count >= members[groupOf[b]].count
        let (from, to) = isLarger ? (groupOf[b], groupOf[a]) : (groupOf[a], groupOf[b])
        for node in members[from] { groupOf[node] = to }
        members[to] += members[from]
        members[from] = []
      }
      let expected = members.filter { !$0.isEmpty }.map { $0.sorted() }
      let found = EdgeList(number % 2 == 1, count, edges).topology.components()
      #expect(found.groups == expected.sorted { $0[0] < $1[0] }, "\(number)")
    }
  }

  @Test func deepAndWideGraphsNeedNoStack() {
    let count = EdgeList.manyNodes
    let path = EdgeList.path(count, directed: true).topology
    #expect(path.components().count == 1)
    #expect(path.strongComponents().count == count)
    #expect(path.articulationPoints().count == count - 2)
    #expect(path.bridges().count == count - 1)
    let star = EdgeList.star(count).topology
    #expect(star.components().count == 1)
    #expect(star.articulationPoints() == [0])
    #expect(star.coreNumbers().values.allSatisfy { $0 == 1 })
    #expect(star.transitivity() == 0)
  }

  @Test func agreeWithNetworkX() throws {
    for graph in try Reference.all() {
      let topology = try graph.topology()
      #expect(try topology.components().groups == graph.value("components", as: [[Int]].self))
    }
  }
}
