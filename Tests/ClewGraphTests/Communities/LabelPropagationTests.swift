import Testing

@testable import ClewGraph

@Suite struct LabelPropagationTests {
  /// Two cliques of 5 joined by an edge.
  private let cliques: EdgeList = {
    let clique = EdgeList.complete(5).edges
    return EdgeList(false, 10, clique + clique.map { ($0.0 + 5, $0.1 + 5) } + [(4, 5)])
  }()

  @Test func byHand() {
    for seed in 0..<50 {
      let partition = cliques.topology.labelPropagation(seed: UInt64(seed))
      #expect(partition.list == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    }
    #expect(EdgeList(false, 0, []).topology.labelPropagation().count == 0)
    #expect(EdgeList(true, 2, [(0, 0)]).topology.labelPropagation().list == [0, 1])
    #expect(EdgeList.complete(9).topology.labelPropagation().count == 1)
  }

  /// No node is tied to another group more strongly than to its own, and groups are connected.
  @Test func everyNodeIsContent() throws {
    for (number, graph) in GraphFamilies.random(200, seed: 61, nodes: 1...25).enumerated() {
      let oracle = CommunityOracle(graph)
      let partition = graph.topology.labelPropagation(
        strengths: try graph.strengths(), seed: UInt64(number))
      #expect(oracle.areConnected(partition), "\(graph)")
      for node in 0..<graph.nodeCount {
        var sums = [Double](repeating: 0, count: partition.count)
        for other in 0..<graph.nodeCount where other != node {
          let both = oracle.ties[node][other] + (graph.isDirected ? oracle.ties[other][node] : 0)
          sums[partition[other]] += both
        }
        #expect(sums[partition[node]] == sums.max(), "\(graph) \(node)")
      }
    }
  }

  @Test func strengthsDecide() throws {
    let strengths = try EdgeStrengths([9, 1, 9, 1, 9, 1])
    let cycle = EdgeList.cycle(6).topology
    for seed in 0..<20 {
      let partition = cycle.labelPropagation(strengths: strengths, seed: UInt64(seed))
      #expect(partition.list == [0, 0, 1, 1, 2, 2])
    }
  }

  @Test func lotsComeFromTheSeed() {
    let path = EdgeList.path(60).topology
    let results = Set((0..<10).map { (seed: Int) in path.labelPropagation(seed: UInt64(seed)) })
    #expect(results.count > 1)
    #expect(path.labelPropagation(seed: 4) == path.labelPropagation(seed: 4, on: .oneThread))
  }

  @Test func manyNodes() {
    #expect(EdgeList.star(EdgeList.manyNodes).topology.labelPropagation().count == 1)
    let path = EdgeList.path(EdgeList.manyNodes).topology.labelPropagation()
    #expect(path.sizes.allSatisfy { $0 > 1 })
  }
}
