internal import ClewDossier

extension JSONParser {
  // MARK: Text

  /// Reads the text whose opening quote is at hand, and goes past its closing quote.
  mutating func string() throws(ReadingStopped) -> String {
    let opening = index
    index += 1
    var start = index
    var unescaped: [UInt8] = []
    while let byte {
      switch byte {
      case 0x22:
        let text = bytes[start..<index]
        index += 1
        if unescaped.isEmpty { return String(decoding: text, as: UTF8.self) }
        unescaped.append(contentsOf: text)
        return String(decoding: unescaped, as: UTF8.self)
      case 0x5C:
        unescaped.append(contentsOf: bytes[start..<index])
        try escape(into: &unescaped, opening: opening)
        start = index
      case 0x0A, 0x0D:
        throw stop(
          "unclosed-quote", "this text is not closed before its line ends", at: opening,
          hint: "add the closing `\"`; write a line break as `\\n`")
      case 0...0x1F:
        throw stop(
          "control-character",
          "the control character \(TextEncoding.codePoint(UInt32(byte))) must be written as an escape",
          at: index, hint: byte == 0x09 ? "write a tab as `\\t`" : nil)
      default:
        index += 1
      }
    }
    throw unclosed(opening)
  }

  private mutating func unclosed(_ opening: Int) -> ReadingStopped {
    stop(
      "unclosed-quote", "this text is never closed", at: opening,
      hint: "add the closing `\"`; the file may be cut off")
  }

  private mutating func escape(
    into text: inout [UInt8], opening: Int
  ) throws(ReadingStopped) {
    let start = index
    index += 1
    guard let letter = byte else { throw unclosed(opening) }
    index += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: text.append(contentsOf: try unicodeEscape(from: start).utf8)
    default:
      throw stop(
        "escape", "there is no such escape as this backslash begins", at: start,
        hint: "write a backslash as `\\\\`")
    }
  }

  private mutating func unicodeEscape(
    from start: Int
  ) throws(ReadingStopped) -> Unicode.Scalar {
    let first = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, byte == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 {
      let second = index
      index += 2
      let low = try fourDigits(from: second)
      if 0xDC00...0xDFFF ~= low,
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw stop(
      "surrogate", "this escape is half of a surrogate pair without its other half", at: start,
      hint: "write both halves, or the character itself")
  }

  /// Reads the four hexadecimal digits of the escape that begins at `start`.
  private mutating func fourDigits(from start: Int) throws(ReadingStopped) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = hexadecimalDigit(byte) else {
        throw stop("escape", "`\\u` must be followed by four hexadecimal digits", at: start)
      }
      value = value << 4 | digit
      index += 1
    }
    return value
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }

  // MARK: Numbers

  /// Reads the number that begins at hand and returns it as it is written.
  mutating func number() throws(ReadingStopped) -> String {
    let start = index
    if byte == 0x2D { index += 1 }
    if byte == 0x49 || byte == 0x4E {
      throw stop(
        "not-a-number", "infinities are not allowed in JSON", at: start,
        hint: "write null, or put it in quotes")
    }
    guard let first = byte, isDigit(first) else {
      throw badNumber("a digit must follow the `-`", from: start)
    }
    index += 1
    if first == 0x30 {
      if let byte, isDigit(byte) {
        throw badNumber("a number cannot begin with `0` and more digits", from: start)
      }
      if byte == 0x78 || byte == 0x58 {
        throw badNumber("hexadecimal numbers are not allowed in JSON", from: start)
      }
    } else {
      skipDigits()
    }
    if byte == 0x2E {
      index += 1
      guard skipDigits() else { throw badNumber("digits must follow the `.`", from: start) }
    }
    if byte == 0x65 || byte == 0x45 {
      index += 1
      if byte == 0x2B || byte == 0x2D { index += 1 }
      guard skipDigits() else { throw badNumber("digits must follow the `e`", from: start) }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func badNumber(_ message: String, from start: Int) -> ReadingStopped {
    stop("number", message, at: start, hint: "put it in double quotes if it is text")
  }

  /// Goes past digits and returns whether there were any.
  @discardableResult
  private mutating func skipDigits() -> Bool {
    let start = index
    while let byte, isDigit(byte) { index += 1 }
    return index > start
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
