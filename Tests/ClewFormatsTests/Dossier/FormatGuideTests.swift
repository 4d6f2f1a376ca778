import ClewDossier
import TestSupport
import Testing

@testable import ClewFormats

/// What `Graphs/FORMAT.md` tells is tried, so that it stays true.
@Suite("The guide to the format")
struct FormatGuideTests {
  private let lines: [String]
  private let schema: JSONSchema

  init() throws {
    func read(_ name: String) throws -> [UInt8] {
      try InputFiles().read(FilePath(Repository.graphs + "/" + name))
    }
    lines = String(decoding: try read("FORMAT.md"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    schema = try #require(JSONSchema(try read("dossier.schema.json")))
  }

  private var completeFiles: [String] {
    var files: [String] = []
    var isInside = false
    for line in lines {
      if line == "```yaml complete" {
        isInside = true
        files.append("")
      } else if line == "```" {
        isInside = false
      } else if isInside {
        files[files.count - 1] += line + "\n"
      }
    }
    return files
  }

  /// The cells of the rows of the first table behind a heading that begins with `heading`.
  private func table(_ heading: String) -> [[String]] {
    let rest = lines.drop { !($0.hasPrefix("#") && $0.contains(" " + heading)) }.dropFirst()
    let rows = rest.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    return rows.map { row in
      row.replacing("\\|", with: "/").split(separator: "|").map {
        String($0).trimmed
      }
    }
  }

  /// What stands in backticks.
  private func code(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test func theCompleteFilesLoadAndAreValid() throws {
    #expect(completeFiles.count == 2)
    for file in completeFiles {
      #expect(faults(file) == [])
      #expect(
        schema.violations(try #require(YAMLReader().read(Array(file.utf8), file: 0).root)) == [])
    }
    let first = try dossier(completeFiles[0])
    let reading = try Reading(first)
    let contested = reading.activeRelations().filter {
      reading.standing(ofRelation: $0).state == .contested
    }
    #expect(contested.map { first.kind(ofRelation: $0).id } == ["member-of"])
  }

  @Test func everyTopLevelKeyHasItsRow() {
    let keys = table("Top-level keys").flatMap { code($0[0]) }.map {
      String($0.prefix { $0 != ":" })
    }
    #expect(keys == DossierReader.topKeys)
  }

  @Test func everyKeyOfAnEntityHasItsRow() {
    let keys = table("Entities").flatMap { code($0[0]) }.map { String($0.prefix { $0 != ":" }) }
    #expect(keys.sorted() == DossierFileReader.entityKeys.sorted())
  }

  @Test func everyKeyOfANoteHasItsRow() throws {
    let start = try #require(lines.firstIndex(of: "## Notes"))
    let end = try #require(lines.firstIndex(of: "## Longhand"))
    let rows = lines[start..<end].filter { $0.hasPrefix("| `") }
    let keys = rows.flatMap { row -> [String] in
      let cells = row.split(separator: "|")
      let named = code(String(cells[0])).map { String($0.prefix { $0 != ":" }) }
      // The row of `par:` tells the other places, too.
      return named == ["par"] ? named + ["page", "time", "section"] : named
    }
    #expect(keys.sorted() == DossierFileReader.noteKeys.sorted())
  }

  @Test func theKeysOfLonghandRecordsAreTheReaders() {
    typealias Reader = DossierFileReader
    let own: [[String]] = [
      Reader.relationKeys, Reader.routeKeys, Reader.legKeys, Reader.eventKeys, Reader.countKeys,
      Reader.nameRecordKeys, Reader.valueRecordKeys, Reader.mentionKeys,
    ]
    let rows = table("Longhand")
    #expect(rows.count == own.count)
    for (row, keys) in zip(rows, own) {
      // What stands in backticks on a row and is no key of it is a value or explained there.
      let told = code(row[1]).filter { keys.contains($0) }
      let claimed =
        row[0].contains("events") ? [] : DossierFileReader.undatedClaimKeys + ["claims", "when"]
      let expected = keys.filter { !claimed.contains($0) || told.contains($0) }
      #expect(Set(told) == Set(expected), "\(row[0])")
    }
  }

  @Test func theKindsOfRelationsAreTheBuiltInOnes() {
    let rows = table("Relation kinds")
    #expect(rows.count == 4)
    let told = rows.map { $0[1].split(separator: ",").map { String($0).trimmed } }
    let kinds = RelationKind.standard
    func row(_ belongs: (RelationKind) -> Bool) -> [String] {
      kinds.filter { belongs($0) }.map { $0.id + ($0.isSymmetric ? "*" : "") }
    }
    #expect(told[0] == row { $0.role == .tie && !$0.isHostile && $0.part == nil })
    #expect(told[1] == row { $0.isHostile })
    #expect(told[2] == row { $0.part != nil })
    #expect(told[3] == row { $0.role == .context })
    #expect(told.joined().count == kinds.count)
  }

  @Test func theKindsOfEntitiesAreTheBuiltInOnes() {
    let rows = table("Entity kinds")
    #expect(rows.map { $0[0] } == EntityKind.Base.allCases.map(\.rawValue))
    for row in rows {
      #expect(
        row[1].split(separator: ",").map { String($0).trimmed }
          == EntityKind.standard.filter { $0.base.rawValue == row[0] }.map(\.id))
    }
    let plurals = EntityKind.plurals.map(\.plural).joined(separator: ", ")
    #expect(lines.contains { $0.hasPrefix("The plurals \(plurals) ") })
  }

  @Test func theKindsOfCountsAreTheBuiltInOnes() {
    let kinds = Vocabulary.standard.countKinds.joined(separator: ", ")
    #expect(lines.contains { $0.hasPrefix("**Count kinds**: \(kinds).") })
  }

  @Test func theFiguresAndDatesCanBeRead() throws {
    let start = try #require(lines.firstIndex { $0.hasPrefix("**Figures**") })
    let figures = code(lines[start...].prefix { !$0.hasPrefix("**Count") }.joined(separator: " "))
    #expect(figures.count == 15)
    for figure in figures { #expect(Figure(figure) != nil, "\(figure)") }
    let dates = try #require(lines.firstIndex { $0.hasPrefix("**Dates**") })
    let texts = code(lines[dates...].prefix { !$0.hasPrefix("Never") }.joined(separator: " "))
      .filter { $0.utf8.first.map { !(97...123).contains($0) } ?? false }
    #expect(texts.count == 8)
    for text in texts {
      #expect((try? EDTFDate(text.replacing("\"", with: ""))) != nil, "\(text)")
    }
  }

  @Test func theWordsAreTheReaders() {
    let text = lines.joined(separator: " ")
    let hedges = Claim.Hedge.allCases.map(\.word).joined(separator: ", ")
    #expect(text.contains(hedges.replacing("stated,", with: "stated (default),")))
    #expect(text.contains(LegalStatus.allCases.map(\.word).joined(separator: ", ")))
    #expect(text.contains(Handling.allCases.map(\.label).joined(separator: ", ")))
    #expect(text.contains(EntityName.Sort.allCases.map(\.rawValue).joined(separator: ", ")))
    #expect(text.contains(EntityKind.Base.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  @Test func theMessagesAreThoseThatAreGiven() {
    let wrong = [
      "fact: anna met boris", "par: 1, facts: x met boris", "par: 1, facts: anna x boris",
      "par: 1, facts: anna citizen-of ring", "par: 1, facts: anna met boris clara",
      "par: 1, facts: anna met boris, by: ",
    ].map { preamble + "notes:\n- {\($0)}\n" }
    let others = [
      "clew: 1\nentities: {a: person A}\nmentions: [{entity: a, par: 1}]\n",
      preamble + "mentions: [{entity: anna, par: 1, claims: [{par: 1}]}]\n",
    ]
    var messages: [String] = []
    func load(_ texts: [String]) {
      do throws(LoadError) {
        _ = try DossierLoader().load(
          texts.enumerated().map {
            SourceFile(
              name: "\($0.offset).clew.yaml", bytes: Array($0.element.utf8),
              number: UInt32($0.offset))
          })
      } catch {
        messages += error.diagnostics.map(\.message)
      }
    }
    for text in wrong + others { load([text]) }
    load([preamble, secondPaper + "entities: {anna: person Anna}\n"])
    let rows = table("What the messages say").map { $0[0] }
    #expect(rows.count == 9)
    for row in rows {
      #expect(messages.contains { $0.contains(row) }, "\(row)")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
