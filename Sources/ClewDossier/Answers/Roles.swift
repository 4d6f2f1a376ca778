/// A part in an event that claims give to somebody.
public struct EventPart: Sendable {
  /// The canonical number of the relation.
  public let relation: Int
  /// Canonical numbers of who has the part and of the event.
  public let actor: Int
  public let event: Int
  /// The relation kind, whose `part` is not nil.
  public let kind: RelationKind
  /// What the counted claims make of it.
  public let standing: Standing
}

extension Reading {
  /// The parts in events, in the order of the dossier; those that are only denied among them.
  public func eventParts() -> [EventPart] {
    dossier.relations(ofKinds: { $0.part != nil }).compactMap { number in
      let kind = dossier.kind(ofRelation: number)
      guard canonicalRelation(number) == number else { return nil }
      let standing = standing(ofRelation: number)
      guard standing.state != .unsupported else { return nil }
      let relation = dossier.relation(number)
      return EventPart(
        relation: number, actor: canonical(relation.subject), event: canonical(relation.object),
        kind: kind, standing: standing)
    }
  }

  /// Whether counted claims say of person `number` that he or she carried out an event.
  ///
  /// A role that claims give, to be shown with its wording and legal status; suspects are not
  /// perpetrators. Linear in the relations; for many people ask for `perpetrators` once.
  public func isPerpetrator(_ number: Int) -> Bool { perpetrators.contains(canonical(number)) }

  /// Canonical numbers of the persons of whom counted claims say that they carried out an event.
  public var perpetrators: Set<Int> {
    actors(withParts: [.perpetrator]).filter { dossier.kind(ofEntity: $0).base == .person }
  }

  /// Whether entity `number` has an asserted or contested part of one of the sorts.
  ///
  /// Linear in the relations.
  public func hasPart(_ number: Int, _ parts: [RelationKind.Part]) -> Bool {
    actors(withParts: parts).contains(canonical(number))
  }

  /// Canonical numbers of those who have an asserted or contested part of one of the sorts.
  public func actors(withParts parts: [RelationKind.Part]) -> Set<Int> {
    Set(
      dossier.relations(ofKinds: { kind in
        kind.part.map { parts.contains($0) } ?? false
      }).compactMap { relation in
        guard canonicalRelation(relation) == relation, standing(ofRelation: relation).isAsserted
        else { return nil }
        return canonical(Int(dossier.relationColumns.subject[relation]))
      })
  }

  /// The legal statuses that counted claims give to person `number`: from the person's own field
  /// and from claims about what the person does; each with its claims.
  ///
  /// In a symmetric relation the files' subject is not kept, so a status there is nobody's.
  public func legalStatuses(of number: Int) -> [(status: LegalStatus, claims: [Int])] {
    let target = canonical(number)
    var result: [(status: LegalStatus, claims: [Int])] = []
    func add(_ status: LegalStatus, _ claims: [Int]) {
      if let index = result.firstIndex(where: { $0.status == status }) {
        result[index].claims += claims.filter { !result[index].claims.contains($0) }
      } else if !claims.isEmpty {
        result.append((status, claims))
      }
    }
    for field in dossier.fields where field.field == "legal" && canonical(field.entity) == target {
      guard let status = LegalStatus(word: field.value) else { continue }
      add(status, claims(of: ClaimTarget(.field, field.number)))
    }
    for relation in relations(touching: target)
    where canonical(Int(dossier.relationColumns.subject[relation])) == target
      && !dossier.kind(ofRelation: relation).isSymmetric
    {
      for claim in claims(of: ClaimTarget(.relation, relation)) {
        guard dossier.claimColumns.stance(claim) == .asserts else { continue }
        if let status = dossier.claimColumns.legal(claim) { add(status, [claim]) }
      }
    }
    return result.sorted { $0.status.rawValue < $1.status.rawValue }
  }
}
