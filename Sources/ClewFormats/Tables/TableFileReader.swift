internal import ClewDossier

/// Reads one table: the header, then the rows.
struct TableFileReader {
  /// What is known of the file so far.
  var input: TableInput
  /// The faults of all files so far.
  private(set) var faults: TableFaults

  private let number: Int
  private let files: InputFiles
  private let opened: InputFiles.OpenInput
  private let rowLimit: Int
  private let isStrict: Bool
  private let givenDelimiter: UInt8?
  private var stream: TableStream
  private var scan = StructuralScan()
  private var delimiter = UInt8(ascii: ",")
  /// Where the rows behind the header begin, and on which line.
  private var start = 0
  private var line: UInt32 = 1
  private var headerLine = 1

  /// Opens a file.
  init(
    _ path: FilePath, holdsRelations: Bool, number: Int, reader: TableReader, files: InputFiles,
    _ faults: TableFaults
  ) throws(TableError) {
    do throws(InputError) {
      opened = try files.open(path)
    } catch {
      throw TableError(input: error, faults: faults.kept, faultCount: faults.count)
    }
    self.files = files
    self.number = number
    self.faults = faults
    rowLimit = reader.rowLimit
    isStrict = reader.isStrict
    givenDelimiter = reader.mapping.delimiter
    stream = TableStream(opened, of: files, blockSize: max(1, reader.blockSize))
    input = TableInput(name: opened.name, holdsRelations: holdsRelations)
  }

  /// Closes the file.
  func close() { files.close(opened) }

  // MARK: Header

  /// Reads the first row.
  mutating func readHeader() throws(TableError) -> TableHeader {
    while !stream.isAtEnd, stream.length < 4 { try refill(keeping: 0) }
    let beginning = Array(stream.buffer.prefix(min(4, stream.length)))
    if let name = TextEncoding.wideEncoding(of: beginning) {
      throw failed("not-utf-8", "the file is \(name), it must be UTF-8", "save it as UTF-8")
    }
    let mark = TextEncoding.lengthOfByteOrderMark(beginning)
    while true {
      delimiter =
        givenDelimiter
        ?? TableHeader.delimiter(stream.buffer.span, from: firstText(mark), to: stream.length)
      scan.scan(stream, delimiter: delimiter)
      var splitter = RowSplitter(delimiter: delimiter, width: 0, columns: [], rowLimit: rowLimit)
      splitter.restart(at: mark)
      let header = splitter.header(
        stream.buffer.span, length: stream.length, scan, isAtEnd: stream.isAtEnd)
      switch header {
      case nil: try refill(keeping: 0)
      case .failure(let error)?:
        faults.add(
          error.fault, stream.buffer, length: stream.length, file: number, name: input.name)
        throw TableError(input: nil, faults: faults.kept, faultCount: faults.count)
      case .success(let fields)?:
        guard !fields.isEmpty else {
          throw failed("empty-file", "the file is empty", "the first row must name the columns")
        }
        start = splitter.rowStart
        line = splitter.line
        headerLine = Int(line) - 1
        return TableHeader(
          names: fields.map { field in
            String(decoding: Self.resolved(stream.buffer, field), as: UTF8.self)
          })
      }
    }
  }

  /// The first byte behind the byte order mark and empty lines.
  private func firstText(_ mark: Int) -> Int {
    var offset = mark
    while offset < stream.length, stream.buffer[offset] == 10 || stream.buffer[offset] == 13 {
      offset += 1
    }
    return offset
  }

  /// The columns that `choose` finds in the header.
  mutating func layout<Layout>(
    _ choose: () throws(TableHeader.Fault) -> Layout
  ) throws(TableError) -> Layout {
    do throws(TableHeader.Fault) {
      return try choose()
    } catch {
      throw failed(error.code, error.message, error.hint)
    }
  }

