import ClewDossier
import ClewFormats
import TestSupport
import Testing

@Suite("Dossiers written and read back")
struct RoundTripTests {
  private func read(_ bytes: [UInt8], as name: String) throws -> Dossier {
    try DossierLoader().load([SourceFile(name: name, bytes: bytes, number: 0)]).dossier
  }

  @Test(arguments: [("a.clew.yaml", "yaml"), ("a.clew.json", "json"), ("a.dot", "dot")])
  func theRealDossierSurvives(_ name: String, _ id: String) throws {
    let format = try #require(FileFormat.all.first { $0.id == id })
    let first = try realDossier()
    let bytes = try #require(format.bytes(of: first))
    let second = try read(bytes, as: name)
    // Another order of records is allowed, another record is not.
    #expect(second.entityCount == first.entityCount)
    #expect(second.relationCount == first.relationCount)
    #expect(second.claimCount == first.claimCount)
    #expect(second.travelRoutes.count == first.travelRoutes.count)
    #expect(second.counts.count == first.counts.count)
    #expect(second.judgements.count == first.judgements.count)
    #expect(canonical(second) == canonical(first))
  }

  @Test(arguments: ["yaml", "json", "dot"])
  func writingTwiceGivesTheSameBytes(_ id: String) throws {
    let format = try #require(FileFormat.all.first { $0.id == id })
    #expect(try format.bytes(of: realDossier()) == format.bytes(of: realDossier()))
  }

  @Test func everyFieldSurvives() throws {
    let text = """
      clew: 1
      title: All fields
      source: {id: paper, title: "T: \\"x\\"", outlet: O, kind: article, author: [A, B], published: 2024-01-05, revised: {edtf: 2024-02, as-printed: later}, retrieved: 2024-03, language: fa, grade: C, url: "https://example.org/a?b=c&d", archive: box 1, sha256: abc, derives-from: [wire]}
      cited: {wire: The Wire}
      vocabulary:
        entity-kinds: {boat: {label: small boat, base: object}}
        relation-kinds: {sold: {label: sold, inverse: bought from, role: tie, hostile: true, from: [person], to: [person], part: participant}}
        count-kinds: [boats]
      entities:
        anna: {kind: person, name: Anna "A" <b>, names: [Änna, {text: Анна, type: transliteration, script: Cyrl, lang: ru}], note: "a # b: c"}
        crew: {kind: persons, name: the crew, unnamed: true, size: 3..7, includes: [anna]}
        mob: persons A mob
        town: {kind: city, name: Town, coordinates: [-1.25, 2.5]}
        land: state Land
        raid: {kind: attack, name: Raid}
        dory: {kind: boat, name: Dory}
      also: {town: {names: [Ville], note: more}}
      same:
      - {a: anna, b: crew, judged: different, who: me, when: 2024, why: "no: other"}
      notes:
      - {par: 1, by: [wire, crew], hedge: alleged, legal: {status: charged, when: 2023~}, outlet: doubts, when: {edtf: 2023-01, as-printed: early}, facts: anna perpetrated raid, with: {via: [sea, "land: x"]}, says: "it # is: so", as-printed: a few, credibility: 3, recorded-on: 2024, handling: TLP:AMBER+STRICT, after: raid}
      - {page: 12, not: anna sold crew, id: sale}
      - {time: "00:12:30", facts: anna told crew about raid, retracted-on: 2024-05}
      - {section: 2, count: raid killed over 90}
      - {par: headline, count: raid boats nearly 3, scope: "blue: ones"}
      - {par: 2, trip: [[anna, crew], unknown, town, land], id: voyage}
      - {par: 3, name: anna nom-de-guerre The Fox}
      - {par: 4, date: raid 2023-01-0X, as-printed: that week}
      - {par: 4, status: anna arrested, when: 2023}
      - {par: 4, value: "anna age about 30"}
      - {par: 5, mentions: [dory, mob]}

      """
    let first = try dossier(text)
    for format in FileFormat.all {
      let bytes = try #require(format.bytes(of: first))
      let second = try read(bytes, as: "x" + format.suffixes[0])
      #expect(canonical(second) == canonical(first), "\(format.id)")
    }
  }

  /// The longhand with its lists sorted, as text.
  private func canonical(_ dossier: Dossier) -> String {
    String(decoding: sorted(DossierWriter(dossier).document).json(), as: UTF8.self)
  }

  private func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items):
      .array(
        items.map { sorted($0) }.sorted {
          $0.json(layout: .compact).lexicographicallyPrecedes($1.json(layout: .compact))
        })
    case .object(let members):
      .object(members.map { .init($0.name, sorted($0.value)) }.sorted { $0.name < $1.name })
    default: value
    }
  }
}

@Suite("DOT of other tools")
struct ForeignDOTTests {
  @Test func nodesBecomeEntitiesAndEdgesClaimsOfTheDrawing() throws {
    let text = """
      digraph "cell map" {
        a [label="Anna Alpha", kind=person]; b [type="armed-group"];
        a -> b [label="member of"]; b -> "c d" [label="sells to"];
      }
      """
    let loaded = try DossierLoader().load([
      SourceFile(name: "x.dot", bytes: Array(text.utf8), number: 0)
    ])
    let dossier = loaded.dossier
    #expect((0..<3).map { dossier.id(ofEntity: $0) } == ["a", "b", "c-d"])
    #expect((0..<3).map { dossier.kind(ofEntity: $0).id } == ["person", "armed-group", "object"])
    #expect((0..<2).map { dossier.kind(ofRelation: $0).id } == ["member-of", "points-to"])
    #expect(dossier.relation(1).properties == [Property(key: "label", value: "sells to")])
    #expect(dossier.sources.map(\.title) == ["cell map"])
    let reading = try Reading(dossier)
    #expect(reading.paths(PathQuery(from: 0, to: 2)).routes.first?.hops.count == 2)
  }

  @Test func aBrokenDrawingIsRefusedAtItsPlace() {
    let file = SourceFile(name: "x.dot", bytes: Array("digraph { a -> }".utf8), number: 0)
    do throws(LoadError) {
      _ = try DossierLoader().load([file])
      Issue.record("loaded")
    } catch {
      #expect(!error.diagnostics.isEmpty)
      #expect(error.diagnostics.allSatisfy { $0.position != nil })
    }
  }
}
