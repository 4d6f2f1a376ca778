import ClewGraph
import Testing

@Suite struct NodeScoresTests {
  @Test func ranksDescendingThenByNode() {
    #expect(NodeScores([1, 3, 3, 2]).ranked() == [1, 2, 3, 0])
    #expect(NodeScores([]).ranked() == [])
    #expect(NodeScores([5, 6])[1] == 6)
  }

  @Test func notANumberComesLast() {
    #expect(NodeScores([.nan, 0, .infinity, -1]).ranked() == [2, 1, 3, 0])
    #expect(NodeScores([.nan, -.infinity, .nan]).ranked() == [0, 1, 2])
  }
}
