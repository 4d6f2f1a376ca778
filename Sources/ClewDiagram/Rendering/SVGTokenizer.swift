/// Why bytes are not an SVG of ours, and where.
struct SVGFault: Error, Equatable {
  let offset: Int
  let reason: String
}

/// Cuts an SVG into tags and text: XML 1.0 without all that Graphviz never writes.
///
/// Refused are processing instructions, CDATA, declarations and document types other than
/// Graphviz's, entities of other names than the five of XML, names outside ASCII, and repeated
/// attributes. Nesting is not looked at here. One pass; no recursion.
struct SVGTokenizer {
  struct Attribute: Equatable {
    let name: String
    /// Bytes between the quotes, entities still in place.
    let value: Range<Int>
  }
  struct Element: Equatable {
    let name: String
    let attributes: [Attribute]
    let isEmpty: Bool
  }
  enum Kind: Equatable {
    case declaration
    case documentType
    case comment
    case text
    case start(Element)
    case end(String)
  }
  struct Token: Equatable {
    let kind: Kind
    let range: Range<Int>
  }

  private static let declarations: [StaticString] = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
  ]
  private static let documentType: StaticString =
    """
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
     "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    """

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() throws(SVGFault) -> Token? {
    guard at < bytes.count else { return nil }
    let start = at
    let kind: Kind
    if bytes[at] != UInt8(ascii: "<") {
      kind = try text()
    } else if start == 0, Self.declarations.contains(where: { skip($0) }) {
      kind = .declaration
    } else if skip("<!--") {
      try comment()
      kind = .comment
    } else if skip(Self.documentType) {
      kind = .documentType
    } else if skip("</") {
      let name = try name()
      skipSpace()
      try pass(exactly: ">")
      kind = .end(name)
    } else {
      at += 1
      kind = .start(try element())
    }
    return Token(kind: kind, range: start..<at)
  }

  private mutating func text() throws(SVGFault) -> Kind {
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      guard !isAt("]]>") else { throw fault("]]> within text", at) }
      try character()
    }
    return .text
  }

  private mutating func comment() throws(SVGFault) {
    // HTML readers end a comment at `<!-->` and `<!--->`.
    guard !isAt(">"), !isAt("->") else { throw fault("a comment that ends at once", at) }
    while !isAt("--") {
      guard at < bytes.count else { throw fault("a comment without an end", at) }
      try plain()
    }
    at += 2
    try pass(exactly: ">")
  }

  private mutating func element() throws(SVGFault) -> Element {
    let name = try name()
    var attributes: [Attribute] = []
    while true {
      let hadSpace = skipSpace()
      if skip("/>") { return Element(name: name, attributes: attributes, isEmpty: true) }
      if skip(">") { return Element(name: name, attributes: attributes, isEmpty: false) }
      let start = at
      guard hadSpace else { throw fault("an attribute without a space before it", start) }
      let attribute = try attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw fault("the attribute \(attribute.name) twice", start)
      }
      guard attributes.count < 32 else { throw fault("more than 32 attributes", start) }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(SVGFault) -> Attribute {
    let name = try name()
    skipSpace()
    try pass(exactly: "=")
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
    else { throw fault("an attribute without quotes", at) }
    let quote = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != quote {
      guard bytes[at] != UInt8(ascii: "<") else { throw fault("< within an attribute", at) }
      try character()
    }
    guard at < bytes.count else { throw fault("an attribute without an end", start) }
    at += 1
    return Attribute(name: name, value: start..<at - 1)
  }

  private mutating func name() throws(SVGFault) -> String {
    let start = at
    while at < bytes.count, Self.isNameByte(bytes[at], isFirst: at == start) { at += 1 }
    guard at > start, at - start <= 64 else { throw fault("no name where one is due", start) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// One byte of text or of an attribute's value, or one entity.
  private mutating func character() throws(SVGFault) {
    guard bytes[at] == UInt8(ascii: "&") else { return try plain() }
    guard let entity = XMLEntity(bytes, at: at) else { throw fault("an unknown entity", at) }
    at += entity.length
  }

  private mutating func plain() throws(SVGFault) {
    let byte = bytes[at]
    guard byte >= 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d else {
      throw fault("a control character", at)
    }
    // U+FFFE and U+FFFF are not XML characters.
    if byte == 0xef, at + 2 < bytes.count, bytes[at + 1] == 0xbf, bytes[at + 2] >= 0xbe {
      throw fault("a character that XML forbids", at)
    }
    at += 1
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"): !isFirst
    default: false
    }
  }

  private func isAt(_ text: StaticString) -> Bool {
    let end = at + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return bytes[at..<end].elementsEqual(text.description.utf8)
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard isAt(text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  private mutating func pass(exactly text: StaticString) throws(SVGFault) {
    guard skip(text) else { throw fault("no \(text) where it is due", at) }
  }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[at]) { at += 1 }
    return at > start
  }

  private func fault(_ reason: String, _ offset: Int) -> SVGFault {
    SVGFault(offset: offset, reason: reason)
  }
}

/// One of XML's five named entities or a character number.
struct XMLEntity: Equatable {
  let scalar: Unicode.Scalar
  /// Bytes from the `&` to the `;`, both counted.
  let length: Int

  /// Reads the entity that begins at an offset; nil when none does that XML allows everywhere.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "&"),
      let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    length = end + 1 - start
    let name = bytes[(start + 1)..<end]
    guard name.first == UInt8(ascii: "#") else {
      switch String(decoding: name, as: UTF8.self) {
      case "amp": scalar = "&"
      case "lt": scalar = "<"
      case "gt": scalar = ">"
      case "quot": scalar = "\""
      case "apos": scalar = "'"
      default: return nil
      }
      return
    }
    let isHex = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHex ? 2 : 1)
    // UInt32's own reading would take a sign.
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      let read = Unicode.Scalar(number), Self.isAllowed(read)
    else { return nil }
    scalar = read
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d: true
    case 0..<0x20, 0xfffe, 0xffff: false
    default: true
    }
  }
}
