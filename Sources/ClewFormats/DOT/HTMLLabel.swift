/// An HTML-like label: markup whose brackets are balanced and whose text is escaped, because it can
/// only be built from the parts here.
///
/// Graphviz allows a text or a table, not both side by side. There are no images, links or font
/// names, since Graphviz opens the first and does not escape the others in SVG.
public struct HTMLLabel: Hashable, Sendable {
  /// The markup, without the outer `<` and `>`.
  public let markup: String

  /// A label of styled text; none at all becomes a space, since Graphviz refuses an empty label.
  public init(_ text: HTMLText) {
    markup = text.markup.utf8.isEmpty ? " " : text.markup
  }

  /// A label that is a table; one without cells becomes a space.
  public init(_ table: HTMLTable) {
    let rows = table.rows.filter { !$0.isEmpty }
    markup = rows.isEmpty ? " " : table.markup
  }

  /// The label as an attribute's value.
  public var value: DOTValue { DOTValue(markup, isHTML: true) }

  /// Text as character data or attribute value: `& < > " '` as entities, what cannot go into DOT as
  /// U+FFFD.
  ///
  /// In character data backslashes are to be doubled besides.
  public static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(DOTText.isPrintable(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// A colour if it is `#` with 3, 4, 6 or 8 hexadecimal digits or a name of letters and digits;
  /// nil for anything else.
  static func color(_ text: String?) -> String? {
    guard let text else { return nil }
    let bytes = [UInt8](text.utf8)
    if bytes.first == UInt8(ascii: "#") {
      let isHex = bytes.dropFirst().allSatisfy {
        DOTLexer.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
      }
      return isHex && [4, 5, 7, 9].contains(bytes.count) ? text : nil
    }
    let isWord = bytes.allSatisfy {
      DOTLexer.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
    return isWord && !bytes.isEmpty && bytes.count <= 32 ? text : nil
  }
}

/// Styled text of an HTML-like label.
public struct HTMLText: Hashable, Sendable, ExpressibleByStringLiteral {
  let markup: String

  private init(markup: String) {
    self.markup = markup
  }

  /// Plain text; every character is shown as it is, a line end begins a new line.
  ///
  /// Backslashes are doubled, since Graphviz replaces `\N` and its like in the text of markup too.
  public init(_ text: String, alignment: HTMLAlignment = .center) {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(HTMLLabel.escaped(String(line)))
        line = String.UnicodeScalarView()
      case "\\": line.append(contentsOf: "\\\\".unicodeScalars)
      default: line.append(scalar)
      }
    }
    lines.append(HTMLLabel.escaped(String(line)))
    markup = lines.joined(separator: HTMLText.lineBreak(alignment).markup)
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The end of a line; the alignment is that of the line it ends.
  public static func lineBreak(_ alignment: HTMLAlignment = .center) -> HTMLText {
    HTMLText(markup: "<br align=\"\(alignment.rawValue)\"/>")
  }

  /// One text after the other.
  public static func + (left: HTMLText, right: HTMLText) -> HTMLText {
    HTMLText(markup: left.markup + right.markup)
  }

  /// The text in bold.
  public func bold() -> HTMLText { wrapped(in: "b") }

  /// The text in italics.
  public func italic() -> HTMLText { wrapped(in: "i") }

  /// The text underlined.
  public func underlined() -> HTMLText { wrapped(in: "u") }

  /// The text in a size (points, 1 to 400) and a colour; a colour that is not one is left out.
  public func font(size: Double? = nil, color: String? = nil) -> HTMLText {
    var attributes = ""
    if let size {
      attributes += " point-size=\"\(DOTNumber.text(max(size, 1), limit: 400))\""
    }
    if let color = HTMLLabel.color(color) { attributes += " color=\"\(color)\"" }
    if attributes.utf8.isEmpty || markup.utf8.isEmpty { return self }
    return HTMLText(markup: "<font\(attributes)>\(markup)</font>")
  }

  private func wrapped(in tag: String) -> HTMLText {
    markup.utf8.isEmpty ? self : HTMLText(markup: "<\(tag)>\(markup)</\(tag)>")
  }
}

/// Where text stands in a line or a cell.
public enum HTMLAlignment: String, Sendable {
  case left
  case center
  case right
}
