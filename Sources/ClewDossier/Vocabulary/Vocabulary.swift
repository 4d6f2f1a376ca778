/// The words a dossier may use for kinds: the built-in ones and those it adds itself.
public struct Vocabulary: Sendable {
  /// Kinds of entity; an index into this array stands for a kind inside a dossier.
  public private(set) var entityKinds: [EntityKind]
  /// Kinds of relation; an index into this array stands for a kind inside a dossier.
  public private(set) var relationKinds: [RelationKind]
  /// What can be counted about an event.
  public private(set) var countKinds: [String]

  private var entityKindNumbers: [String: Int]
  private var relationKindNumbers: [String: Int]

  /// The built-in words only.
  public static let standard = Vocabulary(
    entityKinds: EntityKind.standard, relationKinds: RelationKind.standard,
    countKinds: [
      "killed", "injured", "killed-or-injured", "arrested", "wanted", "hostages", "attackers",
      "explosions", "participants", "days",
    ])

  private init(
    entityKinds: [EntityKind], relationKinds: [RelationKind], countKinds: [String]
  ) {
    self.entityKinds = entityKinds
    self.relationKinds = relationKinds
    self.countKinds = countKinds
    entityKindNumbers = .init(
      uniqueKeysWithValues: entityKinds.enumerated().map { ($1.id, $0) })
    relationKindNumbers = .init(
      uniqueKeysWithValues: relationKinds.enumerated().map { ($1.id, $0) })
  }

  /// The number of the entity kind `id`, if there is one.
  public func entityKind(_ id: String) -> Int? { entityKindNumbers[id] }

  /// The number of the relation kind `id`, if there is one.
  public func relationKind(_ id: String) -> Int? { relationKindNumbers[id] }

  /// Adds a kind of entity, or replaces the one with the same id.
  public mutating func define(_ kind: EntityKind) {
    if let number = entityKindNumbers[kind.id] {
      entityKinds[number] = kind
    } else {
      entityKindNumbers[kind.id] = entityKinds.count
      entityKinds.append(kind)
    }
  }

  /// Adds a kind of relation, or replaces the one with the same id.
  public mutating func define(_ kind: RelationKind) {
    if let number = relationKindNumbers[kind.id] {
      relationKinds[number] = kind
    } else {
      relationKindNumbers[kind.id] = relationKinds.count
      relationKinds.append(kind)
    }
  }

  /// Adds something that can be counted.
  public mutating func define(countKind: String) {
    if !countKinds.contains(countKind) { countKinds.append(countKind) }
  }

  /// The kinds this vocabulary has beyond the built-in ones, or has changed.
  public var additions:
    (entityKinds: [EntityKind], relationKinds: [RelationKind], countKinds: [String])
  {
    let standard = Self.standard
    return (
      entityKinds.filter { kind in
        standard.entityKind(kind.id).map { standard.entityKinds[$0] != kind } ?? true
      },
      relationKinds.filter { kind in
        standard.relationKind(kind.id).map { standard.relationKinds[$0] != kind } ?? true
      },
      countKinds.filter { !standard.countKinds.contains($0) }
    )
  }
}
