import Testing

@testable import ClewGraph

@Suite struct CommunityStabilityTests {
  @Test func byHand() {
    let triangles = EdgeList(
      false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    let answer = triangles.topology.communityStability(runs: 9)
    #expect(answer.consensus.list == [0, 0, 0, 1, 1, 1])
    #expect(answer.stability.values == [1, 1, 1, 1, 1, 1])
    #expect(answer.runs.count == 9)
    let empty = EdgeList(false, 0, []).topology.communityStability(runs: 3)
    #expect(empty.consensus.count == 0)
    #expect(EdgeList(true, 2, []).topology.communityStability().consensus.list == [0, 1])
  }

  /// A node tied alike to two planted groups is the least certain.
  @Test func theUndecidedNodeIsLeastStable() {
    let clique = EdgeList.complete(6).edges
    let edges = clique + clique.map { ($0.0 + 6, $0.1 + 6) } + (0..<6).map { (12, 2 * $0) }
    let answer = EdgeList(false, 13, edges).topology.communityStability(runs: 40, seed: 2)
    #expect(answer.stability.ranked().last == 12)
    #expect(answer.stability[12] < 0.9 && answer.stability[0] > 0.9)
    #expect(answer.consensus.count == 2)
  }

  @Test func sameForEveryExecution() {
    for directed in [false, true] {
      let graph = CommunityOracle.planted(
        3, of: 12, inside: 0.3, across: 0.12, seed: 9, directed: directed
      ).topology
      let answer = graph.communityStability(runs: 8, seed: 5, on: .oneThread)
      #expect(answer == graph.communityStability(runs: 8, seed: 5, on: Execution(threads: 2)))
      #expect(answer == graph.communityStability(runs: 8, seed: 5, on: Execution(threads: 3)))
      #expect(answer.stability == answer.consensus.stability(over: answer.runs))
      #expect(answer != graph.communityStability(runs: 8, seed: 6))
    }
  }
}
