import Testing

@testable import ClewGraph

@Suite struct LeidenTests {
  @Test func byHand() {
    let triangles = EdgeList(
      false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    #expect(triangles.topology.leiden().list == [0, 0, 0, 1, 1, 1])
    #expect(triangles.topology.leiden(resolution: 0).count == 1)
    #expect(triangles.topology.leiden(resolution: 20).count == 6)
    #expect(EdgeList(false, 0, []).topology.leiden().count == 0)
    #expect(EdgeList(true, 1, [(0, 0)]).topology.leiden().list == [0])
    #expect(EdgeList(false, 2, []).topology.leiden().list == [0, 1])
    #expect(EdgeList.complete(40).topology.leiden().count == 1)
  }

  @Test func karateClubAtItsOptimum() throws {
    let graph = try #require(Reference("named").graphs.first { $0.name.contains("karate") })
    let topology = try graph.topology()
    for seed in 0..<20 {
      let partition = topology.leiden(seed: UInt64(seed))
      let score = topology.modularity(of: partition)
      #expect(abs(score - 0.419_789_612_1) < 1e-9)
      #expect(partition.count == 4)
    }
  }

  /// Never above the optimum; equal to it on all simple graphs of up to 5 nodes and on nearly all
  /// random ones.
  @Test func againstEveryPartition() throws {
    for graph in GraphFamilies.allSimple(upTo: 5, directed: false)
      + GraphFamilies.allSimple(upTo: 3, directed: true)
    {
      let oracle = CommunityOracle(graph)
      let score = oracle.modularity(graph.topology.leiden().list)
      #expect(abs(score - oracle.best()) < 1e-12, "\(graph)")
    }
    var missed = 0
    let random = GraphFamilies.random(150, seed: 31, nodes: 3...7)
    for (number, graph) in random.enumerated() {
      let oracle = CommunityOracle(graph)
      let resolution = [0.5, 1, 2][number % 3]
      let partition = graph.topology.leiden(
        resolution: resolution, strengths: try graph.strengths())
      let score = oracle.modularity(partition.list, resolution: resolution)
      let best = oracle.best(resolution: resolution)
      #expect(score <= best + 1e-12, "\(graph)")
      if score < best - 1e-12 { missed += 1 }
    }
    #expect(missed <= 3, "\(missed) of \(random.count)")
  }

  @Test func groupsAreConnected() throws {
    let graphs =
      GraphFamilies.random(150, seed: 41, nodes: 2...40)
      + (0..<6).map {
        CommunityOracle.planted(
          4, of: 30, inside: 0.12, across: 0.03, seed: UInt64($0), directed: $0 % 2 == 1)
      }
    for (number, graph) in graphs.enumerated() {
      let partition = graph.topology.leiden(
        resolution: [1, 0.3, 3][number % 3], strengths: try graph.strengths(),
        seed: UInt64(number))
      #expect(CommunityOracle(graph).areConnected(partition), "\(graph)")
    }
  }

  @Test func plantedGroupsAreFound() {
    for directed in [false, true] {
      let graph = CommunityOracle.planted(
        5, of: 24, inside: 0.5, across: 0.02, seed: 3, directed: directed)
      let planted = Partition(list: (0..<120).map { $0 / 24 })
      #expect(graph.topology.leiden(seed: 4) == planted)
      #expect(graph.topology.louvain(seed: 4) == planted)
    }
  }

  @Test func strengthsDecide() throws {
    // A cycle of 6 with three strong edges: pairs.
    let strengths = try EdgeStrengths([9, 1, 9, 1, 9, 1])
    let cycle = EdgeList.cycle(6).topology
    #expect(cycle.leiden(strengths: strengths).list == [0, 0, 1, 1, 2, 2])
    for factor in [5e-324, 1e-300, 1e299] {
      let scaled = try EdgeStrengths([9, 1, 9, 1, 9, 1].map { $0 * factor })
      #expect(cycle.leiden(strengths: scaled).list == [0, 0, 1, 1, 2, 2])
      #expect(cycle.louvain(strengths: scaled).list == [0, 0, 1, 1, 2, 2])
    }
    let zero = try EdgeStrengths([0, 0, 0, 0, 0, 0])
    #expect(cycle.leiden(strengths: zero).count == 6)
  }

  @Test func sameForEveryExecution() {
    let graph = CommunityOracle.planted(3, of: 20, inside: 0.3, across: 0.1, seed: 9).topology
    let partition = graph.leiden(seed: 5, on: .oneThread)
    #expect(partition == graph.leiden(seed: 5, on: Execution(threads: 3)))
    #expect(partition == graph.leiden(seed: 5, on: Execution(threads: 2)))
    let other = graph.louvain(seed: 5, on: .oneThread)
    #expect(other == graph.louvain(seed: 5, on: Execution(threads: 3)))
  }

  @Test func manyNodes() {
    let star = EdgeList.star(EdgeList.manyNodes).topology
    #expect(star.leiden().count == 1)
    #expect(star.louvain().count == 1)
    let path = EdgeList.path(EdgeList.manyNodes).topology
    #expect(path.modularity(of: path.leiden()) > 0.99)
    #expect(path.modularity(of: path.louvain()) > 0.99)
  }
}
