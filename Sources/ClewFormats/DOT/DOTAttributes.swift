/// The value of an attribute: text, and whether it was written as an HTML-like string.
///
/// The text is as Graphviz stores it: `\"` and escaped line ends of the file are resolved, every
/// other backslash stays (`\n`, `\l`, `\N` are for whoever draws). Values are equal when their
/// UTF-8 bytes are.
public struct DOTValue: Hashable, Sendable, ExpressibleByStringLiteral {
  private var exact: ExactText

  /// The characters, without quotation marks and without the outer `<` and `>`.
  public var text: String {
    get { exact.text }
    set { exact.text = newValue }
  }
  /// Whether the text is markup between `<` and `>`; its angle brackets are balanced then.
  public var isHTML: Bool

  /// A value with both parts.
  public init(_ text: String, isHTML: Bool = false) {
    exact = ExactText(text: text)
    self.isHTML = isHTML
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }
}

/// A name and its value, as in `color=red`.
public struct DOTAttribute: Hashable, Sendable {
  var exactName: ExactText
  /// What the name stands for.
  public var value: DOTValue

  /// The name, compared by its UTF-8 bytes; case matters.
  public var name: String {
    get { exactName.text }
    set { exactName.text = newValue }
  }

  /// An attribute with both parts.
  public init(_ name: String, _ value: DOTValue) {
    exactName = ExactText(text: name)
    self.value = value
  }
}

/// The attributes of a node, an edge or a subgraph: those it was given, over those it inherited.
///
/// Inherited are the defaults in force where the thing was first mentioned (`node [...]`,
/// `edge [...]`) or, for a subgraph, the graph attributes of its surroundings where it was opened.
/// Things created under the same defaults share one copy of them.
public struct DOTAttributes: Hashable, Sendable {
  /// Given by the statements about the thing itself, each name once, in order of first mention.
  public var own: [DOTAttribute]
  /// Inherited defaults, each name once, in order of first mention.
  public var inherited: [DOTAttribute]

  /// Attributes from both sources.
  public init(own: [DOTAttribute] = [], inherited: [DOTAttribute] = []) {
    self.own = own
    self.inherited = inherited
  }

  /// The value in force for a name, or nil if the file gives none; linear in the attributes.
  public subscript(name: String) -> DOTValue? {
    let wanted = ExactText(text: name)
    return own.last { $0.exactName == wanted }?.value
      ?? inherited.last { $0.exactName == wanted }?.value
  }

  /// Every name once with the value in force: inherited names first, then the others; linear.
  public var resolved: [DOTAttribute] {
    if own.isEmpty { return inherited }
    if inherited.isEmpty { return own }
    return DOTAttributes.lastOfEachName(inherited + own)
  }

  /// The attributes with each name once, at its first place, with its last value; linear.
  static func lastOfEachName(_ attributes: [DOTAttribute]) -> [DOTAttribute] {
    if attributes.count < 2 { return attributes }
    var slots: [ExactText: Int] = [:]
    var result: [DOTAttribute] = []
    result.reserveCapacity(attributes.count)
    for attribute in attributes {
      if let slot = slots[attribute.exactName] {
        result[slot].value = attribute.value
      } else {
        slots[attribute.exactName] = result.count
        result.append(attribute)
      }
    }
    return result
  }
}
