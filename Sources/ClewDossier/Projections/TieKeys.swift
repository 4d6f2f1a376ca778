/// What a line of a network stands for and joins, before its standing is asked for.
struct TieKey: Hashable, Sendable {
  var ground: Tie.Ground
  /// Canonical numbers of its ends.
  var subject: Int
  var object: Int

  /// The same from the other end.
  var turned: TieKey { TieKey(ground: ground, subject: object, object: subject) }
}

/// The lines of a network in their order: plain relations, which are kept as numbers only, and
/// after them all others.
struct TieKeys: Sendable {
  /// Canonical numbers of relations, ascending.
  var relations: RecordColumn<UInt32>
  var others: [TieKey]

  init(_ relations: RecordColumn<UInt32>, _ others: [TieKey]) {
    self.relations = relations
    self.others = others
  }

  /// No lines.
  static let none = TieKeys(RecordColumn(), [])

  var count: Int { relations.count + others.count }

  /// Whether both are all relations, as far as is known without looking at each.
  func isSurelySame(as other: TieKeys) -> Bool {
    relations.isAscending && other.relations.isAscending && others.isEmpty
      && other.others.isEmpty && relations.count == other.relations.count
  }

  /// The line at a place.
  func key(_ place: Int, in reading: Reading) -> TieKey {
    place < relations.count
      ? reading.key(ofRelation: Int(relations[place])) : others[place - relations.count]
  }
}

extension Reading {
  /// What the line of canonical relation `number` stands for and joins.
  func key(ofRelation number: Int) -> TieKey {
    let columns = dossier.relationColumns
    return TieKey(
      ground: .relation(number), subject: canonical(Int(columns.subject[number])),
      object: canonical(Int(columns.object[number])))
  }
}
