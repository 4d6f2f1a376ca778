/// Cuts DOT text into tokens, one at a time, in linear time.
struct DOTLexer {
  /// How bytes from 0x80 on are to be read.
  enum Encoding {
    case utf8
    case latin1
  }

  let bytes: [UInt8]
  var encoding = Encoding.utf8
  var faults: DOTFaults
  /// Whether an id or a value held a byte from 0x80 on since the flag was last cleared.
  var sawNonASCII = false
  /// How many texts were found not to be UTF-8.
  var invalidCount = 0
  /// Whether the text ended inside a string or a comment, which has been reported.
  private(set) var isCut = false
  private(set) var offset = 0
  private var atLineStart = true

  init(_ bytes: [UInt8], faults: DOTFaults) {
    self.bytes = bytes
    self.faults = faults
    skipByteOrderMark()
  }

  /// The next token; `.end` for ever once the text is used up.
  mutating func next() -> DOTToken {
    let startsLine = skipBlanks()
    guard offset < bytes.count else {
      return DOTToken(kind: .end, start: offset, end: offset, startsLine: startsLine)
    }
    atLineStart = false
    let start = offset
    var token = scan()
    token.start = start
    token.end = offset
    token.startsLine = startsLine
    return token
  }

  private mutating func scan() -> DOTToken {
    switch bytes[offset] {
    case UInt8(ascii: "{"): return single(.leftBrace)
    case UInt8(ascii: "}"): return single(.rightBrace)
    case UInt8(ascii: "["): return single(.leftBracket)
    case UInt8(ascii: "]"): return single(.rightBracket)
    case UInt8(ascii: ";"): return single(.semicolon)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: ":"): return single(.colon)
    case UInt8(ascii: "="): return single(.equals)
    case UInt8(ascii: "+"): return single(.plus)
    case UInt8(ascii: "\""): return quoted()
    case UInt8(ascii: "<"): return html()
    case UInt8(ascii: "-") where byte(after: 1) == UInt8(ascii: "-"):
      return single(.undirectedEdge, length: 2)
    case UInt8(ascii: "-") where byte(after: 1) == UInt8(ascii: ">"):
      return single(.directedEdge, length: 2)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return numeral()
    case let first where DOTLexer.isLetter(first): return name()
    default: return single(.unknown)
    }
  }

  func byte(after distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func single(_ kind: DOTToken.Kind, length: Int = 1) -> DOTToken {
    offset += length
    return DOTToken(kind: kind, start: 0, end: 0, startsLine: false)
  }

  private func id(_ kind: DOTToken.Kind, _ text: String) -> DOTToken {
    DOTToken(kind: kind, start: 0, end: 0, startsLine: false, text: text)
  }

  private mutating func name() -> DOTToken {
    let start = offset
    while offset < bytes.count, DOTLexer.isLetter(bytes[offset]) || DOTLexer.isDigit(bytes[offset])
    {
      offset += 1
    }
    if let keyword = DOTToken.Kind(keyword: bytes[start..<offset]) {
      return DOTToken(kind: keyword, start: 0, end: 0, startsLine: false)
    }
    return id(.name, text(of: start..<offset))
  }

  private mutating func numeral() -> DOTToken {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    skipDigits()
    let whole = offset
    if byte(after: 0) == UInt8(ascii: ".") {
      offset += 1
      skipDigits()
    }
    guard bytes[start..<offset].contains(where: DOTLexer.isDigit) else {
      offset = start
      return single(.unknown)
    }
    let text = text(of: start..<offset)
    if let following = byte(after: 0),
      DOTLexer.isLetter(following) || (following == UInt8(ascii: ".") && whole < offset)
    {
      faults.warning(
        "split-numeral",
        "the number \(shownInMessage(text)) runs into what follows and is read as an id of its own",
        at: start, hint: "put quotation marks around an id that begins with a digit")
    }
    return id(.name, text)
  }

  private mutating func skipDigits() {
    while offset < bytes.count, DOTLexer.isDigit(bytes[offset]) {
      offset += 1
    }
  }

  private mutating func quoted() -> DOTToken {
    let start = offset
    offset += 1
    var hasEscapes = false
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      switch bytes[offset] {
      case UInt8(ascii: "\\"):
        hasEscapes = true
        let next = byte(after: 1)
        offset += next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") ? 2 : 1
      case 0:
        refuseNul()
      default:
        offset += 1
      }
    }
    guard offset < bytes.count else {
      faults.error(
        "unterminated-string", "this quoted text has no closing quotation mark", at: start)
      isCut = true
      return single(.end, length: 0)
    }
    let content = start + 1..<offset
    offset += 1
    return id(.quoted, hasEscapes ? unescaped(content) : text(of: content))
  }

  private mutating func html() -> DOTToken {
    let start = offset
    var depth = 0
    repeat {
      switch bytes[offset] {
      case UInt8(ascii: "<"):
        depth += 1
        offset += 1
      case UInt8(ascii: ">"):
        depth -= 1
        offset += 1
      case 0:
        refuseNul()
      default:
        offset += 1
      }
    } while depth > 0 && offset < bytes.count
    guard depth == 0 else {
      faults.error(
        "unterminated-html", "this HTML-like text has no closing '>' for every '<'", at: start)
      isCut = true
      return single(.end, length: 0)
    }
    return id(.html, text(of: start + 1..<offset - 1))
  }

  private mutating func refuseNul() {
    faults.error("nul-character", "a NUL character cannot stand in a text", at: offset)
    offset += 1
  }

  // MARK: Blanks and comments

  /// Skips to the next token; true if a line end was passed.
  private mutating func skipBlanks() -> Bool {
    var passedLineEnd = false
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\n"):
        passedLineEnd = true
        atLineStart = true
        offset += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "#"):
        if !atLineStart {
          faults.warning(
            "hash-comment", "'#' makes the rest of this line a comment", at: offset,
            hint: "put quotation marks around a value that begins with '#'")
        }
        skipLine()
      case UInt8(ascii: "/") where byte(after: 1) == UInt8(ascii: "/"):
        skipLine()
      case UInt8(ascii: "/") where byte(after: 1) == UInt8(ascii: "*"):
        if skipBlockComment() { passedLineEnd = true }
      case 0xEF where standsAlone(byteOrderMarkAt: offset):
        faults.warning(
          "stray-byte-order-mark", "a byte order mark inside the file is ignored", at: offset)
        offset += 3
      default:
        return passedLineEnd
      }
    }
    return passedLineEnd
  }

  private mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
    }
  }

  /// Skips a `/* */` comment; true if it holds a line end.
  private mutating func skipBlockComment() -> Bool {
    let start = offset
    var holdsLineEnd = false
    offset += 2
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), byte(after: 1) == UInt8(ascii: "/") {
        offset += 2
        return holdsLineEnd
      }
      if bytes[offset] == UInt8(ascii: "\n") {
        holdsLineEnd = true
        atLineStart = true
      }
      offset += 1
    }
    faults.error("unterminated-comment", "this comment has no closing '*/'", at: start)
    isCut = true
    return holdsLineEnd
  }

  /// Whether a byte order mark stands here that belongs to no id: before a blank, a sign or a
  /// reserved word, as between files that were joined.
  private func standsAlone(byteOrderMarkAt start: Int) -> Bool {
    guard encoding == .utf8, bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    let longestKeyword = 8
    let following = bytes[(start + 3)...].prefix(longestKeyword + 1)
    let word = following.prefix { DOTLexer.isLetter($0) || DOTLexer.isDigit($0) }
    return word.isEmpty || DOTToken.Kind(keyword: word) != nil
  }

  private mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }
}
