/// Splits a buffer into rows and fields by the places that a `StructuralScan` found.
///
/// RFC 4180 with any delimiter: fields may stand in quotes, within which a quote is written twice;
/// lines end with LF, CR LF or CR; lines with nothing on them are passed over. A row with a fault
/// of its quotes ends at its first line break, so that one quote too many does not swallow the rest
/// of the file. By the parity of the quotes on a line no stretch is looked through more than twice.
struct RowSplitter {
  /// What stopped the splitting.
  enum Event {
    /// The batch is full.
    case full
    /// The last row needs bytes that are not in the buffer yet.
    case needsMore
    /// A row has a fault and was passed over.
    case fault(RowFault)
    /// A row has doubled quotes: its fields as they stand, `end` the start of the next row.
    case doubledQuotes(fields: [Range<Int>], start: Int, line: UInt32)
    /// The rows end here: all that is in the buffer was taken.
    case end
  }

  let delimiter: UInt8
  /// How many fields a row must have.
  let width: Int
  /// Which fields are wanted.
  let columns: [Int]
  /// How many bytes a row may have.
  let rowLimit: Int
  /// Where the next row begins.
  var rowStart = 0
  /// The line on which the next row begins.
  var line: UInt32 = 1
  /// The first structural byte not before `rowStart`.
  private var next = 0
  /// The fields of a row that is walked through.
  private var walked: [Range<Int>] = []

  /// Whether the rest of an endless line is being passed over.
  private var isSkipping = false

  /// Splits rows of `width` fields; 0: of any number.
  init(delimiter: UInt8, width: Int, columns: [Int], rowLimit: Int, line: UInt32 = 1) {
    self.delimiter = delimiter
    self.width = width
    self.columns = columns
    self.rowLimit = rowLimit
    self.line = line
  }

  /// Begins with a buffer that has been filled and scanned anew.
  mutating func restart(at start: Int) {
    rowStart = start
    next = 0
  }

  /// Splits rows into `batch` until something stops it.
  mutating func split(
    _ bytes: borrowing Span<UInt8>, length: Int, _ scan: borrowing StructuralScan, isAtEnd: Bool,
    into batch: inout RowBatch
  ) -> Event {
    let places = scan.positions.span
    let found = scan.count
    guard !isSkipping || skip(bytes, length, places, found, isAtEnd) else {
      return isAtEnd ? .end : .needsMore
    }
    let checksEncoding = scan.hasForeignBytes
    while true {
      splitPlainRows(
        bytes, length, places, found, checksEncoding, isAtEnd, &batch.fields, &batch.lines,
        &batch.starts, &batch.count)
      if batch.isFull { return .full }
      if rowStart >= length { return isAtEnd ? .end : .needsMore }
      switch walk(
        bytes, length, places, found, from: next, start: rowStart, line: line, isAtEnd)
      {
      case .needsMore: return .needsMore
      case .blank(let end):
        rowStart = end
        line &+= 1
      case .fault(let fault, let end, let lines):
        rowStart = end
        line &+= lines
        isSkipping = lines == 0
        return .fault(fault)
      case .row(let end, let lines, let hasDoubledQuotes):
        let start = rowStart
        let firstLine = line
        rowStart = end
        line &+= lines
        if checksEncoding, let bad = Self.firstInvalidByte(bytes, start, end) {
          return .fault(Self.invalidByte(bytes, bad, start, firstLine))
        }
        if hasDoubledQuotes {
          return .doubledQuotes(fields: walked, start: start, line: firstLine)
        }
        for column in 0..<columns.count {
          let field = walked[columns[column]]
          batch.set(column, RowBatch.field(field.lowerBound, field.upperBound))
        }
        batch.endRow(line: firstLine, start: start)
      }
    }
  }

  /// Splits rows without quotes: delimiters, then a line break, and nothing between; stops at any
  /// other row.
  private mutating func splitPlainRows(
    _ bytes: borrowing Span<UInt8>, _ length: Int, _ places: borrowing Span<UInt32>, _ found: Int,
    _ checksEncoding: Bool, _ isAtEnd: Bool, _ fields: inout [UInt64], _ lines: inout [UInt32],
    _ starts: inout [UInt32], _ count: inout Int
  ) {
    let wanted = columns
    let columns = wanted.span
    var fields = fields.mutableSpan
    var lines = lines.mutableSpan
    var starts = starts.mutableSpan
    let width = width
    let delimiter = delimiter
    let rowLimit = rowLimit
    var next = next
    var rowStart = rowStart
    var line = line
    var row = count
    while next < found, places[next] < rowStart { next &+= 1 }
    while row < RowBatch.capacity {
      let last = next &+ width &- 1
      guard last < found else { break }
      let end = Int(truncatingIfNeeded: places[last])
      var difference: UInt8 = 0
      for place in next..<last {
        difference |= bytes[Int(truncatingIfNeeded: places[place])] ^ delimiter
      }
      let closing = bytes[end]
      guard difference == 0, closing == 10 || closing == 13, end > rowStart,
        end &- rowStart <= rowLimit
      else { break }
      var after = end &+ 1
      var step = width
      if closing == 13 {
        if after == length, !isAtEnd { break }
        if after < length, bytes[after] == 10 {
          after &+= 1
          step &+= 1
        }
      }
      if checksEncoding, Self.firstInvalidByte(bytes, rowStart, end) != nil { break }
      var slot = row
      for column in 0..<columns.count {
        let field = columns[column]
        let start =
          field == 0 ? rowStart : Int(truncatingIfNeeded: places[next &+ field &- 1]) &+ 1
        fields[slot] = RowBatch.field(start, Int(truncatingIfNeeded: places[next &+ field]))
        slot &+= RowBatch.capacity
      }
      lines[row] = line
      starts[row] = UInt32(truncatingIfNeeded: rowStart)
      row &+= 1
      rowStart = after
      next &+= step
      line &+= 1
    }
    count = row
    self.next = next
    self.rowStart = rowStart
    self.line = line
  }

