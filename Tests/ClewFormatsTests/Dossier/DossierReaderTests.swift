import ClewDossier
import ClewFormats
import TestSupport
import Testing

@Suite("Dossier files: faults at their places")
struct DossierReaderTests {
  /// A note in the preamble's file; the note begins at line 14, column 3.
  private func note(_ text: String) -> [String] { faults(preamble + "notes:\n- {" + text + "}\n") }

  @Test func aCleanFileHasNoFaults() {
    #expect(faults(preamble + "notes:\n- {par: 1, facts: anna member-of ring}\n").isEmpty)
  }

  @Test(arguments: [
    ("par: 1, facts: anna member-of rng", "file1:14:19: unknown-id"),
    ("par: 1, facts: anna membr-of ring", "file1:14:19: unknown-kind"),
    ("par: 1, mentions: anna, fact: anna", "file1:14:28: unknown-key"),
    ("par: 1, facts: anna member-of", "file1:14:19: bad-fact"),
    ("par: 1, facts: '[anna, boris member-of ring'", "file1:14:20: bad-fact"),
    ("par: 1, facts: anna citizen-of ring", "file1:14:19: kind-mismatch"),
    ("par: 1, facts: anna perpetrated boris", "file1:14:19: kind-mismatch"),
    ("par: 1, facts: paper met anna", "file1:14:19: not-an-entity"),
    ("par: 1, facts: anna met boris, hedge: sure", "file1:14:42: unknown-word"),
    ("par: 1, facts: anna met boris, legal: guilty", "file1:14:42: unknown-word"),
    ("par: 1, facts: anna met boris, outlet: hates", "file1:14:43: unknown-word"),
    ("par: 1, facts: anna met boris, when: 2023-02-30", "file1:14:49: bad-date"),
    ("par: 1, facts: anna met boris, by: nobody", "file1:14:19: unknown-id"),
    ("par: 1, facts: anna met boris, credibility: 7", "file1:14:48: bad-number"),
    ("par: 1, date: raid 2023-13-01", "file1:14:18: bad-date"),
    ("par: 1, date: anna 2023", "file1:14:18: not-an-event"),
    ("par: 1, count: raid killed many", "file1:14:19: bad-figure"),
    ("par: 1, count: raid eaten 5", "file1:14:19: unknown-kind"),
    ("par: 1, count: anna killed 5", "file1:14:19: not-an-event"),
    ("par: 1, trip: [anna, town]", "file1:14:18: bad-trip"),
    ("par: 1, trip: [anna, town, raid]", "file1:14:31: not-a-place"),
    ("par: 1, trip: [anna, town, unknown]", "file1:14:31: bad-trip"),
    ("par: 1, status: anna guilty", "file1:14:20: bad-note"),
    ("par: 1, name: anna moniker Annie", "file1:14:18: unknown-word"),
    ("par: 1, facts: {a: b}", "file1:14:19: wrong-type"),
    ("par: 1", "file1:14:3: no-statement"),
    ("par: 1, id: x, facts: [anna met boris, anna met clara]", "file1:14:12: id-of-many"),
  ])
  func aFaultyNote(_ text: String, _ expected: String) {
    #expect(note(text) == [expected])
  }

  @Test(arguments: [
    ("- {kind: contacted, subject: anna, object: boris}", "no-source"),
    ("- {subject: anna, object: boris, source: paper}", "missing-key"),
    ("- {kind: contacted, subject: anna, object: boris, claims: []}", "no-claim"),
  ])
  func aFaultyRelationWithoutSource(_ text: String, _ code: String) {
    let head = preamble.replacing(
      "source: {id: paper, title: A paper, outlet: The Paper, published: 2024-01-05, grade: B}",
      with: "sources: {paper: {title: A paper}}")
    let found = faults(head + "relations:\n" + text + "\n")
    #expect(found.contains { $0.hasSuffix(code) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("file1:14:") }, "\(found)")
  }

  @Test(arguments: [
    ("- {travellers: anna, legs: [{from: town, to: land, par: 1}]}", "leg-without-order"),
    (
      "- {travellers: anna, par: 1, legs: [{order: 1, to: town}, {order: 1, to: land}]}",
      "leg-order"
    ),
    ("- {travellers: anna, par: 1, legs: [{order: 1}]}", "leg-nowhere"),
    ("- {travellers: anna, par: 1, legs: [{order: one, to: town}]}", "bad-number"),
    ("- {legs: [{order: 1, to: town, par: 1}]}", "missing-key"),
    ("- {travellers: anna, par: 1, legs: [{order: 1, to: town, stay: 3M}]}", "bad-duration"),
  ])
  func aFaultyRoute(_ text: String, _ code: String) {
    let found = faults(preamble + "routes:\n" + text + "\n")
    #expect(found.contains { $0.hasSuffix(" " + code) }, "\(found)")
  }

