internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// Which columns of tables hold what, as flags.
struct TableOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The column with where a relation goes from.", valueName: "column"))
  var from: String?
  @Option(help: ArgumentHelp("The column with where it goes to.", valueName: "column"))
  var to: String?
  @Option(
    help: ArgumentHelp("The column with its kind; =word for one kind.", valueName: "column"))
  var kind: String?
  @Option(help: ArgumentHelp("The column with its weight.", valueName: "column"))
  var weight: String?
  @Option(help: ArgumentHelp("The column with its date, in EDTF.", valueName: "column"))
  var date: String?
  @Option(
    help: ArgumentHelp(
      "The column with the source that states it; =word for one source.", valueName: "column"))
  var source: String?
  @Option(help: ArgumentHelp("The column with an entity's id.", valueName: "column"))
  var id: String?
  @Option(help: ArgumentHelp("The column with an entity's name.", valueName: "column"))
  var name: String?
  @Option(
    name: .customLong("entity-kind"),
    help: ArgumentHelp("The column with an entity's kind; =word for one.", valueName: "column"))
  var entityKind: String?
  @Option(help: ArgumentHelp("What stands between fields: comma, semicolon, tab, pipe."))
  var delimiter: String?

  /// The mapping in the file `map`, if there is one, overruled by the flags.
  func mapping(_ map: String?) throws -> TableMapping {
    var mapping = try map.map { try Self.read($0) } ?? TableMapping()
    for (role, text) in [
      (TableMapping.Role.from, from), (.to, to), (.kind, kind), (.weight, weight), (.date, date),
      (.source, source), (.id, id), (.name, name), (.entityKind, entityKind),
    ] {
      if let text { mapping[role] = TableMapping.Choice(text) }
    }
    if let delimiter {
      guard let byte = TableMapping.delimiter(named: delimiter) else {
        throw ValidationError(
          "--delimiter is `\(delimiter)`; " + oneOf(["comma", "semicolon", "tab", "pipe"]))
      }
      mapping.delimiter = byte
    }
    return mapping
  }

  /// Reads a saved mapping.
  static func read(_ path: String) throws -> TableMapping {
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try InputFiles().read(FilePath(path))
    } catch {
      throw Failure(exitCode: error.exitCode, message: "clew: " + error.message)
    }
    let (mapping, diagnostics) = TableMapping.read(bytes, file: 0)
    guard diagnostics.isEmpty else {
      try Console.diagnostics(
        diagnostics, [SourceFile(name: path, bytes: bytes, number: 0)], OutputOptions())
      throw Failure(.badData, "")
    }
    return mapping
  }
}
