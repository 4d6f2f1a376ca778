import ClewGraph
import Testing

@Suite struct CurrentFlowTests {
  @Test func byHand() {
    let path = EdgeList.path(3).topology
    #expect(nearlyEqual(path.currentFlowCloseness().values, [1.0 / 3, 0.5, 1.0 / 3]))
    #expect(nearlyEqual(path.currentFlowBetweenness().values, [0, 1, 0]))
    let star = EdgeList.star(5).topology
    let leaf: Double = 1 / 7
    let starScores: [Double] = [0.25, leaf, leaf, leaf, leaf]
    #expect(
      nearlyEqual(star.currentFlowCloseness().values, starScores))
    #expect(nearlyEqual(star.currentFlowBetweenness().values, [6, 0, 0, 0, 0]))
    let triangle = EdgeList.complete(3).topology.currentFlowBetweenness().values
    #expect(nearlyEqual(triangle, [1.0 / 3, 1.0 / 3, 1.0 / 3]))
  }

  /// In a tree the only way between two nodes is the shortest, and its resistance its length.
  @Test func treesFlowAlongShortestPaths() {
    var generator = SeededGenerator(61)
    for count in 1...14 {
      // Every node but some hangs on an earlier one: a forest.
      let edges = (1..<max(1, count)).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
        .map { ($0, Int.random(in: 0..<$0, using: &generator)) }
      let topology = EdgeList(false, count, edges).topology
      #expect(
        nearlyEqual(
          topology.currentFlowCloseness(normalized: true).values, topology.closeness().values))
      #expect(
        nearlyEqual(topology.currentFlowBetweenness().values, topology.betweenness().values))
    }
  }

  @Test func aSecondWayBringsNodesNearer() {
    // Around a triangle 1 ohm and 2 in parallel are 2/3.
    let triangle = EdgeList.complete(3).topology
    #expect(
      nearlyEqual(triangle.currentFlowCloseness(normalized: true).values, [1.5, 1.5, 1.5]))
  }
}
