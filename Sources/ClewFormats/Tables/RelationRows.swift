internal import ClewDossier
internal import ClewGraph

/// Which columns of a table of relations hold what.
struct RelationLayout {
  var from: Int
  var to: Int
  var kind: Int?
  var weight: Int?
  var date: Int?
  var source: Int?
  var constantKind = ""
  var constantSource = ""
}

/// Takes the rows of tables of relations.
///
/// A batch is looked at column by column, so that each loop is small, and the look-ups of all its
/// ids are begun before the first is finished, so that their cache misses overlap.
struct RelationRows: RowTaker {
  /// The ids of all entities.
  var ids: TextIndex
  private(set) var table: RelationTable
  private let isStrict: Bool
  /// The ids there are at the beginning, where they are of a form that is found faster.
  private let numbered: NumberedIDs?

  private static let noWeight = Double.nan.bitPattern

  private var kindIndex = TextIndex()
  private var dateCells = DateCells()
  private var sourceIndex = TextIndex()

  // The columns of the batch: from, to, then those of kind, weight, date and source there are.
  private var kindColumn: Int?
  private var weightColumn: Int?
  private var dateColumn: Int?
  private var sourceColumn: Int?
  private var constantKind: UInt16 = 0
  private var constantSource: UInt32 = 0

  private var hashes = [UInt64](repeating: 0, count: 2 * RowBatch.capacity)
  private var idFields = [UInt64](repeating: 0, count: 2 * RowBatch.capacity)
  private var numbers = [UInt32](repeating: 0, count: 2 * RowBatch.capacity)
  private var kinds = [UInt16](repeating: 0, count: RowBatch.capacity)
  private var weights = [UInt64](repeating: noWeight, count: RowBatch.capacity)
  private var dates = [UInt32](repeating: 0, count: RowBatch.capacity)
  private var sources = [UInt32](repeating: 0, count: RowBatch.capacity)

  /// Takes rows whose ids are numbered by `ids`; a strict one makes no entities.
  init(ids: TextIndex, isStrict: Bool) {
    self.ids = ids
    self.isStrict = isStrict
    numbered = NumberedIDs(ids.texts)
    table = RelationTable()
    _ = kindIndex.number("")
    _ = sourceIndex.number("")
  }

  // MARK: Files

  /// Prepares for a file and says which of its columns the batch shall have.
  mutating func begin(_ layout: RelationLayout) -> [Int] {
    var columns = [layout.from, layout.to]
    func add(_ column: Int?) -> Int? {
      guard let column else { return nil }
      columns.append(column)
      return columns.count - 1
    }
    kindColumn = add(layout.kind)
    weightColumn = add(layout.weight)
    dateColumn = add(layout.date)
    sourceColumn = add(layout.source)
    constantKind = UInt16(truncatingIfNeeded: kindIndex.number(layout.constantKind))
    constantSource = sourceIndex.number(layout.constantSource)
    let count = table.count
    func fill<Element>(_ column: inout [Element], _ isThere: Bool, _ none: Element) {
      guard isThere, column.isEmpty else { return }
      column = [Element](repeating: none, count: count)
    }
    fill(&table.weightBits, weightColumn != nil, Self.noWeight)
    fill(&table.dates, dateColumn != nil, 0)
    fill(&table.sources, sourceColumn != nil || constantSource != 0, 0)
    hasWeights = weightColumn != nil || count > 0 && !table.weightBits.isEmpty
    hasDates = dateColumn != nil || count > 0 && !table.dates.isEmpty
    hasSources = sourceColumn != nil || constantSource != 0 || count > 0 && !table.sources.isEmpty
    return columns
  }

  private var hasWeights = false
  private var hasDates = false
  private var hasSources = false

  /// Makes room for so many more rows.
  mutating func reserve(rows: Int) {
    let count = table.count + rows
    table.subjects.reserveLargePages(count)
    table.objects.reserveLargePages(count)
    table.kinds.reserveLargePages(count)
    table.rows.reserveLargePages(count)
    if hasWeights { table.weightBits.reserveLargePages(count) }
    if hasDates { table.dates.reserveLargePages(count) }
    if hasSources { table.sources.reserveLargePages(count) }
  }

  /// The table, with the names of kinds and sources.
  consuming func finish() -> (ids: TextIndex, table: RelationTable) {
    let names = kindIndex.texts
    table.kindNames = (0..<names.count).map { names[$0] }
    table.sourceNames = sourceIndex.texts
    table.times = dateCells.times
    return (ids, table)
  }

  // MARK: Batches

  mutating func take(_ batch: inout RowBatch, _ bytes: borrowing Span<UInt8>) -> [RowFault] {
    var faults = columns(batch, bytes)
    if !faults.isEmpty {
      faults.sort { ($0.row, $0.fault.place) < ($1.row, $1.fault.place) }
      batch.remove(faults.map(\.row))
      _ = columns(batch, bytes)
    }
    let count = batch.count
    if !Self.resolve(ids, idFields, &numbers, bytes, count) {
      numberNewIDs(bytes, count)
    }
    append(batch)
    var last = -1
    return faults.compactMap { row, fault in
      defer { last = row }
      return row == last ? nil : fault
    }
  }

