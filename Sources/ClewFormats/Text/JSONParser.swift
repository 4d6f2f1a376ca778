internal import ClewDossier

/// Walks over JSON once, with the open brackets on the builder's stack.
struct JSONParser {
  private enum State {
    case value
    case key
    case afterOpening
    case afterValue
  }

  let bytes: [UInt8]
  var index: Int
  var builder: SyntaxTreeBuilder

  init(bytes: [UInt8], file: UInt32, limits: ReadingLimits) {
    self.bytes = bytes
    index = TextEncoding.lengthOfByteOrderMark(bytes)
    builder = SyntaxTreeBuilder(bytes: bytes, file: file, limits: limits)
  }

  mutating func parse() -> ParsedText {
    do { try document() } catch { assert(!builder.diagnostics.isEmpty) }
    return ParsedText(documents: builder.documents, diagnostics: builder.diagnostics)
  }

  // MARK: Structure

  private mutating func document() throws(ReadingStopped) {
    skipBlanks()
    guard index < bytes.count else { throw stop("empty-file", "the file is empty", at: 0) }
    var state = State.value
    while true {
      skipBlanks()
      switch state {
      case .value: state = try value()
      case .key: state = try key()
      case .afterOpening: state = try afterOpening()
      case .afterValue:
        guard builder.depth > 0 else {
          guard index == bytes.count else { throw textAfterValue() }
          return
        }
        state = try afterValue()
      }
    }
  }

  private mutating func value() throws(ReadingStopped) -> State {
    let position = builder.position(index)
    switch byte {
    case .some(0x7B):
      try builder.open(.mapping, isFlow: true, at: position)
      index += 1
      return .afterOpening
    case .some(0x5B):
      try builder.open(.sequence, isFlow: true, at: position)
      index += 1
      return .afterOpening
    case .some(0x22):
      try builder.scalar(try string(), .quoted, at: position)
    case .some(0x2D), .some(0x30...0x39):
      try builder.scalar(try number(), .number, at: position)
    case .some(0x61...0x7A), .some(0x41...0x5A):
      try word(at: position)
    default:
      throw unexpectedInsteadOfValue()
    }
    return .afterValue
  }

  private mutating func afterOpening() throws(ReadingStopped) -> State {
    if isClosing {
      try close()
      return .afterValue
    }
    return builder.openCollection == .mapping ? .key : .value
  }

  private mutating func key() throws(ReadingStopped) -> State {
    let position = builder.position(index)
    guard byte == 0x22 else { throw unexpectedInsteadOfKey() }
    let text = try string()
    skipBlanks()
    guard byte == 0x3A else {
      if byte == nil { throw truncated() }
      throw unexpected(
        "missing-colon", "there is no `:` after the key \(TextEncoding.quoted(text))")
    }
    index += 1
    try builder.key(text, at: position)
    return .value
  }

  private mutating func afterValue() throws(ReadingStopped) -> State {
    if isClosing {
      try close()
      return .afterValue
    }
    guard byte == 0x2C else {
      if byte == nil { throw truncated() }
      let closing = builder.openCollection == .mapping ? "}" : "]"
      throw unexpected(
        "missing-comma", "\(shown) where a `,` or `\(closing)` must stand",
        hint: "add the missing `,`")
    }
    let comma = index
    index += 1
    skipBlanks()
    if isClosing {
      throw stop(
        "trailing-comma", "a `,` before \(shown) is not allowed in JSON", at: comma,
        hint: "remove the `,`")
    }
    return builder.openCollection == .mapping ? .key : .value
  }

  private mutating func close() throws(ReadingStopped) {
    let isMapping = byte == 0x7D
    guard isMapping == (builder.openCollection == .mapping) else {
      let line = builder.openPosition.map { builder.line(of: $0) } ?? 1
      let closing = isMapping ? "]" : "}"
      throw stop(
        "wrong-bracket",
        "\(shown) where `\(closing)` must stand, for the bracket opened on line \(line)", at: index)
    }
    index += 1
    builder.close()
  }

