public import ClewDossier

/// Why tables could not be read.
public struct TableError: Error, Sendable {
  /// The file that could not be read.
  public let input: InputError?
  /// What is wrong with the contents, in the order of places; the first thousand faults.
  public let faults: [TableFault]
  /// How many faults were found in all.
  public let faultCount: Int

  /// 65 for bad data, 66 for a missing or unreadable file, 74 where the device failed.
  public var exitCode: Int32 { input?.exitCode ?? 65 }
}

/// How far the reading of tables has come.
public struct TableProgress: Sendable {
  /// The file that is being read.
  public let name: String
  /// How many bytes of it were read.
  public let bytes: Int
  /// How many it has; nil for a pipe.
  public let size: Int?
}

/// Reads entities and relations from tables: CSV, TSV, with `;` or with `|`.
///
/// RFC 4180 in UTF-8, with or without a byte order mark; the first row names the columns, in any
/// order; further columns are passed over. A row that cannot be taken is reported and the rest goes
/// on; a file without a usable header is an error. Ids and names are taken as they stand, blanks
/// included. Relations may name entities that no table has; these are made. All numbers follow the
/// order of the rows and depend on nothing else.
///
/// One pass in blocks; the memory is that of the columns that come back, 16 bytes a slot for at most
/// 4/3 to 8/3 as many slots as ids, and a few blocks. At most 2^32 - 1 lines a file, 2^32 - 2
/// entities, 2^32 - 1 bytes of all ids, of all names and of all sources, and 65,535 kinds.
///
/// Codes of faults: `field-count`, `unclosed-quote`, `text-after-quote`, `stray-quote`, `nul`,
/// `invalid-utf-8`, `row-too-long`, `no-id`, `duplicate-id`, `unknown-id`, `bad-number`, `bad-date`,
/// `kind-too-long`, `too-many-kinds`, `too-many-ids`, `too-many-sources`; of files: `not-utf-8`,
/// `empty-file`, `no-column`, `column-twice`, `no-constant`, `too-many-rows`.
public struct TableReader: Sendable {
  /// Which columns hold what.
  public var mapping: TableMapping
  /// Whether any fault is an error, and an entity that only relations name a fault.
  public var isStrict: Bool
  /// The bytes that a row may have; 1 MiB.
  public var rowLimit = 1 << 20
  /// The bytes that are read at once, at least 1; 256 KiB.
  public var blockSize = 1 << 18
  let files: InputFiles

  /// A reader of tables with the columns of `mapping`.
  public init(
    mapping: TableMapping = TableMapping(), isStrict: Bool = false,
    files: InputFiles = InputFiles()
  ) {
    self.mapping = mapping
    self.isStrict = isStrict
    self.files = files
  }

  /// Reads tables of entities, then tables of relations; `-` is standard input.
  ///
  /// - Parameter progress: called after each block.
  /// - Throws: where a file cannot be read or has no usable header; when strict, after a file with
  ///   faults, or as soon as there are a thousand.
  public func read(
    entities: [FilePath], relations: [FilePath], progress: (TableProgress) -> Void = { _ in }
  ) throws(TableError) -> TableRecords {
    var result = TableRecords()
    var faults = TableFaults()
    var entityRows = EntityRows()
    for path in entities {
      let first = entityRows.ids.count
      var file = try TableFileReader(
        path, holdsRelations: false, number: result.inputs.count, reader: self, files: files,
        faults)
      defer { file.close() }
      let header = try file.readHeader()
      let layout = try file.layout { () throws(TableHeader.Fault) in
        try header.entityLayout(mapping)
      }
      let columns = entityRows.begin(layout)
      let estimate = file.estimate()
      entityRows.reserve(rows: estimate.rows, bytes: estimate.bytes)
      try file.readRows(columns, width: header.names.count, into: &entityRows, progress)
      faults = file.faults
      file.input.records = first..<entityRows.ids.count
      result.inputs.append(file.input)
    }
    let declared = entityRows.finish()
    result.entities = declared.table
    var relationRows = RelationRows(ids: declared.ids, isStrict: isStrict)
    for path in relations {
      let first = relationRows.table.count
      var file = try TableFileReader(
        path, holdsRelations: true, number: result.inputs.count, reader: self, files: files,
        faults)
      defer { file.close() }
      let header = try file.readHeader()
      let layout = try file.layout { () throws(TableHeader.Fault) in
        try header.relationLayout(mapping)
      }
      let columns = relationRows.begin(layout)
      relationRows.reserve(rows: file.estimate().rows)
      try file.readRows(columns, width: header.names.count, into: &relationRows, progress)
      faults = file.faults
      file.input.records = first..<relationRows.table.count
      result.inputs.append(file.input)
    }
    let (ids, table) = relationRows.finish()
    result.relations = table
    result.entities.ids = ids.takeTexts()
    let made = result.entities.ids.count - result.entities.declaredCount
    if made > 0 {
      let end = UInt32(result.entities.names.bytes.count)
      result.entities.names.ends.append(contentsOf: repeatElement(end, count: made))
      result.entities.kinds.append(contentsOf: repeatElement(0, count: made))
      result.entities.rows.append(contentsOf: repeatElement(0, count: made))
    }
    result.faults = faults.kept
    result.faultCount = faults.count
    return result
  }
}
