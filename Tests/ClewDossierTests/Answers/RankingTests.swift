import ClewDossier
import ClewGraph
import TestSupport
import Testing

@Suite("Rankings")
struct RankingTests {
  private func ranking(_ text: String, _ measure: String) throws -> [String] {
    let dossier = try TestSupport.dossier(preamble + text)
    let network = try Reading(dossier).network(.actors)
    let ranking = try network.ranking(by: try #require(Measure.named(measure)))
    return ranking.entries.map { "\($0.rank) \(dossier.id(ofEntity: $0.entity))" }
  }

  @Test func equalScoresShareARankAndStandByID() throws {
    // Clara has two ties, the ring none of hers; all others one.
    #expect(
      try ranking("notes:\n- {par: 1, facts: [clara met boris, clara met anna]}", "degree")
        == ["1 clara", "2 anna", "2 boris"])
    #expect(
      try ranking(
        "notes:\n- {par: 1, facts: [ring fights ministry, clara met boris, boris met anna]}",
        "degree") == ["1 boris", "2 anna", "2 clara", "2 ministry", "2 ring"])
  }

  @Test func theMiddleOfAPathSitsBetween() throws {
    let text = "notes:\n- {par: 1, facts: [anna met boris, boris met clara, clara met ring]}"
    #expect(
      try ranking(text, "betweenness") == ["1 boris", "1 clara", "3 anna", "3 ring"])
  }

  @Test func nothingRanksNothing() throws {
    #expect(try ranking("notes: []", "betweenness") == [])
  }

  @Test func everyMeasureRanksEveryNodeOnce() throws {
    let dossier = try realDossier()
    let network = try Reading(dossier).network(.actorsAndEvents)
    for measure in Measure.all {
      let entries = try network.ranking(by: measure).entries
      #expect(Set(entries.map(\.entity)) == Set(network.nodes), "\(measure.id)")
      for (left, right) in zip(entries, entries.dropFirst()) {
        #expect(left.rank <= right.rank)
        if left.rank == right.rank {
          #expect(dossier.id(ofEntity: left.entity) < dossier.id(ofEntity: right.entity))
        } else {
          #expect(left.score > right.score)
        }
      }
    }
  }
}
