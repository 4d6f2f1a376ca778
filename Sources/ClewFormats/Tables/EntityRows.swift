internal import ClewDossier
internal import ClewGraph

/// Which columns of a table of entities hold what.
struct EntityLayout {
  var id: Int
  var name: Int?
  var kind: Int?
  var constantKind = ""
}

/// Takes the rows of tables of entities.
struct EntityRows: RowTaker {
  private(set) var ids = TextIndex()
  private(set) var table = EntityTable()
  private var kindIndex = TextIndex()

  /// How many entities there were before the file.
  private var fileStart = 0
  private var nameColumn: Int?
  private var kindColumn: Int?
  private var constantKind: UInt16 = 0

  private var hashes = [UInt64](repeating: 0, count: RowBatch.capacity)
  private var loaded = [UInt64](repeating: 0, count: RowBatch.capacity)
  private var kinds = [UInt16](repeating: 0, count: RowBatch.capacity)

  init() { _ = kindIndex.number("") }

  /// Prepares for a file and says which of its columns the batch shall have.
  mutating func begin(_ layout: EntityLayout) -> [Int] {
    fileStart = ids.count
    var columns = [layout.id]
    func add(_ column: Int?) -> Int? {
      guard let column else { return nil }
      columns.append(column)
      return columns.count - 1
    }
    nameColumn = add(layout.name)
    kindColumn = add(layout.kind)
    constantKind = UInt16(truncatingIfNeeded: kindIndex.number(layout.constantKind))
    return columns
  }

  /// Makes room for so many more rows of a file of so many bytes.
  mutating func reserve(rows: Int, bytes: Int) {
    let count = ids.count + rows
    ids.reserve(texts: count, bytes: bytes)
    table.names.ends.reserveLargePages(count)
    if nameColumn != nil { table.names.bytes.reserveLargePages(bytes) }
    table.kinds.reserveLargePages(count)
    table.rows.reserveLargePages(count)
  }

  /// The ids and the table, whose own ids are still missing.
  consuming func finish() -> (ids: TextIndex, table: EntityTable) {
    let names = kindIndex.texts
    table.kindNames = (0..<names.count).map { names[$0] }
    table.declaredCount = ids.count
    return (ids, table)
  }

  mutating func take(_ batch: inout RowBatch, _ bytes: borrowing Span<UInt8>) -> [RowFault] {
    var faults: [RowFault] = []
    let fields = batch.fields.span
    ids.load(fields, bytes, count: batch.count, &hashes, &loaded)
    for row in 0..<batch.count {
      let (start, length) = CellText.content(fields[row], bytes)
      guard length > 0 else {
        faults.append(batch.fault(row, 0, "no-id", "the `id` field is empty"))
        continue
      }
      // The slot may have been filled by a row of this batch.
      if let first = ids.find(hash: hashes[row], bytes, start, length) {
        faults.append(
          batch.fault(
            row, 0, "duplicate-id",
            "the id \(CellText.quoted(bytes, start, length)) is given twice, first "
              + (Int(first) < fileStart ? "in another file, on line " : "on line ")
              + "\(table.rows[Int(first)])",
            hint: "the first row holds; remove or rename one of the two"))
        continue
      }
      var name = (start: 0, length: 0)
      if let nameColumn {
        name = CellText.content(fields[nameColumn &* RowBatch.capacity &+ row], bytes)
      }
      guard ids.hasRoom(for: length),
        table.names.bytes.count &+ name.length < Int(UInt32.max)
      else {
        faults.append(
          batch.fault(row, 0, "too-many-ids", "all ids, or names, together have 2^32 bytes or more")
        )
        continue
      }
      var kind = constantKind
      if let kindColumn {
        let text = CellText.content(fields[kindColumn &* RowBatch.capacity &+ row], bytes)
        if let number = kindIndex.find(bytes, text.start, text.length) {
          kind = UInt16(truncatingIfNeeded: number)
        } else if kindIndex.count <= Int(UInt16.max), text.length <= CellText.kindLimit {
          kind = UInt16(truncatingIfNeeded: kindIndex.number(bytes, text.start, text.length))
        } else {
          faults.append(CellText.kindFault(batch, row, kindColumn, text.length))
          continue
        }
      }
      _ = ids.insert(hash: hashes[row], bytes, start, length)
      table.names.bytes.append(bytes, from: name.start, count: name.length)
      table.names.ends.append(UInt32(truncatingIfNeeded: table.names.bytes.count))
      table.kinds.append(kind)
      table.rows.append(batch.lines[row])
    }
    return faults
  }
}
