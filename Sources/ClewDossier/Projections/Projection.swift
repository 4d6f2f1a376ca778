/// A way of seeing a dossier as a network: which entities are nodes and which records are edges.
public struct Projection: Identifiable, Sendable {
  /// The word by which it is asked for.
  public let id: String
  /// A title for a reader.
  public let title: String
  /// What it holds and leaves out, in one sentence.
  public let summary: String
  /// The lines of the network, in a fixed order.
  let ties: @Sendable (Reading) -> TieKeys

  /// Persons, groups and states, joined by ties between them.
  public static let actors = Projection(
    id: "actors", title: "Actors",
    summary: "persons, groups and states, joined by the ties between them",
    ties: { reading in
      TieKeys(
        relations(reading) { $0.role == .tie && $1.isActor && $2.isActor }, sayings(reading))
    })

  /// Actors and events, joined by ties and by parts in events.
  public static let actorsAndEvents = Projection(
    id: "actors-events", title: "Actors and events",
    summary: "persons, groups, states and events, joined by ties and by parts in the events",
    ties: { reading in
      TieKeys(
        relations(reading) { kind, subject, object in
          kind.role == .tie && (subject.isActor || subject == .event)
            && (object.isActor || object == .event)
        }, sayings(reading))
    })

  /// All entities, joined by ties only.
  public static let allTies = Projection(
    id: "ties", title: "All ties",
    summary: "all entities, joined by ties; context such as citizenship or place is left out",
    ties: { reading in
      TieKeys(relations(reading) { kind, _, _ in kind.role == .tie }, sayings(reading))
    })

  /// All entities, joined by ties, context and journeys.
  public static let everything = Projection(
    id: "everything", title: "Everything",
    summary: "all entities, joined by ties, context and journeys",
    ties: { reading in
      TieKeys(relations(reading) { _, _, _ in true }, sayings(reading) + journeys(reading))
    })

  /// Actors joined by having parts in the same event.
  public static let sharedEvents = Projection(
    id: "co-event", title: "Shared events",
    summary: "persons, groups and states, joined where they have parts in the same event",
    ties: { TieKeys(RecordColumn(), sharedEvents($0)) })

  /// Persons and groups joined by having been at the same place at possibly the same time.
  public static let sharedPlaces = Projection(
    id: "co-presence", title: "Shared places",
    summary: "persons and groups, joined where they were at the same place and the times known "
      + "do not rule out that they met",
    ties: { TieKeys(RecordColumn(), sharedPlaces($0)) })

  /// Places joined by legs of journeys.
  public static let routes = Projection(
    id: "routes", title: "Route network",
    summary: "places, joined by the reported legs of journeys that have both ends",
    ties: { reading in
      let legs = reading.dossier.legs.compactMap { leg -> TieKey? in
        guard let from = leg.from, let to = leg.to, isActive(leg, reading) else { return nil }
        return TieKey(
          ground: .leg(leg.number), subject: reading.canonical(from), object: reading.canonical(to))
      }
      return TieKeys(RecordColumn(), legs)
    })

  /// All projections.
  public static let all: [Projection] = [
    .actors, .actorsAndEvents, .allTies, .everything, .sharedEvents, .sharedPlaces, .routes,
  ]

  /// The projection called `id`.
  public static func named(_ id: String) -> Projection? { all.first { $0.id == id } }
}

extension Projection {
  private typealias Base = EntityKind.Base

  /// The active relations whose kind and ends pass, but for those whose ends are one.
  ///
  /// Each combination of kinds is asked about once, so that millions of relations cost a look at
  /// their numbers.
  private static func relations(
    _ reading: Reading, _ passes: (RelationKind, Base, Base) -> Bool
  ) -> RecordColumn<UInt32> {
    let dossier = reading.dossier
    let bases = Base.allCases
    let entityKinds = dossier.vocabulary.entityKinds
    let baseOfKind = entityKinds.map { kind in bases.firstIndex(of: kind.base) ?? 0 }
    let answers = dossier.vocabulary.relationKinds.map { kind in
      bases.flatMap { subject in bases.map { object in passes(kind, subject, object) } }
    }
    let everyKind = answers.map { $0.allSatisfy { $0 } }
    let isActive = reading.isEveryRelationActive
    let isSame = reading.hasNoMergedEntities
    let columns = dossier.relationColumns
    // Nothing is written down for as long as every relation passes.
    var chosen: [UInt32] = []
    var isWhole = true
    let count = dossier.relationCount
    columns.subject.withSpan { subjects in
      columns.object.withSpan { objects in
        columns.kind.withSpan { kinds in
          dossier.entityColumns.kind.withSpan { entityKinds in
            for number in 0..<count {
              var subject = Int(subjects[number])
              var object = Int(objects[number])
              let kind = Int(kinds[number])
              var isChosen = true
              if !everyKind[kind] {
                let pair =
                  baseOfKind[Int(entityKinds[subject])] * bases.count
                  + baseOfKind[Int(entityKinds[object])]
                isChosen = answers[kind][pair]
              }
              if isChosen, !isSame {
                subject = reading.canonical(subject)
                object = reading.canonical(object)
              }
              isChosen =
                isChosen && subject != object && (isActive || reading.isActive(relation: number))
              if isChosen {
                if !isWhole { chosen.append(UInt32(number)) }
              } else if isWhole {
                isWhole = false
                chosen.reserveCapacity(count)
                chosen.append(contentsOf: 0..<UInt32(number))
              }
            }
          }
        }
      }
    }
    return isWhole ? .ascending(count: count) : RecordColumn(chosen)
  }

