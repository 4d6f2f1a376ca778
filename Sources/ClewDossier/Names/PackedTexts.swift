/// Many short texts in one array of bytes.
struct PackedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// The text at a place.
  subscript(place: Int) -> String {
    let start = place == 0 ? 0 : ends[place - 1]
    return String(decoding: bytes[start..<ends[place]], as: UTF8.self)
  }
}
