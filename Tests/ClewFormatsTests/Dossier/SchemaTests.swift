import ClewDossier
import Foundation
import TestSupport
import Testing

@testable import ClewFormats

@Suite("The JSON Schema of dossiers")
struct SchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = try #require(
      JSONSchema(
        [UInt8](Data(contentsOf: URL(filePath: Repository.graphs + "/dossier.schema.json")))
      ))
  }

  private func violations(yaml text: String) throws -> [String] {
    schema.violations(try #require(YAMLReader().read(Array(text.utf8), file: 0).root))
  }

  @Test func theRealFilesAreValidAndNameTheSchema() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.graphs).sorted()
      .filter { $0.hasSuffix(".clew.yaml") }
    #expect(names.count >= 6)
    for name in names {
      let text = try String(contentsOfFile: Repository.graphs + "/" + name, encoding: .utf8)
      #expect(text.hasPrefix("# yaml-language-server: $schema=dossier.schema.json\n"), "\(name)")
      #expect(try violations(yaml: text) == [], "\(name)")
    }
  }

  @Test func theLonghandThatIsWrittenIsValid() throws {
    for dossier in [try realDossier(), try dossier(SchemaSamples.everyForm)] {
      for bytes in [YAMLWriter.yaml(DossierWriter(dossier).document)] {
        #expect(
          schema.violations(try #require(YAMLReader().read(bytes, file: 0).root)) == [])
      }
      let json = DossierWriter(dossier).document.json()
      #expect(schema.violations(try #require(JSONReader().read(json, file: 0).root)) == [])
    }
  }

  @Test func everyFormIsValidAndLoads() throws {
    #expect(try violations(yaml: SchemaSamples.everyForm) == [])
    #expect(faults(SchemaSamples.everyForm) == [])
  }

  // One test a table: the schema takes longer to prepare than any sample to check.
  @Test func rightNotesAreRightToBoth() throws {
    for note in SchemaSamples.rightNotes {
      let text = preamble + "notes:\n- {" + note + "}\n"
      #expect(try violations(yaml: text) == [], "\(note)")
      #expect(faults(text) == [], "\(note)")
    }
  }

  @Test func wrongNotesAreWrongToBoth() throws {
    try expectWrong(SchemaSamples.wrongNotes.map { preamble + "notes:\n- {\($0)}\n" })
  }

  @Test func wrongSectionsAreWrongToBoth() throws {
    try expectWrong(SchemaSamples.wrongSections.map { preamble + $0 + "\n" })
  }

  @Test func wrongFilesAreWrongToBoth() throws { try expectWrong(SchemaSamples.wrongFiles) }

  private func expectWrong(_ texts: [String]) throws {
    for text in texts {
      #expect(try violations(yaml: text) != [], "\(text)")
      #expect(faults(text) != [], "\(text)")
    }
  }

  @Test func theKeysAreTheReadersKeys() throws {
    typealias Reader = DossierFileReader
    let shapes: [(String, [String])] = [
      ("#", DossierReader.topKeys),
      ("#/$defs/source", Reader.sourceKeys),
      ("#/$defs/listedSource", Reader.listedSourceKeys),
      ("#/$defs/vocabulary", Reader.vocabularyKeys),
      ("#/$defs/entityKindRow", Reader.entityKindKeys),
      ("#/$defs/relationKindRow", Reader.relationKindKeys),
      ("#/$defs/entity/anyOf", Reader.entityKeys),
      ("#/$defs/name/anyOf", Reader.nameKeys),
      ("#/$defs/addition", Reader.additionKeys),
      ("#/$defs/judgement", Reader.judgementKeys),
      ("#/$defs/note", Reader.noteKeys),
      ("#/$defs/claim", Reader.claimKeys),
      ("#/$defs/claim/properties/legal/anyOf", Reader.legalKeys),
      ("#/$defs/when/anyOf", FieldReader.whenKeys),
      ("#/$defs/claimedTime", Reader.claimedValueKeys),
      ("#/$defs/claimedPlace", Reader.claimedValueKeys),
      ("#/$defs/relation", Reader.relationKeys),
      ("#/$defs/route", Reader.routeKeys),
      ("#/$defs/leg", Reader.legKeys),
      ("#/$defs/leg/properties/stay/anyOf", Reader.stayKeys),
      ("#/$defs/event", Reader.eventKeys),
      ("#/$defs/count", Reader.countKeys),
      ("#/$defs/nameRecord", Reader.nameRecordKeys),
      ("#/$defs/valueRecord", Reader.valueRecordKeys),
      ("#/$defs/mention", Reader.mentionKeys),
    ]
    for (reference, keys) in shapes {
      let found = try #require(schema.definition(reference), "\(reference)")
      // Of alternatives, the mapping among them.
      let shape = try #require(found.items?.first { $0["properties"] != nil } ?? found)
      #expect(
        shape["properties"]?.entries?.map(\.key).sorted() == keys.sorted(), "\(reference)")
      #expect(shape["additionalProperties"]?.text == "false", "\(reference)")
    }
    #expect(words("#/$defs/undatedClaimKey/enum") == DossierFileReader.undatedClaimKeys)
  }

  @Test func theWordsAreTheReadersWords() {
    #expect(
      words("#/$defs/entityKind/anyOf")
        == EntityKind.standard.map(\.id) + EntityKind.plurals.map(\.plural))
    #expect(
      Set(words("#/$defs/relationKind/anyOf")) == Set(RelationKind.standard.map(\.id)))
    #expect(words("#/$defs/countKind/anyOf") == Vocabulary.standard.countKinds)
    #expect(words("#/$defs/base/enum") == EntityKind.Base.allCases.map(\.rawValue))
    let claim = "#/$defs/claim/properties/"
    #expect(Set(words(claim + "hedge/enum")) == Set(Claim.Hedge.allCases.map(\.word)))
    #expect(Set(words(claim + "legal/anyOf")) == Set(LegalStatus.allCases.map(\.word)))
    #expect(words(claim + "handling/enum") == Handling.allCases.map(\.label))
    #expect(
      words("#/$defs/source/properties/grade/enum") == Source.Grade.allCases.map(\.rawValue))
    #expect(
      words("#/$defs/nameRecord/properties/type/enum") == EntityName.Sort.allCases.map(\.rawValue))
  }

  /// The texts of an `enum`, or of the first alternative that is one.
  private func words(_ reference: String) -> [String] {
    let items = schema.definition(reference)?.items ?? []
    return (items.first?["enum"]?.items ?? items).compactMap(\.text)
  }

  @Test func everyKeyIsDescribed() {
    var count = 0
    func walk(_ node: SyntaxNode) {
      for entry in node.entries ?? [] {
        if entry.key == "properties",
          entry.value.entries?.allSatisfy({ $0.value.text == nil }) == true
        {
          for property in entry.value.entries ?? [] where node["additionalProperties"] != nil {
            count += 1
            let target = property.value["$ref"]?.text.flatMap { schema.definition($0) }
            let description = property.value["description"] ?? target?["description"]
            #expect((description?.text ?? "").hasSuffix("."), "\(property.key)")
          }
        }
        walk(entry.value)
      }
      for item in node.items ?? [] { walk(item) }
    }
    walk(schema.root)
    #expect(count > 200)
  }
}
