extension Vocabulary {
  /// The number of the entity kind that a word of a table means.
  ///
  /// A word the vocabulary lacks becomes a kind of its own: of group, person, place, state or event
  /// where it is a usual word for one, else of object. No word is an object.
  mutating func entityKind(tableWord word: String) -> Int {
    let id = word.isEmpty ? "object" : Self.id(of: word)
    if let number = entityKind(id) { return number }
    define(EntityKind(id: id, base: Self.bases[id] ?? .object, label: word))
    return entityKind(id) ?? 0
  }

  /// The number of the relation kind that a word of a table means; one that the vocabulary lacks
  /// becomes a tie of its own, and no word a tie called "linked to".
  mutating func relationKind(tableWord word: String) -> Int {
    let id = word.isEmpty ? "linked-to" : Self.id(of: word)
    if let number = relationKind(id) { return number }
    define(
      word.isEmpty
        ? RelationKind(id: id, label: "linked to", inverse: "linked to")
        : RelationKind(id: id, label: word))
    return relationKind(id) ?? 0
  }

  /// A word as an id: lower case, blanks and low lines as hyphens.
  private static func id(of word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  private static let bases: [String: EntityKind.Base] = [
    "company": .group, "firm": .group, "business": .group, "organisation": .group,
    "institution": .group, "party": .group, "ngo": .group, "bank": .group, "gang": .group,
    "militia": .group, "unit": .group, "team": .group, "network": .group, "legal-entity": .group,
    "man": .person, "woman": .person, "individual": .person, "people": .person,
    "actor": .person, "user": .person, "country": .state, "government": .state,
    "place": .location, "address": .location, "village": .location, "district": .location,
    "port": .location, "airport": .location, "incident": .event, "bombing": .event,
  ]
}
