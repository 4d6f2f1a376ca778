/// Finds an entity by any spelling of its name that a person types, in any script.
///
/// A query is tried tier by tier (`NameTier`): id, exact name, folded name, all words within one
/// name, sound, sounds of the words. The first tier in which anything matches decides. If that is
/// one entity it is found; if several, the answer is ambiguous and lists them. So `ISIS` finds the
/// entity named so although `ISIS-K` has the word too. When no tier matches, the nearest names are
/// offered, and none of them is ever taken for a match.
///
/// Ids count as names of their entity from the folded tier on. Sound counts only where the query
/// has three sounds or more, as shorter keys say too little. A match by sound says that names may
/// be spellings of each other, not that they are: look-up never merges entities.
///
/// The tiers cost O(log n) and the names they meet; the nearest names cost a walk over all names.
public struct NameIndex: Sendable {
  /// An entity with its names.
  public struct Entry: Hashable, Sendable {
    /// The number that answers give back.
    public let entityIndex: Int
    /// The id.
    public let id: String
    /// The names, in any order; of several that match the first is reported.
    public let names: [String]

    /// An entity with its names.
    public init(entityIndex: Int, id: String, names: [String]) {
      self.entityIndex = entityIndex
      self.id = id
      self.names = names
    }
  }

  /// How many nearest names an answer holds at most.
  public static let nearestLimit = 5

  /// How near a name must be to be offered.
  public static let nearestThreshold = 0.5

  /// A name or an id of an entity.
  struct SpelledName: Sendable {
    let text: String
    let entry: Int
  }

  let entities: [(index: Int, id: String)]
  let spellings: [SpelledName]
  let folded: PackedTexts
  let sounds: PackedTexts
  let keys: NameKeyTable

  /// An index of the entities.
  ///
  /// O(n log n) with n names.
  public init(_ entries: some Sequence<Entry>) {
    var entities: [(index: Int, id: String)] = []
    var spellings: [SpelledName] = []
    var folded = PackedTexts()
    var sounds = PackedTexts()
    var keys = NameKeyTable()
    for (number, entry) in entries.enumerated() {
      entities.append((entry.entityIndex, entry.id))
      keys.add(entry.id, .id, item: number)
      for (place, text) in (entry.names + [entry.id]).enumerated() {
        let item = spellings.count
        spellings.append(SpelledName(text: text, entry: number))
        if place < entry.names.count { keys.add(text, .name, item: item) }
        let forms = NameForms(text)
        folded.append(forms.folded.text)
        sounds.append(forms.sound.joined)
        guard !forms.folded.text.isEmpty else { continue }
        keys.add(forms.folded.joined, .folded, item: item)
        for word in forms.folded.words { keys.add(word, .word, item: item) }
        for key in forms.wholeSounds { keys.add(key, .sound, item: item) }
        for key in forms.wordSounds.joined() { keys.add(key, .soundWord, item: item) }
      }
    }
    keys.sort()
    self.entities = entities
    self.spellings = spellings
    self.folded = folded
    self.sounds = sounds
    self.keys = keys
  }
}

/// A name in the forms that tiers compare.
struct NameForms {
  let folded: FoldedText
  let sound: PhoneticKey

  init(_ text: String) {
    folded = FoldedText(text)
    sound = PhoneticKey(text)
  }

  /// The forms of the whole key, each once.
  var wholeSounds: [String] { Self.distinct(sound.joined, sound.joinedWithoutVowels) }

  /// The forms of each word's key, each once.
  var wordSounds: [[String]] { zip(sound.words, sound.wordsWithoutVowels).map(Self.distinct) }

  private static func distinct(_ first: String, _ second: String) -> [String] {
    (first == second ? [first] : [first, second]).filter { !$0.isEmpty }
  }
}
