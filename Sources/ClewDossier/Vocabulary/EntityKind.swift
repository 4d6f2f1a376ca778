/// A kind of entity: person, group, location, state, event, object, or one of their finer kinds.
public struct EntityKind: Hashable, Identifiable, Sendable {
  /// The six kinds that everything else is a kind of.
  public enum Base: String, CaseIterable, Sendable {
    case person
    case group
    case location
    case state
    case event
    case object

    /// Whether entities of this kind can act: persons, groups and states.
    public var isActor: Bool { self == .person || self == .group || self == .state }
  }

  /// The word a dossier uses, such as `armed-group`.
  public let id: String
  /// The words a reader sees, such as `armed group`.
  public let label: String
  /// What it is a kind of.
  public let base: Base

  /// A kind of `base`, shown as `label` (the id with spaces unless given).
  public init(id: String, base: Base, label: String? = nil) {
    self.id = id
    self.base = base
    self.label = label ?? id.words
  }

  /// The built-in kinds, each base first.
  public static let standard: [Self] = [
    .init(id: "person", base: .person),
    .init(id: "group", base: .group),
    .init(id: "organization", base: .group),
    .init(id: "armed-group", base: .group),
    .init(id: "agency", base: .group),
    .init(id: "media", base: .group),
    .init(id: "authority", base: .group),
    .init(id: "cell", base: .group),
    .init(id: "family", base: .group),
    .init(id: "location", base: .location),
    .init(id: "city", base: .location),
    .init(id: "town", base: .location),
    .init(id: "region", base: .location),
    .init(id: "province", base: .location),
    .init(id: "country-area", base: .location, label: "part of a country"),
    .init(id: "site", base: .location),
    .init(id: "camp", base: .location),
    .init(id: "prison", base: .location),
    .init(id: "shrine", base: .location),
    .init(id: "mosque", base: .location),
    .init(id: "cemetery", base: .location),
    .init(id: "building", base: .location),
    .init(id: "border", base: .location),
    .init(id: "state", base: .state),
    .init(id: "event", base: .event),
    .init(id: "attack", base: .event),
    .init(id: "arrest", base: .event),
    .init(id: "meeting", base: .event),
    .init(id: "protest", base: .event),
    .init(id: "killing", base: .event),
    .init(id: "death", base: .event),
    .init(id: "siege", base: .event),
    .init(id: "statement", base: .event),
    .init(id: "operation", base: .event),
    .init(id: "ceremony", base: .event),
    .init(id: "war", base: .event),
    .init(id: "training", base: .event),
    .init(id: "object", base: .object),
    .init(id: "document", base: .object),
    .init(id: "vehicle", base: .object),
    .init(id: "weapon", base: .object),
    .init(id: "account", base: .object),
    .init(id: "message", base: .object),
  ]

  /// The plural words that make a set of the kind they name.
  public static let plurals: [(plural: String, singular: String)] = [
    ("persons", "person"), ("people", "person"), ("groups", "group"),
    ("locations", "location"), ("states", "state"), ("events", "event"), ("attacks", "attack"),
    ("objects", "object"),
  ]
}

extension String {
  /// An id as words: hyphens become spaces.
  package var words: String { String(map { $0 == "-" ? " " : $0 }) }

  /// A word with `a` or `an` before it, by its first letter.
  var withArticle: String {
    (first.map { "aeio".contains($0) } ?? false ? "an " : "a ") + self
  }
}
