import ClewGraph
import Testing

@Suite struct EccentricityTests {
  @Test func byHand() {
    let path = EdgeList.path(4).topology
    #expect(path.eccentricities().values == [3, 2, 2, 3])
    #expect(path.radius() == 2 && path.diameter() == 3)
    #expect(path.center() == [1, 2] && path.periphery() == [0, 3])
    let directed = EdgeList.path(3, directed: true).topology
    #expect(directed.eccentricities().values == [2, 1, 0])
    #expect(directed.eccentricities(.incoming).values == [0, 1, 2])
    #expect(directed.eccentricities(.both).values == [2, 1, 2])
    let apart = EdgeList(false, 4, [(0, 1), (1, 2)]).topology.meanDistance()
    #expect(nearlyEqual(apart.value, 4.0 / 3) && apart.share == 0.5)
    #expect(EdgeList.path(3).topology.meanDistance().share == 1)
  }

  @Test func graphsWithoutPairs() {
    for count in 0...1 {
      let graph = EdgeList(false, count, []).topology
      #expect(graph.diameter() == 0 && graph.radius() == 0)
      #expect(graph.center() == Array(0..<count) && graph.periphery() == Array(0..<count))
      #expect(graph.meanDistance().value == 0 && graph.meanDistance().share == 1)
    }
  }

  @Test func agreeWithFloydAndWarshall() throws {
    for graph in GraphFamilies.small {
      let table = Oracle(graph).distances.map { row in row.filter { $0 < .infinity } }
      let expected = table.map { $0.max() ?? 0 }
      let lengths = try graph.lengths()
      let topology = graph.topology
      #expect(topology.eccentricities(lengths: lengths).values == expected, "\(graph)")
      #expect(topology.diameter(lengths: lengths) == expected.max() ?? 0, "\(graph)")
      #expect(topology.radius(lengths: lengths) == expected.min() ?? 0, "\(graph)")
      let pairs = table.reduce(0) { $0 + $1.count - 1 }
      let mean = topology.meanDistance(lengths: lengths)
      let total = table.reduce(0) { $0 + $1.reduce(0, +) }
      #expect(nearlyEqual(mean.value * Double(pairs), total), "\(graph)")
    }
  }
}
