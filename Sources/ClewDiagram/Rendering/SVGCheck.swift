/// Makes sure that an SVG holds only what a picture of ours may hold.
///
/// Elements, attributes and the form of every value come from a list: no scripts, no event
/// attributes, no styles, no images, nothing from outside. Links go to `http`, `https` and
/// `mailto` only.
public enum SVGCheck {
  /// Passes when all is allowed; time grows with the number of bytes.
  ///
  /// - Throws: `unsafePicture`, naming the first offence and the offset of its byte.
  public static func check(_ svg: [UInt8]) throws(RenderError) {
    _ = try checkedTokens(svg)
  }

  /// The picture made ready for publication, after ``check(_:)``.
  ///
  /// Left out are the document type (an outside reference), all comments (they tell Graphviz's
  /// version) and the title of the whole graph (its name in the DOT text). The root element gets
  /// `role="img"` and, when given, a title and a description, which screen readers speak; their
  /// characters that XML forbids become U+FFFD. The rest stays byte for byte.
  ///
  /// - Parameter titles: for the `id` of a group, what its own `title` says instead of the name of
  ///   the node or edge in the DOT text. Viewers show it when pointed at.
  public static func finished(
    _ svg: [UInt8], title: String? = nil, description: String? = nil,
    titles: [String: String] = [:]
  ) throws(RenderError) -> [UInt8] {
    let tokens = try checkedTokens(svg)
    var group: String?
    var isInTitle = false
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    out.reserveCapacity(svg.count + 256)
    var isInGraph = false
    var isInGraphTitle = false
    var hasRoot = false
    var hasDropped = true
    for token in tokens {
      var drops = false
      switch token.kind {
      case .declaration, .documentType, .comment:
        drops = true
      case .text where hasDropped && svg[token.range.lowerBound] == UInt8(ascii: "\n"):
        // The line of what was left out goes with it.
        if !isInGraphTitle { out += svg[token.range].dropFirst() }
      case .text:
        if isInTitle, let group, let text = titles[group] {
          out += Array(escaped(text, keepsLines: true).utf8)
        } else if !isInGraphTitle {
          out += svg[token.range]
        }
      case .start(let element) where !hasRoot:
        hasRoot = true
        out += root(element, svg[token.range])
        out += child("title", title) + child("desc", description)
      case .start(let element):
        isInGraphTitle = isInGraph && element.name == "title" && !element.isEmpty
        isInGraph = isGraph(element, svg)
        isInTitle = element.name == "title" && !element.isEmpty
        if element.name == "g" {
          group = element.attributes.first { $0.name == "id" }.map {
            String(decoding: svg[$0.value], as: UTF8.self)
          }
        }
        if !isInGraphTitle { out += svg[token.range] }
      case .end:
        drops = isInGraphTitle
        isInGraphTitle = false
        isInTitle = false
        if !drops { out += svg[token.range] }
      }
      hasDropped = drops
    }
    return out
  }

  /// Whether this is the group that holds the whole graph.
  private static func isGraph(_ element: SVGTokenizer.Element, _ svg: [UInt8]) -> Bool {
    element.name == "g"
      && element.attributes.contains {
        $0.name == "class" && svg[$0.value].elementsEqual("graph".utf8)
      }
  }

  private static func root(
    _ element: SVGTokenizer.Element, _ tag: ArraySlice<UInt8>
  ) -> [UInt8] {
    guard !element.attributes.contains(where: { $0.name == "role" }) else { return Array(tag) }
    let opening = Array("<svg".utf8)
    return opening + Array(" role=\"img\"".utf8) + tag.dropFirst(opening.count)
  }

  private static func child(_ name: String, _ text: String?) -> [UInt8] {
    guard let text, !text.isEmpty else { return [] }
    return Array("\n<\(name)>\(escaped(text))</\(name)>".utf8)
  }

  private static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\n" where keepsLines: out += "\n"
      case "\t", "\n", "\r": out += " "
      case "\u{0}"..<"\u{20}", "\u{fffe}", "\u{ffff}": out.unicodeScalars.append("\u{fffd}")
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func checkedTokens(
    _ svg: [UInt8]
  ) throws(RenderError) -> [SVGTokenizer.Token] {
    do throws(SVGFault) {
      guard String(validating: svg, as: UTF8.self) != nil else {
        throw SVGFault(offset: 0, reason: "bytes that are not UTF-8")
      }
      var tokenizer = SVGTokenizer(svg)
      var structure = SVGStructure(svg)
      var tokens: [SVGTokenizer.Token] = []
      while let token = try tokenizer.next() {
        try structure.accept(token)
        tokens.append(token)
      }
      try structure.end()
      return tokens
    } catch {
      throw RenderError(
        .unsafePicture, "the SVG holds \(error.reason) (byte \(error.offset)); it is not written")
    }
  }
}
