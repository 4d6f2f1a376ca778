public import ClewFormats

/// A JSON Schema (draft 2020-12), as far as the schema of dossiers goes; an unknown keyword is a fault.
///
/// Values are taken as an editor takes them: a plain YAML scalar is a number, a truth value or null
/// where the core schema of YAML 1.2 says so.
public struct JSONSchema {
  /// The schema as it was read.
  public let root: SyntaxNode
  private let patterns: [String: Regex<AnyRegexOutput>]
  private let definitions: [String: SyntaxNode]

  /// The schema in `bytes`; nil when they are no JSON or a pattern in it is no pattern.
  public init?(_ bytes: [UInt8]) {
    let parsed = JSONReader().read(bytes, file: 0)
    guard !parsed.hasErrors, let root = parsed.root else { return nil }
    self.root = root
    var patterns: [String: Regex<AnyRegexOutput>] = [:]
    for text in Self.patternTexts(root) {
      guard let regex = try? Regex(text) else { return nil }
      patterns[text] = regex.matchingSemantics(.unicodeScalar)
    }
    self.patterns = patterns
    let entries = root["$defs"]?.entries ?? []
    definitions = Dictionary(
      entries.map { ("#/$defs/" + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func patternTexts(_ node: SyntaxNode) -> [String] {
    if let entries = node.entries {
      return entries.flatMap { entry in
        let own = entry.key == "pattern" ? entry.value.text.map { [$0] } ?? [] : []
        return own + patternTexts(entry.value)
      }
    }
    return (node.items ?? []).flatMap { patternTexts($0) }
  }

  /// What `value` violates, each as `path: keyword`; empty when it is valid.
  public func violations(_ value: SyntaxNode) -> [String] { check(value, root, "") }

  /// What stands at `#/$defs/name`, or at another local reference.
  public func definition(_ reference: String) -> SyntaxNode? {
    if let node = definitions[reference] { return node }
    var node: SyntaxNode? = root
    for part in reference.split(separator: "/").dropFirst() { node = node?[String(part)] }
    return node
  }

  private func check(_ value: SyntaxNode, _ schema: SyntaxNode, _ path: String) -> [String] {
    guard let keywords = schema.entries else {
      return schema.text == "true" ? [] : ["\(path): false"]
    }
    return keywords.flatMap { keyword in
      check(value, keyword.key, keyword.value, among: schema, path)
    }
  }

  private func check(
    _ value: SyntaxNode, _ keyword: String, _ rule: SyntaxNode, among schema: SyntaxNode,
    _ path: String
  ) -> [String] {
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword)"] }
    func holds(_ schema: SyntaxNode) -> Bool { check(value, schema, path).isEmpty }
    let alternatives = rule.items ?? []
    switch keyword {
    case "$schema", "$defs", "title", "description", "then", "else": return []
    case "$ref":
      guard let target = rule.text.flatMap({ definition($0) }) else { return unless(false) }
      return check(value, target, path)
    case "type":
      let allowed = (rule.items ?? [rule]).compactMap(\.text)
      return unless(JSONType.of(value).contains { allowed.contains($0) })
    case "enum": return unless(alternatives.contains { JSONType.areEqual($0, value) })
    case "const": return unless(JSONType.areEqual(rule, value))
    case "not": return unless(!holds(rule))
    case "anyOf": return unless(alternatives.contains { holds($0) })
    case "oneOf": return unless(alternatives.count { holds($0) } == 1)
    case "allOf": return alternatives.flatMap { check(value, $0, path) }
    case "if": return schema[holds(rule) ? "then" : "else"].map { check(value, $0, path) } ?? []
    case "pattern":
      guard JSONType.of(value) == ["string"], let text = value.text else { return [] }
      return unless(
        rule.text.flatMap { patterns[$0] }.map { text.firstMatch(of: $0) != nil } ?? false)
    case "minLength": return unless(value.text.map { $0.count >= limit(rule) } ?? true)
    case "minimum": return unless(JSONType.number(value).map { $0 >= bound(rule) } ?? true)
    case "maximum": return unless(JSONType.number(value).map { $0 <= bound(rule) } ?? true)
    case "minItems": return unless(value.items.map { $0.count >= limit(rule) } ?? true)
    case "maxItems": return unless(value.items.map { $0.count <= limit(rule) } ?? true)
    case "minProperties": return unless(value.entries.map { $0.count >= limit(rule) } ?? true)
    case "items":
      let first = schema["prefixItems"]?.items?.count ?? 0
      return (value.items ?? []).enumerated().dropFirst(first).flatMap { number, item in
        check(item, rule, "\(path)/\(number)")
      }
    case "prefixItems":
      return zip(value.items ?? [], alternatives).enumerated().flatMap { number, pair in
        check(pair.0, pair.1, "\(path)/\(number)")
      }
    case "properties":
      return (value.entries ?? []).flatMap { entry in
        rule[entry.key].map { check(entry.value, $0, "\(path)/\(entry.key)") } ?? []
      }
    case "additionalProperties":
      return (value.entries ?? []).filter { schema["properties"]?[$0.key] == nil }.flatMap {
        check($0.value, rule, "\(path)/\($0.key)")
      }
    case "propertyNames":
      return (value.entries ?? []).flatMap { entry in
        let name = SyntaxNode(.scalar(text: entry.key, style: .quoted), at: entry.keyPosition)
        return check(name, rule, "\(path)/\(entry.key)")
      }
    case "required":
      guard value.entries != nil else { return [] }
      return unless(alternatives.allSatisfy { $0.text.map { value[$0] != nil } ?? false })
    case "dependentSchemas":
      return (rule.entries ?? []).filter { value[$0.key] != nil }
        .flatMap { check(value, $0.value, path) }
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  private func limit(_ rule: SyntaxNode) -> Int { rule.text.flatMap { Int($0) } ?? 0 }
  private func bound(_ rule: SyntaxNode) -> Double { rule.text.flatMap { Double($0) } ?? 0 }
}

/// What a value is in the terms of JSON Schema.
enum JSONType {
  /// The types of a value; an integer is a number, too.
  static func of(_ node: SyntaxNode) -> [String] {
    guard case .scalar(let text, let style) = node.kind else {
      return [node.entries == nil ? "array" : "object"]
    }
    switch style {
    case .quoted, .block: return ["string"]
    case .boolean: return ["boolean"]
    case .null: return ["null"]
    case .number, .plain:
      if node.isNull { return ["null"] }
      if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) { return ["boolean"] }
      if isInteger(text) { return ["integer", "number"] }
      return isFloat(text) ? ["number"] : ["string"]
    }
  }

  /// Whether YAML takes a text for a whole number: decimal, `0o17`, `0x1F`.
  private static func isInteger(_ text: String) -> Bool {
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) != nil }
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) != nil }
    let digits = text.utf8.dropFirst(text.hasPrefix("-") || text.hasPrefix("+") ? 1 : 0)
    return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
  }

  /// Whether YAML takes a text for a number with a fraction or an exponent.
  private static func isFloat(_ text: String) -> Bool {
    if [".inf", "-.inf", "+.inf", ".nan"].contains(text) { return true }
    // `Double` takes just this, and words and hexadecimal numbers, which have other letters.
    let isNumeric = text.utf8.allSatisfy {
      (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0)
    }
    return isNumeric && Double(text) != nil
  }

  /// The number that a value is, if it is one.
  static func number(_ node: SyntaxNode) -> Double? {
    of(node).contains("number") ? node.text.flatMap { Double($0) } : nil
  }

  /// Whether two scalars are the same value.
  static func areEqual(_ left: SyntaxNode, _ right: SyntaxNode) -> Bool {
    guard let first = left.text, let second = right.text, of(left) == of(right) else {
      return false
    }
    if let number = number(left) { return number == Self.number(right) }
    return of(left) == ["boolean"] ? first.lowercased() == second.lowercased() : first == second
  }
}
