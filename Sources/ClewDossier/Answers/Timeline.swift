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
    let parts = eventParts()
    var byEvent: [Int: [EventPart]] = [:]
    for part in parts { byEvent[part.event, default: []].append(part) }
    var places: [Int: [Tie]] = [:]
    for relation in 0..<dossier.relationCount
    where dossier.kind(ofRelation: relation).id == "took-place-at"
      && canonicalRelation(relation) == relation
    {
      let record = dossier.relation(relation)
      let event = canonical(record.subject)
      let tie = tie(
        TieKey(
          ground: .relation(relation), subject: event, object: canonical(record.object)))
      if tie.standing.state != .unsupported { places[event, default: []].append(tie) }
    }
    let entries = (0..<dossier.entityCount).compactMap { number -> TimelineEntry? in
      guard canonical(number) == number, dossier.kind(ofEntity: number).base == .event,
        !isTooLate(entity: number), isSupported(event: number)
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
    return entries.enumerated().sorted { left, right in
      let first = left.element.times.compactMap(\.value.when).map(\.timelineKey).min()
      let second = right.element.times.compactMap(\.value.when).map(\.timelineKey).min()
      switch (first, second) {
      case (let first?, let second?):
        return first == second ? left.offset < right.offset : first < second
      case (nil, nil): return left.offset < right.offset
      default: return first != nil
      }
    }.map(\.element)
  }

  /// Whether any counted claim is about event `number`.
  private func isSupported(event number: Int) -> Bool {
    if members(number).contains(where: { !claims(of: ClaimTarget(.mention, $0)).isEmpty }) {
      return true
    }
    if !times(ofEvent: number).isEmpty || !counts(ofEvent: number).isEmpty { return true }
    return (0..<dossier.relationCount).contains { relation in
      let subject = canonical(Int(dossier.relationColumns.subject[relation]))
      let object = canonical(Int(dossier.relationColumns.object[relation]))
      let about = dossier.relationColumns.about[relation]
      let isAbout = about != RelationColumns.none && canonical(Int(about)) == number
      return (subject == number || object == number || isAbout)
        && !claims(of: ClaimTarget(.relation, relation)).isEmpty
    }
  }
}