  /// Looks up the ids of a batch that are not known yet; false when one is new.
  private static func resolve(
    _ ids: borrowing TextIndex, _ idFields: [UInt64], _ numbers: inout [UInt32],
    _ bytes: borrowing Span<UInt8>, _ count: Int
  ) -> Bool {
    var numbers = numbers.mutableSpan
    let idFields = idFields.span
    for base in [0, RowBatch.capacity] {
      for row in base..<base &+ count where numbers[row] == TextIndex.unknown {
        let (start, length) = RowBatch.content(idFields[row])
        guard let number = ids.find(bytes, start, length) else { return false }
        numbers[row] = number
      }
    }
    return true
  }

  /// Numbers new ids in the order of the rows, from before to.
  private mutating func numberNewIDs(_ bytes: borrowing Span<UInt8>, _ count: Int) {
    for row in 0..<count {
      for place in [row, RowBatch.capacity + row] {
        let (start, length) = RowBatch.content(idFields[place])
        numbers[place] = ids.number(bytes, start, length)
      }
    }
  }

  private mutating func append(_ batch: borrowing RowBatch) {
    let count = batch.count
    table.subjects.append(contentsOf: numbers[..<count])
    table.objects.append(contentsOf: numbers[RowBatch.capacity..<RowBatch.capacity + count])
    table.rows.append(contentsOf: batch.lines[..<count])
    if kindColumn == nil {
      table.kinds.append(contentsOf: repeatElement(constantKind, count: count))
    } else {
      table.kinds.append(contentsOf: kinds[..<count])
    }
    if weightColumn != nil {
      table.weightBits.append(contentsOf: weights[..<count])
    } else if hasWeights {
      table.weightBits.append(contentsOf: repeatElement(Self.noWeight, count: count))
    }
    if dateColumn != nil {
      table.dates.append(contentsOf: dates[..<count])
    } else if hasDates {
      table.dates.append(contentsOf: repeatElement(0, count: count))
    }
    if sourceColumn != nil {
      table.sources.append(contentsOf: sources[..<count])
    } else if hasSources {
      table.sources.append(contentsOf: repeatElement(constantSource, count: count))
    }
  }

  // MARK: Columns

  private typealias Faults = [(row: Int, fault: RowFault)]

  /// Reads all columns of a batch into numbers.
  private mutating func columns(
    _ batch: borrowing RowBatch, _ bytes: borrowing Span<UInt8>
  ) -> Faults {
    var faults: Faults = []
    hashEnds(batch, bytes, &faults)
    if let weightColumn { readWeights(batch, weightColumn, bytes, &faults) }
    if let kindColumn { readKinds(batch, kindColumn, bytes, &faults) }
    if let dateColumn { readDates(batch, dateColumn, bytes, &faults) }
    if let sourceColumn { readSources(batch, sourceColumn, bytes, &faults) }
    return faults
  }

  private mutating func hashEnds(
    _ batch: borrowing RowBatch, _ bytes: borrowing Span<UInt8>, _ faults: inout Faults
  ) {
    let (hasEmpty, total) = Self.beginLookUps(
      ids, numbered, &numbers, &hashes, &idFields, batch, bytes)
    guard hasEmpty || isStrict || !ids.hasRoom(for: total) else { return }
    for end in 0..<2 {
      for row in 0..<batch.count {
        let place = end * RowBatch.capacity + row
        let (start, length) = RowBatch.content(idFields[place])
        let role = end == 0 ? "from" : "to"
        if length == 0 {
          faults.append((row, batch.fault(row, end, "no-id", "the `\(role)` field is empty")))
        } else if ids.find(bytes, start, length) == nil {
          if isStrict {
            let text = CellText.quoted(bytes, start, length)
            faults.append(
              (
                row,
                batch.fault(
                  row, end, "unknown-id", "no entity has the id \(text)",
                  hint: "add it to the entities, or read without `--strict`")
              ))
          } else if !ids.hasRoom(for: total) {
            faults.append(
              (
                row,
                batch.fault(row, end, "too-many-ids", "all ids together have 2^32 bytes or more")
              )
            )
          }
        }
      }
    }
  }

  /// Looks the ids of a batch up as far as that takes no comparison of texts.
  private static func beginLookUps(
    _ ids: borrowing TextIndex, _ numbered: NumberedIDs?, _ numbers: inout [UInt32],
    _ hashes: inout [UInt64], _ idFields: inout [UInt64], _ batch: borrowing RowBatch,
    _ bytes: borrowing Span<UInt8>
  ) -> (hasEmpty: Bool, bytes: Int) {
    let fields = batch.fields.span
    var hashes = hashes.mutableSpan
    var idFields = idFields.mutableSpan
    var hasEmpty = false
    var total = 0
    for end in 0..<2 {
      let base = end &* RowBatch.capacity
      for row in base..<base &+ batch.count {
        let (start, length) = CellText.content(fields[row], bytes)
        idFields[row] = RowBatch.field(start, start &+ length)
        total &+= length
        if length == 0 { hasEmpty = true }
      }
    }
    var numbers = numbers.mutableSpan
    for base in [0, RowBatch.capacity] {
      let places = base..<base &+ batch.count
      if let numbered {
        numbered.find(idFields.span, bytes, places, into: &numbers)
        continue
      }
      for row in places {
        let (start, length) = RowBatch.content(idFields[row])
        hashes[row] = ids.hash(bytes, start, length)
      }
      ids.findShort(hashes.span, idFields.span, places, into: &numbers)
    }
    return (hasEmpty, total)
  }

