/// Decides how a text is written in YAML so that every YAML tool reads the same text back.
enum YAMLScalarText {
  /// Where a text is to stand.
  enum Place {
    case block
    case flow
  }

  /// The text without quotes where that is safe, else in double quotes.
  static func inline(_ text: String, in place: Place) -> String {
    isSafePlain(text, in: place) ? text : quoted(text)
  }

  /// Whether `text` may stand without quotes.
  ///
  /// Not if it would end early or begin something else, and not if a YAML 1.1 or 1.2 tool would take
  /// it for a truth value, a number, a time of day or nothing. Whole dates (`2022-10-26`) are left
  /// plain: Clew reads every scalar as text.
  static func isSafePlain(_ text: String, in place: Place) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else {
      return false
    }
    if text.unicodeScalars.contains(where: { VisibleText.isHidden($0) || $0.value == 0xFEFF }) {
      return false
    }
    switch first {
    // - ? : only begin a plain text when no blank follows; simpler to quote them all.
    case 0x2D, 0x3F, 0x3A, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x27,
      0x22, 0x25, 0x40, 0x60, 0x3D:
      return false
    default:
      break
    }
    if last == 0x3A || text.hasPrefix("...") { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == 0x3A && next == 0x20 { return false }
      if byte == 0x20 && next == 0x23 { return false }
    }
    if place == .flow, bytes.contains(where: { [0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x3A].contains($0) })
    {
      return false
    }
    return !looksTyped(bytes)
  }

  /// Whether a tool may take the text for something other than text.
  static func looksTyped(_ bytes: [UInt8]) -> Bool {
    if typedWords.contains(String(decoding: bytes.map(lowered), as: UTF8.self)) { return true }
    guard let first = bytes.first else { return true }
    let isNumeric = 0x30...0x39 ~= first || first == 0x2B || first == 0x2D || first == 0x2E
    guard isNumeric else { return false }
    if isDate(bytes) { return false }
    if isReducedDate(bytes) { return false }
    // Numbers in any base, with exponents, `1_000`, `1:30`; and times, `2022-10-26T10:00:00Z`. What
    // has the letters and signs of one counts as one.
    let digits = first == 0x2B || first == 0x2D ? bytes.dropFirst() : bytes[...]
    let hasBase =
      digits.count > 1 && digits.first == 0x30
      && [0x62, 0x6F, 0x78].contains(lowered(digits[digits.startIndex + 1]))
    let hasColon = bytes.contains(0x3A)
    return bytes.allSatisfy { byte in
      switch lowered(byte) {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x5F, 0x3A, 0x20, 0x65: true
      case 0x61...0x66, 0x6F, 0x78: hasBase
      case 0x74, 0x7A: hasColon
      default: false
      }
    }
  }

  private static let typedWords = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", "~", ".nan", ".inf", "+.inf",
    "-.inf", "<<", "=",
  ]

  private static func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// Whether the text has the form `2022-10-26`.
  private static func isDate(_ bytes: [UInt8]) -> Bool { hasForm(bytes, [4, 2, 2]) }

  /// Whether the text has the form `2022-10`, which no tool takes for anything.
  private static func isReducedDate(_ bytes: [UInt8]) -> Bool { hasForm(bytes, [4, 2]) }

  private static func hasForm(_ bytes: [UInt8], _ lengths: [Int]) -> Bool {
    let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.map(\.count) == lengths
      && parts.allSatisfy { $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  /// The text in double quotes, on one line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where VisibleText.isHidden(scalar): result += escape(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    let (letter, length) = value < 0x100 ? ("x", 2) : value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: length - digits.utf8.count) + digits
  }

  /// The lines and the sign (`|`, `|-`, `|+`) with which `text` can stand as a block; `nil` if it
  /// has one line only, or something in it that a block cannot hold.
  static func block(_ text: String) -> (sign: String, lines: [Substring])? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n"), scalars.contains(where: { $0 != "\n" }),
      let first = scalars.first, first != " ", first != "\n", first != "\t",
      !scalars.contains(where: { $0 != "\n" && $0 != "\t" && VisibleText.isHidden($0) })
    else { return nil }
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Substring($0)
    }
    // A last line of blanks would be taken for an empty one.
    guard lines.allSatisfy({ $0.isEmpty || !$0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } })
    else { return nil }
    guard lines.last?.isEmpty == true else { return ("|-", lines) }
    lines.removeLast()
    return (lines.last?.isEmpty == true ? "|+" : "|", lines)
  }
}
