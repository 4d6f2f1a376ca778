/// The names to offer when none matches.
extension NameIndex {
  /// The nearest entities, the nearest first, equally near ones by entity number.
  ///
  /// The score is the best of three likenesses: of the folded texts; of the words, each query word
  /// against the likeliest word of the name (times 0.95); of the sounds (times 0.9). Texts are
  /// compared up to `Spelling.comparisonLimit` letters. O(n * q * length).
  func nearest(to query: NameForms, _ canonical: (Int) -> Int) -> [NameCandidate] {
    guard spellings.count <= Self.nearestCorpus else { return [] }
    let text = Self.scalars(query.folded.text)
    let words = Self.words(text)
    let sound = Self.scalars(query.sound.joined)
    var best: [NameCandidate] = []
    for item in 0..<spellings.count {
      let forms = NameForms(spellings.text(item))
      let name = Self.scalars(forms.folded.text)
      guard !name.isEmpty else { continue }
      let whole = Likeness.of(text, name)
      let parts = Likeness.ofWords(words, Self.words(name))
      let heard = sound.isEmpty ? 0 : Likeness.of(sound, Self.scalars(forms.sound.joined))
      let score = max(whole, 0.95 * parts, 0.9 * heard)
      guard score >= Self.nearestThreshold else { continue }
      let entity = spellings.entity(item)
      Self.insert(
        NameCandidate(
          entity: canonical(spellings.number(ofEntity: entity)),
          id: spellings.id(ofEntity: entity), name: spellings.text(item), tier: .near,
          score: score),
        into: &best)
    }
    return best
  }

  /// Keeps the list in order, each entity once, and no longer than the limit.
  private static func insert(_ candidate: NameCandidate, into best: inout [NameCandidate]) {
    if let present = best.firstIndex(where: { $0.entity == candidate.entity }) {
      guard candidate.score > best[present].score else { return }
      best.remove(at: present)
    }
    let place =
      best.firstIndex { other in
        (candidate.score, other.entity) > (other.score, candidate.entity)
      } ?? best.count
    best.insert(candidate, at: place)
    if best.count > nearestLimit { best.removeLast() }
  }

  private static func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.prefix(Spelling.comparisonLimit).map(\.value)
  }

  private static func words(_ text: [UInt32]) -> [[UInt32]] {
    text.split(separator: 0x20).map(Array.init)
  }
}

/// How alike texts are, from 0 to 1.
private enum Likeness {
  static func of(_ left: [UInt32], _ right: [UInt32]) -> Double {
    Spelling.similarity(left, right)
  }

  /// The likeness of each word of the query to its likeliest word of the name, by length.
  static func ofWords(_ query: [[UInt32]], _ name: [[UInt32]]) -> Double {
    let length = query.reduce(0) { $0 + $1.count }
    guard length > 0 else { return 0 }
    let sum = query.reduce(0.0) { sum, word in
      sum + Double(word.count) * (name.map { of(word, $0) }.max() ?? 0)
    }
    return sum / Double(length)
  }
}
