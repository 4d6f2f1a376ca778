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

  /// Whether both have the same lines in the same order.
  ///
  /// Linear in the lines, O(1) where both are all relations.
  func isSame(as other: TieKeys) -> Bool {
    guard relations.count == other.relations.count, others == other.others else { return false }
    if relations.isAscending, other.relations.isAscending { return true }
    return relations.withSpan { own in
      other.relations.withSpan { others in
        for place in own.indices where own[place] != others[place] { return false }
        return true
      }
    }
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
