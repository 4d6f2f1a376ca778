public import ClewDossier

/// A piece of a YAML or JSON file, with the place it came from.
///
/// The tree says what was written, not what it means: every scalar keeps its text, and whoever reads
/// the tree decides whether `NO` is a country or a refusal. The readers cap the depth (see
/// ``ReadingLimits``), so recursion over a tree they made is safe. Where YAML aliases are used,
/// the positions inside the shared piece are those of the anchored text.
public struct SyntaxNode: Sendable {
  /// How a scalar was written.
  public enum Style: Sendable {
    /// YAML text without quotes; also what YAML would take for a number, a date, a truth value.
    case plain
    /// Text in quotes, in YAML or JSON.
    case quoted
    /// A YAML block, `|` or `>`.
    case block
    /// A JSON number.
    case number
    /// A JSON `true` or `false`.
    case boolean
    /// A JSON `null`.
    case null
  }

  /// A key with its value.
  public struct Entry: Sendable {
    /// The key's text.
    public var key: String
    /// Where the key begins.
    public var keyPosition: SourcePosition
    /// What stands under the key.
    public var value: SyntaxNode

    /// An entry with all its parts.
    public init(key: String, keyPosition: SourcePosition, value: SyntaxNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// What a node is.
  public enum Kind: Sendable {
    /// A single text.
    case scalar(text: String, style: Style)
    /// A list, in file order.
    case sequence([SyntaxNode])
    /// Keys with values, in file order, each key once.
    case mapping([Entry])
  }

  /// What the node is.
  public var kind: Kind
  /// Where the node begins.
  public var position: SourcePosition

  /// A node with all its parts.
  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }
}

extension SyntaxNode {
  /// The text of a scalar, `nil` for a list or a mapping.
  public var text: String? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }

  /// How a scalar was written, `nil` for a list or a mapping.
  public var style: Style? {
    if case .scalar(_, let style) = kind { style } else { nil }
  }

  /// The elements of a list, `nil` for anything else.
  public var items: [SyntaxNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  /// The entries of a mapping, `nil` for anything else.
  public var entries: [Entry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The value under `key` in a mapping, `nil` if there is none or the node is no mapping.
  ///
  /// Keys are compared byte by byte. Takes time linear in the number of entries.
  public subscript(key: String) -> SyntaxNode? { entry(key)?.value }

  /// The entry with `key` in a mapping, `nil` if there is none or the node is no mapping.
  public func entry(_ key: String) -> Entry? {
    entries?.first { $0.key.utf8.elementsEqual(key.utf8) }
  }

  /// Whether the node says "nothing": JSON `null`, or YAML's plain `null`, `~` or an absent value.
  public var isNull: Bool {
    guard case .scalar(let text, let style) = kind else { return false }
    switch style {
    case .null: return true
    case .plain: return ["", "~", "null", "Null", "NULL"].contains(text)
    case .quoted, .block, .number, .boolean: return false
    }
  }

  /// What to call the node in a message: `text`, `list` or `mapping`.
  public var kindName: String {
    switch kind {
    case .scalar: "text"
    case .sequence: "list"
    case .mapping: "mapping"
    }
  }
}
