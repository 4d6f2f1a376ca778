extension DossierJoin {
  /// All names, those of an entity together, the one it is shown by first.
  mutating func joinNames() {
    var lists: [[(name: NameDraft, claims: [ClaimDraft])]] =
      .init(repeating: [], count: dossier.entityCount)
    var own: Set<String> = []
    for draft in builder.entities where own.insert(draft.id).inserted {
      guard let number = entityNumbers[draft.id] else { continue }
      lists[number].append((NameDraft(draft.name, sort: .name), []))
      for name in draft.names { lists[number].append((name, name.claims)) }
    }
    for (id, name) in builder.names {
      guard let number = entity(id, at: name.claims.first?.position) else { continue }
      lists[number].append((name, name.claims))
    }
    for (number, list) in lists.enumerated() {
      var known: [String: Int] = [:]
      for (name, claims) in list {
        let index: Int
        if let first = known[name.text] {
          index = first
          // The first mention of a spelling may have been bare; a later one may say what it is.
          if dossier.nameColumns.sort[index] == EntityName.Sort.spelling.number {
            dossier.nameColumns.sort[index] = name.sort.number
          }
        } else {
          index = dossier.nameColumns.text.count
          known[name.text] = index
          dossier.nameColumns.entity.append(UInt32(number))
          dossier.nameColumns.text.append(builder.texts.intern(name.text).rawValue)
          dossier.nameColumns.sort.append(name.sort.number)
          dossier.nameColumns.script.append(builder.texts.intern(name.script).rawValue)
          dossier.nameColumns.language.append(builder.texts.intern(name.language).rawValue)
        }
        builder.append(claims, to: ClaimTarget(.name, index))
      }
      dossier.nameColumns.offsets.append(UInt32(dossier.nameColumns.text.count))
    }
  }

  mutating func joinMentions() {
    for (id, claims) in builder.mentions {
      guard let number = entity(id, at: claims.first?.position) else { continue }
      builder.append(claims, to: ClaimTarget(.mention, number))
    }
  }

  /// Fields: the same value of the same field of the same entity is one record.
  mutating func joinFields() {
    struct Key: Hashable {
      var entity: Int
      var field: String
      var value: String
    }
    var known: [Key: Int] = [:]
    for draft in builder.fields {
      let position = draft.claims.first?.position
      guard let number = entity(draft.entity, at: position) else { continue }
      requireClaims(draft.claims, for: "`\(draft.field)` of `\(draft.entity)`", at: position)
      if draft.field == "when", dossier.kind(ofEntity: number).base != .event {
        fault(
          "not-an-event", "`\(draft.entity)` is no event, so it has no date of its own",
          at: position, hint: "a fact has a date through `when:`")
        continue
      }
      let key = Key(entity: number, field: draft.field, value: draft.value)
      let index = known[key] ?? dossier.fields.count
      if known[key] == nil {
        known[key] = index
        dossier.fields.append(
          FieldValue(
            number: index, entity: number, field: draft.field, value: draft.value,
            when: draft.when))
      }
      builder.append(draft.claims, to: ClaimTarget(.field, index))
    }
  }

  /// Counts: the same figure of the same kind and scope about the same event is one record.
  mutating func joinCounts() {
    struct Key: Hashable {
      var event: Int
      var kind: String
      var scope: String
      var figure: Figure
    }
    var known: [Key: Int] = [:]
    for draft in builder.counts {
      let position = draft.claims.first?.position
      let what = "the count of \(draft.kind) in `\(draft.event)`"
      requireClaims(draft.claims, for: what, at: position)
      guard let event = entity(draft.event, at: position) else { continue }
      guard dossier.kind(ofEntity: event).base == .event else {
        fault(
          "not-an-event", "`\(draft.event)` is no event, so nothing is counted about it",
          at: position)
        continue
      }
      guard dossier.vocabulary.countKinds.contains(draft.kind) else {
        fault(
          "unknown-kind", "there is no kind of count `\(draft.kind)`", at: position,
          hint: Spelling.nearest(draft.kind, among: dossier.vocabulary.countKinds)
            .map { "did you mean `\($0)`?" } ?? "add it under `vocabulary: count-kinds:`")
        continue
      }
      let key = Key(event: event, kind: draft.kind, scope: draft.scope, figure: draft.figure)
      let index = known[key] ?? dossier.counts.count
      if known[key] == nil {
        known[key] = index
        dossier.counts.append(
          Count(
            number: index, event: event, kind: draft.kind, scope: draft.scope,
            figure: draft.figure))
      }
      builder.append(draft.claims, to: ClaimTarget(.count, index))
    }
  }

  mutating func joinJudgements() {
    for draft in builder.judgements {
      guard let first = entity(draft.first, at: draft.position),
        let second = entity(draft.second, at: draft.position)
      else { continue }
      guard first != second else {
        fault(
          "judged-itself", "`\(draft.first)` is compared with itself", at: draft.position)
        continue
      }
      if draft.verdict == .same,
        dossier.kind(ofEntity: first).base != dossier.kind(ofEntity: second).base
      {
        fault(
          "kind-mismatch",
          "`\(draft.first)` and `\(draft.second)` cannot be the same: one is "
            + "\(dossier.kind(ofEntity: first).label.withArticle), the other "
            + dossier.kind(ofEntity: second).label.withArticle, at: draft.position)
        continue
      }
      dossier.judgements.append(
        IdentityJudgement(
          number: dossier.judgements.count, first: first, second: second,
          verdict: draft.verdict, who: draft.who, when: draft.when, why: draft.why,
          position: draft.position))
    }
  }

  /// Travel routes: the same id, or without one the same travellers and places, is one route;
  /// another order of places is another itinerary of it.
  mutating func joinRoutes() {
    struct Stop: Hashable {
      var from: Int?
      var to: Int?
    }
    struct Key: Hashable {
      var id: String
      var travellers: [Int]
      var stops: [Stop]
    }
    struct Plan {
      var stops: [Stop]
      var legs: [Leg]
      var claims: [[ClaimDraft]]
    }
    struct Journey {
      var id: String
      var travellers: [Int]
      var known: Set<Int> = []
      var after: Set<Int> = []
      var before: Set<Int> = []
      var plans: [Plan] = []
      var planNumbers: [[Stop]: Int] = [:]
    }
    var numbers: [Key: Int] = [:]
    var journeys: [Journey] = []
    for draft in builder.routes {
      let travellers = draft.travellers.compactMap { entity($0, at: draft.position) }
      let after = draft.after.compactMap { entity($0, at: draft.position) }
      let before = draft.before.compactMap { entity($0, at: draft.position) }
      guard travellers.count == draft.travellers.count else { continue }
      var plan = Plan(stops: [], legs: [], claims: [])
      var previousOrder = 0
      for leg in draft.legs {
        let position = leg.claims.first?.position ?? draft.position
        requireClaims(leg.claims, for: "leg \(leg.order)", at: position)
        if leg.order <= previousOrder {
          fault(
            "leg-order", "leg \(leg.order) comes after leg \(previousOrder)", at: position,
            hint: "number the legs 1, 2, 3 in the order of travel")
        }
        previousOrder = leg.order
        if leg.from == nil, leg.to == nil {
          fault("leg-nowhere", "leg \(leg.order) has neither `from` nor `to`", at: position)
        }
        let ends = [leg.from, leg.to].map { id in id.flatMap { place($0, at: position) } }
        plan.stops.append(Stop(from: ends[0], to: ends[1]))
        plan.legs.append(
          Leg(
            number: 0, route: 0, order: leg.order, from: ends[0], to: ends[1], when: leg.when,
            stay: leg.stay, mode: leg.mode, purpose: leg.purpose))
        plan.claims.append(leg.claims)
      }
      let key =
        draft.id.isEmpty
        ? Key(id: "", travellers: travellers, stops: plan.stops)
        : Key(id: draft.id, travellers: [], stops: [])
      let index = numbers[key] ?? journeys.count
      if index == journeys.count {
        numbers[key] = index
        journeys.append(Journey(id: draft.id, travellers: []))
      }
      for traveller in travellers where journeys[index].known.insert(traveller).inserted {
        journeys[index].travellers.append(traveller)
      }
      journeys[index].after.formUnion(after)
      journeys[index].before.formUnion(before)
      if let same = journeys[index].planNumbers[plan.stops] {
        for leg in plan.legs.indices {
          journeys[index].plans[same].claims[leg] += plan.claims[leg]
          journeys[index].plans[same].legs[leg] = merged(
            journeys[index].plans[same].legs[leg], plan.legs[leg])
        }
      } else {
        journeys[index].planNumbers[plan.stops] = journeys[index].plans.count
        journeys[index].plans.append(plan)
      }
    }
    for (number, journey) in journeys.enumerated() {
      var itineraries: [Itinerary] = []
      for plan in journey.plans {
        let start = dossier.legs.count
        for (leg, claims) in zip(plan.legs, plan.claims) {
          builder.append(claims, to: ClaimTarget(.leg, dossier.legs.count))
          dossier.legs.append(
            Leg(
              number: dossier.legs.count, route: number, order: leg.order, from: leg.from,
              to: leg.to, when: leg.when, stay: leg.stay, mode: leg.mode, purpose: leg.purpose))
        }
        itineraries.append(Itinerary(legs: start..<dossier.legs.count))
      }
      dossier.travelRoutes.append(
        TravelRoute(
          number: number, id: journey.id, travellers: journey.travellers,
          itineraries: itineraries, after: journey.after.sorted(), before: journey.before.sorted()))
    }
  }

  /// The first leg, completed by what only the second says.
  private func merged(_ first: Leg, _ second: Leg) -> Leg {
    Leg(
      number: 0, route: 0, order: first.order, from: first.from, to: first.to,
      when: first.when ?? second.when, stay: first.stay ?? second.stay,
      mode: first.mode.isEmpty ? second.mode : first.mode,
      purpose: first.purpose.isEmpty ? second.purpose : first.purpose)
  }

  private mutating func events(_ ids: [String], at position: SourcePosition?) -> [Int] {
    ids.compactMap { entity($0, at: position) }
  }

  private mutating func place(_ id: String, at position: SourcePosition?) -> Int? {
    guard let number = entity(id, at: position) else { return nil }
    let base = dossier.kind(ofEntity: number).base
    guard base == .location || base == .state else {
      fault(
        "not-a-place", "`\(id)` is \(base.rawValue.withArticle), not a place to travel to",
        at: position)
      return nil
    }
    return number
  }
}
