import ClewFormats
import Testing

struct SourceFileTests {
  private func file(_ text: String) -> SourceFile {
    SourceFile(name: "f", bytes: Array(text.utf8), number: 1)
  }

  @Test func countsLinesAndColumnsFromOne() {
    let file = file("a\né!\n")
    #expect(file.lineAndColumn(0) == (1, 1))
    #expect(file.lineAndColumn(1) == (1, 2))
    #expect(file.lineAndColumn(2) == (2, 1))
    #expect(file.lineAndColumn(4) == (2, 2))
    #expect(file.lineAndColumn(5) == (2, 3))
    #expect(file.lineAndColumn(6) == (3, 1))
    #expect(file.lineAndColumn(99) == (3, 1))
  }

  @Test func knowsAllLineBreaks() {
    let file = file("a\r\nb\rc\nd")
    #expect(file.lineTable().count == 4)
    #expect((1...4).map { file.lineText($0) } == ["a", "b", "c", "d"])
    #expect(file.lineAndColumn(3) == (2, 1))
    #expect(file.lineAndColumn(5) == (3, 1))
    #expect(file.lineAndColumn(7) == (4, 1))
  }

  @Test func countsNoByteOrderMark() {
    let file = file("\u{FEFF}ab")
    #expect(file.lineAndColumn(3) == (1, 1))
    #expect(file.lineAndColumn(4) == (1, 2))
    #expect(file.lineText(1) == "ab")
  }

  @Test func countsInvalidBytesOneByOne() {
    let file = SourceFile(name: "f", bytes: [0x61, 0xFF, 0xE2, 0x82, 0x62], number: 1)
    #expect(file.lineAndColumn(4) == (1, 5))
    #expect(file.lineText(1) == "a<0xFF><0xE2><0x82>b")
  }

  @Test func listsTheLinesOfLongFiles() {
    var random = SplitMix64(seed: 8)
    for filler in ["", "x", "é"] {
      // Breaks fall on every side of the borders between the table's blocks.
      var text = ""
      for _ in 0..<6000 {
        text += String(repeating: filler, count: Int.random(in: 0...3, using: &random))
        text += ["\n", "\r\n", "\r"].randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      var starts = [0]
      for index in bytes.indices {
        let isBreak =
          bytes[index] == 0x0A
          || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        if isBreak { starts.append(index + 1) }
      }
      let table = LineTable(bytes)
      #expect(table.count == starts.count)
      #expect((1...table.count).map { table.start(ofLine: $0) } == starts)
      for (index, start) in starts.enumerated() where table.line(ofOffset: start) != index + 1 {
        Issue.record("line \(index + 1)")
      }
      for (index, start) in starts.enumerated().dropFirst()
      where table.line(ofOffset: start - 1) != index {
        Issue.record("end of line \(index)")
      }
    }
  }

  @Test func isEmptyWhenTheFileIs() {
    #expect(file("").lineAndColumn(0) == (1, 1))
    #expect(file("").lineText(1).isEmpty)
    #expect(file("\n").lineText(1).isEmpty)
  }

  @Test func agreesWithWalkingFromTheStart() {
    var random = SplitMix64(seed: 4)
    let pieces = ["a", "é", "\n", "\r\n", "\r", "\u{1F600}", "\u{2028}", "e\u{301}"]
    for _ in 0..<200 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let file = file(text)
      let table = file.lineTable()
      var (line, column, offset) = (1, 1, 0)
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        #expect(file.lineAndColumn(offset, in: table) == (line, column))
        offset += UTF8.width(scalar)
        let isBreak =
          scalar == "\n"
          || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
        if isBreak { (line, column) = (line + 1, 1) } else { column += 1 }
      }
      #expect(file.lineAndColumn(offset, in: table) == (line, column))
    }
  }
}
