public import ClewDossier

extension TableMapping {
  /// Reads a mapping from a small YAML file: a key for each role, and `delimiter`.
  ///
  /// ```yaml
  /// from: payer
  /// to: payee
  /// kind: =paid
  /// date: booked on
  /// delimiter: ;
  /// ```
  /// All faults are reported; `file` is the number their places carry.
  public static func read(
    _ bytes: [UInt8], file: UInt32
  ) -> (mapping: TableMapping, diagnostics: [Diagnostic]) {
    let parsed = YAMLReader().read(bytes, file: file)
    var mapping = TableMapping()
    var reader = FieldReader()
    reader.diagnostics = parsed.diagnostics
    let keys = Role.allCases.map(\.rawValue) + ["delimiter"]
    guard let root = parsed.root,
      let fields = reader.fields(root, allowed: keys, of: "a table mapping")
    else { return (mapping, reader.diagnostics) }
    for role in Role.allCases {
      guard let node = fields[role.rawValue],
        let text = reader.text(node, "`\(role.rawValue)`")
      else { continue }
      let choice = Choice(text)
      if case .constant(let value) = choice, !value.isEmpty, !role.takesConstants {
        reader.fault(
          "no-constant",
          "`\(role.rawValue)` needs a column, not the constant "
            + TextEncoding.quoted(value), at: node.position)
        continue
      }
      mapping[role] = choice
    }
    if let node = fields["delimiter"], let text = reader.text(node, "`delimiter`") {
      mapping.delimiter = Self.delimiter(named: text)
      if mapping.delimiter == nil {
        reader.fault(
          "unknown-word", "`delimiter` cannot be \(TextEncoding.quoted(text))", at: node.position,
          hint: "one of: comma, semicolon, tab, pipe")
      }
    }
    return (mapping, reader.diagnostics)
  }
}
