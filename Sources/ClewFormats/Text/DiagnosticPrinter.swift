public import ClewDossier

/// Shows diagnostics to people and to programs.
public struct DiagnosticPrinter: Sendable {
  /// The columns that a source line may take, at least 20.
  public var width: Int
  /// Whether to use terminal colours.
  public var usesColour: Bool
  /// How many diagnostics are shown to people before "and N more".
  public var limit: Int

  /// How many diagnostics are shown unless someone asks for more.
  public static let standardLimit = 100

  /// A printer with the given habits.
  public init(width: Int = 100, usesColour: Bool = false, limit: Int = Self.standardLimit) {
    self.width = max(20, width)
    self.usesColour = usesColour
    self.limit = limit
  }

  /// The diagnostics for people, in order of their places, those without a place last.
  ///
  /// ```
  /// notes.yaml:3:5: error: the key `x` is given twice, first on line 1
  ///     x: 2
  ///     ^
  ///   hint: remove one of the two, or rename it
  /// ```
  ///
  /// Characters that could move the cursor or deceive the eye are shown by number. Long lines are
  /// cut around the caret. Ends with a line break unless it is empty.
  public func text(_ diagnostics: [Diagnostic], files: [SourceFile]) -> String {
    var places = Places(files)
    var result = ""
    let ordered = Self.ordered(diagnostics)
    for diagnostic in ordered.prefix(limit) { result += block(diagnostic, &places) }
    let rest = ordered.dropFirst(limit)
    guard !rest.isEmpty else { return result }
    let counts = [
      (Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note"),
    ].compactMap { severity, name in
      let count = rest.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(name)\(count == 1 ? "" : "s")"
    }
    return result + "and \(rest.count) more (\(counts.joined(separator: ", ")))\n"
  }

  /// All diagnostics as a JSON array of objects, in the same order, ending with a line break.
  ///
  /// Each has file, line, column, severity, code, message and hint; what does not apply is null.
  public func json(_ diagnostics: [Diagnostic], files: [SourceFile]) -> [UInt8] {
    var places = Places(files)
    var writer = JSONWriter()
    writer.beginArray()
    for diagnostic in Self.ordered(diagnostics) {
      let place = diagnostic.position.flatMap { places.place($0) }
      writer.value([
        "file": place.map { .string($0.file.name) } ?? .null,
        "line": place.map { .integer($0.line) } ?? .null,
        "column": place.map { .integer($0.column) } ?? .null,
        "severity": .string(diagnostic.severity.rawValue),
        "code": .string(diagnostic.code),
        "message": .string(diagnostic.message),
        "hint": diagnostic.hint.map { .string($0) } ?? .null,
      ])
    }
    writer.end()
    return writer.bytes + [0x0A]
  }

  private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      switch (left.element.position, right.element.position) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  private func block(_ diagnostic: Diagnostic, _ places: inout Places) -> String {
    let place = diagnostic.position.flatMap { places.place($0) }
    var result = ""
    if let place {
      let name = VisibleText.escaped(place.file.name)
      result += coloured("\(name):\(place.line):\(place.column): ", "1")
    }
    result += coloured(diagnostic.severity.rawValue + ":", Self.colour(diagnostic.severity))
    result += " " + VisibleText.escaped(diagnostic.message) + "\n"
    if let place {
      let excerpt = SourceExcerpt(
        bytes: place.file.bytes, line: place.range, offset: place.offset, width: width - 2)
      if !excerpt.text.isEmpty {
        result += "  " + excerpt.text + "\n"
        result += "  " + String(repeating: " ", count: excerpt.caret) + coloured("^", "1;32") + "\n"
      }
    }
    if let hint = diagnostic.hint {
      result += "  " + coloured("hint:", "1") + " " + VisibleText.escaped(hint) + "\n"
    }
    return result
  }

  private static func colour(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;35"
    case .note: "1;36"
    }
  }

  private func coloured(_ text: String, _ code: String) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Turns positions into lines and columns, making each file's table once.
  private struct Places {
    struct Place {
      var file: SourceFile
      var line: Int
      var column: Int
      var offset: Int
      var range: Range<Int>
    }

    private var files: [UInt32: SourceFile] = [:]
    private var tables: [UInt32: LineTable] = [:]
    private var last: Place?

    init(_ files: [SourceFile]) {
      for file in files { self.files[file.number] = file }
    }

    mutating func place(_ position: SourcePosition) -> Place? {
      guard let file = files[position.file] else { return nil }
      let table = tables[position.file] ?? file.lineTable()
      tables[position.file] = table
      let offset = min(Int(position.offset), file.bytes.count)
      let line = table.line(ofOffset: offset)
      let range = file.lineRange(line, in: table)
      let column: Int
      if let last, last.file.number == file.number, last.line == line, last.offset <= offset {
        // Places come in order, so a file of one long line is walked over once, not each time.
        column = last.column + file.characterCount(from: last.offset, to: offset)
      } else {
        column = 1 + file.characterCount(from: range.lowerBound, to: offset)
      }
      let place = Place(file: file, line: line, column: column, offset: offset, range: range)
      last = place
      return place
    }
  }
}
