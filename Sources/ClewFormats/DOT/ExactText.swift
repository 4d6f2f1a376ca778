/// Text compared byte by byte in UTF-8.
///
/// Swift compares strings up to canonical equivalence, which would merge two ids that a file keeps
/// apart, and whose cost on long runs of combining marks is not linear.
struct ExactText: Hashable, Sendable {
  var text: String

  static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.count == right.text.utf8.count
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var word: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count &+= 1
      if count & 7 == 0 {
        hasher.combine(word)
        word = 0
      }
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}
