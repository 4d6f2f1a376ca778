/// Finds the entities of a reading by any name a person types.
public struct EntityFinder: Sendable {
  private let index: NameIndex
  private let reading: Reading

  /// What looking up a name gives.
  public enum Outcome: Sendable {
    /// The canonical number of the entity, and the name that matched.
    case found(Int, matched: String, tier: NameTier)
    /// Several entities are called so, or similarly.
    case unclear([NameCandidate])
    /// Nothing is called so; these come nearest.
    case missing(nearest: [NameCandidate])
  }

  /// A finder over all names of `reading`.
  ///
  /// Linear in their length.
  public init(_ reading: Reading) {
    self.reading = reading
    let dossier = reading.dossier
    index = NameIndex(
      (0..<dossier.entityCount).map { number in
        NameIndex.Entry(
          entityIndex: reading.canonical(number), id: dossier.id(ofEntity: number),
          names: dossier.names(ofEntity: number).map(\.text))
      })
  }

  /// Looks up `name`: an id, then a name, then any spelling of it, whole or by its words.
  ///
  /// Descriptions of unnamed people never compete with names. Near misses are told, not taken.
  public func find(_ name: String) -> Outcome {
    switch index.find(name) {
    case .found(let entity, let tier, let matched):
      return .found(entity, matched: matched, tier: tier)
    case .ambiguous(let candidates):
      var distinct: [NameCandidate] = []
      for candidate in candidates
      where !distinct.contains(where: { $0.entity == candidate.entity }) {
        distinct.append(candidate)
      }
      let named = distinct.filter { !reading.dossier.entity($0.entity).isUnnamed }
      if distinct.count == 1 || named.count == 1, let only = named.first ?? distinct.first {
        return .found(only.entity, matched: only.name, tier: only.tier)
      }
      return .unclear(distinct)
    case .notFound(let nearest):
      return .missing(nearest: nearest)
    }
  }
}
