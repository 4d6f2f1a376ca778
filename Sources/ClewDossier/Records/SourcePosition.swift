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
