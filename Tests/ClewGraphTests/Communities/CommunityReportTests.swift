import Testing

@testable import ClewGraph

@Suite struct CommunityReportTests {
  private let triangles = EdgeList(
    false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
  private let halves = Partition(list: [0, 0, 0, 1, 1, 1])

  @Test func byHand() {
    let communities = triangles.topology.communities(of: halves)
    #expect(communities.count == 2)
    #expect(communities[0].members == [0, 1, 2] && communities[0].size == 3)
    #expect(communities[1].members == [3, 4, 5])
    #expect(communities[0].innerStrengths == [2, 2, 2])
    for community in communities {
      #expect(community.innerStrength == 3 && community.boundaryStrength == 1)
      #expect(community.density == 1)
      #expect(nearlyEqual(community.conductance, 1.0 / 7))
    }
    let star = EdgeList.star(5).topology.communities(of: Partition(list: [0, 1, 0, 0, 0]))
    #expect(star[0].members == [0, 2, 3, 4] && star[0].innerStrengths == [3, 1, 1, 1])
    #expect(star[0].density == 0.5 && star[0].conductance == 1)
    #expect(star[1].density == 0 && star[1].innerStrength == 0 && star[1].conductance == 1)
    let alone = EdgeList(false, 2, [(0, 0)]).topology.communities(of: Partition(list: [0, 1]))
    #expect(alone.map(\.conductance) == [0, 0])
    #expect(alone.map(\.boundaryStrength) == [0, 0])
  }

  @Test func sumsOverPairs() throws {
    var generator = ClewGraph.SeededGenerator(seed: 5)
    for graph in GraphFamilies.random(120, seed: 81, nodes: 1...9) {
      let oracle = CommunityOracle(graph)
      let labels = (0..<graph.nodeCount).map { _ in generator.below(min(3, graph.nodeCount)) }
      let partition = Partition(list: labels)
      func tie(_ a: Int, _ b: Int) -> Double {
        a == b ? 0 : oracle.ties[a][b] + (graph.isDirected ? oracle.ties[b][a] : 0)
      }
      func sum(_ from: [Int], _ to: [Int]) -> Double {
        from.reduce(0) { (sum: Double, a: Int) in to.reduce(sum) { $0 + tie(a, $1) } }
      }
      let all = Array(0..<graph.nodeCount)
      let communities = graph.topology.communities(
        of: partition, strengths: try graph.strengths())
      for (group, members) in partition.groups.enumerated() {
        let rest = all.filter { labels[$0] != labels[members[0]] }
        let community = communities[group]
        #expect(community.members.sorted() == members)
        #expect(nearlyEqual(community.innerStrength, sum(members, members) / 2), "\(graph)")
        #expect(nearlyEqual(community.boundaryStrength, sum(members, rest)), "\(graph)")
        let lesser = min(sum(members, all), sum(rest, all))
        let expected = lesser > 0 ? sum(members, rest) / lesser : 0
        #expect(nearlyEqual(community.conductance, expected), "\(graph)")
        let joined = members.reduce(0) { (count: Int, a: Int) in
          count + members.count { tie(a, $0) > 0 }
        }
        let pairs = members.count * (members.count - 1)
        #expect(community.density == (pairs > 0 ? Double(joined) / Double(pairs) : 0))
        #expect(community.innerStrengths == community.innerStrengths.sorted(by: >))
      }
    }
  }

  @Test func rolesByHand() {
    let path = EdgeList.path(3).topology
    let parts = Partition(list: [0, 0, 1])
    #expect(path.participation(in: parts).values == [0, 0.5, 0])
    #expect(
      triangles.topology.participation(in: halves).values.map { $0 > 0 }
        == [false, false, true, true, false, false])
    let one = Partition(list: [0, 0, 0, 0, 0])
    let scores = EdgeList.star(5).topology.withinGroupScores(in: one).values
    #expect(nearlyEqual(scores, [2, -0.5, -0.5, -0.5, -0.5]))
    #expect(triangles.topology.withinGroupScores(in: halves).values == [0, 0, 0, 0, 0, 0])
    let none = EdgeList(true, 2, [(0, 0)]).topology
    #expect(none.participation(in: Partition(list: [0, 1])).values == [0, 0])
    #expect(none.withinGroupScores(in: Partition(list: [0, 0])).values == [0, 0])
  }

  @Test func rolesFromTheDefinitions() throws {
    var generator = ClewGraph.SeededGenerator(seed: 15)
    for graph in GraphFamilies.random(120, seed: 82, nodes: 1...9) {
      let oracle = CommunityOracle(graph)
      let partition = Partition(
        list: (0..<graph.nodeCount).map { _ in generator.below(min(3, graph.nodeCount)) })
      let strengths = try graph.strengths()
      let participation = graph.topology.participation(in: partition, strengths: strengths)
      let within = graph.topology.withinGroupScores(in: partition, strengths: strengths)
      let toGroups = (0..<graph.nodeCount).map { node in
        partition.groups.map { group in
          group.reduce(0) { (sum: Double, other: Int) in
            guard other != node else { return sum }
            return sum + oracle.ties[node][other]
              + (graph.isDirected ? oracle.ties[other][node] : 0)
          }
        }
      }
      for node in 0..<graph.nodeCount {
        let total = toGroups[node].reduce(0, +)
        var squares = 0.0
        for sum in toGroups[node] where total > 0 { squares += sum * sum / (total * total) }
        #expect(abs(participation[node] - (total > 0 ? 1 - squares : 0)) < 1e-12, "\(graph)")
        let group = partition[node]
        let inner = partition.groups[group].map { toGroups[$0][group] }
        let mean = inner.reduce(0, +) / Double(inner.count)
        let variance = inner.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(inner.count)
        let score = variance > 1e-12 ? (toGroups[node][group] - mean) / variance.squareRoot() : 0
        #expect(abs(within[node] - score) < 1e-9, "\(graph)")
      }
    }
  }
}
