public import ClewDossier

/// Writes a dossier with its index into one file that can be used where it lies.
public struct SnapshotWriter: Sendable {
  private let writer: SafeWriter

  /// How many bytes are handed over at once.
  private static let pieceBytes = 1 << 20

  /// A writer that replaces files whole or not at all.
  public init(_ writer: SafeWriter = SafeWriter()) { self.writer = writer }

  /// Writes a dossier that `indexed` was made of, and the files it was read from.
  ///
  /// The same dossier gives the same bytes. Throws as `SafeWriter.write` does.
  ///
  /// - Parameter progress: called with the bytes written and all there are, after each megabyte.
  public func write(
    _ dossier: Dossier, files: [SourceFile], to path: FilePath,
    progress: (_ written: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(OutputError) {
    var sections = dossier.sections() + dossier.indexSections()
    sections.reserveCapacity(sections.count + files.count)
    for file in files {
      sections.append(DossierSection(file: Int(file.number), name: file.name, bytes: file.bytes))
    }
    let plan = Plan(sections)
    try writer.write(to: path) { (put: ([UInt8]) throws(SystemError) -> Void) throws(SystemError) in
      try put(plan.head)
      var position = plan.head.count
      for (section, entry) in zip(sections, plan.entries) {
        guard case .stored(let numbers) = section.content, entry.offset >= position else {
          continue
        }
        try put([UInt8](repeating: 0, count: entry.offset - position))
        try send(numbers, put) { progress(entry.offset + $0, plan.length) }
        position = entry.offset + entry.byteCount
      }
    }
  }

  private func send(
    _ numbers: any SectionNumbers, _ put: ([UInt8]) throws(SystemError) -> Void,
    _ progress: (Int) -> Void
  ) throws(SystemError) {
    var failure: SystemError?
    unsafe numbers.withBytes { bytes in
      var start = 0
      while start < bytes.count, failure == nil {
        let end = min(bytes.count, start + Self.pieceBytes)
        do throws(SystemError) {
          try put(unsafe Array(bytes[start..<end]))
        } catch {
          failure = error
        }
        start = end
        progress(end)
      }
    }
    if let failure { throw failure }
  }

  /// Where everything will stand.
  ///
  /// Two sections that are the same memory share one place.
  private struct Plan {
    var entries: [SnapshotLayout.Entry] = []
    var head: [UInt8] = []
    /// How many bytes the file has.
    var length = 0

    init(_ sections: [DossierSection]) {
      typealias Layout = SnapshotLayout
      var next = Layout.aligned(Layout.headerBytes + Layout.entryBytes * sections.count)
      var places: [Int: [(count: Int, entry: Int)]] = [:]
      for section in sections {
        var entry = Layout.Entry(
          name: section.name, kind: .stored, width: section.width, count: 0, offset: 0, value: 0,
          checksum: 0)
        switch section.content {
        case .uniform(let value, let count):
          (entry.kind, entry.value, entry.count) =
            (.uniform, value, count)
        case .ascending(let first, let count):
          (entry.kind, entry.value, entry.count) =
            (.ascending, first, count)
        case .stored(let numbers):
          entry.count = numbers.numberCount
          var address = 0
          unsafe numbers.withBytes { bytes in address = Int(bitPattern: bytes.baseAddress) }
          if let same = places[address]?.first(where: { $0.count == entry.byteCount }),
            entry.byteCount > 0
          {
            entry.offset = entries[same.entry].offset
            entry.checksum = entries[same.entry].checksum
          } else {
            entry.offset = next
            unsafe numbers.withBytes { bytes in entry.checksum = unsafe SectionChecksum.of(bytes) }
            next = Layout.aligned(next + entry.byteCount)
            places[address, default: []].append((entry.byteCount, entries.count))
          }
        }
        entries.append(entry)
      }
      // The file ends with the last stored byte.
      let end = entries.map { $0.offset + $0.byteCount }.max() ?? 0
      length = max(end, Layout.headerBytes + Layout.entryBytes * entries.count)
      head = Self.head(entries, length: length)
    }

    private static func head(_ entries: [SnapshotLayout.Entry], length: Int) -> [UInt8] {
      typealias Layout = SnapshotLayout
      var table: [UInt8] = []
      for entry in entries {
        let name = Array(entry.name.utf8.prefix(Layout.nameBytes))
        table += name + [UInt8](repeating: 0, count: Layout.nameBytes - name.count)
        table.append(littleEndian: entry.kind.rawValue)
        table.append(littleEndian: UInt32(entry.width))
        table.append(littleEndian: entry.count)
        table.append(littleEndian: entry.offset)
        table.append(littleEndian: entry.value)
        table.append(littleEndian: entry.checksum)
      }
      var head = Layout.magic
      head.append(littleEndian: Layout.version)
      head.append(littleEndian: UInt32(entries.count))
      head.append(littleEndian: length)
      let checked = head + table
      head.append(littleEndian: unsafe checked.withUnsafeBytes { unsafe SectionChecksum.of($0) })
      head += [UInt8](repeating: 0, count: Layout.headerBytes - head.count)
      return head + table
    }
  }
}
