import ClewDossier
import Testing

@testable import ClewFormats

@Suite struct NumberedIDsTests {
  private func column(_ texts: [String]) -> PackedColumn {
    var column = PackedColumn()
    for text in texts { column.append(text) }
    return column
  }

  /// The numbers that a table of ids gives some texts, -1 for those it does not have.
  private func numbers(of texts: [String], in ids: [String]) throws -> [Int] {
    let table = try #require(NumberedIDs(column(ids)))
    var bytes: [UInt8] = []
    var fields: [UInt64] = []
    for text in texts {
      let start = bytes.count
      bytes += Array(text.utf8)
      fields.append(RowBatch.field(start, bytes.count))
    }
    bytes += [UInt8](repeating: 32, count: StructuralScan.padding)
    var found = [UInt32](repeating: 7, count: texts.count)
    var span = found.mutableSpan
    table.find(fields.span, bytes.span, 0..<texts.count, into: &span)
    return found.map { $0 == TextIndex.unknown ? -1 : Int($0) }
  }

  @Test func idsOfOneLengthMayHaveZeros() throws {
    let ids = ["A0003", "A0001", "A0002", "A0010"]
    let texts = [
      "A0001", "A0003", "A0010", "A0004", "A0011", "A0000", "B0001", "A001", "A00001", "A000x", "",
      "A", "0001", "A0:01", "A/001",
    ]
    #expect(
      try numbers(of: texts, in: ids) == [1, 0, 3, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1])
    #expect(try numbers(of: ["12345678", "1234567"], in: ["12345678"]) == [0, -1])
    #expect(
      try numbers(of: ["person-x00000041", "person-y00000041"], in: ["person-x00000041"])
        == [0, -1])
  }

  @Test func idsOfSeveralLengthsMayNot() throws {
    let ids = ["7", "12", "9", "10", "0"]
    #expect(
      try numbers(of: ["07", "7", "12", "11", "012", "0", "00", "10"], in: ids)
        == [-1, 0, 1, -1, -1, 4, -1, 3])
  }

  @Test(arguments: [
    [], ["a"], ["A1", "B2"], ["A01", "A1"], ["1", "100"], ["12345678901234567"], ["7", "x"],
    ["1", ""], ["\u{E9}1", "e1"],
  ])
  func otherIdsHaveNoTable(_ ids: [String]) {
    #expect(NumberedIDs(column(ids)) == nil)
  }

  /// Numbers are those of a dictionary, whatever the ids begin with and however long they are.
  @Test func randomIdsAreFoundAsInADictionary() throws {
    var random = SplitMix64(seed: 23)
    for round in 0..<200 {
      let beginning = String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          "Pq-\u{2D}x_".randomElement(using: &random) ?? "P"
        })
      let width = Int.random(in: 1...8, using: &random)
      let hasZeros = round % 2 == 0
      func id(_ value: Int) -> String {
        let digits = String(value)
        let zeros = hasZeros ? max(0, width - digits.count) : 0
        return beginning + String(repeating: "0", count: zeros) + digits
      }
      var most = 1
      for _ in 0..<width { most *= 10 }
      let first = Int.random(in: 0..<max(1, most - 200), using: &random)
      var values = (first..<min(most, first + 100)).filter { _ in
        Int.random(in: 0..<3, using: &random) > 0
      }
      values.shuffle(using: &random)
      let ids = values.map(id)
      guard !ids.isEmpty, NumberedIDs(column(ids)) != nil else { continue }
      let known = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
      let asked =
        ids + (max(0, first - 5)...(first + 105)).map { id($0) }
        + ids.prefix(20).flatMap { ["0" + $0, $0 + "0", String($0.dropLast()), $0 + "\u{E9}"] }
        + (0..<20).map { _ in beginning + String(Int.random(in: 0..<most, using: &random)) }
      #expect(try numbers(of: asked, in: ids) == asked.map { known[$0] ?? -1 }, "\(ids)")
    }
  }

  /// One id of another form makes the reader look all up by their hashes; nothing else changes.
  @Test func readersFindTheSameWithAndWithoutATable() throws {
    var random = SplitMix64(seed: 29)
    let ids = (1...60).map { "A\(1000 + $0)" }.shuffled(using: &random)
    let entities = "id,name\n" + ids.map { "\($0),n\($0)\n" }.joined()
    let pool = ids + ["A1061", "A9999", "A100", "A10010", "new one", "'=A1001"]
    var relations = "from,to,weight\n"
    for _ in 0..<2_000 {
      relations += "\(pool.randomElement(using: &random) ?? ""),"
      relations +=
        "\(pool.randomElement(using: &random) ?? ""),\(Int.random(in: 0..<9, using: &random))\n"
    }
    let plain = try readTables(
      entities: Array((entities + "odd,n\n").utf8), relations: Array(relations.utf8))
    let numbered = try readTables(
      entities: Array((entities + "A1061,n\n").utf8),
      relations: Array(relations.replacing("A1061", with: "odd").utf8))
    let swapped = words(plain).map {
      $0.replacing("A1061", with: "#").replacing("odd", with: "A1061").replacing("#", with: "odd")
    }
    #expect(words(numbered).sorted() == swapped.sorted())
    #expect(plain.faults.isEmpty && numbered.faults.isEmpty)
  }
}
