public import ClewDossier

/// An index file: a dossier, what questions need made ready, and the files it came from.
@safe
public struct Snapshot: SectionSource, Sendable {
  private let file: MappedFile
  private let name: String
  private let entries: [String: SnapshotLayout.Entry]
  private let order: [String]

  /// How file names end.
  public static let suffix = ".clewx"

  /// So many bytes of sections are checked against their checksums when a file is opened.
  private static let checkedAtOpening = 1 << 20

  /// Opens an index file and checks its head, its sizes, and the checksums of its small sections.
  ///
  /// - Throws: what does not hold, as one diagnostic; or that the file cannot be read.
  public init(_ path: FilePath) throws(SnapshotError) {
    name = path.shown
    do throws(SystemError) {
      file = try MappedFile(path)
    } catch {
      throw SnapshotError(
        name: path.shown,
        reason: error == .invalid ? "it is a folder or a device, no index file" : error.text,
        isUnreadable: true)
    }
    do throws(StorageFault) {
      (entries, order) = try unsafe Self.readHead(file.bytes)
      try checkSmallSections()
    } catch {
      throw SnapshotError(name: path.shown, reason: error.reason)
    }
  }

  /// The dossier, whose columns stay where they are in the file.
  public func dossier() throws(SnapshotError) -> Dossier {
    do throws(StorageFault) {
      var dossier = try Dossier(from: self)
      try dossier.takeIndex(from: self)
      return dossier
    } catch {
      throw SnapshotError(name: name, reason: error.reason)
    }
  }

  /// The files the dossier was read from, but for tables.
  public func files() throws(SnapshotError) -> [SourceFile] {
    do throws(StorageFault) {
      return try order.filter { $0.hasPrefix(DossierSection.filePrefix) }.map {
        name throws(StorageFault) in try SourceFile(stored: name, in: self)
      }
    } catch {
      throw SnapshotError(name: name, reason: error.reason)
    }
  }

  /// Checks every checksum and every number.
  public func verify() throws(SnapshotError) {
    do throws(StorageFault) {
      for name in order { try check(name) }
      var dossier = try Dossier(from: self)
      try dossier.takeIndex(from: self)
      try dossier.checkNumbers()
    } catch {
      throw SnapshotError(name: name, reason: error.reason)
    }
  }

  package func section(_ name: String) -> StoredSection? {
    guard let entry = entries[name] else { return nil }
    switch entry.kind {
    case .uniform:
      return StoredSection(width: entry.width, count: entry.count, uniform: entry.value)
    case .ascending:
      return StoredSection(width: entry.width, count: entry.count, ascendingFrom: entry.value)
    case .stored:
      // The head was checked: the range is inside the file, which the section keeps mapped.
      let bytes = unsafe UnsafeRawBufferPointer(
        rebasing: file.bytes[entry.offset..<(entry.offset + entry.byteCount)])
      return unsafe StoredSection(
        width: entry.width, count: entry.count, bytes: bytes, owner: file)
    }
  }

  private func checkSmallSections() throws(StorageFault) {
    var left = Self.checkedAtOpening
    for name in order.sorted(by: { (entries[$0]?.byteCount ?? 0) < (entries[$1]?.byteCount ?? 0) })
    {
      left -= entries[name]?.byteCount ?? 0
      guard left >= 0 else { return }
      try check(name)
    }
  }

  private func check(_ name: String) throws(StorageFault) {
    guard let entry = entries[name], entry.kind == .stored else { return }
    let bytes = unsafe UnsafeRawBufferPointer(
      rebasing: file.bytes[entry.offset..<(entry.offset + entry.byteCount)])
    guard unsafe SectionChecksum.of(bytes) == entry.checksum else {
      throw StorageFault("section `\(name)` is not what was written")
    }
  }

  private static func readHead(
    _ bytes: UnsafeRawBufferPointer
  ) throws(StorageFault) -> ([String: SnapshotLayout.Entry], [String]) {
    typealias Layout = SnapshotLayout
    func number32(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func number64(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard bytes.count >= Layout.headerBytes, unsafe bytes.starts(with: Layout.magic) else {
      throw StorageFault("it is not an index file")
    }
    let version = number32(Layout.versionOffset)
    guard version == Layout.version else {
      throw StorageFault(
        "it has format version \(version), this program reads \(Layout.version); index it anew")
    }
    let count = Int(number32(Layout.sectionCountOffset))
    let length = number64(Layout.lengthOffset)
    guard length == UInt64(bytes.count) else {
      throw StorageFault(
        length > UInt64(bytes.count)
          ? "it is cut short: \(bytes.count) of \(length) bytes are there"
          : "it is longer than it was written")
    }
    guard count <= Layout.maximumSections,
      Layout.headerBytes + count * Layout.entryBytes <= bytes.count
    else { throw StorageFault("its table of sections is cut short") }
    let table = Layout.headerBytes..<(Layout.headerBytes + count * Layout.entryBytes)
    let checked = unsafe Array(bytes[..<Layout.checksumOffset]) + Array(bytes[table])
    guard
      unsafe checked.withUnsafeBytes({ unsafe SectionChecksum.of($0) })
        == number64(Layout.checksumOffset)
    else { throw StorageFault("its table of sections is not what was written") }
    var entries: [String: Layout.Entry] = [:]
    var order: [String] = []
    for index in 0..<count {
      let start = table.lowerBound + index * Layout.entryBytes
      let name = unsafe String(
        decoding: bytes[start..<(start + Layout.nameBytes)].prefix { $0 != 0 }, as: UTF8.self)
      let fields = start + Layout.nameBytes
      let numbers = number64(fields + 8)
      let offset = number64(fields + 16)
      let width = number32(fields + 4)
      guard let kind = Layout.Kind(rawValue: number32(fields)), [1, 2, 4, 8].contains(width),
        numbers < 1 << 40, offset < 1 << 60, entries[name] == nil
      else { throw StorageFault("section `\(name)` is described in a way that makes no sense") }
      let entry = Layout.Entry(
        name: name, kind: kind, width: Int(width), count: Int(numbers), offset: Int(offset),
        value: number64(fields + 24), checksum: number64(fields + 32))
      guard
        kind != .stored
          || (entry.offset % Layout.alignment == 0
            && entry.offset + entry.byteCount <= bytes.count)
      else { throw StorageFault("section `\(name)` reaches beyond the file") }
      entries[name] = entry
      order.append(name)
    }
    return (entries, order)
  }
}

/// Why an index file cannot be used.
public struct SnapshotError: Error, Sendable {
  /// The file.
  public let name: String
  /// What does not hold.
  public let reason: String
  /// Whether the file could not be read at all.
  public var isUnreadable = false

  /// 66 for a file that cannot be read, 65 for one that is damaged.
  public var exitCode: Int32 { isUnreadable ? 66 : 65 }

  /// The whole sentence.
  public var message: String { "\(name): error: \(reason)" }
}
