/// Everything a dossier knows of one entity, each part with the claims under it.
public struct EntityProfile: Sendable {
  /// A name and who uses it.
  public struct Name: Sendable {
    public let name: EntityName
    public let claims: [Int]
  }

  /// A value of a field and what the claims make of it.
  public struct Field: Sendable {
    public let value: FieldValue
    public let standing: Standing
  }

  /// Figures of one kind and scope.
  public struct CountGroup: Sendable {
    /// The canonical number of the event.
    public let event: Int
    public let kind: String
    public let scope: String
    /// The figures, smallest first, each with its standing.
    public let figures: [(count: Count, standing: Standing)]
    /// Whether some two of the asserted figures cannot both be right.
    public let isConflicting: Bool
  }

  /// A journey it took part in.
  public struct Journey: Sendable {
    public let route: TravelRoute
    public let itineraries: [[LegReport]]
  }

  /// The canonical number of the entity.
  public let entity: Int
  /// The numbers of all entities taken to be it.
  public let members: [Int]
  /// Judgements followed in taking them to be one.
  public let mergedBy: [IdentityJudgement]
  /// Other judgements about it.
  public let judgements: [IdentityJudgement]
  public let names: [Name]
  /// Legal statuses with their claims, some of which may deny.
  public let legal: [(status: LegalStatus, claims: [Int])]
  /// Values of fields other than the legal status.
  public let fields: [Field]
  /// Ties, parts and context, asserted or contested or denied, in the order of the dossier.
  public let ties: [Tie]
  /// What it says gravely of others, and others of it.
  public let sayings: [Tie]
  public let counts: [CountGroup]
  public let journeys: [Journey]
  /// Claims that merely mention it.
  public let mentions: [Int]
  /// Numbers of the members known of it and of the sets it is in.
  public let includes: [Int]
  public let includedIn: [Int]
}

/// A leg with what the claims make of it.
public struct LegReport: Sendable {
  public let leg: Leg
  public let standing: Standing
  /// Whether the leg before ends where this one starts, or this is the first.
  public let isConnected: Bool
}

extension Reading {
  /// What the dossier knows of entity `number`.
  ///
  /// Linear in the dossier.
  public func profile(of number: Int) -> EntityProfile {
    let target = canonical(number)
    let members = members(target)
    let about = dossier.judgements.filter {
      canonical($0.first) == target || canonical($0.second) == target
    }
    let merged = judgements(behind: target)
    let ties = relations(touching: target).compactMap { relation -> Tie? in
      guard canonicalRelation(relation) == relation else { return nil }
      let tie = tie(key(ofRelation: relation))
      return tie.standing.state == .unsupported ? nil : tie
    }
    let sayings = Projection.sayings(self).filter { $0.subject == target || $0.object == target }
      .map { tie($0) }
    return EntityProfile(
      entity: target, members: members, mergedBy: merged,
      judgements: about.filter { judgement in
        !merged.contains { $0.number == judgement.number }
      },
      names: members.flatMap { dossier.names(ofEntity: $0) }.map {
        .init(name: $0, claims: claims(of: ClaimTarget(.name, $0.number)))
      },
      legal: legalStatuses(of: target),
      fields: dossier.fields.filter { canonical($0.entity) == target && $0.field != "legal" }
        .map {
          .init(
            value: $0, standing: standing(of: claims(of: ClaimTarget(.field, $0.number))))
        }.filter { $0.standing.state != .unsupported },
      ties: ties, sayings: sayings, counts: counts(ofEvent: target),
      journeys: journeys(of: target),
      mentions: members.flatMap { claims(of: ClaimTarget(.mention, $0)) },
      includes: members.flatMap { dossier.entity($0).includes },
      includedIn: dossier.sets.filter { other in
        dossier.entity(other).includes.contains { canonical($0) == target }
      })
  }

  /// The numbers of the relations that entity `number`, by canonical number, is an end of or that
  /// concern it.
  ///
  /// Linear in the relations, at a look each.
  func relations(touching number: Int) -> [Int] {
    let columns = dossier.relationColumns
    let members = Set(members(number).map { UInt32($0) })
    let single = members.count == 1 ? members.first : nil
    let about: [Int] =
      columns.about.uniformValue == RelationColumns.none
      ? [] : columns.about.indices.filter { members.contains(columns.about[$0]) }
    let ends = columns.subject.withSpan { subjects in
      columns.object.withSpan { objects in
        subjects.indices.filter { relation in
          if let single { return subjects[relation] == single || objects[relation] == single }
          return members.contains(subjects[relation]) || members.contains(objects[relation])
        }
      }
    }
    return about.isEmpty ? ends : Set(ends + about).sorted()
  }

  /// The figures about event `number`, grouped by what they count.
  public func counts(ofEvent number: Int) -> [EntityProfile.CountGroup] {
    let target = canonical(number)
    var groups: [(kind: String, scope: String, counts: [(count: Count, claims: [Int])])] = []
    for number in counts(about: target) {
      let count = dossier.counts[number]
      let claims = claims(of: ClaimTarget(.count, count.number))
      guard !claims.isEmpty else { continue }
      let index =
        groups.firstIndex { $0.kind == count.kind && $0.scope == count.scope } ?? groups.count
      if index == groups.count { groups.append((count.kind, count.scope, [])) }
      // Events taken to be one may both hold a figure; it is one figure with the claims of both.
      if let same = groups[index].counts.firstIndex(where: { $0.count.figure == count.figure }) {
        groups[index].counts[same].claims += claims
      } else {
        groups[index].counts.append((count, claims))
      }
    }
    return groups.map { group in
      let figures = group.counts.map { (count: $0.count, standing: standing(of: $0.claims)) }
      let asserted = figures.filter(\.standing.isAsserted).map(\.count.figure)
      let isConflicting = asserted.indices.contains { left in
        asserted[(left + 1)...].contains { !asserted[left].isCompatible(with: $0) }
      }
      let sorted = figures.enumerated().sorted { left, right in
        let first = left.element.count.figure.tolerated
        let second = right.element.count.figure.tolerated
        return (first.lowerBound, first.upperBound, left.offset)
          < (second.lowerBound, second.upperBound, right.offset)
      }.map(\.element)
      return .init(
        event: target, kind: group.kind, scope: group.scope, figures: sorted,
        isConflicting: isConflicting)
    }
  }

  /// The journeys that entity `number` took part in, or all.
  public func journeys(of number: Int? = nil) -> [EntityProfile.Journey] {
    let target = number.map { canonical($0) }
    return dossier.travelRoutes.compactMap { route in
      if let target, !route.travellers.contains(where: { canonical($0) == target }) { return nil }
      if isTooLate(route: route) { return nil }
      let itineraries = route.itineraries.map { itinerary -> [LegReport] in
        var previous: Int?
        return itinerary.legs.compactMap { number in
          let leg = dossier.legs[number]
          let standing = standing(of: claims(of: ClaimTarget(.leg, number)))
          guard standing.state != .unsupported else { return nil }
          if let date = policy.happenedBy, leg.when?.happened(by: date) == .no { return nil }
          defer { previous = leg.to }
          return LegReport(
            leg: leg, standing: standing,
            isConnected: leg.from != nil && (previous == nil || previous == leg.from))
        }
      }.filter { !$0.isEmpty }
      return itineraries.isEmpty ? nil : .init(route: route, itineraries: itineraries)
    }
  }
}