  // MARK: Walking

  private enum Outcome {
    case needsMore
    case blank(end: Int)
    case row(end: Int, lines: UInt32, hasDoubledQuotes: Bool)
    case fault(RowFault, end: Int, lines: UInt32)
  }

  /// Walks through one row of any form from structural byte to structural byte.
  private mutating func walk(
    _ bytes: borrowing Span<UInt8>, _ length: Int, _ places: borrowing Span<UInt32>, _ found: Int,
    from first: Int, start rowStart: Int, line: UInt32, _ isAtEnd: Bool
  ) -> Outcome {
    walked.removeAll(keepingCapacity: true)
    var next = first
    var start = rowStart
    var lines: UInt32 = 0
    var fields = 0
    var hasDoubledQuotes = false
    var lateFault: RowFault?
    func fault(_ place: Int, _ code: String, _ message: String, _ hint: String?) -> RowFault {
      RowFault(
        line: line, rowStart: rowStart, place: place, code: code, message: message, hint: hint)
    }
    // Bytes beyond the limit do not exist for the row, however many are in the buffer.
    let limit = rowStart + rowLimit
    while true {
      guard next < found, Int(places[next]) <= limit else {
        guard length > limit else { return .needsMore }
        let long = fault(
          rowStart, "row-too-long", "the row has more than \(rowLimit) bytes",
          "raise the limit if this is no mistake")
        return fallen(long, bytes, length, places, found, first, isAtEnd)
      }
      var end = Int(places[next])
      var contentStart = start
      if end == start, bytes[end] == Self.quote {
        // In quotes: to the next quote that is not followed by another.
        contentStart = start + 1
        next += 1
        while true {
          guard next < found, Int(places[next]) <= limit else {
            guard isAtEnd || length > limit else { return .needsMore }
            let unclosed = fault(
              start, "unclosed-quote",
              length > limit
                ? "the quote opened here is not closed within \(rowLimit) bytes"
                : "the quote opened here is never closed",
              "close it, or write a quote within quotes twice")
            return fallen(unclosed, bytes, length, places, found, first, isAtEnd)
          }
          let place = Int(places[next])
          switch bytes[place] {
          case Self.quote:
            if place + 1 == length, !isAtEnd { return .needsMore }
            if place + 1 < length, bytes[place + 1] == Self.quote {
              hasDoubledQuotes = true
              next += 2
              continue
            }
            end = place
          case 0:
            lateFault = lateFault ?? Self.nul(fault, place)
            next += 1
            continue
          case 10:
            lines &+= 1
            next += 1
            continue
          case 13:
            if place + 1 < length, bytes[place + 1] != 10 { lines &+= 1 }
            next += 1
            continue
          default:
            next += 1
            continue
          }
          break
        }
        next += 1
        guard next < found, Int(places[next]) == end + 1,
          bytes[end + 1] == delimiter || bytes[end + 1] == 10 || bytes[end + 1] == 13
        else {
          if end + 1 >= length, !isAtEnd { return .needsMore }
          let stray = fault(
            end + 1, "text-after-quote", "the quote before this closes the field",
            "write a quote within quotes twice")
          return fallen(stray, bytes, length, places, found, first, isAtEnd)
        }
      } else {
        switch bytes[end] {
        case delimiter, 10, 13: break
        case Self.quote:
          let stray = fault(
            end, "stray-quote", "a quote stands within a field that is not in quotes",
            "put the whole field in quotes and write this one twice")
          return fallen(stray, bytes, length, places, found, first, isAtEnd)
        case 0:
          lateFault = lateFault ?? Self.nul(fault, end)
          next += 1
          continue
        default:
          next += 1
          continue
        }
      }
      let closing = Int(places[next])
      fields += 1
      if fields <= width || width == 0 { walked.append(contentStart..<end) }
      let byte = bytes[closing]
      if byte == delimiter {
        start = closing + 1
        next += 1
        if fields == width {
          lateFault =
            lateFault
            ?? fault(
              closing, "field-count", "", nil)
        }
        continue
      }
      // A line break ends the row.
      var after = closing + 1
      if byte == 13 {
        if after == length, !isAtEnd { return .needsMore }
        if after < length, bytes[after] == 10 { after += 1 }
      }
      lines &+= 1
      if fields == 1, closing == rowStart { return .blank(end: after) }
      if fields != width, width > 0, lateFault == nil || lateFault?.code == "field-count" {
        let what =
          "\(fields) field\(fields == 1 ? "" : "s") where the header has \(width)"
        lateFault = fault(
          lateFault?.place ?? closing, "field-count", what,
          fields > width ? "put a field that holds the delimiter in quotes" : nil)
      }
      if let lateFault { return .fault(lateFault, end: after, lines: lines) }
      return .row(end: after, lines: lines, hasDoubledQuotes: hasDoubledQuotes)
    }
  }