  private mutating func word(at position: SourcePosition) throws(ReadingStopped) {
    let start = index
    while let byte, isWordByte(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "true", "false": try builder.scalar(text, .boolean, at: position)
    case "null": try builder.scalar(text, .null, at: position)
    case "NaN", "nan", "Infinity", "inf", "Inf":
      throw stop(
        "not-a-number", "\(TextEncoding.quoted(text)) is not allowed in JSON", at: start,
        hint: "write null, or put it in quotes")
    case "True", "False", "None", "TRUE", "FALSE", "NULL", "Null":
      throw stop(
        "unknown-word", "\(TextEncoding.quoted(text)) must be written in JSON's spelling",
        at: start,
        hint: "use true, false or null")
    default:
      throw stop(
        "unknown-word", "\(TextEncoding.quoted(text)) is not a JSON value", at: start,
        hint: "put the text in double quotes")
    }
  }

  // MARK: Bytes

  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var isClosing: Bool { byte == 0x7D || byte == 0x5D }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x24: true
    default: false
    }
  }

  /// The character at hand in backquotes.
  var shown: String {
    guard index < bytes.count else { return "the end of the file" }
    let length = max(1, TextEncoding.validSequenceLength(in: bytes.span, at: index))
    return "`" + String(decoding: bytes[index..<index + length], as: UTF8.self) + "`"
  }

  // MARK: Faults

  mutating func stop(
    _ code: String, _ message: String, at offset: Int, hint: String? = nil
  ) -> ReadingStopped {
    builder.stop(
      Diagnostic(.error, code: code, message, at: builder.position(offset), hint: hint))
  }

  private mutating func truncated() -> ReadingStopped {
    guard let open = builder.openPosition else {
      return stop("truncated", "the file ends before its value does", at: bytes.count)
    }
    let line = builder.line(of: open)
    let name = builder.openCollection == .mapping ? "object" : "array"
    return stop(
      "truncated", "the file ends inside the \(name) opened on line \(line)", at: bytes.count,
      hint: "the file may be cut off")
  }

  private mutating func textAfterValue() -> ReadingStopped {
    unexpected("text-after-value", "\(shown) after the end of the JSON value")
  }

  private mutating func comment() -> ReadingStopped {
    stop("comment", "comments are not allowed in JSON", at: index, hint: "remove the comment")
  }

  /// The fault for a byte that no value, key or sign can begin with, else the one described.
  private mutating func unexpected(
    _ code: String, _ message: String, hint: String? = nil
  ) -> ReadingStopped {
    switch byte {
    case .some(0x2F), .some(0x23):
      return comment()
    case .some(0...0x1F), .some(0x7F):
      let name = TextEncoding.codePoint(UInt32(bytes[index]))
      return stop(
        "control-character", "the control character \(name) is not allowed", at: index,
        hint: bytes[index] == 0 ? "this may not be a text file" : nil)
    default:
      return stop(code, message, at: index, hint: hint)
    }
  }

  private mutating func unexpectedInsteadOfValue() -> ReadingStopped {
    switch byte {
    case nil:
      return truncated()
    case .some(0x2C), .some(0x3A), .some(0x5D), .some(0x7D):
      return stop("missing-value", "a value is missing before \(shown)", at: index)
    case .some(0x27):
      return singleQuote()
    case .some(0x2B):
      return stop("number", "a number cannot begin with `+`", at: index, hint: "remove the `+`")
    case .some(0x2E):
      return stop(
        "number", "a number cannot begin with `.`", at: index, hint: "write `0.` before the digits")
    default:
      return unexpected("json-syntax", "\(shown) where a value must stand")
    }
  }

  private mutating func unexpectedInsteadOfKey() -> ReadingStopped {
    switch byte {
    case nil:
      return truncated()
    case .some(0x27):
      return singleQuote()
    case .some(0x2C), .some(0x3A):
      return stop("missing-value", "a key is missing before \(shown)", at: index)
    case .some(let byte) where isWordByte(byte) || byte == 0x2D || byte >= 0x80:
      return stop(
        "unquoted-key", "a key must be in double quotes", at: index, hint: "write \"key\": value")
    default:
      return unexpected("json-syntax", "\(shown) where a key in double quotes must stand")
    }
  }

  private mutating func singleQuote() -> ReadingStopped {
    stop(
      "single-quote", "JSON text must be in double quotes", at: index,
      hint: "replace `'` by `\"`")
  }
}
