/// A way of seeing a dossier as a network: which entities are nodes and which records are edges.
public struct Projection: Identifiable, Sendable {
  /// The word by which it is asked for.
  public let id: String
  /// A title for a reader.
  public let title: String
  /// What it holds and leaves out, in one sentence.
  public let summary: String
  /// The lines of the network, in a fixed order.
  let ties: @Sendable (Reading) -> [TieKey]

  /// Persons, groups and states, joined by ties between them.
  public static let actors = Projection(
    id: "actors", title: "Actors",
    summary: "persons, groups and states, joined by the ties between them",
    ties: { reading in
      relations(reading) { $0.role == .tie && $1.isActor && $2.isActor } + sayings(reading)
    })

  /// Actors and events, joined by ties and by parts in events.
  public static let actorsAndEvents = Projection(
    id: "actors-events", title: "Actors and events",
    summary: "persons, groups, states and events, joined by ties and by parts in the events",
    ties: { reading in
      relations(reading) { kind, subject, object in
        kind.role == .tie && (subject.isActor || subject == .event)
          && (object.isActor || object == .event)
      } + sayings(reading)
    })

  /// All entities, joined by ties only.
  public static let allTies = Projection(
    id: "ties", title: "All ties",
    summary: "all entities, joined by ties; context such as citizenship or place is left out",
    ties: { reading in relations(reading) { kind, _, _ in kind.role == .tie } + sayings(reading) })

  /// All entities, joined by ties, context and journeys.
  public static let everything = Projection(
    id: "everything", title: "Everything",
    summary: "all entities, joined by ties, context and journeys",
    ties: { reading in
      relations(reading) { _, _, _ in true } + sayings(reading) + journeys(reading)
    })

  /// Actors joined by having parts in the same event.
  public static let sharedEvents = Projection(
    id: "co-event", title: "Shared events",
    summary: "persons, groups and states, joined where they have parts in the same event",
    ties: { sharedEvents($0) })

  /// Persons and groups joined by having been at the same place at possibly the same time.
  public static let sharedPlaces = Projection(
    id: "co-presence", title: "Shared places",
    summary: "persons and groups, joined where they were at the same place and the times known "
      + "do not rule out that they met",
    ties: { sharedPlaces($0) })

  /// Places joined by legs of journeys.
  public static let routes = Projection(
    id: "routes", title: "Route network",
    summary: "places, joined by the reported legs of journeys that have both ends",
    ties: { reading in
      reading.dossier.legs.compactMap { leg in
        guard let from = leg.from, let to = leg.to, isActive(leg, reading) else { return nil }
        return TieKey(
          ground: .leg(leg.number), subject: reading.canonical(from), object: reading.canonical(to))
      }
    })

  /// All projections.
  public static let all: [Projection] = [
    .actors, .actorsAndEvents, .allTies, .everything, .sharedEvents, .sharedPlaces, .routes,
  ]

  /// The projection called `id`.
  public static func named(_ id: String) -> Projection? { all.first { $0.id == id } }
}

/// What a line of a network stands for and joins, before its standing is asked for.
struct TieKey: Hashable, Sendable {
  var ground: Tie.Ground
  /// Canonical numbers of its ends.
  var subject: Int
  var object: Int

  /// The same from the other end.
  var turned: TieKey { TieKey(ground: ground, subject: object, object: subject) }
}

extension Projection {
  private typealias Base = EntityKind.Base

  /// The active relations whose kind and ends pass.
  private static func relations(
    _ reading: Reading, _ passes: (RelationKind, Base, Base) -> Bool
  ) -> [TieKey] {
    let dossier = reading.dossier
    return reading.activeRelations().compactMap { number in
      let relation = dossier.relation(number)
      let subject = reading.canonical(relation.subject)
      let object = reading.canonical(relation.object)
      guard subject != object,
        passes(
          dossier.vocabulary.relationKinds[relation.kind],
          dossier.kind(ofEntity: relation.subject).base,
          dossier.kind(ofEntity: relation.object).base)
      else { return nil }
      return TieKey(ground: .relation(number), subject: subject, object: object)
    }
  }

  /// Who says something grave of whom: read off the chains of the claims, never typed twice.
  static func sayings(_ reading: Reading) -> [TieKey] {
    let dossier = reading.dossier
    return reading.activeRelations().flatMap { number -> [TieKey] in
      let relation = dossier.relation(number)
      guard dossier.vocabulary.relationKinds[relation.kind].saying != nil,
        dossier.kind(ofEntity: relation.subject).base.isActor
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
    for number in reading.activeRelations() {
      let relation = dossier.relation(number)
      guard dossier.vocabulary.relationKinds[relation.kind].part != nil,
        dossier.kind(ofEntity: relation.subject).base.isActor
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
    let active = reading.activeRelations()
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
