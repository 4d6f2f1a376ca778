internal import ClewDossier

/// A dossier file to fill in, made from the text of an article.
public struct ArticleSkeleton: Sendable {
  /// The file's text.
  public let yaml: String

  /// How many characters of each paragraph are shown.
  public static let shown = 240

  /// The skeleton for the article `bytes`; nil when they are empty or no UTF-8.
  ///
  /// The first line is taken for the headline; each further line that is not empty is a paragraph.
  /// Nothing of the article goes into a value but the headline, as the source's title.
  public init?(_ bytes: [UInt8], name: String, id: String? = nil) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    guard let headline = lines.first else { return nil }
    let base = name.split(separator: "/").last.map(String.init) ?? "article"
    let stem = base.split(separator: ".").first.map(String.init) ?? "article"
    let source = id ?? ForeignID.make(from: stem)
    let title = String(
      decoding: JSONValue.string(VisibleText.escaped(headline)).json(), as: UTF8.self)
    var yaml = """
      clew: 1
      source:
        id: \(source)
        title: \(title)
        outlet: unknown
        published: unknown
        language: en
        grade: F
        sha256: \(SHA256.hexadecimal(bytes))
      cited: []
      entities: {}
        # someone: person Name as printed
        # somewhere: {kind: city, name: Name, coordinates: [0.0, 0.0]}
      notes:

      """
    for (number, line) in lines.dropFirst().enumerated() {
      let visible = VisibleText.escaped(line)
      let start = visible.prefix(Self.shown)
      yaml += "# Paragraph \(number + 1): \(start)\(start.count < visible.count ? "..." : "")\n"
      yaml += "# - par: \(number + 1)\n#   facts: []\n#   says: in our own words\n"
    }
    yaml += "- {par: headline, mentions: []}\n"
    self.yaml = yaml
  }
}
