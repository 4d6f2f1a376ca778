/// A place in an input file: which file, and how many bytes into it.
///
/// The file number is opaque here; whoever read the files knows what it stands for and turns the
/// offset into a line and a column.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The number the reader gave the file.
  public var file: UInt32
  /// Bytes from the start of the file.
  public var offset: UInt32

  /// The byte at `offset` of the file numbered `file`.
  public init(file: UInt32, offset: UInt32) {
    self.file = file
    self.offset = offset
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }
}

extension SourcePosition {
  /// What stands for "nowhere" where positions are kept as numbers.
  static let nowhere = UInt64.max

  /// The position that a number stands for.
  init?(packed: UInt64) {
    guard packed != Self.nowhere else { return nil }
    self.init(file: UInt32(packed >> 32), offset: UInt32(truncatingIfNeeded: packed))
  }

  /// A position, or its absence, as one number.
  static func pack(_ position: SourcePosition?) -> UInt64 {
    position.map { UInt64($0.file) << 32 | UInt64($0.offset) } ?? nowhere
  }
}
