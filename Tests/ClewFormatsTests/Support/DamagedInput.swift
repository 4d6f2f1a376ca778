import ClewDossier
import ClewFormats
import Testing

/// A damaged file with the faults it must give, each as `line:column code`.
struct DamagedInput: CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var faults: [String]

  init(_ name: String, _ text: String, _ faults: String...) {
    self.init(name, bytes: Array(text.utf8), faults)
  }

  init(_ name: String, bytes: [UInt8], _ faults: [String]) {
    self.name = name
    self.bytes = bytes
    self.faults = faults
  }

  var testDescription: String { name }
}

/// The diagnostics as `line:column code`, in the order they were reported.
func places(_ result: ParsedText, in bytes: [UInt8]) -> [String] {
  let file = SourceFile(name: "test", bytes: bytes, number: 7)
  return result.diagnostics.map { diagnostic in
    guard let position = diagnostic.position else { return "? \(diagnostic.code)" }
    let (line, column) = file.lineAndColumn(Int(position.offset))
    return "\(line):\(column) \(diagnostic.code)\(position.file == 7 ? "" : " in another file")"
  }
}

/// A tree in one line: `{a: [b, "c"]}`; plain text bare, quoted in `"`, blocks after `|`, JSON's own in `<>`.
func shape(_ node: SyntaxNode?) -> String {
  guard let node else { return "none" }
  switch node.kind {
  case .sequence(let items): return "[" + items.map { shape($0) }.joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key): \(shape($0.value))" }.joined(separator: ", ") + "}"
  case .scalar(let text, .plain): return text
  case .scalar(let text, .quoted): return "\"\(text)\""
  case .scalar(let text, .block): return "|\(text)"
  case .scalar(let text, _): return "<\(text)>"
  }
}
