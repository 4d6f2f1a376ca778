import ClewDossier
import Testing

@testable import ClewFormats

@Suite struct TableRandomTests {
  private static let pools: [String: [String]] = [
    "from": [
      "a", "b", "cc", "12345678", "123456789", "longer than eight", "\u{E9}", "\u{4E2D}", "",
    ],
    "to": ["a", "b", "cc", "12345678", "x\ny", "say \"hi\"", "a,b;c", "\u{1F600}"],
    "kind": ["knows", "pays", "", "sanctions", "k\r\nl"],
    "weight": ["1", "2.5", "", "-3e2", "x", "1e999", "0.1234567890123456789", "."],
    "date": ["2020-01-02", "2020", "", "unknown", "2020-02-30", "1850-05-05", "2020-01-02/.."],
    "source": ["s1", "", "http://a/b?c=d"],
    "other": ["", "anything", "tab\there", "'"],
  ]

  private static func table(_ random: inout SplitMix64, _ delimiter: UInt8) -> [UInt8] {
    var names = ["from", "to"]
    for name in ["kind", "weight", "date", "source", "other"] where Bool.random(using: &random) {
      names.append(name)
    }
    names.shuffle(using: &random)
    let ending: [UInt8] = [[10], [13, 10], [13]].randomElement(using: &random) ?? [10]
    var bytes: [UInt8] = []
    func add(_ text: String, _ random: inout SplitMix64) {
      let raw = Array(text.utf8)
      let needsQuotes = raw.contains { $0 == 34 || $0 == 10 || $0 == 13 || $0 == delimiter }
      if needsQuotes || Int.random(in: 0..<6, using: &random) == 0 {
        bytes += [34] + raw.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
      } else {
        bytes += raw
      }
    }
    for (place, name) in names.enumerated() {
      if place > 0 { bytes.append(delimiter) }
      bytes += Array(name.utf8)
    }
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      bytes += ending
      let isRagged = Int.random(in: 0..<15, using: &random) == 0
      let count = isRagged ? Int.random(in: 0..<9, using: &random) : names.count
      for place in 0..<count {
        if place > 0 { bytes.append(delimiter) }
        let pool = pools[names[place % names.count]] ?? []
        add(pool.randomElement(using: &random) ?? "", &random)
      }
    }
    if Bool.random(using: &random) { bytes += ending }
    return bytes
  }

  /// Reads a table in blocks of a few bytes and compares with the oracle.
  private static func compare(
    _ bytes: [UInt8], _ delimiter: UInt8, blockSize: Int, _ label: String
  ) -> (relations: Int, codes: [String]) {
    var mapping = TableMapping()
    mapping.delimiter = delimiter
    for role in [TableMapping.Role.kind, .weight, .date, .source]
    where !String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self).contains(
      role.rawValue)
    {
      mapping[role] = .constant("")
    }
    let oracle = TableOracle(bytes, delimiter: delimiter)
    do {
      let records = try readTables(relations: bytes, mapping: mapping, blockSize: blockSize)
      let found = records.faults.map { "\($0.line) \($0.code)" }
      if words(records) != oracle.words || found != oracle.faults {
        Issue.record(
          "\(label): \(String(decoding: bytes, as: UTF8.self).debugDescription)\n\(words(records))\n\(oracle.words)\n\(found)\n\(oracle.faults)"
        )
      }
      return (records.relations.count, records.faults.map(\.code))
    } catch {
      Issue.record("\(label): \(error)")
      return (0, [])
    }
  }

  @Test func tablesAreReadAsTheOracleReadsThem() {
    var random = SplitMix64(seed: 20_26)
    var relations = 0
    var codes: Set<String> = []
    for number in 0..<1_500 {
      let delimiter = TableMapping.delimiters.randomElement(using: &random) ?? 44
      let bytes = Self.table(&random, delimiter)
      let outcome = Self.compare(
        bytes, delimiter, blockSize: Int.random(in: 1...70, using: &random), "table \(number)")
      relations += outcome.relations
      codes.formUnion(outcome.codes)
    }
    #expect(relations > 1_000)
    #expect(codes.isSuperset(of: ["field-count", "no-id", "bad-number", "bad-date"]))
  }

  @Test func damagedRowsAreReadAsTheOracleReadsThem() {
    var random = SplitMix64(seed: 7)
    var relations = 0
    var codes: Set<String> = []
    let damage: [UInt8] = [34, 34, 10, 13, 0, 0xFF, 0xC3, 44, 9, 120, 59]
    for number in 0..<1_500 {
      let delimiter = TableMapping.delimiters.randomElement(using: &random) ?? 44
      var bytes = Self.table(&random, delimiter)
      let start = (bytes.firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count - 1) + 1
      for _ in 0..<Int.random(in: 1...3, using: &random) where start < bytes.count {
        let place = Int.random(in: start..<bytes.count, using: &random)
        let byte = damage.randomElement(using: &random) ?? 0
        if Bool.random(using: &random) {
          bytes[place] = byte
        } else {
          bytes.insert(byte, at: place)
        }
      }
      let outcome = Self.compare(
        bytes, delimiter, blockSize: Int.random(in: 1...70, using: &random), "damaged \(number)")
      relations += outcome.relations
      codes.formUnion(outcome.codes)
    }
    #expect(relations > 1_000)
    #expect(
      codes.isSuperset(of: [
        "field-count", "no-id", "bad-number", "bad-date", "nul", "invalid-utf-8", "stray-quote",
        "text-after-quote", "unclosed-quote",
      ]))
  }

  private static let sample = Array(
    "\u{FEFF}from,to,kind,weight,date\r\na,\"b \"\"q\"\"\",k,1.5,2020-01-02\r\n\"x\r\ny\",\u{E9},,-2,\n"
      .utf8)

  @Test func blockSizesMakeNoDifference() throws {
    let bytes = Self.sample + Array("a,b,\"k,1,\nlonger than eight,c,k,1,unknown\r\rz,z,z,z,z".utf8)
    let whole = try readTables(relations: bytes)
    for blockSize in 1...64 {
      let records = try readTables(relations: bytes, blockSize: blockSize)
      #expect(words(records) == words(whole))
      #expect(records.faults == whole.faults)
      #expect(records.inputs == whole.inputs)
    }
  }

  @Test func noTruncationAndNoDamageCrashes() {
    let bytes = Self.sample
    for end in 0...bytes.count {
      let outcome = Result { () throws(TableError) in
        try readTables(relations: Array(bytes[..<end]), blockSize: 16)
      }
      switch outcome {
      case .success(let records): #expect(records.relations.count + records.faultCount <= 3)
      case .failure(let error): #expect(!error.faults.isEmpty)
      }
    }
    for place in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var damaged = bytes
        damaged[place] = byte
        do {
          let records = try readTables(relations: damaged)
          if records.relations.count + records.faultCount == 0 { Issue.record("\(place) \(byte)") }
        } catch {
          if error.faults.isEmpty { Issue.record("\(place) \(byte)") }
        }
      }
    }
  }
}
