internal import ClewDossier

/// Words for people instead of libyaml's, and the place they should look at.
struct YAMLFault {
  var bytes: [UInt8]
  var context: String
  var contextOffset: Int
  var problem: String
  var offset: Int
  /// Where the innermost bracket still open begins.
  var openBracket: Int?
  /// Whether a document began before.
  var hasDocument: Bool

  private struct Finding {
    var code: String
    var message: String
    var offset: Int
    var hint: String?
  }

  /// The fault to report; `place` gives the position of an offset and the number of its line.
  func diagnostic(_ place: (Int) -> (SourcePosition, Int)) -> Diagnostic {
    let finding = unclosedBracket(place) ?? scannerFinding() ?? parserFinding(place)
    return Diagnostic(
      .error, code: finding.code, finding.message, at: place(finding.offset).0, hint: finding.hint)
  }

  // MARK: What the text around the place says

  private func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// The bytes of the line before `offset`.
  private func lineBefore(_ offset: Int) -> ArraySlice<UInt8> {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    return before[start...]
  }

  /// The bytes from `offset` to the end of its line.
  private func lineAfter(_ offset: Int) -> ArraySlice<UInt8> {
    bytes[min(offset, bytes.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
  }

  private func isFirstOnLine(_ offset: Int) -> Bool {
    lineBefore(offset).allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x3F }
  }

  /// Whether only blanks and comments follow.
  private func isEnd(_ offset: Int) -> Bool {
    var isComment = false
    for byte in bytes[min(offset, bytes.count)...] {
      switch byte {
      case 0x0A, 0x0D: isComment = false
      case 0x20, 0x09: continue
      case 0x23: isComment = true
      default: if !isComment { return false }
      }
    }
    return true
  }

  /// The character at `offset` in backquotes.
  private func shown(_ offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    let length = max(1, TextEncoding.validSequenceLength(in: bytes.span, at: offset))
    return "`" + String(decoding: bytes[offset..<offset + length], as: UTF8.self) + "`"
  }

  /// Where in the line from `offset` a colon stands that no blank follows, as in `key:value`.
  private func crampedColon(from offset: Int) -> Int? {
    let line = lineAfter(offset)
    guard let colon = line.firstIndex(of: 0x3A), colon > offset, let next = byte(at: colon + 1),
      ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3A].contains(next)
    else { return nil }
    return colon
  }

  // MARK: Brackets

  private func unclosedBracket(_ place: (Int) -> (SourcePosition, Int)) -> Finding? {
    guard problem.hasPrefix("did not find expected"), isEnd(offset),
      let bracket = openBracket ?? (context.contains("flow") ? contextOffset : nil)
    else { return nil }
    let closing = byte(at: bracket) == 0x7B ? "}" : "]"
    return Finding(
      code: "unclosed-bracket", message: "this \(shown(bracket)) is never closed", offset: bracket,
      hint: "add the missing `\(closing)`, or put the text in quotes")
  }

  // MARK: Faults of single words

  private func scannerFinding() -> Finding? {
    switch problem {
    case "found character that cannot start any token":
      return unusableCharacter()
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab()
    case "found unexpected end of stream", "found unexpected document indicator":
      return Finding(
        code: "unclosed-quote", message: "this quote is never closed", offset: contextOffset,
        hint: byte(at: contextOffset) == 0x27
          ? "add the closing `'`; an apostrophe in single quotes is written twice"
          : "add the closing `\"`; a quote inside double quotes is written `\\\"`")
    case "could not find expected ':'":
      return missingColon()
    case "mapping values are not allowed in this context":
      return misplacedColon()
    case "block sequence entries are not allowed in this context":
      return Finding(
        code: "list-here", message: "a list entry (`- `) cannot begin here", offset: offset,
        hint: "begin the list on a line of its own, or put the text in quotes")
    case "mapping keys are not allowed in this context":
      return Finding(
        code: "reserved-character", message: "text cannot begin with `? ` here", offset: offset,
        hint: "put the text in quotes")
    case "found unexpected ':'":
      return Finding(
        code: "missing-space", message: "there is no space after this `:`", offset: offset,
        hint: "write `key: value`, or put the text in quotes")
    case "found unknown escape character":
      return escape("there is no such escape as this backslash begins")
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return escape("this escape does not name a character")
    default:
      return scannerFindingByContext()
    }
  }

