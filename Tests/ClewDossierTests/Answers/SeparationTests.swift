import ClewDossier
import TestSupport
import Testing

@Suite("What separates two entities")
struct SeparationTests {
  private func separation(
    _ notes: String, _ element: PathElement, _ from: String = "anna", _ to: String = "ring",
    _ change: (inout PathQuery) -> Void = { _ in }
  ) throws -> (answer: Separation?, ids: ([Int]) -> [String]) {
    let dossier = try TestSupport.dossier(preamble + "notes:\n- {par: 1, facts: [\(notes)]}")
    var query = PathQuery(
      from: dossier.entityNumber(from) ?? -1, to: dossier.entityNumber(to) ?? -1)
    change(&query)
    let answer = try Reading(dossier).separation(query, of: element)
    return (answer, { $0.map { dossier.id(ofEntity: $0) } })
  }

  @Test func oneBetweenIsTheOnlySet() throws {
    let (answer, ids) = try separation("anna met boris, boris member-of ring", .entities)
    let found = try #require(answer)
    #expect(ids(found.entities) == ["boris"] && found.otherEntities.isEmpty)
    #expect(found.direct == nil && found.disjointCount == 1)
    #expect(found.witnesses.map { ids($0.entities) } == [["anna", "boris", "ring"]])
    let ties = try separation("anna met boris, boris member-of ring", .ties)
    let pairs = try #require(ties.answer?.pairs)
    // Nearest to Anna; nearest to the ring is the other.
    #expect(pairs.map { ties.ids([$0.from, $0.to]) } == [["anna", "boris"]])
    #expect(ties.answer?.otherPairs.map { ties.ids([$0.from, $0.to]) } == [["boris", "ring"]])
  }

  @Test func tiesBetweenTheSameTwoGoTogether() throws {
    let (answer, _) = try separation(
      "anna met boris, anna told boris, boris fights anna, boris member-of ring", .ties)
    #expect(answer?.pairs.map(\.ties.count) == [3])
    #expect(answer?.disjointCount == 1)
  }

  @Test func noEntityPartsThoseTiedDirectly() throws {
    let (answer, ids) = try separation(
      "anna member-of ring, anna met boris, boris member-of ring", .entities)
    let found = try #require(answer)
    #expect(found.direct?.ties.map(\.kind) == ["member-of"])
    #expect(ids(found.entities) == ["boris"] && found.disjointCount == 2)
    let alone = try separation("anna member-of ring", .entities)
    #expect(alone.answer?.entities == [] && alone.answer?.disjointCount == 1)
    let pair = try separation("anna member-of ring", .ties)
    #expect(pair.answer?.pairs.count == 1 && pair.answer?.direct == nil)
    #expect(pair.answer?.otherPairs.isEmpty == true)
  }

  @Test func withoutAPathNothingNeedGo() throws {
    let (answer, _) = try separation("anna citizen-of land, ring located-in land", .entities)
    #expect(answer?.disjointCount == 0 && answer?.entities == [])
    #expect(answer?.openings.first?.hops == 2, "context would join them")
    #expect(try separation("anna met boris", .ties, "anna", "anna").answer == nil)
  }

  @Test func directionCountsWhereItIsAskedFor() throws {
    // Anna told Boris; the ring fights Clara: only one way leads to the ring.
    let notes = "anna told boris, boris told ring, ring told clara, clara told anna"
    let both = try separation(notes, .entities)
    #expect(both.ids(both.answer?.entities ?? []) == ["boris", "clara"])
    let directed = try separation(notes, .entities) { $0.isDirected = true }
    #expect(directed.ids(directed.answer?.entities ?? []) == ["boris"])
    let back = try separation(notes, .ties, "ring", "anna") { $0.isDirected = true }
    #expect(back.answer?.pairs.map { back.ids([$0.from, $0.to]) } == [["ring", "clara"]])
    #expect(back.answer?.otherPairs.map { back.ids([$0.from, $0.to]) } == [["clara", "anna"]])
  }

  @Test func whatThePathsMayPassIsHeeded() throws {
    let notes = "anna met boris, boris met ring, anna met clara, clara met ring"
    let whole = try separation(notes, .entities)
    #expect(whole.answer?.entities.count == 2)
    let avoiding = try separation(notes, .entities) { query in query.avoid = [1] }
    #expect(avoiding.ids(avoiding.answer?.entities ?? []) == ["clara"])
  }
}
