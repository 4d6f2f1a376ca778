/// The tiers of a look-up.
extension NameIndex {
  /// The entity that a query means, several that it may mean, or the nearest names.
  public func find(_ query: String) -> NameMatch { find(query) { $0 } }

  /// The same, with entities called by the number that `canonical` gives.
  func find(_ query: String, _ canonical: (Int) -> Int) -> NameMatch {
    let ids = keys.items(query, .id).filter { Self.sameBytes(spellings.id(ofEntity: $0), query) }
    if let match = decide(ids.map { ($0, query) }, .id, canonical) { return match }
    let names = keys.items(query, .name).filter { Self.sameBytes(spellings.text($0), query) }
    if let match = decide(names, .name, canonical) { return match }

    let forms = NameForms(query)
    guard !forms.folded.text.isEmpty else { return .notFound(nearest: []) }
    let joined = forms.folded.joined
    let same = keys.items(joined, .folded).filter { item in
      Self.sameBytes(FoldedText(spellings.text(item)).joined, joined)
    }
    if let match = decide(same, .folded, canonical) { return match }
    if let match = decide(withWords(of: forms.folded), .words, canonical) { return match }
    if let match = decide(soundingLike(forms), .sound, canonical) { return match }
    if let match = decide(withWordsSoundingLike(forms), .wordSounds, canonical) { return match }
    return .notFound(nearest: nearest(to: forms, canonical))
  }

  /// Spellings in which all words of the query stand.
  private func withWords(of query: FoldedText) -> [Int] {
    let words = Set(query.words)
    // The rarest word leaves the fewest names to look at.
    let counted = query.words.map { ($0, keys.count($0, .word)) }
    guard let rarest = counted.min(by: { $0.1 < $1.1 }) else { return [] }
    return keys.items(rarest.0, .word).filter { item in
      words.isSubset(of: FoldedText(spellings.text(item)).words)
    }
  }

  /// Spellings that sound like the query as a whole.
  private func soundingLike(_ query: NameForms) -> [Int] {
    guard query.sound.soundCount >= Self.leastSounds else { return [] }
    let items = query.wholeSounds.flatMap { keys.items($0, .sound) }
    return Self.rising(items).filter { query.sound.meets(PhoneticKey(spellings.text($0))) }
  }

  /// Spellings in which every word of the query has a word that sounds like it.
  private func withWordsSoundingLike(_ query: NameForms) -> [Int] {
    let words = query.wordSounds.filter { !$0.isEmpty }
    guard words.contains(where: { forms in Self.sounds(forms) >= Self.leastSounds }) else {
      return []
    }
    let counted = words.map { forms in
      (forms, forms.reduce(0) { $0 + keys.count($1, .soundWord) })
    }
    guard let rarest = counted.min(by: { $0.1 < $1.1 }) else { return [] }
    let items = Self.rising(rarest.0.flatMap { keys.items($0, .soundWord) })
    return items.filter { item in
      let others = Set(NameForms(spellings.text(item)).wordSounds.joined())
      return words.allSatisfy { forms in forms.contains { others.contains($0) } }
    }
  }

  /// What a tier's spellings amount to, nil for none.
  private func decide(
    _ items: [Int], _ tier: NameTier, _ canonical: (Int) -> Int
  ) -> NameMatch? {
    decide(items.map { (spellings.entity($0), spellings.text($0)) }, tier, canonical)
  }

  private func decide(
    _ hits: [(entity: Int, name: String)], _ tier: NameTier, _ canonical: (Int) -> Int
  ) -> NameMatch? {
    var candidates: [NameCandidate] = []
    var seen: Set<Int> = []
    for (entity, name) in hits {
      let number = canonical(spellings.number(ofEntity: entity))
      guard seen.insert(number).inserted else { continue }
      candidates.append(
        NameCandidate(
          entity: number, id: spellings.id(ofEntity: entity), name: name, tier: tier, score: 1))
    }
    guard let only = candidates.first else { return nil }
    guard candidates.count > 1 else {
      return .found(entity: only.entity, tier: tier, matchedName: only.name)
    }
    return .ambiguous(candidates.sorted { $0.entity < $1.entity })
  }

  /// Fewer sounds than these say too little to go by.
  private static let leastSounds = 3

  private static func sounds(_ forms: [String]) -> Int {
    forms.map { $0.unicodeScalars.count }.min() ?? 0
  }

  private static func rising(_ items: [Int]) -> [Int] {
    Array(Set(items)).sorted()
  }

  /// Strings compare by canonical equivalence, ids and exact names by their bytes.
  private static func sameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
