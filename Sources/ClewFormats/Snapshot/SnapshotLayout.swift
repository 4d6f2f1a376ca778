/// How an index file (`.clewx`) is laid out.
///
/// A header of 64 bytes, a table of sections of 64 bytes each, and the sections, each of which
/// begins at a multiple of 64. All numbers have their least byte first.
enum SnapshotLayout {
  /// The first eight bytes.
  static let magic: [UInt8] = [0x43, 0x4C, 0x45, 0x57, 0x58, 0x0D, 0x0A, 0x1A]
  /// The version this program writes and reads.
  static let version: UInt32 = 1
  static let headerBytes = 64
  static let entryBytes = 64
  static let nameBytes = 24
  static let alignment = 64
  static let maximumSections = 4_096

  /// Where the header says how long the file is, and the checksum of itself and the table.
  static let versionOffset = 8
  static let sectionCountOffset = 12
  static let lengthOffset = 16
  static let checksumOffset = 24

  /// How the numbers of a section are told.
  enum Kind: UInt32 {
    case stored = 0
    case uniform = 1
    case ascending = 2
  }

  /// One row of the table of sections.
  struct Entry {
    var name: String
    var kind: Kind
    var width: Int
    var count: Int
    /// Where the bytes begin; 0 where none are stored.
    var offset: Int
    /// The number that all have, or the first.
    var value: UInt64
    /// Of the stored bytes.
    var checksum: UInt64

    /// How many bytes are stored.
    var byteCount: Int { kind == .stored ? width * count : 0 }
  }

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}

extension [UInt8] {
  mutating func append(littleEndian number: some FixedWidthInteger) {
    var rest = UInt64(truncatingIfNeeded: number)
    for _ in 0..<(type(of: number).bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
