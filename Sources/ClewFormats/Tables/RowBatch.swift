/// Where the fields of a few hundred rows stand in the buffer, one column of the batch after another.
struct RowBatch {
  /// How many rows a batch has room for.
  static let capacity = 256

  // Columns of their own, so that a loop can write to each through a span.

  /// For each column `capacity` fields: the start in the upper half, the length in the lower.
  var fields: [UInt64]
  /// The line that each row begins on.
  var lines = [UInt32](repeating: 0, count: RowBatch.capacity)
  /// Where each row begins in the buffer.
  var starts = [UInt32](repeating: 0, count: RowBatch.capacity)
  /// How many rows there are.
  var count = 0
  /// Where the fields of the only row began before their quotes were resolved; empty where the
  /// fields stand in the buffer itself.
  var unresolved: [UInt32] = []

  /// A batch with so many columns.
  init(columns: Int) {
    fields = [UInt64](repeating: 0, count: columns * Self.capacity)
  }

  @inline(__always)
  var isFull: Bool { count == Self.capacity }

  /// Takes all rows away.
  mutating func clear() {
    count = 0
    unresolved = []
  }

  @inline(__always)
  static func field(_ start: Int, _ end: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: start) &<< 32 | UInt64(truncatingIfNeeded: end &- start)
  }

  /// Where a field begins, and how long it is.
  @inline(__always)
  static func content(_ field: UInt64) -> (start: Int, length: Int) {
    (Int(truncatingIfNeeded: field &>> 32), Int(truncatingIfNeeded: field & 0xFFFF_FFFF))
  }

  /// Puts down a field of the row that is being added.
  @inline(__always)
  mutating func set(_ column: Int, _ field: UInt64) {
    fields[column &* Self.capacity &+ count] = field
  }

  /// Ends the row that is being added.
  @inline(__always)
  mutating func endRow(line: UInt32, start: Int) {
    lines[count] = line
    starts[count] = UInt32(truncatingIfNeeded: start)
    count &+= 1
  }

  /// A field of a row.
  func field(_ row: Int, _ column: Int) -> UInt64 { fields[column * Self.capacity + row] }

  /// Where a field begins in the buffer.
  func place(_ row: Int, _ column: Int) -> Int {
    unresolved.isEmpty
      ? Int(fields[column * Self.capacity + row] >> 32) : Int(unresolved[column])
  }

  /// Takes rows away, given in rising order.
  mutating func remove(_ rows: [Int]) {
    var kept = 0
    var next = rows.startIndex
    for row in 0..<count {
      if next < rows.endIndex, rows[next] == row {
        while next < rows.endIndex, rows[next] == row { next += 1 }
        continue
      }
      var column = 0
      while column < fields.count {
        fields[column + kept] = fields[column + row]
        column += Self.capacity
      }
      lines[kept] = lines[row]
      starts[kept] = starts[row]
      kept += 1
    }
    count = kept
  }
}

/// What is wrong with a row, at a place in the buffer.
struct RowFault {
  /// The line that the row begins on.
  var line: UInt32
  /// Where the row begins.
  var rowStart: Int
  /// What is wrong begins here.
  var place: Int
  var code: String
  var message: String
  var hint: String?
}

/// Takes rows in the order of the file.
protocol RowTaker {
  /// Takes the rows of a batch, whose fields stand in `bytes`, and says which it could not take.
  mutating func take(_ batch: inout RowBatch, _ bytes: borrowing Span<UInt8>) -> [RowFault]
}

extension RowBatch {
  func fault(
    _ row: Int, _ column: Int, within offset: Int = 0, _ code: String, _ message: String,
    hint: String? = nil
  ) -> RowFault {
    RowFault(
      line: lines[row], rowStart: Int(starts[row]), place: place(row, column) + offset,
      code: code, message: message, hint: hint)
  }
}
