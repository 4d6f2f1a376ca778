import ClewGraph
import Testing

@Suite struct GroupCentralityTests {
  @Test func byHand() {
    let path = EdgeList.path(4).topology
    #expect(path.groupDegree([1, 2]) == 2 && path.groupDegree([1, 2], normalized: true) == 1)
    #expect(path.groupDegree([0]) == 1)
    #expect(nearlyEqual(path.groupCloseness([0, 1]), 2.0 / 3))
    #expect(path.groupHarmonic([0, 1]) == 1.5)
    #expect(path.groupHarmonic([0, 1], normalized: true) == 0.75)
    let star = EdgeList.star(5).topology
    #expect(star.groupBetweenness([0]) == 6 && star.groupBetweenness([0, 1]) == 3)
    #expect(star.groupBetweenness([0], normalized: true) == 1)
    #expect(star.groupBetweenness([1, 2]) == 0)
  }

  @Test func groupsOfNobodyAndOfAll() {
    let path = EdgeList.path(3).topology
    for group in [[], [0, 1, 2], [2, 1, 0, 0]] {
      #expect(path.groupDegree(group, normalized: true) == 0 && path.groupCloseness(group) == 0)
      #expect(path.groupHarmonic(group) == 0)
      #expect(path.groupBetweenness(group, normalized: true) == 0)
    }
  }

  private func groups(_ count: Int) -> [[Int]] {
    (1..<1 << count).map { choice in (0..<count).filter { choice >> $0 & 1 == 1 } }
      .filter { $0.count <= 2 }
  }

  /// By listing all shortest paths.
  @Test func betweennessAgreesWithAllPathsListed() throws {
    for graph in GraphFamilies.random(90, seed: 61, nodes: 2...6) {
      let oracle = Oracle(graph)
      let lengths = try graph.lengths()
      for group in groups(graph.nodeCount) {
        var expected = 0.0
        for from in oracle.nodes where !group.contains(from) {
          for to in oracle.nodes where to != from && !group.contains(to) {
            guard oracle.distances[from][to] < .infinity else { continue }
            let paths = oracle.shortestPaths(from, to, .nodes)
            let through = paths.count { path in path.nodes.contains { group.contains($0) } }
            expected += Double(through) / Double(paths.count)
          }
        }
        let found = graph.topology.groupBetweenness(group, lengths: lengths)
        #expect(nearlyEqual(found, graph.isDirected ? expected : expected / 2), "\(graph)")
      }
    }
  }

  @Test func nearnessAgreesWithTheDefinition() throws {
    for graph in GraphFamilies.random(90, seed: 62, nodes: 1...6) {
      let oracle = Oracle(graph)
      let table = oracle.distances
      let lengths = try graph.lengths()
      for group in groups(graph.nodeCount) {
        let outside = oracle.nodes.filter { !group.contains($0) }
        let joined = outside.count { node in group.contains { oracle.areJoined(node, $0) } }
        #expect(graph.topology.groupDegree(group) == Double(joined), "\(graph)")
        let distances = outside.map { node in group.map { table[node][$0] }.min() ?? .infinity }
          .filter { $0 < .infinity }
        let total = distances.reduce(0, +)
        let share = Double(distances.count) / Double(outside.count)
        let closeness = total > 0 ? share * Double(distances.count) / total : 0
        let found = graph.topology.groupCloseness(group, lengths: lengths)
        #expect(nearlyEqual(found, closeness), "\(graph)")
        let harmonic = distances.reduce(0) { $1 > 0 ? $0 + 1 / $1 : $0 }
        #expect(
          nearlyEqual(graph.topology.groupHarmonic(group, lengths: lengths), harmonic), "\(graph)")
      }
    }
  }

  /// A group of one is as central as its member, where the measures say the same.
  @Test func oneMember() {
    for graph in [EdgeList.kite, EdgeList.barbell, EdgeList.grid(3, 4)] {
      let topology = graph.topology
      let betweenness = topology.betweenness()
      let closeness = topology.closeness()
      for node in 0..<graph.nodeCount {
        #expect(nearlyEqual(topology.groupBetweenness([node]), betweenness[node]))
        #expect(nearlyEqual(topology.groupCloseness([node]), closeness[node]))
      }
    }
  }
}
