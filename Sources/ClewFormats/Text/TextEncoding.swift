internal import ClewDossier

/// What can be said about a file's bytes before anyone reads its syntax.
enum TextEncoding {
  /// The UTF-8 byte order mark.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The number of bytes to leave out at the start: 3 where there is a byte order mark, else 0.
  static func lengthOfByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// The fault that makes `bytes` unreadable as UTF-8 text, or `nil` if they are UTF-8.
  ///
  /// Takes time linear in the number of bytes.
  static func fault(in bytes: [UInt8], file: UInt32, limits: ReadingLimits) -> Diagnostic? {
    let start = SourcePosition(file: file, offset: 0)
    if bytes.count > limits.maximumBytes {
      return Diagnostic(
        .error, code: "file-too-large",
        "the file has \(bytes.count) bytes, the limit is \(limits.maximumBytes)", at: start,
        hint: "split the file, or raise the limit")
    }
    if let name = wideEncoding(of: bytes) {
      return Diagnostic(
        .error, code: "not-utf-8", "the file is \(name), it must be UTF-8", at: start,
        hint: "save it as UTF-8")
    }
    guard let offset = firstInvalidByte(in: bytes.span) else { return nil }
    return Diagnostic(
      .error, code: "invalid-utf-8",
      "the byte \(hexadecimalByte(bytes[offset])) is not valid UTF-8 here",
      at: SourcePosition(file: file, offset: UInt32(offset)),
      hint: "save the file as UTF-8; it may be Windows-1252 or another older encoding")
  }

  /// The name of the wide encoding a file begins in, `nil` if it does not look like one.
  static func wideEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark: an ASCII character and its empty half, twice over.
    guard bytes.count >= 4 else { return nil }
    let empty = bytes.prefix(4).map { $0 == 0 }
    return empty == [true, false, true, false] || empty == [false, true, false, true]
      ? "UTF-16" : nil
  }

  /// Where the first byte stands that cannot begin or continue a UTF-8 character.
  ///
  /// For a character cut short or out of range this is its first byte. Overlong forms, surrogates
  /// and values above U+10FFFF are invalid (Unicode 16, table 3-7).
  static func firstInvalidByte(in bytes: borrowing Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = validSequenceLength(in: bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the well-formed UTF-8 sequence at `index`, 0 if there is none.
  static func validSequenceLength(in bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in 2..<max(2, length) where bytes[index + next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// A byte as `0xE9`.
  static func hexadecimalByte(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }

  /// A code point as `U+001B`, at least four digits.
  static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `text` in backquotes for a message, cut after 60 characters.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return "`\(text)`" }
    return "`\(String(scalars[..<end]))...`"
  }
}
