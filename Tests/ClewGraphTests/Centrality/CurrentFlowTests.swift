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
}
