import ClewDossier
import TestSupport
import Testing

@Suite("Finding entities of a reading")
struct EntityFinderTests {
  private func find(
    _ entities: String, _ name: String, same: String = ""
  ) throws -> String {
    let dossier = try TestSupport.dossier("clew: 1\nentities:\n" + entities + same)
    switch EntityFinder(try Reading(dossier)).find(name) {
    case .found(let entity, _, _): return dossier.id(ofEntity: entity)
    case .unclear(let candidates): return "? " + candidates.map(\.id).joined(separator: " ")
    case .missing(let nearest): return "- " + nearest.map(\.id).joined(separator: " ")
    }
  }

  private let leader = "  leader: {kind: person, name: an unnamed ISIS leader, unnamed: true}\n"
  private let isis = "  isis: armed-group ISIS\n"

  @Test func whoeverHasANameBeatsDescriptions() throws {
    #expect(try find(leader + isis, "ISIS") == "isis")
    let entities =
      "  khan: person Omar Khan\n  man: {kind: person, name: a man near Khan, unnamed: true}\n"
    #expect(try find(entities, "khan") == "khan")
    #expect(try find(entities, "Khan,") == "khan")
  }

  @Test func descriptionsAreFoundWhereNobodyHasTheName() throws {
    #expect(try find(leader, "unnamed isis leader") == "leader")
  }

  @Test func severalOfOneNameAreUnclear() throws {
    let two = "  a: person Omar Khan\n  b: person Omar Bek\n"
    #expect(try find(two, "omar") == "? a b")
    #expect(try find(two, "omar bek") == "b")
    #expect(try find(two, "a") == "a", "an id decides")
  }

  @Test func whoIsJudgedTheSameIsOne() throws {
    let two = "  a: person Omar Khan\n  b: person Omar Bek\n"
    #expect(try find(two, "omar", same: "same: [{a: a, b: b, judged: same}]") == "a")
    #expect(try find(two, "bek", same: "same: [{a: a, b: b, judged: same}]") == "a")
    #expect(try find(two, "omar", same: "same: [{a: a, b: b, judged: unsure}]") == "? a b")
  }

  @Test func missesOfferTheNearest() throws {
    let two = "  a: person Rustam Aliev\n  b: person Omar Bek\n"
    #expect(try find(two, "Rustan Alyevvv").hasPrefix("- a"))
    #expect(try find(two, "Zzyzx Qwrt") == "- ")
    #expect(try find(two, "") == "- ")
  }
}
