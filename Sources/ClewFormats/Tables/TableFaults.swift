internal import ClewDossier

/// Gathers the faults of tables, the first thousand of them with their places.
struct TableFaults: Sendable {
  /// How many faults are kept.
  static let limit = 1_000
  /// The columns that an excerpt may take.
  static let excerptWidth = 98

  /// The faults that are kept.
  private(set) var kept: [TableFault] = []
  /// How many there were in all.
  private(set) var count = 0

  var isFull: Bool { count >= Self.limit }

  /// Adds a fault of a row that stands in the first `length` bytes of `buffer`.
  mutating func add(
    _ fault: RowFault, _ buffer: [UInt8], length: Int, file: Int, name: String
  ) {
    count += 1
    guard kept.count < Self.limit else { return }
    let place = min(fault.place, length)
    var line = Int(fault.line)
    var start = fault.rowStart
    for offset in fault.rowStart..<max(fault.rowStart, place)
    where buffer[offset] == 10 || buffer[offset] == 13 {
      // The line break that a row's fault may stand on belongs to its own line.
      if buffer[offset] == 13, offset + 1 < length, buffer[offset + 1] == 10 { continue }
      line += 1
      start = offset + 1
    }
    var end = place
    let reach = min(length, place + 8 * Self.excerptWidth)
    while end < reach, buffer[end] != 10, buffer[end] != 13 { end += 1 }
    let excerpt = SourceExcerpt(
      bytes: buffer, line: start..<end, offset: place, width: Self.excerptWidth)
    kept.append(
      TableFault(
        file: file, name: name, line: line, column: 1 + Self.characters(buffer, start, place),
        code: fault.code, message: fault.message, hint: fault.hint, excerpt: excerpt.text,
        caret: excerpt.caret))
  }

  /// Adds a fault of a file as a whole.
  mutating func add(_ fault: TableFault) {
    count += 1
    if kept.count < Self.limit { kept.append(fault) }
  }

  private static func characters(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    var offset = start
    while offset < end {
      offset += max(1, TextEncoding.validSequenceLength(in: bytes.span, at: offset))
      count += 1
    }
    return count
  }
}
