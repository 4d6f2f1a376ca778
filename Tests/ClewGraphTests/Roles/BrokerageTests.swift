import Testing

@testable import ClewGraph

@Suite struct BrokerageTests {
  @Test func byHand() {
    let path = EdgeList.path(3, directed: true).topology
    let cases: [([UInt32], BrokerageRole)] = [
      ([0, 0, 0], .coordinator), ([0, 1, 0], .itinerant), ([0, 1, 1], .gatekeeper),
      ([0, 0, 1], .representative), ([0, 1, 2], .liaison),
    ]
    for (labels, role) in cases {
      let brokerage = path.brokerage(Partition(labels: labels))
      for other in BrokerageRole.allCases {
        #expect(brokerage[1, other] == (other == role ? 1 : 0))
      }
      #expect(brokerage.scores().values == [0, 1, 0])
    }
    let star = EdgeList.star(5).topology.brokerage(Partition(labels: [0, 0, 0, 0, 0]))
    #expect(star[0, .coordinator] == 12 && star.total(of: 1) == 0)
  }

  @Test func agreesWithTheDefinition() {
    let graphs = GraphFamilies.small + GraphFamilies.random(60, seed: 51, nodes: 6...14)
    for (number, graph) in graphs.enumerated() {
      let labels = GraphFamilies.partition(of: graph, groups: 3, seed: UInt64(number))
      let ties = DenseTies(graph)
      let brokerage = graph.topology.brokerage(Partition(labels: labels))
      for j in ties.nodes {
        var expected: [BrokerageRole: Int] = [:]
        for i in ties.nodes where ties.has(i, j) {
          for k in ties.nodes where k != i && ties.has(j, k) && !ties.has(i, k) {
            let role: BrokerageRole =
              labels[i] == labels[j] && labels[j] == labels[k]
              ? .coordinator
              : labels[i] == labels[k]
                ? .itinerant
                : labels[j] == labels[k]
                  ? .gatekeeper : labels[i] == labels[j] ? .representative : .liaison
            expected[role, default: 0] += 1
          }
        }
        for role in BrokerageRole.allCases {
          #expect(brokerage[j, role] == expected[role, default: 0], "\(role) \(graph) \(labels)")
        }
      }
    }
  }

  @Test func undirectedGatekeepersRepresent() {
    let graph = GraphFamilies.large(directed: false)
    let labels = GraphFamilies.partition(of: graph, groups: 4, seed: 3)
    let brokerage = graph.topology.brokerage(Partition(labels: labels))
    #expect(brokerage.scores(.gatekeeper) == brokerage.scores(.representative))
    #expect(brokerage == graph.bothWays.topology.brokerage(Partition(labels: labels)))
    #expect(brokerage.scores(.liaison).values.contains { $0 > 100 })
  }

  @Test func hostileSizes() {
    for count in 0..<3 {
      let labels = [UInt32](repeating: 0, count: count)
      let brokerage = EdgeList.complete(count).topology.brokerage(Partition(labels: labels))
      #expect(brokerage.count == count)
    }
    let count = EdgeList.manyNodes
    let labels = (0..<UInt32(count)).map { $0 }
    let star = EdgeList.star(count).topology.brokerage(Partition(labels: labels))
    #expect(star[0, .liaison] == (count - 1) * (count - 2))
  }

  @Test func chancesByHand() {
    let chance = BrokerageChance(Partition(labels: [0, 0, 0, 1, 1]))
    let first = BrokerageRole.allCases.map { chance.share(of: $0, for: 0) }
    // Coordinator, itinerant, gatekeeper, representative, liaison.
    let firstShares: [Double] = [1.0 / 6, 1.0 / 6, 1.0 / 3, 1.0 / 3, 0]
    #expect(nearlyEqual(first, firstShares))
    let last = BrokerageRole.allCases.map { chance.share(of: $0, for: 4) }
    #expect(nearlyEqual(last, [0, 0.5, 0.25, 0.25, 0]))
    let pair = BrokerageChance(Partition(labels: [0, 1]))
    #expect(BrokerageRole.allCases.allSatisfy { pair.share(of: $0, for: 0) == 0 })
  }

  /// Every way to deal the groups of the others, one by one.
  @Test func chancesAreTheMeanOverAllDeals() {
    func deals(_ labels: [UInt32]) -> [[UInt32]] {
      guard labels.count > 1 else { return [labels] }
      return labels.indices.flatMap { place -> [[UInt32]] in
        var rest = labels
        let first = rest.remove(at: place)
        return deals(rest).map { [first] + $0 }
      }
    }
    for graph in GraphFamilies.random(24, seed: 52, nodes: 3...6) {
      let labels = GraphFamilies.partition(of: graph, groups: 3, seed: 5)
      let topology = graph.topology
      let chance = BrokerageChance(Partition(labels: labels))
      for broker in 0..<graph.nodeCount {
        var others = labels
        let own = others.remove(at: broker)
        let all = deals(others)
        var sums = [Double](repeating: 0, count: BrokerageRole.allCases.count)
        var total = 0
        for deal in all {
          var dealt = deal
          dealt.insert(own, at: broker)
          let brokerage = topology.brokerage(Partition(labels: dealt))
          total = brokerage.total(of: broker)
          for (place, role) in BrokerageRole.allCases.enumerated() {
            sums[place] += Double(brokerage[broker, role])
          }
        }
        for (place, role) in BrokerageRole.allCases.enumerated() {
          let expected = Double(total) * chance.share(of: role, for: broker)
          #expect(nearlyEqual(sums[place] / Double(all.count), expected), "\(role) \(graph)")
        }
      }
    }
  }
}
