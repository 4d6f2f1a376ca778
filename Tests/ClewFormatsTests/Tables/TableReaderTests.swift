import ClewDossier
import Testing

@testable import ClewFormats

@Suite struct TableReaderTests {
  @Test func entitiesAndRelationsAreJoinedByID() throws {
    let records = try readTables(
      entities: Array("name,id,kind\nAnna,a,person\n\"Bo, the \"\"B\"\"\",b,\n".utf8),
      relations: Array("weight,to,from,when,kind\n2.5,b,a,2020-01-02,knows\n,c,b,,pays\n".utf8))
    #expect(
      words(records) == [
        "a|Anna|person|2", "b|Bo, the \"B\"||3", "c|||0", "declared 2",
        "a>b|knows|2.5|2020-01-02||2", "b>c|pays|nan|||3",
      ])
    #expect(records.faults.isEmpty)
    #expect(records.inputs.map(\.records) == [0..<2, 0..<2])
    #expect(records.inputs.map(\.byteCount) == [46, 61])
  }

  @Test func relationsAloneNumberIDsInTheirOrder() throws {
    let records = try read("source,target\nx,y\ny,x\nz,x\n")
    #expect(records.relations.subjects == [0, 1, 2])
    #expect(records.relations.objects == [1, 0, 0])
    #expect(records.relations.weights.isEmpty)
    #expect(records.relations.dates.isEmpty)
    #expect(records.relations.sources.isEmpty)
  }

  @Test func lineEndingsMarkAndDelimiterMakeNoDifference() throws {
    let plain = words(try read("from,to,kind\na,b,\"k\nl\"\n\nb,c,k\n"))
    for ending in ["\n", "\r\n", "\r"] {
      for delimiter in [",", ";", "\t", "|"] {
        for end in [ending, "", ending + ending] {
          let text = ["from,to,kind", "a,b,\"k\nl\"", "", "b,c,k"].joined(separator: ending) + end
          let other = text.replacing(",", with: delimiter)
          #expect(words(try read(other)) == plain)
          #expect(words(try read("\u{FEFF}" + other)) == plain)
        }
      }
    }
  }

  @Test func columnsAreToldByUsualNamesInPairs() throws {
    func ends(_ header: String) throws -> [Int] {
      let layout = try TableHeader(names: header.split(separator: ",").map(String.init))
        .relationLayout(TableMapping())
      return [layout.from, layout.to, layout.kind, layout.weight, layout.date, layout.source].map {
        $0 ?? -1
      }
    }
    #expect(try ends("From,TO") == [0, 1, -1, -1, -1, -1])
    #expect(try ends("source,target,type,amount") == [0, 1, 2, 3, -1, -1])
    #expect(try ends("subject,object,source,When") == [0, 1, -1, -1, 3, 2])
    #expect(try ends("source,from,to,Relation_Type,time,strength") == [1, 2, 3, 5, 4, 0])
    #expect(try ends("tail,head,label,source-ref") == [0, 1, 2, -1, -1, 3])
  }

  @Test func mappingNamesColumnsAndConstants() throws {
    var mapping = TableMapping()
    mapping[.from] = .init("Payer")
    mapping[.to] = .init("payee")
    mapping[.kind] = .init("=paid")
    mapping[.source] = .init("=ledger")
    mapping[.weight] = .init("=")
    let records = try read("payee,payer,kind,weight\nb,a,x,none\n", mapping)
    #expect(words(records).last == "a>b|paid|nan||ledger|2")
    mapping[.date] = .init("dy")
    do {
      _ = try read("payee,payer,day\nb,a,x\n", mapping)
      Issue.record("a column that is not there passed")
    } catch {
      #expect(error.exitCode == 65)
      #expect(error.faults.map(\.message) == ["there is no column `dy` for `date`"])
      #expect(
        error.faults.map(\.hint) == [
          "did you mean `day`? the columns are `payee`, `payer`, `day`"
        ])
    }
  }

  @Test func mappingFilesSayTheSameAsFlags() {
    let text = "from: payer\nkind: =paid\nentity-kind: sort\ndelimiter: ;\n"
    let (mapping, diagnostics) = TableMapping.read(Array(text.utf8), file: 0)
    #expect(diagnostics.isEmpty)
    #expect(
      mapping.choices == [
        .from: .column("payer"), .kind: .constant("paid"), .entityKind: .column("sort"),
      ])
    #expect(mapping.delimiter == UInt8(ascii: ";"))
    let bad = TableMapping.read(Array("form: a\nto: =b\ndelimiter: x\n".utf8), file: 0)
    #expect(bad.diagnostics.map(\.code) == ["unknown-key", "no-constant", "unknown-word"])
  }

  @Test func filesWithoutAUsableHeaderAreErrors() {
    func codes(_ bytes: [UInt8]) -> [String] {
      do {
        _ = try readTables(relations: bytes)
        return []
      } catch {
        return error.faults.map(\.code)
      }
    }
    #expect(codes([]) == ["empty-file"])
    #expect(codes(Array("\n\r\n".utf8)) == ["empty-file"])
    #expect(codes([0xEF, 0xBB, 0xBF]) == ["empty-file"])
    #expect(codes([0xFF, 0xFE, 0x66, 0]) == ["not-utf-8"])
    #expect(codes(Array("f".utf8) + [0] + Array("r".utf8) + [0]) == ["not-utf-8"])
    #expect(codes(Array("a,b\n1,2\n".utf8)) == ["no-column"])
    #expect(codes(Array("from,\"to\n1,2\n".utf8)) == ["unclosed-quote"])
    #expect(codes(Array("from,t\0o\n1,2\n".utf8)) == ["nul"])
    #expect(codes(Array("from,to,from\n1,2,3\n".utf8)) == ["no-column"])
    #expect(codes(Array("from,to".utf8)) == [])
    #expect(codes(Array("from,to\n".utf8)) == [])
  }

  @Test func faultyRowsAreReportedAndTheRestGoesOn() throws {
    let text = """
      from,to,weight,date
      a,b,1,2020
      é,b
      a,b,1,2020,more
      a,"b"x,1,2020
      a,b"c,1,2020
      a,,1,2020
      a,b,1.2.3,2020
      a,b,1,2020-13-01
      c,"d
      e",x,2020
      c,"d
      """
    let records = try read(text)
    #expect(
      places(records.faults) == [
        "3:4 field-count", "4:11 field-count", "5:6 text-after-quote", "6:4 stray-quote",
        "7:3 no-id", "8:5 bad-number", "9:12 bad-date", "11:4 bad-number", "12:3 unclosed-quote",
      ])
    #expect(records.faultCount == 9)
    #expect(words(records) == ["a|||0", "b|||0", "declared 0", "a>b||1.0|2020||2"])
    let fault = try #require(records.faults.first)
    #expect(fault.message == "2 fields where the header has 4")
    #expect(fault.excerpt == "é,b")
    #expect(fault.caret == 3)
    #expect(records.faults[1].message == "5 fields where the header has 4")
  }

  @Test func quotesGoneWrongCostOneLine() throws {
    let records = try read("from,to\n\"a,b\nc,d\n\"e\",f\n")
    #expect(places(records.faults) == ["4:2 text-after-quote"])
    #expect(words(records).suffix(2) == ["c>d||nan|||3", "e>f||nan|||4"])
  }

  @Test func encodingAndNULAreCheckedRowByRow() throws {
    let bytes = Array("from,to\né,b\n".utf8) + [0x61, 0xE9, 0x2C, 0x62, 10, 0x61, 0x2C, 0, 10]
    let records = try readTables(relations: bytes + Array("c,d".utf8))
    #expect(places(records.faults) == ["3:2 invalid-utf-8", "4:3 nul"])
    #expect(records.relations.rows == [2, 5])
  }

  @Test func strictReadingThrowsAllFaultsOfAFile() {
    do {
      _ = try readTables(
        entities: Array("id\na\nb\n".utf8), relations: Array("from,to\na,b\na,c\nd,\n".utf8),
        isStrict: true)
      Issue.record("unknown ids passed")
    } catch {
      #expect(places(error.faults) == ["3:3 unknown-id", "4:1 unknown-id"])
      #expect(error.faults.first?.message == "no entity has the id `c`")
      #expect(error.exitCode == 65)
    }
  }

  @Test func firstOfTwoEntitiesWithOneIDHolds() throws {
    let records = try readTables(entities: Array("id,name\na,One\nb,Two\na,Three\n".utf8))
    #expect(words(records) == ["a|One||2", "b|Two||3", "declared 2"])
    #expect(places(records.faults) == ["4:1 duplicate-id"])
    #expect(records.faults.first?.message == "the id `a` is given twice, first on line 2")
  }

  @Test func idsAreComparedByBytes() throws {
    let long = String(repeating: "x", count: 40)
    let records = try read(
      "from,to\na,a \nA,a\n\u{E9},e\u{301}\n\(long)1,\(long)2\n\(long)1,12345678\n123456789,\(long)\n"
    )
    #expect(
      (0..<records.entities.count).map { records.entities.ids[$0].utf8.count }
        == [1, 2, 1, 2, 3, 41, 41, 8, 9, 40])
  }

  @Test func apostrophesBeforeFormulasAreNoText() throws {
    let records = try read("from,to\n'=a,'b\n'-,'@x\n")
    #expect((0..<4).map { records.entities.ids[$0] } == ["=a", "'b", "-", "@x"])
  }

  @Test func faultsAreCountedBeyondThoseKept() throws {
    let records = try read("from,to\n" + String(repeating: "a\n", count: 2_500))
    #expect(records.faults.count == 1_000)
    #expect(records.faultCount == 2_500)
    #expect(records.faults.last?.line == 1_001)
  }

  @Test func manyKindsAreAFault() throws {
    let rows = (0..<65_537).map { "a,b,k\($0)\n" }.joined()
    let records = try read("from,to,kind\n" + rows)
    #expect(records.relations.kindNames.count == 65_536)
    #expect(places(records.faults) == ["65537:5 too-many-kinds", "65538:5 too-many-kinds"])
  }

  @Test func endlessRowsAndQuotesAreCutAtTheLimit() throws {
    let long = String(repeating: "x", count: 300)
    let lines = String(repeating: "x,y\n", count: 100)
    for blockSize in [1, 7, 64, 1 << 18] {
      func faults(_ text: String) throws -> ([String], Int) {
        let records = try readTables(
          relations: Array(text.utf8), blockSize: blockSize, rowLimit: 100)
        return (places(records.faults), records.relations.count)
      }
      #expect(try faults("from,to\na,\(long)\r\nb,c\n") == (["2:1 row-too-long"], 1))
      #expect(try faults("from,to\na,\"\(long)\r\nb,c\n") == (["2:3 unclosed-quote"], 1))
      #expect(
        try faults("from,to\na,\"x\r\n\(lines)\"\n") == (
          ["2:3 unclosed-quote", "103:1 unclosed-quote"], 100
        ))
      #expect(try faults("from,to\na,\(long)") == (["2:1 row-too-long"], 0))
    }
  }

  @Test func missingFilesAndFoldersAreInputErrors() {
    for (path, code) in [("/nowhere/at/all.csv", Int32(66)), ("/", 66), ("/dev/null", 66)] {
      do {
        _ = try TableReader().read(entities: [], relations: [FilePath(path)])
        Issue.record("\(path) was read")
      } catch {
        #expect(error.exitCode == code)
        #expect(error.input != nil)
      }
    }
  }
}
