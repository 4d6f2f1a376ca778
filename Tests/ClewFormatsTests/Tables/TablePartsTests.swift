import ClewDossier
import Testing

@testable import ClewFormats

@Suite struct TablePartsTests {
  private func decimal(_ text: String) -> Double? {
    let bytes = Array(text.utf8) + [UInt8](repeating: 32, count: 64)
    return DecimalText.value(bytes.span, 0, text.utf8.count)
  }

  @Test func decimalsAreTheNearestDoubles() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let digits = (0..<Int.random(in: 1...18, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }
      let point = Int.random(in: 0...digits.count, using: &random)
      let text =
        (Bool.random(using: &random) ? "-" : "") + digits[..<point].joined() + "."
        + digits[point...].joined()
      if decimal(text)?.bitPattern != Double(text)?.bitPattern { Issue.record("\(text)") }
    }
    #expect(decimal("1e3") == 1000)
    #expect(decimal("+.5") == 0.5)
    #expect(decimal("5.") == 5)
    #expect(decimal("1234567890123456789") == 1_234_567_890_123_456_789)
    #expect(decimal("0.1") == 0.1)
    for text in [
      "", "-", ".", "+", "1,5", " 1", "1 ", "nan", "inf", "infinity", "0x10", "1e", "1e+", "1e999",
      "1.2.3", "--1", "\u{661}", "1_000", String(repeating: "1", count: 2_000),
    ] {
      #expect(decimal(text) == nil, "\(text)")
    }
  }

  @Test func structuralBytesAreFoundAsByHand() {
    var random = SplitMix64(seed: 5)
    var scan = StructuralScan()
    for _ in 0..<300 {
      let delimiter = TableMapping.delimiters.randomElement(using: &random) ?? 44
      let length = Int.random(in: 0...200, using: &random)
      let bytes = (0..<length).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : [delimiter, 34, 10, 13, 14, 0, 0x8A].randomElement(using: &random) ?? 0
      }
      let padded = bytes + [UInt8](repeating: 32, count: StructuralScan.padding)
      scan.scan(padded.span, length: length, delimiter: delimiter)
      let found = scan.positions.prefix(scan.count).map { Int($0) }
      #expect(
        found
          == bytes.indices.filter { bytes[$0] < 14 || bytes[$0] == 34 || bytes[$0] == delimiter })
      #expect(scan.hasForeignBytes == bytes.contains { $0 >= 0x80 })
    }
  }

  @Test func textsAreNumberedInOrderAndFoundAgain() {
    var index = TextIndex()
    var known: [String: UInt32] = [:]
    var random = SplitMix64(seed: 11)
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...20, using: &random)
      let text = String((0..<length).map { _ in "ab".randomElement(using: &random) ?? "a" })
      let number = index.number(text)
      if known[text, default: UInt32(known.count)] != number { Issue.record("\(text)") }
      known[text] = number
    }
    #expect(index.count == known.count)
    #expect(known.allSatisfy { index.texts[Int($1)] == $0 })
  }

  @Test func daysAndOtherDatesAreNumberedOnce() throws {
    var cells = DateCells()
    func number(_ text: String) -> UInt32? {
      let bytes = Array(text.utf8) + [UInt8](repeating: 32, count: 64)
      let length = text.utf8.count
      return cells.known(bytes.span, 0, length) ?? (try? cells.number(bytes.span, 0, length))
    }
    #expect(number("") == 0)
    #expect(number("unknown") == 0)
    #expect(number("2020-02-29") == 1)
    #expect(number("2020-02-30") == nil)
    #expect(number("2020-2-290") == nil)
    #expect(number("2020-00-01") == nil)
    #expect(number("1899-12-31") == 2)
    #expect(number("2155-12-31") == 3)
    #expect(number("2156-01-01") == 4)
    #expect(number("202X-01-01") == 5)
    #expect(number("2020-02-29") == 1)
    #expect(number("2156-01-01") == 4)
    #expect(number("2155-12-31") == 3)
    #expect(
      cells.times.map { $0?.edtf?.text ?? "" } == [
        "", "2020-02-29", "1899-12-31", "2155-12-31", "2156-01-01", "202X-01-01",
      ])
    for year in [1900, 1999, 2000, 2100] {
      for month in 0...13 {
        for day in 0...32 {
          func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          let text = "\(year)-\(two(month))-\(two(day))"
          let first = number(text)
          #expect(first == number(text))
          if let first { #expect(cells.times[Int(first)]?.edtf?.text == text) }
        }
      }
    }
  }

  @Test func fingerprintsDependOnBytesAlone() {
    func value(_ bytes: [UInt8], _ step: Int) -> UInt64 {
      var print = ContentFingerprint()
      for start in stride(from: 0, to: bytes.count, by: step) {
        print.add(Array(bytes[start..<min(bytes.count, start + step)]))
      }
      return print.value
    }
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for length in [0, 1, 31, 32, 33, 300] {
      let part = Array(bytes[..<length])
      for step in [1, 3, 31, 32, 33, 64, 299] { #expect(value(part, step) == value(part, 1_000)) }
    }
    var seen = Set((0...300).map { value(Array(bytes[..<$0]), 1_000) })
    for place in 0..<300 {
      var other = bytes
      other[place] ^= 1
      seen.insert(value(other, 1_000))
    }
    #expect(seen.count == 601)
  }
}