  /// Who says something grave of whom: read off the chains of the claims, never typed twice.
  static func sayings(_ reading: Reading) -> [TieKey] {
    let dossier = reading.dossier
    return dossier.relations(ofKinds: { $0.saying != nil }).flatMap { number -> [TieKey] in
      let relation = dossier.relation(number)
      guard dossier.kind(ofEntity: relation.subject).base.isActor,
        reading.isActive(relation: number)
      else { return [] }
      var keys: [TieKey] = []
      for claim in reading.claims(ofRelation: number) {
        guard dossier.claimColumns.stance(claim) == .asserts,
          case .entity(let speaker) = reading.root(of: claim),
          speaker != reading.canonical(relation.subject),
          dossier.kind(ofEntity: speaker).base.isActor
        else { continue }
        let key = TieKey(
          ground: .saying(relation: number, speaker: speaker), subject: speaker,
          object: reading.canonical(relation.subject))
        if !keys.contains(key) { keys.append(key) }
      }
      return keys
    }
  }

  /// Each traveller and each place that a leg is reported to have led to.
  private static func journeys(_ reading: Reading) -> [TieKey] {
    reading.dossier.legs.flatMap { leg -> [TieKey] in
      guard let to = leg.to, isActive(leg, reading) else { return [] }
      return reading.dossier.travelRoutes[leg.route].travellers.map {
        TieKey(
          ground: .leg(leg.number), subject: reading.canonical($0), object: reading.canonical(to))
      }
    }
  }

  private static func isActive(_ leg: Leg, _ reading: Reading) -> Bool {
    if let date = reading.policy.happenedBy, leg.when?.happened(by: date) == .no { return false }
    if reading.isTooLate(route: reading.dossier.travelRoutes[leg.route]) { return false }
    return reading.isActive(reading.standing(of: reading.claims(of: ClaimTarget(.leg, leg.number))))
  }

  private static func sharedEvents(_ reading: Reading) -> [TieKey] {
    let dossier = reading.dossier
    var parts: [Int: [(actor: Int, relation: Int)]] = [:]
    var events: [Int] = []
    for number in dossier.relations(ofKinds: { $0.part != nil }) {
      let relation = dossier.relation(number)
      guard dossier.kind(ofEntity: relation.subject).base.isActor,
        reading.isActive(relation: number)
      else { continue }
      let event = reading.canonical(relation.object)
      if parts[event] == nil { events.append(event) }
      parts[event, default: []].append((reading.canonical(relation.subject), number))
    }
    return events.sorted().flatMap { event -> [TieKey] in
      var first: [(actor: Int, relation: Int)] = []
      var seen: Set<Int> = []
      for part in parts[event] ?? [] where seen.insert(part.actor).inserted { first.append(part) }
      first.sort { $0.actor < $1.actor }
      return first.indices.flatMap { left in
        first[(left + 1)...].map { right in
          TieKey(
            ground: .sharedEvent(first[left].relation, right.relation),
            subject: first[left].actor, object: right.actor)
        }
      }
    }
  }

  private static func sharedPlaces(_ reading: Reading) -> [TieKey] {
    let dossier = reading.dossier
    struct Presence {
      var actor: Int
      var target: ClaimTarget
      var when: When?
    }
    var presences: [Int: [Presence]] = [:]
    var eventPlaces: [Int: [Int]] = [:]
    let active = dossier.relations(ofKinds: { kind in
      ["took-place-at", "trained-at", "visited"].contains(kind.id) || kind.part == .perpetrator
        || kind.part == .victim
    }).filter { reading.isActive(relation: $0) }
    for number in active {
      let relation = dossier.relation(number)
      if dossier.vocabulary.relationKinds[relation.kind].id == "took-place-at" {
        eventPlaces[reading.canonical(relation.subject), default: []].append(
          reading.canonical(relation.object))
      }
    }
    for number in active {
      let relation = dossier.relation(number)
      let kind = dossier.vocabulary.relationKinds[relation.kind]
      let base = dossier.kind(ofEntity: relation.subject).base
      guard base == .person || base == .group else { continue }
      let target = ClaimTarget(.relation, number)
      let actor = reading.canonical(relation.subject)
      if kind.id == "trained-at" || kind.id == "visited" {
        presences[reading.canonical(relation.object), default: []].append(
          Presence(actor: actor, target: target, when: reading.when(ofRelation: number)))
      } else if kind.part == .perpetrator || kind.part == .victim, base == .person {
        let event = reading.canonical(relation.object)
        for place in eventPlaces[event] ?? [] {
          // Where sources give several times, none rules a meeting out.
          let times = reading.times(ofEvent: event)
          presences[place, default: []].append(
            Presence(
              actor: actor, target: target,
              when: reading.when(ofRelation: number)
                ?? (times.count == 1 ? times.first?.when : nil)))
        }
      }
    }
    for leg in dossier.legs where isActive(leg, reading) {
      guard let to = leg.to else { continue }
      for traveller in dossier.travelRoutes[leg.route].travellers {
        presences[reading.canonical(to), default: []].append(
          Presence(
            actor: reading.canonical(traveller), target: ClaimTarget(.leg, leg.number),
            when: leg.when))
      }
    }
    var keys: [TieKey] = []
    for place in presences.keys.sorted() {
      let list = presences[place] ?? []
      var seen: Set<[Int]> = []
      for left in list.indices {
        for right in list.indices where right > left {
          let ends = [list[left].actor, list[right].actor].sorted()
          guard ends[0] != ends[1], !seen.contains(ends),
            When.overlap(list[left].when, list[right].when) != .no
          else { continue }
          seen.insert(ends)
          keys.append(
            TieKey(
              ground: .sharedPlace(place: place, list[left].target, list[right].target),
              subject: list[left].actor, object: list[right].actor))
        }
      }
    }
    return keys
  }
}
