/// Turns a number of characters into a number of bytes, for libyaml's marks.
///
/// Keeps its place between questions, so that questions in rising order cost one walk over the file
/// in all; a question before the last one walks back.
struct CharacterOffsets {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private var character = 0
  private var offset: Int
  private let start: Int

  /// Counts characters of UTF-8 `bytes` from the byte at `start`.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    offset = start
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// The offset of the byte that the character numbered `wanted` begins with.
  ///
  /// Numbers beyond the end give the end.
  mutating func byteOffset(ofCharacter wanted: Int) -> Int {
    if isASCII { return min(start + wanted, bytes.count) }
    while character < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > wanted, offset > start {
      offset -= 1
      while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return offset
  }
}
