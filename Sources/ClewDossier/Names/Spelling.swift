/// How far spellings are apart, and which known word a misspelt one may be.
public enum Spelling {
  /// Longer texts are not compared letter by letter: 256 scalars.
  public static let comparisonLimit = 256

  /// The word among `candidates` that `word` may be a slip for, nil if none is near.
  ///
  /// Near is: at most 2 edits, or a third of the longer word's letters if that is more, and fewer
  /// edits than the shorter word has letters, so that something of it is left. Case does not count.
  /// Of several equally near the first wins. O(letters of all words times letters of the word).
  public static func nearest(_ word: String, among candidates: [String]) -> String? {
    if candidates.contains(word) { return word }
    let letters = scalars(word)
    guard letters.count <= comparisonLimit else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let others = scalars(candidate)
      guard others.count <= comparisonLimit else { continue }
      let limit = max(2, max(letters.count, others.count) / 3)
      let distance = editDistance(letters, others)
      guard distance <= limit, distance < min(letters.count, others.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The letters of a word as they are compared, cut where they can no longer matter.
  private static func scalars(_ word: String) -> [UInt32] {
    word.unicodeScalars.prefix(comparisonLimit + 1).map { scalar in
      ("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value
    }
  }

  /// How many letters have to be put in, left out, replaced or swapped with their neighbour.
  ///
  /// The optimal string alignment distance (F. J. Damerau 1964, doi:10.1145/363958.363994): no
  /// stretch is edited twice, so `ca` and `abc` are 3 apart. O(m * n) time, O(n) space.
  public static func editDistance(_ left: String, _ right: String) -> Int {
    editDistance(left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
  }

  /// The same distance between texts given as scalar values.
  static func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    var row = before
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let isSame = left[i - 1] == right[j - 1]
        var cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row[j] = cost
      }
      (before, above, row) = (above, row, before)
    }
    return above[right.count]
  }

  /// How alike two texts are: 1 for equal ones, 0 for nothing in common.
  ///
  /// O(m * n).
  static func similarity(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let longer = max(left.count, right.count)
    guard longer > 0 else { return 1 }
    return 1 - Double(editDistance(left, right)) / Double(longer)
  }
}
