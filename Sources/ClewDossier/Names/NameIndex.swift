internal import ClewGraph

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
/// The tiers cost O(log n) and the names they meet; the nearest names cost a walk over all names,
/// which is not taken beyond `nearestCorpus` of them.
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

  /// With more names than this no nearest ones are offered.
  public static let nearestCorpus = 200_000

  let spellings: Spellings
  let keys: NameKeyTable

  init(spellings: Spellings, keys: NameKeyTable) {
    self.spellings = spellings
    self.keys = keys
  }

  /// An index of the entities.
  ///
  /// O(n log n) with n names.
  public init(_ entries: some Sequence<Entry>) {
    self.init(Spellings(entries: Array(entries)))
  }

  /// An index of all names and ids of a dossier.
  init(_ dossier: Dossier, on execution: Execution = .allCores) {
    self.init(Spellings(dossier: dossier), on: execution)
  }

  private init(_ spellings: Spellings, on execution: Execution = .oneThread) {
    var keys = NameKeyTable()
    let chunk = 4_096
    for part in execution.mapChunks(of: spellings.count, chunk, { Self.keys(of: $0, spellings) }) {
      keys.add(part)
    }
    for entity in 0..<spellings.entityCount {
      keys.add(spellings.id(ofEntity: entity), .id, item: entity)
    }
    keys.sort()
    self.init(spellings: spellings, keys: keys)
  }

  /// The keys of some spellings, not in order.
  private static func keys(of items: Range<Int>, _ spellings: Spellings) -> NameKeyTable {
    var keys = NameKeyTable()
    for item in items {
      let text = spellings.text(item)
      if spellings.isName(item) { keys.add(text, .name, item: item) }
      let forms = NameForms(text)
      guard !forms.folded.text.isEmpty else { continue }
      keys.add(forms.folded.joined, .folded, item: item)
      for word in forms.folded.words { keys.add(word, .word, item: item) }
      for key in forms.wholeSounds { keys.add(key, .sound, item: item) }
      for key in forms.wordSounds.joined() { keys.add(key, .soundWord, item: item) }
    }
    return keys
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
