/// What happened, when, who is said to have done it, and what it cost, by source.
public struct TimelineEntry: Sendable {
  /// The canonical number of the event.
  public let event: Int
  /// When, each value with its standing; empty: undated.
  public let times: [(value: FieldValue, standing: Standing)]
  /// Where: places with the standing of the claim that it was there.
  public let places: [Tie]
  /// Who has what part in it.
  public let parts: [EventPart]
  /// Figures by kind and scope.
  public let counts: [EntityProfile.CountGroup]
  /// Whether it happened by the policy's date, when there is one.
  public let happened: Certainty?
}

extension Reading {
  /// The events, earliest first and undated ones last; under a policy with a date, those that
  /// certainly or possibly happened by it.
  ///
  /// Linear in the dossier.
  public func timeline() -> [TimelineEntry] {
    let isSupported = supportedEntities()
    let parts = eventParts()
    var byEvent: [Int: [EventPart]] = [:]
    for part in parts { byEvent[part.event, default: []].append(part) }
    var places: [Int: [Tie]] = [:]
    for relation in dossier.relations(ofKinds: { $0.id == "took-place-at" })
    where canonicalRelation(relation) == relation {
      let record = dossier.relation(relation)
      let event = canonical(record.subject)
      let tie = tie(
        TieKey(
          ground: .relation(relation), subject: event, object: canonical(record.object)))
      if tie.standing.state != .unsupported { places[event, default: []].append(tie) }
    }
    let entries = (0..<dossier.entityCount).compactMap { number -> TimelineEntry? in
      guard canonical(number) == number, dossier.kind(ofEntity: number).base == .event,
        isSupported[number], !isTooLate(entity: number)
      else { return nil }
      return TimelineEntry(
        event: number,
        times: times(ofEvent: number).map {
          ($0, standing(of: claims(of: ClaimTarget(.field, $0.number))))
        },
        places: places[number] ?? [], parts: byEvent[number] ?? [],
        counts: counts(ofEvent: number),
        happened: policy.happenedBy.map { event(number, happenedBy: $0) })
    }
    let keys = entries.map { $0.times.compactMap(\.value.when).map(\.timelineKey).min() }
    return entries.indices.sorted { left, right in
      switch (keys[left], keys[right]) {
      case (let first?, let second?): first == second ? left < right : first < second
      case (nil, nil): left < right
      default: keys[left] != nil
      }
    }.map { entries[$0] }
  }
}
