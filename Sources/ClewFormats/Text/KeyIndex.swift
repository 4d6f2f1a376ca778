internal import ClewDossier

/// Tells whether a mapping has a key already, comparing bytes.
///
/// `String` takes composed and decomposed letters for equal; keys are equal only if their bytes are.
/// The hash is over the bytes too, so that spellings of one text do not collide by the thousand.
struct KeyIndex {
  private struct Bytes: Hashable {
    var text: String

    static func == (left: Self, right: Self) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var word: UInt64 = 0
      var count = 0
      for byte in text.utf8 {
        word = word << 8 | UInt64(byte)
        count += 1
        if count & 7 == 0 { hasher.combine(word) }
      }
      hasher.combine(word)
      hasher.combine(count)
    }
  }

  /// Below this many entries looking through them is cheaper than a table.
  private static let smallest = 12

  private var firsts: [Bytes: SourcePosition] = [:]

  /// Adds `key` and returns `nil`, or returns where it stood first.
  ///
  /// `entries` are the entries of the mapping so far, without repeated ones.
  mutating func insert(
    _ key: String, at position: SourcePosition, among entries: [SyntaxNode.Entry]
  ) -> SourcePosition? {
    if firsts.isEmpty {
      if let first = entries.first(where: { $0.key.utf8.elementsEqual(key.utf8) }) {
        return first.keyPosition
      }
      guard entries.count >= Self.smallest else { return nil }
      for entry in entries { firsts[Bytes(text: entry.key)] = entry.keyPosition }
    }
    let bytes = Bytes(text: key)
    if let first = firsts[bytes] { return first }
    firsts[bytes] = position
    return nil
  }
}