  /// How many rows there may be, and how many bytes; little for a pipe.
  func estimate() -> (rows: Int, bytes: Int) {
    guard let size = stream.size, stream.length > start else { return (0, 0) }
    let lines = (0..<scan.count).count { stream.buffer[Int(scan.positions[$0])] == 10 }
    let bytes = min(size, 1 << 28)
    let rows = Int(Double(lines) / Double(stream.length) * Double(size) * 1.02) + 16
    return (min(rows, size, 1 << 25), bytes)
  }

  // MARK: Rows

  /// Reads all rows into `taker`.
  mutating func readRows<Taker: RowTaker>(
    _ columns: [Int], width: Int, into taker: inout Taker, _ progress: (TableProgress) -> Void
  ) throws(TableError) {
    let before = faults.count
    var batch = RowBatch(columns: columns.count)
    var splitter = RowSplitter(
      delimiter: delimiter, width: width, columns: columns, rowLimit: rowLimit, line: line)
    var isDone = false
    splitter.restart(at: start)
    while !isDone {
      var needsMore = false
      while !needsMore, !isDone {
        let event = splitter.split(
          stream.buffer.span, length: stream.length, scan, isAtEnd: stream.isAtEnd, into: &batch)
        for fault in taker.take(&batch, stream.buffer.span) { add(fault) }
        batch.clear()
        switch event {
        case .full: break
        case .needsMore: needsMore = true
        case .end: isDone = true
        case .fault(let fault): add(fault)
        case .doubledQuotes(let fields, let start, let line):
          take(fields, columns, start, line, &batch, &taker)
        }
        if isStrict, faults.isFull { throw error }
        guard splitter.line < UInt32.max - 1 << 24 else {
          throw failed("too-many-rows", "the file has too many lines", "split it")
        }
      }
      guard !isDone else { break }
      try refill(keeping: splitter.rowStart)
      splitter.restart(at: 0)
      scan.scan(stream, delimiter: delimiter)
      progress(TableProgress(name: input.name, bytes: stream.byteCount, size: stream.size))
    }
    input.byteCount = stream.byteCount
    input.fingerprint = stream.fingerprint.value
    if isStrict, faults.count > before { throw error }
  }

  /// Takes a row with doubled quotes, whose text is put together beside the buffer.
  private mutating func take<Taker: RowTaker>(
    _ fields: [Range<Int>], _ columns: [Int], _ start: Int, _ line: UInt32,
    _ batch: inout RowBatch, _ taker: inout Taker
  ) {
    var text: [UInt8] = []
    for (place, column) in columns.enumerated() {
      let begin = text.count
      text.append(contentsOf: Self.resolved(stream.buffer, fields[column]))
      batch.set(place, RowBatch.field(begin, text.count))
      batch.unresolved.append(UInt32(truncatingIfNeeded: fields[column].lowerBound))
    }
    text.append(contentsOf: repeatElement(32, count: StructuralScan.padding))
    batch.endRow(line: line, start: start)
    for fault in taker.take(&batch, text.span) { add(fault) }
    batch.clear()
  }

  /// The bytes of a field, a doubled quote as one.
  private static func resolved(_ buffer: [UInt8], _ field: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = field.lowerBound
    while offset < field.upperBound {
      result.append(buffer[offset])
      // Single quotes cannot stand in a field that was split off.
      offset += buffer[offset] == RowSplitter.quote ? 2 : 1
    }
    return result
  }

  // MARK: Reading and faults

  private mutating func refill(keeping start: Int) throws(TableError) {
    do throws(InputError) {
      try stream.refill(keeping: start)
    } catch {
      throw TableError(input: error, faults: faults.kept, faultCount: faults.count)
    }
  }

  /// Tells a row that was left out; takers and splitter tell each such row once.
  private mutating func add(_ fault: RowFault) {
    input.leftOutCount += 1
    faults.add(fault, stream.buffer, length: stream.length, file: number, name: input.name)
  }

  private var error: TableError {
    TableError(input: nil, faults: faults.kept, faultCount: faults.count)
  }

  private mutating func failed(_ code: String, _ message: String, _ hint: String?) -> TableError {
    faults.add(
      TableFault(
        file: number, name: input.name, line: headerLine, column: 1, code: code, message: message,
        hint: hint))
    return error
  }
}
