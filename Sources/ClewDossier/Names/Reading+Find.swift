internal import Synchronization

/// Finds the entities of a reading by any name a person types.
///
/// An id or a name typed byte for byte is found without an index; for any other spelling an index
/// of all names is made once, unless the dossier brings one along.
public struct EntityFinder: Sendable {
  private let index = LazyNameIndex()
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
  public init(_ reading: Reading) { self.reading = reading }

  /// Looks up `name`: an id, then a name, then any spelling of it, whole or by its words.
  ///
  /// Descriptions of unnamed people never compete with names. Near misses are told, not taken.
  public func find(_ name: String) -> Outcome {
    switch match(name) {
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

  private func match(_ name: String) -> NameMatch {
    let dossier = reading.dossier
    if let keys = dossier.nameKeys {
      return NameIndex(spellings: Spellings(dossier: dossier), keys: keys)
        .find(name) { reading.canonical($0) }
    }
    if let exact = exactMatch(name) { return exact }
    return index.made { NameIndex(dossier) }.find(name) { reading.canonical($0) }
  }

  /// The first two tiers of a look-up, by going through the texts once.
  private func exactMatch(_ name: String) -> NameMatch? {
    let dossier = reading.dossier
    let numbers = dossier.texts.numbers(of: name)
    guard !numbers.isEmpty else { return nil }
    for (tier, hits) in [
      (NameTier.id, dossier.entities(withID: numbers)),
      (.name, dossier.entities(named: numbers)),
    ] {
      var candidates: [NameCandidate] = []
      for entity in hits {
        let number = reading.canonical(entity)
        guard !candidates.contains(where: { $0.entity == number }) else { continue }
        candidates.append(
          NameCandidate(
            entity: number, id: dossier.id(ofEntity: entity), name: name, tier: tier, score: 1))
      }
      if candidates.count == 1, let only = candidates.first {
        return .found(entity: only.entity, tier: tier, matchedName: only.name)
      }
      if !candidates.isEmpty { return .ambiguous(candidates.sorted { $0.entity < $1.entity }) }
    }
    return nil
  }
}

/// A name index that is made when it is first needed.
private final class LazyNameIndex: Sendable {
  private let index = Mutex<NameIndex?>(nil)

  func made(_ make: () -> NameIndex) -> NameIndex {
    index.withLock { index in
      if let index { return index }
      let made = make()
      index = made
      return made
    }
  }
}
