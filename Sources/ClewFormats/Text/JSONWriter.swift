/// Writes JSON piece by piece; the same calls give the same bytes.
///
/// Numbers are the shortest text that reads back as the same `Double`. C0 and C1 controls, U+2028,
/// U+2029, bidirectional controls and other invisible format characters are always written as
/// escapes, so that output is safe to show on a terminal and within a script.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// A line for every element, two spaces for every level.
    case pretty
    /// No blanks at all.
    case compact
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  /// How many numbers were written as null because they were infinite or no number at all.
  public private(set) var nonFiniteCount = 0

  private struct Container {
    var closing: UInt8
    var isEmpty = true
  }

  private let layout: Layout
  private let escapesForHTML: Bool
  private var open: [Container] = []
  private var isAfterName = false

  /// A writer with nothing written.
  ///
  /// `escapesForHTML` writes `<`, `>` and `&` as escapes, for JSON inside an HTML page.
  public init(layout: Layout = .pretty, escapesForHTML: Bool = false) {
    self.layout = layout
    self.escapesForHTML = escapesForHTML
  }

  // MARK: Structure

  /// Begins an object; ``name(_:)`` and a value follow for each member, then ``end()``.
  public mutating func beginObject() { begin("{", "}") }

  /// Begins an array; its values follow, then ``end()``.
  public mutating func beginArray() { begin("[", "]") }

  /// Ends the innermost object or array.
  ///
  /// - Precondition: one is open.
  public mutating func end() {
    precondition(!isAfterName, "a name without a value")
    let container = open.removeLast()
    if !container.isEmpty { breakLine() }
    bytes.append(container.closing)
  }

  /// Writes the name of the member whose value comes next.
  public mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterName = true
  }

  private mutating func begin(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: opening))
    open.append(Container(closing: UInt8(ascii: closing)))
  }

  private mutating func separate() {
    if isAfterName {
      isAfterName = false
      return
    }
    guard let last = open.last else { return }
    if !last.isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  // MARK: Values

  /// Writes null.
  public mutating func null() { raw("null") }

  /// Writes a truth value.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) { raw(String(value)) }

  /// Writes a number, or null for one that is not finite, which then counts in
  /// ``nonFiniteCount``.
  public mutating func number(_ value: Double) {
    if value.isFinite {
      raw(value.description)
    } else {
      nonFiniteCount += 1
      null()
    }
  }

  /// Writes a text.
  public mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Writes a whole value.
  public mutating func value(_ value: JSONValue) {
    var pending: [Step] = [.value(value)]
    while let step = pending.popLast() {
      switch step {
      case .end: end()
      case .member(let member):
        name(member.name)
        pending.append(.value(member.value))
      case .value(.null): null()
      case .value(.bool(let value)): bool(value)
      case .value(.integer(let value)): integer(value)
      case .value(.number(let value)): number(value)
      case .value(.string(let value)): string(value)
      case .value(.array(let values)):
        beginArray()
        pending.append(.end)
        pending.append(contentsOf: values.reversed().lazy.map { .value($0) })
      case .value(.object(let members)):
        beginObject()
        pending.append(.end)
        pending.append(contentsOf: members.reversed().lazy.map { .member($0) })
      }
    }
  }

  private enum Step {
    case value(JSONValue)
    case member(JSONValue.Member)
    case end
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  // MARK: Text

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: scalar))
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "<", ">", "&":
        if escapesForHTML { escape(scalar) } else { bytes.append(UInt8(ascii: scalar)) }
      case _ where VisibleText.isHidden(scalar): escape(scalar)
      case _ where scalar.isASCII: bytes.append(UInt8(ascii: scalar))
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    }
  }
}
