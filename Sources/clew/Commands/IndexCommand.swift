internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew index`.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Make dossiers or tables ready for questions, in one file.",
    discussion: """
      The file holds the whole dossier with its claims, an index of all names, and the usual \
      networks; every verb takes it in place of the dossier, gives the same answer and starts at \
      once, however large it is. It is made anew when the dossier changes.

        clew index Graphs -o graphs.clewx
        clew path Novruzov ISIS graphs.clewx
        clew index people.csv payments.csv --from payer --to payee --kind =paid -o case.clewx
        clew index --verify case.clewx
      """)

  @OptionGroup var paths: PathsArgument
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file.clewx"),
    completion: .file(extensions: ["clewx"]))
  var output: String?
  @Flag(help: "Check every byte and every number of an index file instead.")
  var verify = false
  @Flag(help: "Stop at rows of tables that cannot be taken, and at unknown entities.")
  var strict = false
  @OptionGroup(title: "Columns of tables") var tables: TableOptions
  @Option(name: .customLong("error-format"), help: "How faults in files are told: text, json.")
  var errorFormat = ErrorFormat.text

  func validate() throws {
    if verify {
      if output != nil { throw ValidationError("--verify checks a file; it writes none") }
      if paths.paths.count != 1 { throw ValidationError("--verify takes one index file") }
    } else {
      guard let output else { throw ValidationError("give the file to write with -o") }
      if !output.hasSuffix(Snapshot.suffix) {
        throw ValidationError("`\(output)` does not end in \(Snapshot.suffix)")
      }
    }
  }

  func run() throws {
    if verify { return try check(paths.paths[0]) }
    var options = OutputOptions()
    options.errorFormat = errorFormat
    let loaded = try Session.load(
      paths, options, mapping: try tables.mapping(paths.tableMap), isStrict: strict)
    let progress = ProgressLine()
    defer { progress.end() }
    progress.begin("indexing names")
    let indexed = loaded.dossier.indexed(on: progress.execution(nil))
    do throws(OutputError) {
      progress.begin("writing \(output ?? "")")
      try SnapshotWriter().write(indexed, files: loaded.files, to: FilePath(output ?? "")) {
        progress.report($0, of: $1, rate: (1e6, "MB"))
      }
    } catch {
      throw Failure(exitCode: error.exitCode, message: "clew: " + error.message)
    }
    progress.end()
    let dossier = loaded.dossier
    let isWhole = loaded.tableInputs.allSatisfy { $0.leftOutCount == 0 }
    try Console.remark(
      "\(output ?? ""): \(dossier.entityCount) entities, \(dossier.relationCount) relations, "
        + "\(dossier.claimCount) claims"
        + (isWhole ? "" : "; " + Console.rowsLeftOut(loaded.tableInputs)))
  }

  private func check(_ path: String) throws {
    do throws(SnapshotError) {
      try Snapshot(FilePath(path)).verify()
    } catch {
      throw Failure(exitCode: error.exitCode, message: error.message)
    }
    try Console.result("\(path): sound\n")
  }
}
