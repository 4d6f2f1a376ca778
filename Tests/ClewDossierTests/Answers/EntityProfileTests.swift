import ClewDossier
import TestSupport
import Testing

@Suite("Profiles")
struct EntityProfileTests {
  private func profile(
    _ text: String, _ id: String, _ policy: Policy = .standard
  ) throws -> (EntityProfile, Dossier) {
    let dossier = try TestSupport.dossier(preamble + text)
    let reading = try Reading(dossier, under: policy)
    return (reading.profile(of: try #require(dossier.entityNumber(id))), dossier)
  }

  @Test func countsAreGroupedByKindAndScopeSmallestFirst() throws {
    let (profile, _) = try profile(
      """
      notes:
      - {par: 1, count: [raid killed over 90, raid killed 15, raid injured 3]}
      - {par: 2, count: raid killed 15}
      - {par: 3, count: raid killed 6, scope: security personnel}
      - {par: 4, count: raid killed-or-injured 300}
      """, "raid")
    let shown = profile.counts.map { group in
      "\(group.kind) \(group.scope): "
        + group.figures.map(\.count.figure.text).joined(separator: ", ")
        + (group.isConflicting ? " !" : "")
    }
    #expect(
      shown == [
        "killed : 15, more than 90 !", "injured : 3", "killed security personnel: 6",
        "killed-or-injured : 300",
      ])
    #expect(profile.counts[0].figures[0].standing.supporting.count == 2)
  }

  @Test func deniedFiguresDoNotConflict() throws {
    let (profile, _) = try profile(
      """
      counts:
      - {event: raid, kind: killed, figure: 15, par: 1}
      - {event: raid, kind: killed, figure: 90, par: 2, stance: denies}
      """, "raid")
    #expect(profile.counts[0].figures.count == 2)
    #expect(!profile.counts[0].isConflicting)
  }

  @Test func legalStatusOfAMutualTieIsNobodys() throws {
    // In the files Boris is arrested; a mutual tie is kept with the lower number as its subject.
    let note = "notes:\n- {par: 1, legal: arrested, facts: boris met anna}"
    #expect(try profile(note, "anna").0.legal.isEmpty)
    let oneWay = "notes:\n- {par: 1, legal: arrested, facts: boris told anna}"
    #expect(try profile(oneWay, "anna").0.legal.isEmpty)
    #expect(try profile(oneWay, "boris").0.legal.map(\.status) == [.arrested])
  }

  @Test func whatIsDeniedGivesNoStatus() throws {
    let note = "notes:\n- {par: 1, legal: convicted, not: anna perpetrated raid}"
    #expect(try profile(note, "anna").0.legal.isEmpty)
  }

  @Test func policyByStatusNeedsACountedAssertion() throws {
    let text = """
      notes:
      - {par: 1, facts: '[anna, boris, clara] suspect-in raid'}
      - {par: 2, by: wire, status: anna convicted}
      values:
      - {entity: boris, field: legal, value: convicted, par: 3, stance: denies}
      """
    func suspects(_ change: (inout Policy) -> Void = { _ in }) throws -> [String] {
      var policy = Policy()
      policy.legal = [.convicted]
      change(&policy)
      let dossier = try TestSupport.dossier(preamble + text)
      return try Reading(dossier, under: policy).network(.actorsAndEvents).ties.map {
        dossier.id(ofEntity: $0.subject)
      }
    }
    #expect(try suspects() == ["anna"])
    #expect(try suspects { $0.withoutSources = ["wire"] } == [])
  }

  @Test func policyByStatusFollowsWhoIsOne() throws {
    let dossier = try TestSupport.dossier(
      preamble
        + "same:\n- {a: anna, b: clara, judged: same}\nnotes:\n"
        + "- {par: 1, facts: anna suspect-in raid}\n- {par: 2, status: clara charged}\n")
    var policy = Policy()
    policy.legal = [.charged]
    #expect(try Reading(dossier, under: policy).network(.actorsAndEvents).ties.count == 1)
    policy.identity = .strict
    #expect(try Reading(dossier, under: policy).network(.actorsAndEvents).ties.isEmpty)
  }

  @Test func mergedRelationsKeepDateAndDetailsOfAll() throws {
    let (profile, _) = try profile(
      """
      same: [{a: anna, b: clara, judged: same}]
      notes:
      - {par: 1, facts: anna told boris}
      - {par: 2, facts: clara told boris, when: 2023, with: {via: letter}, before: raid}
      """, "anna")
    #expect(profile.ties.count == 1)
    #expect(profile.ties[0].when?.edtf?.text == "2023")
    #expect(profile.ties[0].properties == [Property(key: "via", value: "letter")])
  }

  @Test func tiesOfOtherPeopleAboutOneAreShown() throws {
    let (profile, dossier) = try profile(
      "notes:\n- {par: 1, by: ministry, facts: [anna warned boris about raid, ring perpetrated raid]}",
      "raid")
    #expect(profile.ties.map(\.kind) == ["warned", "perpetrated"])
    #expect(profile.sayings.isEmpty)
    let ring = try Reading(dossier).profile(of: 3)
    #expect(ring.sayings.map(\.kind) == ["accused"])
  }

  @Test func journeysKeepTheOrdersOfSourcesApart() throws {
    let (profile, dossier) = try profile(
      """
      routes:
      - {id: way, travellers: [anna], par: 1, legs: [{order: 1, to: land}, {order: 2, from: land, to: town}]}
      - {id: way, travellers: [anna, boris, anna], par: 2, legs: [{order: 1, to: town}, {order: 2, from: town, to: land}]}
      - {id: way, travellers: [anna], par: 3, legs: [{order: 1, to: land}, {order: 2, from: land, to: town, when: 2023}]}
      """, "anna")
    #expect(profile.journeys.count == 1)
    let journey = try #require(profile.journeys.first)
    #expect(journey.route.travellers.map { dossier.id(ofEntity: $0) } == ["anna", "boris"])
    #expect(journey.itineraries.map(\.count) == [2, 2])
    #expect(journey.itineraries[0][1].standing.supporting.count == 2)
    #expect(journey.itineraries[0][1].leg.when?.edtf?.text == "2023")
  }
}
