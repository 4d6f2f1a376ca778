internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// Where results and remarks go.
enum Console {
  /// Writes a result to standard output; a failed write is seen.
  static func result(_ text: String) throws {
    try write(text, to: .output)
  }

  /// Writes a JSON result to standard output.
  static func result(_ value: JSONValue) throws {
    try write(String(decoding: value.json(), as: UTF8.self) + "\n", to: .output)
  }

  /// Writes a remark to standard error.
  static func remark(_ text: String) throws {
    try write(text.hasSuffix("\n") ? text : text + "\n", to: .error)
  }

  /// Tells diagnostics on standard error in the form asked for.
  static func diagnostics(
    _ diagnostics: [Diagnostic], _ files: [SourceFile], _ output: OutputOptions
  ) throws {
    let printer = DiagnosticPrinter(usesColour: Terminal.usesColour(.error))
    switch output.errorFormat {
    case .text: try write(printer.text(diagnostics, files: files), to: .error)
    case .json:
      try write(
        String(decoding: printer.json(diagnostics, files: files), as: UTF8.self) + "\n",
        to: .error)
    }
  }

  /// Tells rows of tables that could not be taken, on standard error, and at the end how many of how
  /// many rows of each of `inputs` were left out.
  static func tableFaults(
    _ faults: [TableFault], of count: Int, in inputs: [TableInput] = [], _ output: OutputOptions
  ) throws {
    guard !faults.isEmpty else { return }
    let shown = faults.prefix(DiagnosticPrinter.standardLimit)
    switch output.errorFormat {
    case .text:
      var text = ""
      for fault in shown {
        text += "\(fault.name):\(fault.line):\(fault.column): error: \(fault.message)\n"
        if !fault.excerpt.isEmpty {
          text += "  \(fault.excerpt)\n  \(String(repeating: " ", count: fault.caret))^\n"
        }
        if let hint = fault.hint { text += "  hint: \(hint)\n" }
      }
      if count > shown.count { text += "and \(count - shown.count) more rows\n" }
      for input in inputs where input.leftOutCount > 0 {
        text += "clew: \(input.name): \(rowsLeftOut([input])), "
        text += (count > shown.count ? "the first of all told above" : "told above") + "\n"
      }
      try write(text, to: .error)
    case .json:
      let list = JSONValue.array(
        shown.map { fault in
          .object([
            .init("file", .string(fault.name)), .init("line", .integer(fault.line)),
            .init("column", .integer(fault.column)), .init("severity", .string("error")),
            .init("code", .string(fault.code)), .init("message", .string(fault.message)),
            .init("hint", fault.hint.map { .string($0) } ?? .null),
          ])
        }
          + inputs.filter { $0.leftOutCount > 0 }.map { input in
            .object([
              .init("file", .string(input.name)), .init("severity", .string("warning")),
              .init("code", .string("rows-left-out")),
              .init("message", .string(rowsLeftOut([input]))),
              .init("leftOut", .integer(input.leftOutCount)),
              .init("rows", .integer(input.rowCount)),
            ])
          })
      try write(String(decoding: list.json(), as: UTF8.self) + "\n", to: .error)
    }
  }

  /// How many rows of some tables were left out, of how many, such as "3 of 1000 rows left out".
  static func rowsLeftOut(_ inputs: [TableInput]) -> String {
    let leftOut = inputs.reduce(0) { $0 + $1.leftOutCount }
    let rows = inputs.reduce(0) { $0 + $1.rowCount }
    return "\(leftOut) of \(rows) \(rows == 1 ? "row" : "rows") left out"
  }

  /// A text from a file, safe to print: control and direction characters are shown by number.
  static func visible(_ text: String) -> String { VisibleText.escaped(Array(text.utf8)) }

  private static func write(_ text: String, to stream: StandardStreams.Stream) throws {
    do throws(OutputError) {
      try StandardStreams().write(text, to: stream)
    } catch {
      // Whoever reads has gone: nothing is left to tell.
      if case .closedPipe = error.kind { throw Failure(exitCode: 0, message: "") }
      throw Failure(exitCode: error.exitCode, message: "clew: " + error.message)
    }
  }
}

extension TableInput {
  /// How many rows the table has, those left out included.
  fileprivate var rowCount: Int { records.count + leftOutCount }
}
