/// What the text of a field is, and how it is shown in messages.
enum CellText {
  /// How many bytes the word for a kind may have.
  static let kindLimit = 4_096

  /// The text of a field of a batch: an apostrophe that keeps spreadsheets from taking it for a
  /// formula, as Clew writes it before `= + - @`, tab and CR, is no part of it.
  @inline(__always)
  static func content(
    _ field: UInt64, _ bytes: borrowing Span<UInt8>
  ) -> (start: Int, length: Int) {
    let (start, length) = RowBatch.content(field)
    if bytes[start] == UInt8(ascii: "'"), length > 1, isFormulaSign(bytes[start &+ 1]) {
      return (start &+ 1, length &- 1)
    }
    return (start, length)
  }

  private static func isFormulaSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }

  /// The bytes as a string; they have been found to be UTF-8.
  static func string(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> String {
    var copy: [UInt8] = []
    copy.append(bytes, from: start, count: length)
    return String(decoding: copy, as: UTF8.self)
  }

  /// The bytes in backquotes for a message, cut when there are many.
  static func quoted(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> String {
    TextEncoding.quoted(string(bytes, start, min(length, 400)))
  }

  /// The fault of a kind that cannot be numbered.
  static func kindFault(
    _ batch: borrowing RowBatch, _ row: Int, _ column: Int, _ length: Int
  ) -> RowFault {
    length > kindLimit
      ? batch.fault(row, column, "kind-too-long", "the kind has more than \(kindLimit) bytes")
      : batch.fault(
        row, column, "too-many-kinds", "there are more than \(UInt16.max) kinds",
        hint: "another column may hold the kind")
  }
}
