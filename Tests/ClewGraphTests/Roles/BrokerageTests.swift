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
}
