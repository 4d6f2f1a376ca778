public import ClewDossier

extension TableReader {
  /// How names of tables end.
  public static let suffixes = [".csv", ".tsv", ".tab"]

  /// Whether a path's ending says that the file is a table.
  public static func isTable(_ path: String) -> Bool {
    suffixes.contains { path.lowercased().hasSuffix($0) }
  }

  /// Reads tables in any order: those whose header has both ends of a relation are relations.
  ///
  /// - Throws: as `read(entities:relations:progress:)` does.
  public func read(
    tables: [FilePath], progress: (TableProgress) -> Void = { _ in }
  ) throws(TableError) -> TableRecords {
    var entities: [FilePath] = []
    var relations: [FilePath] = []
    for path in tables {
      if try holdsRelations(path) { relations.append(path) } else { entities.append(path) }
    }
    return try read(entities: entities, relations: relations, progress: progress)
  }

  /// Whether a table's header has both ends of a relation, or neither them nor an entity's id.
  private func holdsRelations(_ path: FilePath) throws(TableError) -> Bool {
    var file = try TableFileReader(
      path, holdsRelations: true, number: 0, reader: self, files: files, TableFaults())
    defer { file.close() }
    let header = try file.readHeader()
    do throws(TableHeader.Fault) {
      _ = try header.relationLayout(mapping)
      return true
    } catch {
      return (try? header.entityLayout(mapping)) == nil
    }
  }
}
