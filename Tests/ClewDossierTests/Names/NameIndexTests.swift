import ClewDossier
import Testing

/// The entities of the dossiers that the names come from, and some that get in their way.
private let entries = [
  NameIndex.Entry(
    entityIndex: 0, id: "novruzov",
    names: ["Rahmatullo Navruzov", "Novruzov", "Rahmatullah Nowruzov", "Salman Islamyar"]),
  NameIndex.Entry(entityIndex: 1, id: "isis", names: ["ISIS", "Islamic State", "Daesh"]),
  NameIndex.Entry(
    entityIndex: 2, id: "isis-k", names: ["ISIS-K", "Islamic State Khorasan Province"]),
  NameIndex.Entry(entityIndex: 3, id: "turkiye", names: ["Türkiye", "Turkey"]),
  NameIndex.Entry(entityIndex: 4, id: "shah-cheragh", names: ["Shah Cheragh"]),
  NameIndex.Entry(entityIndex: 5, id: "shrine-2022", names: ["Shah Cheragh 2022"]),
  NameIndex.Entry(entityIndex: 6, id: "shrine-2023", names: ["Shah Cheragh 2023"]),
  NameIndex.Entry(entityIndex: 7, id: "tajiki", names: ["Abdollah Tajiki"]),
  NameIndex.Entry(entityIndex: 8, id: "mirzoyev", names: ["Dalerdzhon Mirzoyev"]),
  NameIndex.Entry(entityIndex: 9, id: "omar-a", names: ["Omar"]),
  NameIndex.Entry(entityIndex: 10, id: "omar-b", names: ["Omar", "Umar al-Muvahid"]),
  NameIndex.Entry(entityIndex: 11, id: "nameless", names: []),
]

struct NameIndexTests {
  private let index = NameIndex(entries)

