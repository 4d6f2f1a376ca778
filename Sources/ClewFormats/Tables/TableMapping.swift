/// Which columns of tables hold what, as far as somebody says so.
///
/// What is not said is told by the header: `from`/`to`, `source`/`target`, `src`/`dst`,
/// `subject`/`object`, `tail`/`head` and other usual names, in any case.
public struct TableMapping: Hashable, Sendable {
  /// Where a value comes from.
  public enum Choice: Hashable, Sendable {
    /// The column of this name; case counts only where names differ in nothing else.
    case column(String)
    /// The same for every row; an empty one says that there is none.
    case constant(String)

    /// A column's name, or `=` and a constant: `=knows`.
    public init(_ text: String) {
      self =
        text.utf8.first == UInt8(ascii: "=") ? .constant(String(text.dropFirst())) : .column(text)
    }
  }

  /// What a column can hold; the raw value is the word for it in flags and files.
  public enum Role: String, CaseIterable, Sendable {
    /// The id of an entity, in tables of entities.
    case id
    /// The name of an entity.
    case name
    /// The kind of an entity.
    case entityKind = "entity-kind"
    /// The id of the entity that a relation goes from.
    case from
    /// The id of the entity that a relation goes to.
    case to
    /// The kind of a relation.
    case kind
    /// The weight of a relation, a decimal number.
    case weight
    /// When a relation was or held, in EDTF.
    case date
    /// The source that states a relation.
    case source

    /// Whether a constant can stand for it; another than the empty one.
    var takesConstants: Bool { self == .entityKind || self == .kind || self == .source }
  }

  /// What was said.
  public var choices: [Role: Choice] = [:]
  /// The byte between fields: comma, semicolon, tab or `|`; nil: the one that the header has most.
  public var delimiter: UInt8?

  /// A mapping that leaves all to the header.
  public init() {}

  /// What was said of a role.
  public subscript(role: Role) -> Choice? {
    get { choices[role] }
    set { choices[role] = newValue }
  }

  /// The bytes that fields can be parted by, the first preferred.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The delimiter that a word or the character itself stands for: `comma`, `;`, `tab`.
  public static func delimiter(named text: String) -> UInt8? {
    switch text {
    case ",", "comma": UInt8(ascii: ",")
    case ";", "semicolon": UInt8(ascii: ";")
    case "\t", "\\t", "tab": UInt8(ascii: "\t")
    case "|", "pipe", "bar": UInt8(ascii: "|")
    default: nil
    }
  }
}