  private func scannerFindingByContext() -> Finding? {
    switch context {
    case "while scanning an anchor", "while scanning an alias":
      let sign = shown(contextOffset)
      return Finding(
        code: "anchor-name",
        message:
          "\(sign) begins an \(sign == "`&`" ? "anchor" : "alias"), but no usable name follows",
        offset: contextOffset, hint: "put the text in quotes")
    case "while scanning a tag", "while parsing a tag", "while parsing a node":
      return Finding(
        code: "tag", message: "`!` begins a tag, but no known one follows", offset: contextOffset,
        hint: "put the text in quotes")
    case "while scanning a block scalar":
      return Finding(
        code: "block-text",
        message: "\(shown(contextOffset)) begins a block of text, so the line must end after it",
        offset: contextOffset, hint: "put the text in quotes, as in \">90\"")
    case "while scanning a directive", "while scanning a %YAML directive",
      "while scanning a %TAG directive", "while parsing a %TAG directive",
      "while parsing a tag directive", "while scanning a tag directive":
      return directive(at: contextOffset)
    default:
      return problem.contains("directive") || problem == "found incompatible YAML document"
        ? directive(at: offset) : nil
    }
  }

  /// The fault at the backslash, which libyaml may have passed with its letter.
  private func escape(_ message: String) -> Finding {
    Finding(
      code: "escape", message: message,
      offset: byte(at: offset) == 0x5C ? offset : lineBefore(offset).lastIndex(of: 0x5C) ?? offset,
      hint: "write a backslash as `\\\\`, or use single quotes")
  }

  private func directive(at offset: Int) -> Finding {
    if problem.contains("duplicate") {
      return Finding(
        code: "directive", message: "this line says again what one above says", offset: offset,
        hint: "remove the line")
    }
    return Finding(
      code: "directive", message: "a line that begins with `%` must be `%YAML 1.2`", offset: offset,
      hint: "remove the line, or put the text in quotes")
  }

  private func tab() -> Finding {
    let tab = lineAfter(offset).first == 0x09 ? offset : lineBefore(offset).lastIndex(of: 0x09)
    return Finding(
      code: "tab-indentation", message: "a tab is used for indentation; YAML allows only spaces",
      offset: tab ?? offset, hint: "replace the tab by spaces")
  }

  private func unusableCharacter() -> Finding {
    if byte(at: offset) == 0x09 { return tab() }
    return Finding(
      code: "reserved-character", message: "text cannot begin with \(shown(offset)) here",
      offset: offset, hint: "put the text in quotes")
  }

  private func missingColon() -> Finding {
    if lineAfter(contextOffset).count > Self.longestKey { return longKey(at: contextOffset) }
    if let colon = crampedColon(from: contextOffset) {
      return Finding(
        code: "missing-space", message: "there is no space after this `:`", offset: colon,
        hint: "write `key: value`")
    }
    return Finding(
      code: "missing-colon", message: "there is no `:` after this key", offset: contextOffset,
      hint: "write `key: value`; text that goes on must be indented further than its key")
  }

  /// The greatest number of characters in a key that YAML allows without `? ` before it.
  private static let longestKey = 1024

  private func longKey(at offset: Int) -> Finding {
    Finding(
      code: "long-key",
      message: "a key of more than \(Self.longestKey) characters, or its `:` is missing",
      offset: offset, hint: "write `? ` before so long a key")
  }