  @Test(arguments: [
    ("Novruzov", 0, NameTier.name, "Novruzov"), ("Navruzov", 0, .words, "Rahmatullo Navruzov"),
    ("Nowruzov", 0, .words, "Rahmatullah Nowruzov"), ("novruzov", 0, .id, "novruzov"),
    ("Rahmatullah Nowruzov", 0, .name, "Rahmatullah Nowruzov"),
    ("rahmatullo NAVRUZOV", 0, .folded, "Rahmatullo Navruzov"),
    ("Navruzov, Rahmatullo", 0, .words, "Rahmatullo Navruzov"),
    ("Salman Islamyar", 0, .name, "Salman Islamyar"), ("Наврузов", 0, .sound, "Novruzov"),
    ("نوروزوف", 0, .sound, "Novruzov"), ("Рахматулло Наврузов", 0, .sound, "Rahmatullo Navruzov"),
    ("Nawruzow", 0, .sound, "Novruzov"), ("Rachmatullo", 0, .near, ""),
    ("Islamyor", 0, .wordSounds, "Salman Islamyar"), ("سلمان", 0, .wordSounds, "Salman Islamyar"),
    ("Türkiye", 3, .name, "Türkiye"), ("Turkiye", 3, .folded, "Türkiye"),
    ("turkey", 3, .folded, "Turkey"), ("TÜRKİYE", 3, .folded, "Türkiye"),
    ("Tu\u{308}rkiye", 3, .folded, "Türkiye"), ("Shah Cheragh", 4, .name, "Shah Cheragh"),
    ("Shahcheragh", 4, .folded, "Shah Cheragh"), ("Shakhcherag", 4, .sound, "Shah Cheragh"),
    ("Shahcherag", 4, .sound, "Shah Cheragh"), ("شاهچراغ", 4, .sound, "Shah Cheragh"),
    ("Shah Cheragh 2023", 6, .name, "Shah Cheragh 2023"),
    ("shah-cheragh-2022", 5, .folded, "Shah Cheragh 2022"),
    ("Shakhcherag 2023", 6, .sound, "Shah Cheragh 2023"), ("ISIS", 1, .name, "ISIS"),
    ("Isis", 1, .folded, "ISIS"), ("ISIS K", 2, .folded, "ISIS-K"),
    ("isis_k", 2, .folded, "ISIS-K"),
    ("Islamic State", 1, .name, "Islamic State"),
    ("Khorasan", 2, .words, "Islamic State Khorasan Province"),
    ("خراسان", 2, .wordSounds, "Islamic State Khorasan Province"),
    ("Nameless", 11, .folded, "nameless"), ("shrine-2022", 5, .id, "shrine-2022"),
    ("Мирзоев", 8, .sound, "mirzoyev"), ("Далерҷон Мирзоев", 8, .sound, "Dalerdzhon Mirzoyev"),
  ])
  func findsByAnySpelling(query: String, entity: Int, tier: NameTier, name: String) {
    guard tier != .near else {
      guard case .notFound(let nearest) = index.find(query) else {
        Issue.record("\(query) was taken for a match")
        return
      }
      #expect(nearest.first?.entity == entity)
      return
    }
    #expect(
      index.find(query) == .found(entity: entity, tier: tier, matchedName: name),
      "\(query): \(index.find(query))")
  }

  @Test func severalOfTheBestTierAreAmbiguous() {
    func entities(_ query: String) -> [Int]? {
      guard case .ambiguous(let candidates) = index.find(query) else { return nil }
      return candidates.map(\.entity)
    }
    #expect(entities("Omar") == [9, 10])
    #expect(entities("cheragh") == [4, 5, 6])
    #expect(entities("state islamic") == [1, 2])
    #expect(entities("Умар") == [9, 10])
    guard case .ambiguous(let candidates) = index.find("Omar") else { return }
    #expect(candidates.map(\.id) == ["omar-a", "omar-b"])
    #expect(candidates.allSatisfy { $0.tier == .name && $0.score == 1 && $0.name == "Omar" })
  }

  @Test func theNearestIsNeverAccepted() throws {
    guard case .notFound(let nearest) = index.find("Rahmatulo Nafruzof") else {
      Issue.record("accepted")
      return
    }
    #expect(nearest.first?.entity == 0)
    #expect(nearest.count <= NameIndex.nearestLimit)
    #expect(nearest.allSatisfy { $0.tier == .near && $0.score < 1 && $0.score >= 0.5 })
    #expect(
      zip(nearest, nearest.dropFirst()).allSatisfy { first, second in
        first.score > second.score || first.score == second.score && first.entity < second.entity
      })
    #expect(Set(nearest.map(\.entity)).count == nearest.count)
    #expect(index.find("zzzzzzzz") == .notFound(nearest: []))
    #expect(index.find("Dalerdzohn") != .notFound(nearest: []))
  }

  @Test func shortSoundsAreNotMatches() {
    let small = NameIndex([
      NameIndex.Entry(entityIndex: 0, id: "e1", names: ["Ali"]),
      NameIndex.Entry(entityIndex: 1, id: "e2", names: ["Lee"]),
    ])
    guard case .notFound(let nearest) = small.find("Aly") else {
      Issue.record("accepted")
      return
    }
    #expect(nearest.map(\.entity).first == 0)
    #expect(small.find("ali") == .found(entity: 0, tier: .folded, matchedName: "Ali"))
  }

  @Test func idsAndExactNamesCompareByBytes() {
    let composed = "caf\u{E9}"
    let decomposed = "cafe\u{301}"
    let two = NameIndex([
      NameIndex.Entry(entityIndex: 0, id: composed, names: []),
      NameIndex.Entry(entityIndex: 1, id: decomposed, names: []),
    ])
    #expect(two.find(composed) == .found(entity: 0, tier: .id, matchedName: composed))
    #expect(two.find(decomposed) == .found(entity: 1, tier: .id, matchedName: decomposed))
    guard case .ambiguous(let both) = two.find("CAFE") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(both.map(\.entity) == [0, 1])
  }

  @Test func orderOfEntriesDoesNotCount() {
    var generator = SeededGenerator(seed: 41)
    let queries = ["Omar", "cheragh", "Nafruzof", "Islam", "Turkie", "shrine", "Mirzo", "state"]
    for _ in 0..<10 {
      let other = NameIndex(entries.shuffled(using: &generator))
      for query in queries { #expect(other.find(query) == index.find(query)) }
    }
  }

  /// Every tier, by walking over all names; the index must say the same.
  private func walk(_ query: String, _ entries: [NameIndex.Entry]) -> (NameTier, [Int])? {
    let folded = FoldedText(query)
    let sound = PhoneticKey(query)
    func forms(_ key: PhoneticKey) -> [Set<String>] {
      zip(key.words, key.wordsWithoutVowels).map { [$0, $1].filter { !$0.isEmpty } }.map { Set($0) }
    }
    func isMatch(_ tier: NameTier, _ text: String, isID: Bool) -> Bool {
      switch tier {
      case .id: return isID && text == query
      case .name: return !isID && text == query
      case .folded: return FoldedText(text).joined == folded.joined
      case .words: return Set(folded.words).isSubset(of: FoldedText(text).words)
      case .sound:
        return sound.joinedWithoutVowels.count >= 3 && sound.meets(PhoneticKey(text))
      case .wordSounds:
        let words = forms(sound).filter { !$0.isEmpty }
        let others = Set(forms(PhoneticKey(text)).joined())
        return words.contains { $0.allSatisfy { $0.count >= 3 } }
          && words.allSatisfy { !$0.isDisjoint(with: others) }
      case .near: return false
      }
    }
    for tier in NameTier.allCases {
      guard !folded.text.isEmpty || tier < .folded else { return nil }
      let hits = entries.filter { entry in
        entry.names.contains { isMatch(tier, $0, isID: false) }
          || isMatch(tier, entry.id, isID: true)
      }
      if !hits.isEmpty { return (tier, hits.map(\.entityIndex)) }
    }
    return nil
  }

  @Test func indexAgreesWithWalkingOverAllNames() {
    var generator = SeededGenerator(seed: 42)
    let words = [
      "Ahmad", "ahmed", "Navruzov", "نوروزوف", "Наврузов", "Ali", "al", "K", "-", "Shah", "shakh",
      "Cheragh", "2023", "Türk", "turk", "\u{301}", "é", "Kerman", "Karman", "Mirzo", "Mirza",
    ]
    func name() -> String {
      let count = Int.random(in: 0...3, using: &generator)
      return (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: Bool.random(using: &generator) ? " " : "-")
    }
    var tiers: [NameTier: Int] = [:]
    for _ in 0..<40 {
      let entries = (0..<12).map { number in
        NameIndex.Entry(entityIndex: number, id: "id\(number)", names: (0..<2).map { _ in name() })
      }
      let index = NameIndex(entries)
      for _ in 0..<25 {
        let query = name()
        let expected = walk(query, entries)
        if let expected { tiers[expected.0, default: 0] += 1 }
        switch index.find(query) {
        case .found(let entity, let tier, _):
          #expect(expected?.0 == tier && expected?.1 == [entity], "\(query)")
        case .ambiguous(let candidates):
          #expect(candidates.map(\.entity) == expected?.1, "\(query)")
          #expect(candidates.allSatisfy { $0.tier == expected?.0 })
        case .notFound: #expect(expected == nil, "\(query)")
        }
      }
    }
    for tier in [NameTier.name, .folded, .words, .sound, .wordSounds] {
      #expect(tiers[tier, default: 0] > 5, "\(tier)")
    }
  }

  @Test func hostileQueriesAndNames() {
    let pieces = ["q", "q ", "ا", "\u{301}", "\0", "\u{1F525}", "shch", "é-", "ab cd "]
    let huge = pieces.map { String(repeating: $0, count: 50_000 / $0.utf8.count) }
    for query in huge + ["", " ", "\0", "\u{301}", "\u{1F525}", "-", "\u{202E}"] {
      switch index.find(query) {
      case .found, .ambiguous: Issue.record("\(query.prefix(5)) was found")
      case .notFound(let nearest): #expect(nearest.count <= NameIndex.nearestLimit)
      }
    }
    let monsters = NameIndex(
      huge.enumerated().map {
        NameIndex.Entry(entityIndex: $0, id: "m\($0)", names: [$1, "", "\0"])
      })
    for (number, name) in huge.enumerated() {
      #expect(monsters.find(name) == .found(entity: number, tier: .name, matchedName: name))
    }
    _ = monsters.find("abcd shchshch")
    #expect(NameIndex([]).find("anyone") == .notFound(nearest: []))
    guard case .ambiguous(let nameless) = monsters.find("\0") else {
      Issue.record("equal names must be ambiguous")
      return
    }
    #expect(nameless.count == huge.count)
  }
}
