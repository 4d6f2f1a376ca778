import ClewGraph
import Testing

@Suite struct TieMeasureTests {
  @Test func idsAreUniqueAndKebabCase() {
    let ids = TieMeasure.all.map(\.id)
    #expect(ids == ["betweenness", "truss-number"])
    for measure in TieMeasure.all {
      #expect(TieMeasure.named(measure.id)?.title == measure.title)
      #expect(measure.question.last == "?" && measure.citation.contains("doi:10."))
      for text in [measure.convention, measure.handCheck, measure.complexity] {
        #expect(!text.isEmpty)
      }
    }
    #expect(TieMeasure.named("degree") == nil)
  }

  @Test func handChecks() throws {
    let betweenness = try #require(TieMeasure.named("betweenness"))
    let truss = try #require(TieMeasure.named("truss-number"))
    #expect(betweenness.score(EdgeList.path(3).topology, .allCores).values == [2, 2])
    #expect(truss.score(EdgeList.path(3).topology, .allCores).values == [2, 2])
    #expect(
      truss.score(EdgeList.complete(4).topology, .allCores).values
        == [Double](repeating: 4, count: 6))
    // The direct way is longer than the way by 1.
    let triangle = EdgeList(false, 3, [(0, 1), (1, 2), (0, 2)], [1, 1, 3])
    let weighted = try #require(betweenness.weightedScore)
    #expect(
      weighted(triangle.topology, try triangle.lengths(), .allCores).values == [2, 2, 0])
    #expect(truss.weightedScore == nil)
  }

  @Test func emptyGraphsHaveScores() {
    for measure in TieMeasure.all {
      #expect(measure.score(EdgeList(false, 3, []).topology, .allCores).values.isEmpty)
      #expect(measure.score(EdgeList(true, 1, [(0, 0)]).topology, .allCores).values == [0])
    }
  }
}
