internal import ClewDossier

/// The keys of one mapping, after those that do not belong there have been reported.
struct Fields {
  var entries: [SyntaxNode.Entry]
  let position: SourcePosition

  subscript(_ key: String) -> SyntaxNode? { entries.first { $0.key == key }?.value }

  func keyPosition(_ key: String) -> SourcePosition {
    entries.first { $0.key == key }?.keyPosition ?? position
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }
}

/// Reads typed values out of syntax trees and gathers what is wrong with them.
struct FieldReader {
  var diagnostics: [Diagnostic] = []

  mutating func fault(
    _ code: String, _ message: String, at position: SourcePosition, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, code: code, message, at: position, hint: hint))
  }

  /// The keys of a mapping; each key that is not among `allowed` is a fault.
  mutating func fields(_ node: SyntaxNode, allowed: [String], of what: String) -> Fields? {
    guard let entries = node.entries else {
      fault(
        "wrong-type", "\(what) is a \(node.kindName), not a mapping", at: node.position,
        hint: "write `key: value` lines, or `{key: value, ...}`")
      return nil
    }
    for entry in entries where !allowed.contains(entry.key) {
      let suggestion = Spelling.nearest(entry.key, among: allowed)
      fault(
        "unknown-key", "\(what) has no key `\(entry.key)`", at: entry.keyPosition,
        hint: suggestion.map { "did you mean `\($0)`?" }
          ?? "known keys: " + allowed.joined(separator: ", "))
    }
    return Fields(entries: entries, position: node.position)
  }

  /// The text of a scalar; empty after a fault.
  mutating func text(_ node: SyntaxNode?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let text = node.text else {
      fault(
        "wrong-type", "\(what) is a \(node.kindName), not a text", at: node.position,
        hint: "put quotes around a text that begins with a bracket")
      return nil
    }
    if node.isNull || text.isEmpty {
      fault("no-value", "\(what) has no value", at: node.position, hint: "leave the key out")
      return nil
    }
    return text
  }

  /// The texts of a list, or of one scalar.
  mutating func texts(_ node: SyntaxNode?, _ what: String) -> [String] {
    items(node, what).compactMap { text($0, what) }
  }

  /// The items of a list, or one node as a list of its own.
  mutating func items(_ node: SyntaxNode?, _ what: String) -> [SyntaxNode] {
    guard let node else { return [] }
    return node.items ?? [node]
  }

  /// The items of a list and of nothing else.
  mutating func list(_ node: SyntaxNode?, _ what: String) -> [SyntaxNode] {
    guard let node else { return [] }
    guard let items = node.items else {
      fault(
        "wrong-type", "\(what) is a \(node.kindName), not a list", at: node.position,
        hint: "begin each item on a line of its own with `- `")
      return []
    }
    return items
  }

  /// A whole number within a range.
  mutating func integer(_ node: SyntaxNode?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node, what), let node else { return nil }
    guard let value = Int(text), range.contains(value) else {
      fault(
        "bad-number",
        "\(what) is `\(text)`, not a whole number from \(range.lowerBound) to \(range.upperBound)",
        at: node.position)
      return nil
    }
    return value
  }

  /// `true` or `false`.
  mutating func flag(_ node: SyntaxNode?, _ what: String) -> Bool? {
    guard let text = text(node, what), let node else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      fault("bad-flag", "\(what) is `\(text)`, not `true` or `false`", at: node.position)
      return nil
    }
  }

  /// One of some words.
  mutating func word<Value>(
    _ node: SyntaxNode?, _ what: String, among values: [(String, Value)]
  ) -> Value? {
    guard let text = text(node, what), let node else { return nil }
    if let value = values.first(where: { $0.0 == text }) { return value.1 }
    let words = values.map(\.0)
    fault(
      "unknown-word", "\(what) cannot be `\(text)`", at: node.position,
      hint: Spelling.nearest(text, among: words).map { "did you mean `\($0)`?" }
        ?? "one of: " + words.joined(separator: ", "))
    return nil
  }

  /// An id that can be declared or referred to.
  mutating func id(_ text: String, at position: SourcePosition) -> String? {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
    let startsWell = text.utf8.first.map { $0 > 46 && $0 != UInt8(ascii: "_") } ?? false
    guard isPlain, startsWell else {
      fault(
        "bad-id", "`\(text)` cannot be an id", at: position,
        hint: "ids are made of letters, digits, `-`, `.` and `_`, and begin with a letter or digit")
      return nil
    }
    if text == "unstated" || text == "unknown" {
      fault("reserved-id", "`\(text)` has a meaning of its own and cannot be an id", at: position)
      return nil
    }
    return text
  }

  /// An id of a record, empty when it has none.
  mutating func recordID(_ node: SyntaxNode?) -> String {
    guard let node, let text = text(node, "`id`") else { return "" }
    return id(text, at: node.position) ?? ""
  }

  /// An EDTF text.
  mutating func edtf(_ node: SyntaxNode, _ what: String) -> EDTFDate? {
    guard let text = text(node, what) else { return nil }
    do throws(EDTFParseError) {
      return try EDTFDate(text)
    } catch {
      fault(
        "bad-date", "\(what) `\(text)`: \(error.message)", at: within(node, error.offset),
        hint: error.hint)
      return nil
    }
  }

  static let whenKeys = ["edtf", "as-printed"]

  /// A time: an EDTF text, or a mapping of `edtf` and `as-printed`; `unknown` is no time.
  mutating func when(_ node: SyntaxNode?, _ what: String) -> When? {
    guard let node else { return nil }
    guard node.entries != nil else {
      if node.text == "unknown" { return nil }
      return edtf(node, what).map { When($0) }
    }
    guard let fields = fields(node, allowed: Self.whenKeys, of: "`\(what)`") else {
      return nil
    }
    let date = fields["edtf"].flatMap { edtf($0, what) }
    let printed = text(fields["as-printed"], "`as-printed`")
    if date == nil, printed == nil, !fields.has("edtf") {
      fault("no-value", "`\(what)` has neither `edtf` nor `as-printed`", at: node.position)
    }
    return When(edtf: date, asPrinted: printed)
  }

  /// Where the byte `offset` of a scalar's text stands, as far as that can be told.
  func within(_ node: SyntaxNode, _ offset: Int) -> SourcePosition {
    let lead: Int
    switch node.style {
    case .plain, .number: lead = 0
    case .quoted: lead = 1
    default: return node.position
    }
    var position = node.position
    position.offset &+= UInt32(clamping: offset + lead)
    return position
  }
}
