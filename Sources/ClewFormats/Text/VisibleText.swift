/// Makes text from files safe and honest to show: nothing in it moves the cursor or hides.
public enum VisibleText {
  /// Whether a character is shown by its number: controls, line separators, bidirectional controls
  /// and all invisible format characters but the two joiners that Persian and Indic spelling needs.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if 0x20..<0x7F ~= scalar.value { return false }
    if scalar.value < 0xA0 { return true }
    if scalar.value < 0xAD { return false }
    switch scalar.value {
    case 0x200C, 0x200D: return false
    case 0x2028, 0x2029: return true
    // Fillers and the Mongolian separator: shown as nothing, though no format characters.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180E: return true
    case 0xFFFE, 0xFFFF: return true
    default: return scalar.properties.generalCategory == .format
    }
  }

  /// `text` with every hidden character written as `<U+202E>`.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += shown(scalar) }
    return result
  }

  /// `bytes` as text, with hidden characters as `<U+202E>` and bytes that are no UTF-8 as `<0xE9>`.
  public static func escaped(_ bytes: [UInt8]) -> String {
    var result = ""
    forEachPiece(of: bytes, in: 0..<bytes.count) { piece, _, _ in result += piece }
    return result
  }

  /// How a character is shown.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    isHidden(scalar) ? "<" + TextEncoding.codePoint(scalar.value) + ">" : String(scalar)
  }

  /// Calls `body` with each character of `bytes[range]` as shown, its offset, and the character
  /// itself unless the byte is no UTF-8.
  static func forEachPiece(
    of bytes: [UInt8], in range: Range<Int>, _ body: (String, Int, Unicode.Scalar?) -> Void
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = TextEncoding.validSequenceLength(in: bytes.span, at: offset)
      guard length > 0,
        let scalar = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
          .unicodeScalars.first
      else {
        body("<" + TextEncoding.hexadecimalByte(bytes[offset]) + ">", offset, nil)
        offset += 1
        continue
      }
      body(shown(scalar), offset, scalar)
      offset += length
    }
  }

  /// How many columns a character takes on a terminal: 0, 1 or 2.
  ///
  /// Wide are the East Asian scripts and the emoji blocks (Unicode Standard Annex 11, by block).
  static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch value {
    case 0x200C, 0x200D: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }
}
