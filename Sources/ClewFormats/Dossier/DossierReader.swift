public import ClewDossier

/// Reads Clew YAML and Clew JSON, the notes-by-paragraph form and the longhand, into a builder.
///
/// One reader takes any number of files. Every fault of every file is gathered; nothing is thrown.
public struct DossierReader: Sendable {
  /// The builder that the files have gone into.
  public internal(set) var builder = DossierBuilder()
  /// What is wrong with the files so far.
  public private(set) var diagnostics: [Diagnostic] = []

  /// A reader that has read nothing yet.
  public init() {}

  /// How many kinds the vocabularies of all files may add, in all.
  public static let kindLimit = 10_000

  static let topKeys = [
    "clew", "title", "source", "sources", "cited", "vocabulary", "entities", "also", "same",
    "notes", "relations", "routes", "events", "counts", "names", "values", "mentions",
  ]

  /// The keys that head a list or a mapping of records.
  static let sectionKeys = topKeys.filter { !["clew", "title", "source"].contains($0) }

  /// Reads one file that has been parsed to `root`.
  public mutating func read(_ root: SyntaxNode) {
    if root.entries == nil { hasLoss = true }
    var file = DossierFileReader(builder: builder)
    file.read(root)
    builder = file.builder
    diagnostics += file.fields.diagnostics
  }

  /// Notes that a file was read.
  public mutating func note(input: Dossier.Input) { builder.inputs.append(input) }

  /// Adds what a syntax reader has found.
  public mutating func note(_ found: [Diagnostic]) { diagnostics += found }

  /// Whether a file or a part of one was lost, so that ids it declares may be missing.
  var hasLoss = false
}

/// Reads one file.
struct DossierFileReader {
  var builder: DossierBuilder
  var fields = FieldReader()
  /// The id of the source that the file takes notes of; empty when it has none.
  var source = ""

  init(builder: DossierBuilder) { self.builder = builder }

  mutating func read(_ root: SyntaxNode) {
    guard root.entries != nil else {
      fields.fault(
        "wrong-type", "a dossier is a mapping; this is a \(root.kindName)", at: root.position,
        hint: "begin the file with `clew: 1`")
      return
    }
    guard var top = fields.fields(root, allowed: DossierReader.topKeys, of: "a dossier") else {
      return
    }
    // A heading with nothing below it yet: an empty section.
    top.entries.removeAll { DossierReader.sectionKeys.contains($0.key) && $0.value.isNull }
    readVersion(top)
    if let title = fields.text(top["title"], "the title") {
      builder.title = builder.title.isEmpty ? title : builder.title
    }
    if let node = top["source"] { readOwnSource(node) }
    readSources(top["sources"])
    readCited(top["cited"])
    readVocabulary(top["vocabulary"])
    readEntities(top["entities"])
    readAdditions(top["also"])
    readJudgements(top["same"])
    for node in fields.list(top["notes"], "`notes`") { readNote(node) }
    for node in fields.list(top["relations"], "`relations`") { readRelation(node) }
    for node in fields.list(top["routes"], "`routes`") { readRoute(node) }
    for node in fields.list(top["events"], "`events`") { readEvent(node) }
    for node in fields.list(top["counts"], "`counts`") { readCount(node) }
    for node in fields.list(top["names"], "`names`") { readNameRecord(node) }
    for node in fields.list(top["values"], "`values`") { readValueRecord(node) }
    for node in fields.list(top["mentions"], "`mentions`") { readMentionRecord(node) }
  }

  private mutating func readVersion(_ top: Fields) {
    guard let node = top["clew"] else {
      fields.fault(
        "no-version", "the file does not say which version of the format it is in",
        at: top.position, hint: "add `clew: 1` as its first line")
      return
    }
    if let version = fields.text(node, "`clew`"), version != "1" {
      fields.fault(
        "unknown-version", "version `\(version)` of the format is not known", at: node.position,
        hint: "this reader knows version 1")
    }
  }

