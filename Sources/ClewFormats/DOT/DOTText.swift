/// Text on its way into DOT: what can be written, how it is quoted, how a label is escaped.
public enum DOTText {
  /// The text as it reads back after `quoted(_:)`.
  ///
  /// DOT cannot hold everything, so this changes what it must and nothing else:
  /// - CR LF and lone CR become LF; control characters other than tab and LF, and the noncharacters,
  ///   become U+FFFD;
  /// - a run of backslashes of odd length before a quotation mark, before LF or at the end gets one
  ///   more backslash, since DOT has no way to write it (in a label, `\\` shows as one backslash);
  /// - a LF with a quotation mark, a backslash or nothing on either side gets a space after it, since
  ///   libcgraph (2.43) loses such a LF.
  ///
  /// Linear.
  public static func representable(_ text: String) -> String {
    let scalars = printable(text)
    var result = String.UnicodeScalarView()
    var backslashes = 0
    var previous: Unicode.Scalar = "\""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\\" {
        backslashes += 1
      } else {
        if backslashes & 1 == 1 && (scalar == "\"" || scalar == "\n") { result.append("\\") }
        backslashes = 0
      }
      result.append(scalar)
      if scalar == "\n" && (previous == "\"" || previous == "\\") {
        let next = index + 1 < scalars.count ? scalars[index + 1] : "\""
        if next == "\"" || next == "\\" { result.append(" ") }
      }
      previous = scalar
    }
    if backslashes & 1 == 1 { result.append("\\") }
    return String(result)
  }

  /// The characters with LF for every line end and U+FFFD for what cannot be printed.
  private static func printable(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if previous == "\r" && scalar == "\n" { continue }
      result.append(scalar == "\r" ? "\n" : isPrintable(scalar) ? scalar : "\u{FFFD}")
    }
    return result
  }

  /// The id as it reads back after `quotedID(_:)`: `representable(_:)`, with a `_` in front of a `%`
  /// at the beginning.
  ///
  /// libcgraph takes every mention of such an id as a new nameless thing.
  public static func representableID(_ id: String) -> String {
    (id.utf8.first == UInt8(ascii: "%") ? "_" : "") + representable(id)
  }

  /// The id of a node, a subgraph, a graph or an edge (its `key`) between quotation marks: reads
  /// back as `representableID(_:)`.
  public static func quotedID(_ id: String) -> String {
    quoted(representableID(id))
  }

  /// The text between quotation marks, as an attribute's name or value: reads back as `representable(_:)`.
  public static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in representable(text).unicodeScalars {
      if scalar == "\"" { result.append("\\") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// How the lines of a label stand to each other.
  public enum Alignment: String, Sendable {
    case center = "\\n"
    case left = "\\l"
    case right = "\\r"
  }

  /// The value that shows exactly this text where Graphviz interprets escapes (`label`, `xlabel`,
  /// `tooltip`, `URL`...).
  ///
  /// Backslashes are doubled, so that `\N` or `\G` in the text stay two characters; `&` becomes
  /// `&amp;`, so that `&eacute;` stays eight; line ends become the alignment's escape. Not enough
  /// for record shapes, where `{ | } < >` mean something too.
  public static func labelEscaped(_ text: String, alignment: Alignment = .center) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(contentsOf: alignment.rawValue.unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      default: result.append(isPrintable(scalar) ? scalar : "\u{FFFD}")
      }
    }
    if alignment != .center && !text.unicodeScalars.isEmpty {
      result.append(contentsOf: alignment.rawValue.unicodeScalars)
    }
    return String(result)
  }

  /// Whether a character may go into DOT and from there into SVG: not a control character other
  /// than tab and LF, not a noncharacter.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// An attribute's name: bare if it is a plain word, else quoted.
  static func attributeName(_ name: String) -> String {
    let bytes = [UInt8](name.utf8)
    let isWord =
      bytes.allSatisfy { $0 < 0x80 && (DOTLexer.isLetter($0) || DOTLexer.isDigit($0)) }
      && bytes.first.map(DOTLexer.isLetter) ?? false
    return isWord && DOTToken.Kind(keyword: bytes[...]) == nil ? name : quoted(name)
  }

  /// Whether text can stand between `<` and `>`: every bracket in it has its partner.
  static func hasBalancedBrackets(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Markup with the characters that cannot go into DOT replaced.
  static func printableMarkup(_ markup: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in markup.unicodeScalars {
      result.append(isPrintable(scalar) || scalar == "\r" ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}
