import ClewGraph
import Testing

@Suite struct EdgeScoresTests {
  @Test func ranksDescendingThenByEdge() {
    let scores = EdgeScores([0, 2, 0, 2])
    #expect(scores.ranked() == [1, 3, 0, 2])
    #expect(scores.count == 4 && scores[1] == 2)
  }
}