  static let sourceKeys = [
    "id", "title", "outlet", "kind", "author", "published", "revised", "retrieved", "language",
    "grade", "url", "archive", "sha256", "derives-from",
  ]

  /// The keys of a source whose id is the key it stands under.
  static let listedSourceKeys = sourceKeys.filter { $0 != "id" }

  private mutating func readOwnSource(_ node: SyntaxNode) {
    guard let entry = fields.fields(node, allowed: Self.sourceKeys, of: "a source") else { return }
    guard let idNode = entry["id"], let text = fields.text(idNode, "the id") else {
      fields.fault("no-id", "the source has no id", at: node.position, hint: "add `id:`")
      return
    }
    guard let id = fields.id(text, at: idNode.position) else { return }
    source = id
    builder.add(readSource(id, entry, isCited: false))
  }

  private mutating func readSource(_ id: String, _ entry: Fields, isCited: Bool) -> Source {
    var source = Source(id: id)
    source.position = entry.position
    source.isCited = isCited
    func known(_ text: String?) -> String { text == "unknown" ? "" : text ?? "" }
    source.title = known(fields.text(entry["title"], "`title`"))
    source.outlet = known(fields.text(entry["outlet"], "`outlet`"))
    source.kind = known(fields.text(entry["kind"], "`kind`"))
    source.author = fields.texts(entry["author"], "`author`").joined(separator: ", ")
    source.published = fields.when(entry["published"], "published")
    source.revised = fields.when(entry["revised"], "revised")
    source.retrieved = fields.when(entry["retrieved"], "retrieved")
    source.language = known(fields.text(entry["language"], "`language`"))
    source.grade = fields.word(
      entry["grade"], "`grade`", among: Source.Grade.allCases.map { ($0.rawValue, $0) })
    source.url = known(fields.text(entry["url"], "`url`"))
    source.archive = known(fields.text(entry["archive"], "`archive`"))
    source.sha256 = known(fields.text(entry["sha256"], "`sha256`"))
    source.derivesFrom = fields.texts(entry["derives-from"], "`derives-from`")
    return source
  }

  private mutating func readSources(_ node: SyntaxNode?) {
    for (id, entry) in declarations(node, "`sources`") {
      guard
        let values = fields.fields(
          entry.value, allowed: Self.listedSourceKeys, of: "a listed source")
      else { continue }
      var source = readSource(id, values, isCited: false)
      source.position = entry.keyPosition
      builder.add(source)
    }
  }

  private mutating func readCited(_ node: SyntaxNode?) {
    if let items = node?.items {
      for item in items {
        guard let text = fields.text(item, "a cited source"),
          let id = fields.id(text, at: item.position)
        else { continue }
        builder.add(cited(id, name: "", at: item.position))
      }
      return
    }
    for (id, entry) in declarations(node, "`cited`") {
      if let name = entry.value.text {
        builder.add(cited(id, name: entry.value.isNull ? "" : name, at: entry.keyPosition))
      } else if let values = fields.fields(
        entry.value, allowed: Self.listedSourceKeys, of: "a cited source")
      {
        var source = readSource(id, values, isCited: true)
        source.position = entry.keyPosition
        builder.add(source)
      }
    }
  }

  private func cited(_ id: String, name: String, at position: SourcePosition) -> Source {
    var source = Source(id: id)
    source.outlet = name
    source.isCited = true
    source.position = position
    return source
  }

  /// The entries of a mapping whose keys are ids.
  mutating func declarations(
    _ node: SyntaxNode?, _ what: String
  ) -> [(id: String, entry: SyntaxNode.Entry)] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      fields.fault(
        "wrong-type", "\(what) is a \(node.kindName), not a mapping of ids", at: node.position,
        hint: "write `id: ...` lines")
      return []
    }
    return entries.compactMap { entry in
      fields.id(entry.key, at: entry.keyPosition).map { ($0, entry) }
    }
  }
}
