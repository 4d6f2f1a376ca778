public import ClewDossier

/// Why files did not become a dossier.
public struct LoadError: Error, Sendable {
  /// The files that were read, to show lines of.
  public let files: [SourceFile]
  /// Everything that is wrong with their contents; empty when a file could not be read.
  public let diagnostics: [Diagnostic]
  /// The file that could not be read.
  public let input: InputError?

  /// 65 for bad data, 66 for a missing or unreadable file.
  public var exitCode: Int32 { input?.exitCode ?? 65 }
}

/// A dossier with the files it was read from.
public struct LoadedDossier: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// The files, to show lines of.
  public let files: [SourceFile]
  /// What a reader had to say that is no fault.
  public let remarks: [Diagnostic]
}

/// Reads files and folders into one dossier.
public struct DossierLoader: Sendable {
  /// Which files are taken.
  public var inputs: InputFiles

  /// A loader with limits on what it takes.
  public init(inputs: InputFiles = InputFiles()) { self.inputs = inputs }

  /// Reads `paths`: files, folders of `*.clew.yaml|yml|json`, or `-` for standard input.
  ///
  /// Faults of all files are reported in one go; a fault of syntax ends only its own file.
  public func load(_ paths: [String]) throws(LoadError) -> LoadedDossier {
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
    return try load(files)
  }

  /// Joins files that have been read.
  public func load(_ files: [SourceFile]) throws(LoadError) -> LoadedDossier {
    var reader = DossierReader()
    for file in files {
      let format = FileFormat.named(byPath: file.name) ?? FileFormat.sniffed(file.bytes)
      format.read?(file.bytes, file.number, &reader)
      reader.note(
        input: Dossier.Input(name: file.name, sha256: SHA256.hexadecimal(file.bytes)))
    }
    let faults = reader.diagnostics.filter { $0.severity == .error }
    do throws(DossierError) {
      let dossier = try reader.builder.finish()
      guard faults.isEmpty else {
        throw DossierError([])
      }
      return LoadedDossier(dossier: dossier, files: files, remarks: reader.diagnostics)
    } catch {
      // Ids declared in a file that was not understood are missing through no fault of the others.
      // A note without a source has been told; so it need not be of each of its statements.
      let hasNoSource = faults.contains { $0.code == "no-source" }
      let joined = error.diagnostics.filter {
        !(reader.hasLoss && $0.code == "unknown-id") && !(hasNoSource && $0.code == "no-source")
      }
      throw LoadError(files: files, diagnostics: reader.diagnostics + joined, input: nil)
    }
  }
}
