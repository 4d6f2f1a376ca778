import ClewGraph
import Testing

@Suite struct ScoreComparisonTests {
  @Test func aScoreItsNegativeAndAConstant() {
    let comparison = ScoreComparison(
      [
        ("up", NodeScores([1, 2, 3])), ("down", NodeScores([3, 2, 1])),
        ("same", NodeScores([1, 1, 1])),
      ], top: 1)
    #expect(comparison.names == ["up", "down", "same"] && comparison.top == 1)
    #expect(comparison.kendallTau == [[1, -1, nil], [-1, 1, nil], [nil, nil, nil]])
    #expect(comparison.topOverlap == [[1, 0, 0], [0, 1, 1], [0, 1, 1]])
  }

  @Test func measuresOfAStar() throws {
    let measures = ["degree", "betweenness", "constraint"].compactMap { Measure.named($0) }
    let comparison = try ScoreComparison(measures, of: EdgeList.star(5).topology, top: 1)
    #expect(comparison.names == ["degree", "betweenness", "constraint"])
    #expect(comparison.kendallTau[0] == [1, 1, -1])
    for row in 0..<3 {
      for column in 0..<3 {
        let isSymmetric =
          comparison.rankBiasedOverlap[row][column] == comparison.rankBiasedOverlap[column][row]
          && comparison.spearmanRho[row][column] == comparison.spearmanRho[column][row]
        #expect(isSymmetric)
      }
    }
  }
}
