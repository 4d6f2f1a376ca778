/// A path as the system has it, bytes that need not be UTF-8.
public struct FilePath: Hashable, Sendable {
  /// The bytes, without a NUL at the end.
  public var bytes: [UInt8]

  /// The path of the given bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of the given text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path to show, with hidden characters and bytes that are no UTF-8 made visible.
  public var shown: String { VisibleText.escaped(bytes) }

  /// Whether it stands for a standard stream: `-`.
  public var isDash: Bool { bytes == [0x2D] }

  /// The folder part, with its last slash unless it is the root; `.` if there is none.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return FilePath(bytes: [0x2E]) }
    return FilePath(bytes: Array(bytes[...slash]))
  }

  /// What comes after the last slash.
  var lastName: ArraySlice<UInt8> {
    bytes.lastIndex(of: 0x2F).map { bytes[($0 + 1)...] } ?? bytes[...]
  }

  /// The path of `name` in the folder that this path is.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == 0x2F || bytes.isEmpty ? bytes + name : bytes + [0x2F] + name)
  }

  /// The path that the symbolic link at this path leads to when it says `target`.
  func following(_ target: [UInt8]) -> FilePath {
    if target.first == 0x2F || !bytes.contains(0x2F) { return FilePath(bytes: target) }
    return FilePath(bytes: folder.bytes + target)
  }
}

extension FilePath: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