  @Test(arguments: [
    ("clew: 1\nentities: {a: person}", "file1:2:15: bad-entity"),
    ("clew: 1\nentities: {a: persn Anna}", "file1:2:12: unknown-kind"),
    ("clew: 1\nentities: {a b: person Anna}", "file1:2:12: bad-id"),
    ("clew: 1\nentities: {unknown: person Anna}", "file1:2:12: reserved-id"),
    ("clew: 1\nentities: {a: person Anna, b: {kind: person}}", "file1:2:28: no-name"),
    ("clew: 1\nentities: {b: {name: Anna}}", "file1:2:12: no-kind"),
    (
      "clew: 1\nentities: {b: {kind: city, name: B, coordinates: [91, 0]}}",
      "file1:2:50: bad-coordinates"
    ),
    (
      "clew: 1\nentities: {b: {kind: city, name: B, coordinates: [nan, 0]}}",
      "file1:2:50: bad-coordinates"
    ),
    ("clew: 1\nentities: {b: {kind: city, name: B, size: lots}}", "file1:2:43: bad-size"),
    ("clew: 2", "file1:1:7: unknown-version"),
    ("title: x", "file1:1:1: no-version"),
    ("- 1", "file1:1:1: wrong-type"),
    ("clew: 1\nsource: {title: x}", "file1:2:9: no-id"),
    ("clew: 1\nsource: {id: a, grade: G}", "file1:2:24: unknown-word"),
    ("clew: 1\nentitys: {}", "file1:2:1: unknown-key"),
    ("clew: 1\nnotes: 3", "file1:2:8: wrong-type"),
    ("clew: 1\nsame: [{a: x}]", "file1:2:8: no-id"),
  ])
  func aFaultyFile(_ text: String, _ expected: String) {
    #expect(faults(text).contains(expected), "\(faults(text))")
  }

  @Test func aFactWithoutASourceIsAFault() {
    #expect(
      faults("clew: 1\nentities:\n  x: {kind: attack, name: X, when: 2023}\n")
        == ["file1:3:36: no-source"])
  }

  @Test func allFaultsOfAllFilesInOneRun() {
    let found = faults(
      preamble + "notes:\n- {par: 1, facts: anna member-of rng}\n- {par: 2, fact: x}\n",
      secondPaper + "notes:\n- {par: 1, facts: anna met boriss}\n")
    #expect(
      found.sorted() == [
        "file1:14:19: unknown-id", "file1:15:12: unknown-key", "file2:4:19: unknown-id",
      ])
  }

  @Test func anIdDeclaredTwiceIsToldWithBothPlaces() throws {
    let files = [preamble, secondPaper + "entities: {anna: person Other Anna}\n"].enumerated().map {
      SourceFile(name: "f\($0.offset)", bytes: Array($0.element.utf8), number: UInt32($0.offset))
    }
    do throws(LoadError) {
      _ = try DossierLoader().load(files)
      Issue.record("loaded")
    } catch {
      #expect(error.diagnostics.map(\.code).sorted() == ["duplicate-id", "first-declared"])
      #expect(error.exitCode == 65)
    }
  }

  @Test func aBrokenFileDoesNotMakeTheOthersLookWrong() {
    let found = faults(
      "clew: 1\nentities:\n\tanna: person A\n",
      secondPaper + "notes:\n- {par: 1, facts: anna met x}")
    #expect(found == ["file1:3:1: tab-indentation"])
  }

  @Test func misspellingsGetASuggestion() throws {
    let file = SourceFile(
      name: "f", bytes: Array((preamble + "notes:\n- {par: 1, factss: x, hegde: alleged}").utf8),
      number: 0)
    do throws(LoadError) {
      _ = try DossierLoader().load([file])
      Issue.record("loaded")
    } catch {
      let hints = error.diagnostics.compactMap(\.hint)
      #expect(hints.contains("did you mean `facts`?"))
      #expect(hints.contains("did you mean `hedge`?"))
    }
  }

  @Test func scalarsThatYAMLWouldMisreadStayText() throws {
    let text = """
      clew: 1
      source: {id: no, title: 1:30, outlet: 012, language: null-lang}
      entities: {on: person NO, "1": person .nan}
      notes:
      - {par: 1, facts: on met 1, says: yes}

      """
    let dossier = try dossier(text)
    #expect(dossier.sources[0].id == "no")
    #expect(dossier.sources[0].title == "1:30")
    #expect(dossier.sources[0].outlet == "012")
    #expect(dossier.name(ofEntity: 0) == "NO")
    #expect(dossier.claim(0).says == "yes")
  }
}
