public import ClewDossier

/// Why files did not become a dossier.
public struct LoadError: Error, Sendable {
  /// The files that were read, to show lines of.
  public let files: [SourceFile]
  /// Everything that is wrong with their contents; empty when a file could not be read.
  public let diagnostics: [Diagnostic]
  /// The file that could not be read.
  public let input: InputError?
  /// What is wrong with rows of tables; the first thousand faults.
  public var tableFaults: [TableFault] = []
  /// How many faults of rows there are in all.
  public var tableFaultCount = 0
  /// Why an index file cannot be used.
  public var snapshot: SnapshotError?

  /// 65 for bad data, 66 for a missing or unreadable file.
  public var exitCode: Int32 { input?.exitCode ?? snapshot?.exitCode ?? 65 }
}

/// A dossier with the files it was read from.
public struct LoadedDossier: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// The files, to show lines of.
  public let files: [SourceFile]
  /// What a reader had to say that is no fault.
  public let remarks: [Diagnostic]
  /// Rows of tables that could not be taken; the first thousand.
  public var tableFaults: [TableFault] = []
  /// How many rows could not be taken in all.
  public var tableFaultCount = 0
  /// The tables that were read, each with how many rows were taken and left out.
  public var tableInputs: [TableInput] = []
}

/// Reads files and folders into one dossier.
public struct DossierLoader: Sendable {
  /// Which files are taken.
  public var inputs: InputFiles
  /// How tables are read.
  public var tables: TableReader
  /// Hears how far the reading of tables is.
  public var progress: @Sendable (TableProgress) -> Void = { _ in }

  /// A loader with limits on what it takes.
  public init(inputs: InputFiles = InputFiles(), tables: TableReader = TableReader()) {
    self.inputs = inputs
    self.tables = tables
  }

  /// Reads `paths`: files, folders of `*.clew.yaml|yml|json`, tables (`*.csv|tsv|tab`), one index
  /// file (`*.clewx`), or `-` for standard input.
  ///
  /// Tables alone are kept row by row; together with dossier files their rows are joined with the
  /// files' statements. Faults of all files are reported in one go; a fault of syntax ends only its
  /// own file.
  public func load(_ paths: [String]) throws(LoadError) -> LoadedDossier {
    if paths.contains(where: { $0.lowercased().hasSuffix(Snapshot.suffix) }) {
      return try openSnapshot(paths)
    }
    let tablePaths = paths.filter { TableReader.isTable($0) }.map { FilePath($0) }
    guard !tablePaths.isEmpty else { return try load(files: paths, with: nil) }
    let records: TableRecords
    do throws(TableError) {
      records = try tables.read(tables: tablePaths, progress: progress)
    } catch {
      throw LoadError(
        files: [], diagnostics: [], input: error.input, tableFaults: error.faults,
        tableFaultCount: error.faultCount)
    }
    let others = paths.filter { !TableReader.isTable($0) }
    guard others.isEmpty else { return try load(files: others, with: records) }
    let (faults, count, inputs) = (records.faults, records.faultCount, records.inputs)
    do throws(DossierError) {
      return LoadedDossier(
        dossier: try Dossier(tables: consume records), files: [], remarks: [], tableFaults: faults,
        tableFaultCount: count, tableInputs: inputs)
    } catch {
      throw LoadError(
        files: [], diagnostics: error.diagnostics, input: nil, tableFaults: faults,
        tableFaultCount: count)
    }
  }

  /// The dossier of an index file, which has to be named alone.
  private func openSnapshot(_ paths: [String]) throws(LoadError) -> LoadedDossier {
    do throws(SnapshotError) {
      guard paths.count == 1, let path = paths.first else {
        throw SnapshotError(
          name: paths.first { $0.lowercased().hasSuffix(Snapshot.suffix) } ?? "",
          reason: "an index file is a whole dossier and has to be named alone; index all files anew"
        )
      }
      let snapshot = try Snapshot(FilePath(path))
      return LoadedDossier(
        dossier: try snapshot.dossier(), files: try snapshot.files(), remarks: [])
    } catch {
      throw LoadError(files: [], diagnostics: [], input: nil, snapshot: error)
    }
  }

  private func load(
    files paths: [String], with tables: TableRecords?
  ) throws(LoadError) -> LoadedDossier {
    var files: [SourceFile] = []
    do throws(InputError) {
      for path in try inputs.expand(paths.map { FilePath($0) }) {
        let bytes = try inputs.read(path)
        files.append(
          SourceFile(
            name: inputs.displayName(path), bytes: bytes, number: UInt32(files.count)))
      }
    } catch {
      throw LoadError(files: files, diagnostics: [], input: error)
    }
    return try load(files, with: tables)
  }

  /// Joins files that have been read, and what tables hold.
  public func load(
    _ files: [SourceFile], with tables: TableRecords? = nil
  ) throws(LoadError) -> LoadedDossier {
    var reader = DossierReader()
    for file in files {
      let format = FileFormat.named(byPath: file.name) ?? FileFormat.sniffed(file.bytes)
      format.read?(file.bytes, file.number, &reader)
      reader.note(
        input: Dossier.Input(name: file.name, sha256: SHA256.hexadecimal(file.bytes)))
    }
    if let tables { reader.builder.add(tables) }
    let faults = reader.diagnostics.filter { $0.severity == .error }
    do throws(DossierError) {
      let dossier = try reader.builder.finish()
      guard faults.isEmpty else {
        throw DossierError([])
      }
      return LoadedDossier(
        dossier: dossier, files: files, remarks: reader.diagnostics,
        tableFaults: tables?.faults ?? [], tableFaultCount: tables?.faultCount ?? 0,
        tableInputs: tables?.inputs ?? [])
    } catch {
      // Ids declared in a file that was not understood are missing through no fault of the others.
      // A note without a source has been told; so it need not be of each of its statements.
      let hasNoSource = faults.contains { $0.code == "no-source" }
      let joined = error.diagnostics.filter {
        !(reader.hasLoss && $0.code == "unknown-id") && !(hasNoSource && $0.code == "no-source")
      }
      throw LoadError(
        files: files, diagnostics: reader.diagnostics + joined, input: nil,
        tableFaults: tables?.faults ?? [], tableFaultCount: tables?.faultCount ?? 0)
    }
  }
}
