import ClewFormats

/// Makes values with the texts in them that writers get wrong.
struct RandomValues {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "a", "b", "é", "e\u{301}", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", " #", "#", "-", "- ",
    "?", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ",", "\\", "0", "1",
    "12", ".", "e3", "_", "~", "=", "<<", "\0", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}",
    "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{1F600}", "\u{E0041}", "\u{200C}", "---",
    "...",
    "<", "&amp;", "ا", "\u{10FFFF}", "\u{1FFFE}", "\u{D7FF}", "\u{E000}",
  ]
  private static let words = [
    "", "no", "NO", "Yes", "true", "null", "~", "on", "y", "N", "1:30", "012", "0x1F", "0o17",
    "1e3",
    ".nan", ".inf", "-.INF", "+1", "-1", "1_000", "2022", "2022-10", "2022-10-26",
    "2022-10-26T10:00:00Z",
    "2022-10-26 10:00:00", "2023-05/2023-08", "../2023-08", "2002-10-XX", "2023~", "<<", "=",
    "a: b",
    "a #b", "- a", "http://example.org/?a=b", "Iran: the war", "C:\\data", "190:20:30",
    "685.230_15e+03",
    "0b1010", "1.", ".5", "-", "--- a", "... a", "[2022-10..2023-08]", ">90", "a,b", "a\nb\n",
    "a\n\n",
    "\na", " a\nb", "a\n b\n", "a\n\tb", "a \nb", "a\n \nb", "x\n---\ny", "\n", "a\n\n\nb\n\n\n",
    "123456789", "1985", "12e03", "Null", "NaN", "0.0", "1,000", "10:00", "a]", "a:", ":a", "?a",
    "-a",
  ]

  mutating func text() -> String {
    if Int.random(in: 0..<3, using: &random) == 0 {
      return Self.words.randomElement(using: &random) ?? ""
    }
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: Int.min...Int.max, using: &random))
    case 3: return .number(number())
    case 4...6: return .string(text())
    case 7, 8:
      return .array(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in value(depth: depth - 1) })
    default:
      var members: [JSONValue.Member] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        var name = text()
        if Int.random(in: 0..<50, using: &random) == 0 {
          name += String(repeating: "long", count: 300)
        }
        if members.allSatisfy({ !$0.name.utf8.elementsEqual(name.utf8) }) {
          members.append(.init(name, value(depth: depth - 1)))
        }
      }
      return .object(members)
    }
  }

  private mutating func number() -> Double {
    let value = Double(bitPattern: random.next())
    return value.isFinite ? value : 0.1
  }
}

/// Whether a tree read back holds what was written, text by text and byte by byte.
///
/// With `isYAML` a scalar without quotes stands for what is not text, or is text that no YAML tool
/// takes for anything else.
func holds(_ node: SyntaxNode, _ value: JSONValue, isYAML: Bool) -> Bool {
  switch (node.kind, value) {
  case (.sequence(let items), .array(let values)):
    return items.count == values.count
      && zip(items, values).allSatisfy { holds($0, $1, isYAML: isYAML) }
  case (.mapping(let entries), .object(let members)):
    return entries.count == members.count
      && zip(entries, members).allSatisfy {
        $0.key.utf8.elementsEqual($1.name.utf8) && holds($0.value, $1.value, isYAML: isYAML)
      }
  case (.scalar(let text, let style), .string(let string)):
    guard text.utf8.elementsEqual(string.utf8) else { return false }
    return isYAML
      ? style != .plain || !isTypedByYAMLTools(text) : style == .quoted
  case (.scalar("null", let style), .null): return style == (isYAML ? .plain : .null)
  case (.scalar("true", let style), .bool(true)): return style == (isYAML ? .plain : .boolean)
  case (.scalar("false", let style), .bool(false)): return style == (isYAML ? .plain : .boolean)
  case (.scalar(let text, let style), .integer(let number)):
    return style == (isYAML ? .plain : .number) && Int(text) == number
  case (.scalar(let text, let style), .number(let number)):
    return style == (isYAML ? .plain : .number)
      && Double(text)?.bitPattern == number.bitPattern
  default: return false
  }
}

/// Whether a plain scalar is more than text by the types of YAML 1.1 (yaml.org/type, 2005) or the core
/// schema of YAML 1.2 (10.3.2); whole dates, which stay plain on purpose, are let pass.
func isTypedByYAMLTools(_ text: String) -> Bool {
  let words = /y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF/
  let nothing = /~|null|Null|NULL||<<|=/
  let integer =
    /[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+/
  let integerCore = /[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+/
  let float =
    /[-+]?([0-9][0-9_]*)?\.[0-9.]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/
  let floatCore = /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/
  let time =
    /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?(([ \t]*)Z|([-+][0-9]{1,2}(:[0-9]{2})?))?/
  return text.wholeMatch(of: words) != nil || text.wholeMatch(of: nothing) != nil
    || text.wholeMatch(of: integer) != nil || text.wholeMatch(of: integerCore) != nil
    || text.wholeMatch(of: float) != nil || text.wholeMatch(of: floatCore) != nil
    || text.wholeMatch(of: time) != nil
}