  private mutating func readWeights(
    _ batch: borrowing RowBatch, _ column: Int, _ bytes: borrowing Span<UInt8>,
    _ faults: inout Faults
  ) {
    let fields = batch.fields.span
    let base = column * RowBatch.capacity
    var weights = self.weights.mutableSpan
    for row in 0..<batch.count {
      let (start, length) = RowBatch.content(fields[base &+ row])
      if let value = DecimalText.value(bytes, start, length) {
        weights[row] = value.bitPattern
      } else if length == 0 {
        weights[row] = Self.noWeight
      } else {
        let text = CellText.quoted(bytes, start, length)
        faults.append(
          (
            row,
            batch.fault(
              row, column, "bad-number", "\(text) is no number",
              hint: "write numbers as 1250.5, without blanks, signs for thousands or units")
          ))
      }
    }
  }

  /// Reads the kinds, going on from row to row that brings a new one.
  private mutating func readKinds(
    _ batch: borrowing RowBatch, _ column: Int, _ bytes: borrowing Span<UInt8>,
    _ faults: inout Faults
  ) {
    var row = Self.readKnown(kindIndex, &kinds, batch, column, bytes, from: 0)
    while row < batch.count {
      let (start, length) = CellText.content(batch.field(row, column), bytes)
      if kindIndex.count <= Int(UInt16.max), length <= CellText.kindLimit {
        kinds[row] = UInt16(truncatingIfNeeded: kindIndex.number(bytes, start, length))
      } else {
        faults.append((row, CellText.kindFault(batch, row, column, length)))
      }
      row = Self.readKnown(kindIndex, &kinds, batch, column, bytes, from: row + 1)
    }
  }

  private static func readKnown(
    _ index: borrowing TextIndex, _ kinds: inout [UInt16], _ batch: borrowing RowBatch,
    _ column: Int, _ bytes: borrowing Span<UInt8>, from first: Int
  ) -> Int {
    let fields = batch.fields.span
    var kinds = kinds.mutableSpan
    let base = column &* RowBatch.capacity
    var row = first
    while row < batch.count {
      let (start, length) = CellText.content(fields[base &+ row], bytes)
      guard let number = index.find(bytes, start, length) else { break }
      kinds[row] = UInt16(truncatingIfNeeded: number)
      row &+= 1
    }
    return row
  }

  /// Reads the dates, going on from row to row that brings a new one.
  private mutating func readDates(
    _ batch: borrowing RowBatch, _ column: Int, _ bytes: borrowing Span<UInt8>,
    _ faults: inout Faults
  ) {
    var row = Self.readKnown(dateCells, &dates, batch, column, bytes, from: 0)
    while row < batch.count {
      let (start, length) = CellText.content(batch.field(row, column), bytes)
      do throws(EDTFParseError) {
        dates[row] = try dateCells.number(bytes, start, length)
      } catch {
        faults.append(
          (
            row,
            batch.fault(
              row, column, within: error.offset, "bad-date",
              "\(CellText.quoted(bytes, start, length)): \(error.message)", hint: error.hint)
          ))
      }
      row = Self.readKnown(dateCells, &dates, batch, column, bytes, from: row + 1)
    }
  }

  private static func readKnown(
    _ cells: borrowing DateCells, _ dates: inout [UInt32], _ batch: borrowing RowBatch,
    _ column: Int, _ bytes: borrowing Span<UInt8>, from first: Int
  ) -> Int {
    let fields = batch.fields.span
    var dates = dates.mutableSpan
    let base = column &* RowBatch.capacity
    var row = first
    while row < batch.count {
      let (start, length) = CellText.content(fields[base &+ row], bytes)
      guard let number = cells.known(bytes, start, length) else { break }
      dates[row] = number
      row &+= 1
    }
    return row
  }

  private mutating func readSources(
    _ batch: borrowing RowBatch, _ column: Int, _ bytes: borrowing Span<UInt8>,
    _ faults: inout Faults
  ) {
    for row in 0..<batch.count {
      let (start, length) = CellText.content(batch.field(row, column), bytes)
      if sourceIndex.hasRoom(for: length) {
        sources[row] = sourceIndex.number(bytes, start, length)
      } else {
        faults.append(
          (
            row,
            batch.fault(
              row, column, "too-many-sources", "all sources together have 2^32 bytes or more")
          ))
      }
    }
  }
}
