internal import ClewDossier

/// A dossier file to fill in, made from the text of an article.
public struct ArticleSkeleton: Sendable {
  /// The file's text.
  public let yaml: String

  /// How many characters of each paragraph are shown.
  public static let shown = 240

  /// Why there is no skeleton.
  public enum Failure: Error, Sendable {
    /// The article is not text in UTF-8, or is empty.
    case noText
    /// The id asked for cannot be one.
    case badID(String)

    /// The failure for a reader.
    public var message: String {
      switch self {
      case .noText: "the article is not text in UTF-8, or is empty"
      case .badID(let id):
        "`\(VisibleText.escaped(id))` cannot be an id: ids are made of letters, digits, `-`, `.` "
          + "and `_`, begin with a letter or digit, and are neither `unknown` nor `unstated`"
      }
    }
  }

  /// The skeleton for the article `bytes`, whose file is called `name`.
  ///
  /// The first line is taken for the headline; each further line that is not empty is a paragraph.
  /// Nothing of the article goes into a value but the headline, as the source's title.
  ///
  /// - Parameter id: the id of the source; nil: made from the file's name.
  /// - Throws: when the bytes are empty or no UTF-8, or the id cannot be one.
  public init(_ bytes: [UInt8], name: String, id: String? = nil) throws(Failure) {
    guard var text = String(validating: bytes, as: UTF8.self) else { throw .noText }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    guard let headline = lines.first else { throw .noText }
    let base = name.split(separator: "/").last.map(String.init) ?? "article"
    let stem = base.split(separator: ".").first.map(String.init) ?? "article"
    var reader = FieldReader()
    let nowhere = SourcePosition(file: 0, offset: 0)
    if let id, reader.id(id, at: nowhere) == nil { throw .badID(id) }
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
      cited:
        # agency: Name of the agency
      entities:
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
