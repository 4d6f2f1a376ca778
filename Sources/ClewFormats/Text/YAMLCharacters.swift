internal import ClewDossier

/// Looks for characters that no YAML file may hold, and for runs that would make libyaml slow.
enum YAMLCharacters {
  /// The first fault of `bytes`, which must be valid UTF-8; `nil` if there is none.
  static func fault(in bytes: [UInt8], file: UInt32, limits: ReadingLimits) -> Diagnostic? {
    let span = bytes.span
    var isLineStart = true
    var blanks = 0
    var breaks = 0
    var tagDirectives = 0
    var index = TextEncoding.lengthOfByteOrderMark(bytes)

    func diagnostic(_ code: String, _ message: String, hint: String) -> Diagnostic {
      Diagnostic(
        .error, code: code, message,
        at: SourcePosition(file: file, offset: UInt32(clamping: index)), hint: hint)
    }

    while index < span.count {
      let byte = span[index]
      let next = index + 1 < span.count ? span[index + 1] : 0
      switch byte {
      case 0x20, 0x09:
        blanks += 1
        isLineStart = false
      case 0x0A, 0x0D:
        breaks += 1
        blanks = 0
        isLineStart = true
      case 0...0x1F, 0x7F:
        return diagnostic(
          "control-character",
          "the control character \(TextEncoding.codePoint(UInt32(byte))) is not allowed",
          hint: byte == 0
            ? "this may not be a text file" : "remove it, or write it as an escape in double quotes"
        )
      case 0xC2 where next < 0xA0 && next != 0x85:
        return diagnostic(
          "control-character",
          "the control character \(TextEncoding.codePoint(UInt32(next))) is not allowed",
          hint: "remove it, or write it as an escape in double quotes")
      case 0xC2 where next == 0x85, 0xE2 where isLineSeparator(span, index):
        // libyaml takes these for line breaks.
        breaks += 1
        blanks = 0
        isLineStart = false
      case 0xEF where next == 0xBF && index + 2 < span.count && span[index + 2] >= 0xBE:
        return diagnostic(
          "control-character",
          "\(TextEncoding.codePoint(0xFF40 + UInt32(span[index + 2]))) is no character",
          hint: "remove it")
      case 0xEF
      where isLineStart && next == 0xBB && index + 2 < span.count && span[index + 2] == 0xBF:
        return diagnostic(
          "control-character", "a byte order mark in the middle of the file",
          hint: "remove it; it may come from joining two files")
      default:
        if isLineStart, byte == 0x25, begins(span, index, with: [0x25, 0x54, 0x41, 0x47]) {
          tagDirectives += 1
        }
        isLineStart = false
        blanks = 0
        breaks = 0
      }
      if blanks > limits.maximumBlankRun || breaks > limits.maximumBlankRun {
        return diagnostic(
          "too-many-blanks",
          "more than \(limits.maximumBlankRun) \(blanks > breaks ? "blanks" : "line breaks") in a row",
          hint: "remove them, or raise the limit")
      }
      if tagDirectives > limits.maximumTagDirectives {
        return diagnostic(
          "directive", "more than \(limits.maximumTagDirectives) %TAG lines", hint: "remove them")
      }
      index += 1
    }
    return nil
  }

  /// Whether U+2028 or U+2029 begins at `index`.
  private static func isLineSeparator(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
  }

  private static func begins(
    _ bytes: borrowing Span<UInt8>, _ index: Int, with wanted: [UInt8]
  ) -> Bool {
    guard index + wanted.count <= bytes.count else { return false }
    for step in wanted.indices where bytes[index + step] != wanted[step] { return false }
    return true
  }
}
