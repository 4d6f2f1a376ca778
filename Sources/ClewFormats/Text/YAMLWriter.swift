/// Writes a value as block YAML that people like to read and that reads back as the same tree.
///
/// Text that some YAML tool would take for a number, a truth value or syntax is put in quotes, text
/// of several lines becomes a block, short lists of scalars stay on one line: `[a, b]`.
public struct YAMLWriter: Sendable {
  /// The column that a list on one line must not go beyond, 90.
  public static let greatestWidth = 90
  /// The longest key that YAML allows without `? ` before it, with some room, in characters.
  static let longestSimpleKey = 1000

  private var text = ""

  private init() {}

  /// The YAML text of `value`, ending with a line break.
  ///
  /// Numbers that are not finite become `null`. Nesting costs no machine stack.
  public static func yaml(_ value: JSONValue) -> [UInt8] {
    var writer = YAMLWriter()
    writer.write(value)
    return Array(writer.text.utf8)
  }

  /// A piece still to be written.
  private enum Step {
    /// A value whose place (`key:` or `-`, or the start of the file) was just written.
    case value(JSONValue, indentation: Int, after: Place)
    case element(JSONValue, indentation: Int, isFirst: Bool)
    case member(JSONValue.Member, indentation: Int, isFirst: Bool)
  }

  private enum Place {
    case start
    case key
    case dash
  }

  private mutating func write(_ value: JSONValue) {
    var pending: [Step] = [.value(value, indentation: 0, after: .start)]
    while let step = pending.popLast() {
      switch step {
      case .value(let value, let indentation, let place):
        pending.append(contentsOf: begin(value, indentation: indentation, after: place))
      case .element(let value, let indentation, let isFirst):
        if !isFirst { indent(indentation) }
        text += "-"
        pending.append(.value(value, indentation: indentation + 2, after: .dash))
      case .member(let member, let indentation, let isFirst):
        if !isFirst { indent(indentation) }
        let key = YAMLScalarText.inline(member.name, in: .block)
        if key.unicodeScalars.count > Self.longestSimpleKey {
          text += "? " + key + "\n"
          indent(indentation)
          text += ":"
        } else {
          text += key + ":"
        }
        pending.append(.value(member.value, indentation: indentation, after: .key))
      }
    }
  }

  /// Writes a scalar or a short list whole; returns what is left to be written of anything else.
  private mutating func begin(
    _ value: JSONValue, indentation: Int, after place: Place
  ) -> [Step] {
    switch value {
    case .array(let values) where !values.isEmpty:
      if place != .start, let line = flow(values), fits(line) {
        text += " " + line + "\n"
        return []
      }
      let isInline = lead(to: indentation, after: place)
      return values.indices.reversed().map {
        .element(values[$0], indentation: indentation, isFirst: $0 == 0 && isInline)
      }
    case .object(let members) where !members.isEmpty:
      let inner = place == .key ? indentation + 2 : indentation
      let isInline = lead(to: inner, after: place)
      return members.indices.reversed().map {
        .member(members[$0], indentation: inner, isFirst: $0 == 0 && isInline)
      }
    case .string(let string):
      if let block = YAMLScalarText.block(string) {
        writeBlock(block.sign, block.lines, indentation: indentation, after: place)
        return []
      }
    default:
      break
    }
    if place != .start { text += " " }
    text += scalar(value, in: .block) + "\n"
    return []
  }

  /// Goes to where the first element or member stands; returns whether that is on this line.
  private mutating func lead(to indentation: Int, after place: Place) -> Bool {
    switch place {
    case .start:
      return true
    case .dash:
      text += " "
      return true
    case .key:
      text += "\n"
      return false
    }
  }

  private mutating func indent(_ indentation: Int) {
    text += String(repeating: " ", count: indentation)
  }

  private mutating func writeBlock(
    _ sign: String, _ lines: [Substring], indentation: Int, after place: Place
  ) {
    text += (place == .start ? "" : " ") + sign + "\n"
    let inner = place == .dash ? indentation : indentation + 2
    for line in lines {
      if !line.isEmpty {
        indent(inner)
        text += line
      }
      text += "\n"
    }
  }

  /// The list on one line, `nil` if it holds more than scalars.
  private func flow(_ values: [JSONValue]) -> String? {
    guard values.count <= Self.greatestWidth / 2 else { return nil }
    var parts: [String] = []
    for value in values {
      switch value {
      case .array, .object: return nil
      case .string(let string) where string.utf8.contains(0x0A): return nil
      case .null, .bool, .integer, .number, .string: parts.append(scalar(value, in: .flow))
      }
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private func fits(_ line: String) -> Bool {
    let width = line.unicodeScalars.count
    guard width < Self.greatestWidth else { return false }
    let before = text.utf8.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 }
    return before + 1 + width <= Self.greatestWidth
  }

  private func scalar(_ value: JSONValue, in place: YAMLScalarText.Place) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? value.description : "null"
    case .string(let value): YAMLScalarText.inline(value, in: place)
    case .array: "[]"
    case .object: "{}"
    }
  }
}
