import ClewDossier
import TestSupport
import Testing

@Suite("What sources carry")
struct SourceReportTests {
  private let dossier: Dossier

  init() throws {
    dossier = try TestSupport.dossier(
      preamble + """
        sources:
          copy: {title: A copy, derives-from: paper}
        notes:
        - {par: 1, facts: [anna met boris, anna met clara]}
        - {par: 2, by: wire, facts: [boris met clara, anna member-of ring]}
        - {par: 3, not: boris member-of ring}
        - {par: 4, count: raid killed 2, trip: [anna, land, town]}
        relations:
        - {subject: clara, kind: member-of, object: ring, source: copy}
        - {subject: anna, kind: met, object: boris, source: copy}
        """,
      secondPaper + """
        notes:
        - {par: 1, facts: anna met clara}
        - {par: 2, by: wire, facts: boris met clara}
        """)
  }

  private func onlyHere(_ source: String) throws -> [String] {
    let reading = try Reading(dossier)
    let number = try #require(dossier.sourceNumber(source))
    return reading.sourceReports()[number].onlyHere.map { reading.sentence(ofRelation: $0) }
  }

  @Test func onlyHereIsWhatGoesWithTheSource() throws {
    #expect(
      try onlyHere("paper") == [
        "Anna Alpha met Boris Beta", "Anna Alpha member of The Ring",
        "Clara Gamma member of The Ring",
      ])
    #expect(try onlyHere("copy") == ["Clara Gamma member of The Ring"])
    #expect(try onlyHere("gazette") == [])
    #expect(
      try onlyHere("wire") == ["Boris Beta met Clara Gamma", "Anna Alpha member of The Ring"])
  }

  @Test func onlyHereIsExactlyWhatDisappearsWithoutIt() throws {
    let real = try realDossier()
    let reading = try Reading(real)
    for (number, report) in reading.sourceReports().enumerated() {
      var policy = Policy()
      policy.withoutSources = [real.sources[number].id]
      let without = try Reading(real, under: policy)
      let gone = (0..<real.relationCount).filter {
        reading.canonicalRelation($0) == $0 && reading.standing(ofRelation: $0).isAsserted
          && !without.standing(ofRelation: $0).isAsserted
      }
      #expect(report.onlyHere == gone, "\(real.sources[number].id)")
    }
  }

  @Test func counting() throws {
    let reports = try Reading(dossier).sourceReports()
    func report(_ id: String) throws -> SourceReport {
      reports[try #require(dossier.sourceNumber(id))]
    }
    let paper = try report("paper")
    #expect(paper.relations == 5 && paper.counts == 1 && paper.legs == 1 && paper.claims == 7)
    #expect(try report("wire").quoted == 3)
    #expect(try report("wire").claims == 0)
    #expect(paper.speakers == [.source(try #require(dossier.sourceNumber("wire")))])
  }

  @Test func aSourceInTheMiddleOfAChainTakesWhatDerivesFromItAlong() throws {
    let dossier = try TestSupport.dossier(
      """
      clew: 1
      sources: {a: {derives-from: b}, b: {derives-from: c}, c: {title: C}}
      entities: {x: person X, y: person Y}
      relations: [{subject: x, kind: met, object: y, source: a}]
      """)
    for id in ["a", "b", "c"] {
      var policy = Policy()
      policy.withoutSources = [id]
      #expect(try Reading(dossier, under: policy).network(.actors).ties.isEmpty, "\(id)")
    }
    #expect(dossier.derivation(ofSource: 0) == [0, 1, 2])
  }
}
