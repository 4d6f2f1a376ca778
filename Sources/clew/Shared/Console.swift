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