  private func misplacedColon() -> Finding {
    let line = lineBefore(offset)
    if line.count > Self.longestKey {
      return longKey(at: line.firstIndex { $0 != 0x20 && $0 != 0x2D } ?? offset)
    }
    let hasColon = zip(line, line.dropFirst()).contains { $0 == 0x3A && ($1 == 0x20 || $1 == 0x09) }
    if hasColon {
      return Finding(
        code: "second-colon", message: "a second `: ` in one line", offset: offset,
        hint: "put the text that holds it in quotes")
    }
    // A plain text runs on over lines: the line above may lack its blank after the colon.
    if line.startIndex > 0,
      let start = .some(previousLineStart(line.startIndex)), !hasProperColon(start),
      let colon = crampedColon(from: start)
    {
      return Finding(
        code: "missing-space", message: "there is no space after this `:`", offset: colon,
        hint: "write `key: value`")
    }
    return Finding(
      code: "indentation",
      message: "a `: ` cannot stand here; the line is indented further than the keys before it",
      offset: offset, hint: "align it with them, or put the text in quotes")
  }

  private func previousLineStart(_ start: Int) -> Int {
    var end = start - 1
    if end > 0, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return lineBefore(end).startIndex
  }

  /// Whether the line at `start` has a colon with a blank or an end after it.
  private func hasProperColon(_ start: Int) -> Bool {
    let line = lineAfter(start)
    return line.last == 0x3A || zip(line, line.dropFirst()).contains { $0 == 0x3A && $1 == 0x20 }
  }

  // MARK: Faults of structure

  private func parserFinding(_ place: (Int) -> (SourcePosition, Int)) -> Finding {
    switch problem {
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      let closing = problem.hasSuffix("']'") ? "]" : "}"
      let line = place(contextOffset).1
      return Finding(
        code: "missing-comma",
        message: "\(shown(offset)) where a `,` or `\(closing)` must stand, "
          + "in the brackets opened on line \(line)",
        offset: offset, hint: "add the `,` or `\(closing)`, or put the text in quotes")
    case "did not find expected key" where byte(at: offset) == 0x3A,
      "did not find expected node content" where byte(at: offset) == 0x3A:
      return Finding(
        code: "missing-key", message: "there is no key before this `:`", offset: offset,
        hint: "write the key, or put the text in quotes")
    case "did not find expected key", "did not find expected '-' indicator":
      return misfit(place)
    case "did not find expected node content":
      return Finding(
        code: "missing-value", message: "a value is missing before \(shown(offset))",
        offset: offset, hint: "write the value, or put the text in quotes")
    case "did not find expected <document start>" where !hasDocument:
      return Finding(
        code: "directive", message: "a line `---` must follow the lines that begin with `%`",
        offset: offset, hint: "add the line `---`, or remove the others")
    case "did not find expected <document start>":
      return Finding(
        code: "text-after-value", message: "the document ended before \(shown(offset))",
        offset: offset, hint: "indent the line, or remove what does not belong to the value above")
    case _ where problem.hasPrefix("Maximum nesting level"):
      return Finding(
        code: "too-deep", message: "lists and mappings are nested too deep", offset: offset,
        hint: "write the same in fewer levels")
    case "out of memory":
      return Finding(code: "yaml-syntax", message: "out of memory", offset: offset)
    default:
      return Finding(code: "yaml-syntax", message: problem, offset: offset)
    }
  }

  private func misfit(_ place: (Int) -> (SourcePosition, Int)) -> Finding {
    guard isFirstOnLine(offset) else {
      return Finding(
        code: "text-after-value", message: "the value ended before \(shown(offset))",
        offset: offset,
        hint: byte(at: offset - 1) == 0x27
          ? "write an apostrophe inside single quotes twice, as in 'it''s'"
          : "put the whole value in quotes")
    }
    let what = problem.hasSuffix("key") ? "keys" : "list"
    return Finding(
      code: "indentation",
      message: "this line does not fit the \(what) begun on line \(place(contextOffset).1)",
      offset: offset, hint: "give it the indentation of the line it belongs with")
  }
}
