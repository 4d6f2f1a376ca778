public import ClewDossier
public import ClewFormats

/// Where the repository stands, found from this file.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root: String = {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
  }()

  /// The real dossiers.
  public static let graphs = root + "/Graphs"
}

/// The dossier of the real graphs.
public func realDossier() throws -> Dossier {
  try DossierLoader().load([Repository.graphs]).dossier
}

/// The dossier of one or more Clew YAML texts, each a file.
public func dossier(_ texts: String...) throws(LoadError) -> Dossier {
  try DossierLoader().load(
    texts.enumerated().map {
      SourceFile(
        name: "file\($0.offset + 1).clew.yaml", bytes: Array($0.element.utf8),
        number: UInt32($0.offset))
    }
  ).dossier
}

/// The faults of one or more Clew YAML texts, as `file:line:col: code`.
public func faults(_ texts: String...) -> [String] {
  let files = texts.enumerated().map {
    SourceFile(
      name: "file\($0.offset + 1)", bytes: Array($0.element.utf8), number: UInt32($0.offset))
  }
  do throws(LoadError) {
    _ = try DossierLoader().load(files)
    return []
  } catch {
    return error.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      guard let position = diagnostic.position else { return "-: \(diagnostic.code)" }
      let file = files[Int(position.file)]
      let place = file.lineAndColumn(Int(position.offset), in: file.lineTable())
      return "\(file.name):\(place.line):\(place.column): \(diagnostic.code)"
    }
  }
}

/// A source and a few entities that tests hang their notes on.
public let preamble = """
  clew: 1
  source: {id: paper, title: A paper, outlet: The Paper, published: 2024-01-05, grade: B}
  cited: {wire: The Wire}
  entities:
    anna: person Anna Alpha
    boris: person Boris Beta
    clara: person Clara Gamma
    ring: armed-group The Ring
    ministry: agency The Ministry
    land: {kind: state, name: Land}
    town: {kind: city, name: Town, coordinates: [1.5, 2.5]}
    raid: {kind: attack, name: The Raid}

  """

/// The preamble and a second source in a file of its own.
public let secondPaper = """
  clew: 1
  source: {id: gazette, title: A gazette, outlet: The Gazette, published: 2024-02-01, grade: D}

  """
