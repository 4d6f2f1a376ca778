/// A file that was read, kept to show its lines in messages.
public struct SourceFile: Sendable {
  /// The number that positions in this file carry.
  public let number: UInt32
  /// The name to show, such as the path the user gave.
  public let name: String
  /// The whole content.
  public let bytes: [UInt8]

  /// A file with all its parts.
  public init(name: String, bytes: [UInt8], number: UInt32) {
    self.name = name
    self.bytes = bytes
    self.number = number
  }

  /// Where the lines begin; made anew at each call, in time linear in the number of bytes.
  public func lineTable() -> LineTable { LineTable(bytes) }

  /// The line and the column, both from 1, of the byte at `offset`.
  ///
  /// Columns count Unicode scalars; a byte that is no UTF-8 counts as one, a byte order mark at
  /// the start as none. An offset beyond the end gives the end. In `a\né!`, offset 4 (the `!`) is
  /// line 2, column 2. Pass a `table` made before when asking more than once.
  public func lineAndColumn(
    _ offset: Int, in table: LineTable? = nil
  ) -> (line: Int, column: Int) {
    let offset = max(0, min(offset, bytes.count))
    let table = table ?? lineTable()
    let line = table.line(ofOffset: offset)
    let start = contentStart(ofLine: line, in: table)
    return (line, 1 + characterCount(from: start, to: offset))
  }

  /// How many characters begin in the bytes from `start` up to `end`, without one that `end` cuts.
  func characterCount(from start: Int, to end: Int) -> Int {
    let span = bytes.span
    var count = 0
    var index = start
    while index < end {
      let length = max(1, TextEncoding.validSequenceLength(in: span, at: index))
      guard index + length <= end else { break }
      index += length
      count += 1
    }
    return count
  }

  /// The bytes of line number `line`, counted from 1, without its line break.
  public func lineRange(_ line: Int, in table: LineTable? = nil) -> Range<Int> {
    let table = table ?? lineTable()
    let start = contentStart(ofLine: line, in: table)
    var end = line < table.count ? table.start(ofLine: line + 1) : bytes.count
    if line < table.count {
      end -= 1
      if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return start..<max(start, end)
  }

  /// The text of line number `line`, hidden characters and invalid bytes made visible.
  public func lineText(_ line: Int, in table: LineTable? = nil) -> String {
    VisibleText.escaped(Array(bytes[lineRange(line, in: table)]))
  }

  private func contentStart(ofLine line: Int, in table: LineTable) -> Int {
    line == 1 ? TextEncoding.lengthOfByteOrderMark(bytes) : table.start(ofLine: line)
  }
}