  /// The fields of the header, which may be of any number; nil when it needs more bytes.
  mutating func header(
    _ bytes: borrowing Span<UInt8>, length: Int, _ scan: borrowing StructuralScan, isAtEnd: Bool
  ) -> Result<[Range<Int>], RowFaultError>? {
    let places = scan.positions.span
    while true {
      while next < scan.count, places[next] < rowStart { next &+= 1 }
      guard rowStart < length else { return isAtEnd ? .success([]) : nil }
      switch walk(
        bytes, length, places, scan.count, from: next, start: rowStart, line: line, isAtEnd)
      {
      case .needsMore: return nil
      case .blank(let end):
        rowStart = end
        line &+= 1
      case .fault(let fault, _, _): return .failure(RowFaultError(fault: fault))
      case .row(let end, let lines, _):
        if scan.hasForeignBytes, let bad = Self.firstInvalidByte(bytes, rowStart, end) {
          let fault = Self.invalidByte(bytes, bad, rowStart, line)
          return .failure(RowFaultError(fault: fault))
        }
        rowStart = end
        line &+= lines
        return .success(walked)
      }
    }
  }

  struct RowFaultError: Error {
    var fault: RowFault
  }

  /// A row that ends at its first line break because of what is wrong with its quotes.
  private func fallen(
    _ fault: RowFault, _ bytes: borrowing Span<UInt8>, _ length: Int,
    _ places: borrowing Span<UInt32>, _ found: Int, _ first: Int, _ isAtEnd: Bool
  ) -> Outcome {
    for next in first..<found {
      let place = Int(places[next])
      guard bytes[place] == 10 || bytes[place] == 13 else { continue }
      var after = place + 1
      if bytes[place] == 13 {
        if after == length, !isAtEnd { return .needsMore }
        if after < length, bytes[after] == 10 { after += 1 }
      }
      return .fault(fault, end: after, lines: 1)
    }
    return isAtEnd || length > fault.rowStart + rowLimit
      ? .fault(fault, end: length, lines: 0) : .needsMore
  }

  /// Passes over the rest of an endless line; false when it does not end in the buffer.
  private mutating func skip(
    _ bytes: borrowing Span<UInt8>, _ length: Int, _ places: borrowing Span<UInt32>, _ found: Int,
    _ isAtEnd: Bool
  ) -> Bool {
    for next in 0..<found {
      let place = Int(places[next])
      guard place >= rowStart, bytes[place] == 10 || bytes[place] == 13 else { continue }
      rowStart = place
      var after = place + 1
      if bytes[place] == 13 {
        if after == length, !isAtEnd { return false }
        if after < length, bytes[after] == 10 { after += 1 }
      }
      rowStart = after
      line &+= 1
      isSkipping = false
      return true
    }
    rowStart = length
    return false
  }

  // MARK: Bytes

  static let quote = UInt8(ascii: "\"")

  private static func nul(
    _ fault: (Int, String, String, String?) -> RowFault, _ place: Int
  ) -> RowFault {
    fault(place, "nul", "a NUL byte is no text", "the file may be UTF-16, or damaged")
  }

  private static func invalidByte(
    _ bytes: borrowing Span<UInt8>, _ place: Int, _ rowStart: Int, _ line: UInt32
  ) -> RowFault {
    RowFault(
      line: line, rowStart: rowStart, place: place, code: "invalid-utf-8",
      message: "the byte \(TextEncoding.hexadecimalByte(bytes[place])) is not valid UTF-8 here",
      hint: "save the file as UTF-8; it may be Windows-1252 or another older encoding")
  }

  /// Where the first byte in `start..<end` stands that is no UTF-8.
  private static func firstInvalidByte(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var offset = start
    while offset < end {
      if offset &+ 8 <= end, bytes.word(at: offset) & 0x8080_8080_8080_8080 == 0 {
        offset &+= 8
        continue
      }
      if bytes[offset] < 0x80 {
        offset &+= 1
        continue
      }
      // What follows the row is a line break, so a character that is cut off is not completed by it.
      let length = TextEncoding.validSequenceLength(in: bytes, at: offset)
      if length == 0 { return offset }
      offset &+= length
    }
    return nil
  }
}
