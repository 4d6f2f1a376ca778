/// A tie, a part in an event, or context: subject, kind, object.
public struct Relation: Sendable {
  /// Its number in the dossier.
  public let number: Int
  /// The id given in the files; empty when none was.
  public let id: String
  /// The number of its kind in the vocabulary.
  public let kind: Int
  /// The number of the entity that does or is.
  public let subject: Int
  /// The number of the entity it is done to or is of.
  public let object: Int
  /// A third entity that it concerns.
  public let about: Int?
  /// When it happened or held; nil when no claim says.
  public let when: When?
  /// Details, such as `via: cyberspace`, sorted by key.
  public let properties: [Property]
  /// Event numbers it is known to come after and before.
  public let after: [Int]
  public let before: [Int]
}

/// A named detail.
public struct Property: Hashable, Sendable {
  /// What it details.
  public let key: String
  /// The detail.
  public let value: String

  /// A detail `value` under `key`.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// A value that some source gives to a field of an entity: when an event was, a person's status.
public struct FieldValue: Sendable {
  /// Its number in the dossier.
  public let number: Int
  /// The number of the entity.
  public let entity: Int
  /// Which field: `when`, `legal`, or an attribute's name.
  public let field: String
  /// The value as text.
  public let value: String
  /// The value as a time, when the field is one.
  public let when: When?
}

/// A journey: who travelled, and the legs in their order.
public struct TravelRoute: Sendable {
  /// Its number in the dossier.
  public let number: Int
  /// The id given in the files; empty when none was.
  public let id: String
  /// The numbers of those who travelled.
  public let travellers: [Int]
  /// The orders of places that sources give; usually one.
  public let itineraries: [Itinerary]
  /// Event numbers it is known to come after and before.
  public let after: [Int]
  public let before: [Int]
}

/// One order of legs of a travel route.
public struct Itinerary: Sendable {
  /// The numbers of its legs, first to last.
  public let legs: Range<Int>
}

/// One movement of a journey.
public struct Leg: Sendable {
  /// Its number in the dossier.
  public let number: Int
  /// The number of its travel route.
  public let route: Int
  /// Its place in the order, from 1.
  public let order: Int
  /// The number of the place it started from; nil when nobody reported it.
  public let from: Int?
  /// The number of the place it led to; nil when nobody reported it.
  public let to: Int?
  /// When.
  public let when: When?
  /// How long the stay at its end was.
  public let stay: Stay?
  /// By what means.
  public let mode: String
  /// What for.
  public let purpose: String
}

/// How long somebody stayed.
public struct Stay: Hashable, Sendable {
  /// The length, if one can be given.
  public var duration: ISODuration?
  /// The length in the source's few words.
  public var asPrinted: String

  /// A stay of a length given in either or both ways.
  public init(duration: ISODuration?, asPrinted: String) {
    self.duration = duration
    self.asPrinted = asPrinted
  }
}

/// A figure about an event.
public struct Count: Sendable {
  /// Its number in the dossier.
  public let number: Int
  /// The number of the event.
  public let event: Int
  /// What is counted, such as `killed`.
  public let kind: String
  /// What the count is narrowed to; empty: everyone.
  public let scope: String
  /// The figure.
  public let figure: Figure
}

/// What somebody judged about two entities being one.
public struct IdentityJudgement: Sendable {
  /// The verdict.
  public enum Verdict: String, CaseIterable, Sendable {
    case same
    case different
    case unsure
  }

  /// Its number in the dossier.
  public let number: Int
  /// The numbers of the two entities.
  public let first: Int
  public let second: Int
  /// The verdict.
  public let verdict: Verdict
  /// Who judged; empty: the analyst who keeps the dossier.
  public let who: String
  /// When it was judged.
  public let when: When?
  /// Why.
  public let why: String
  /// Where it stands in the dossier's files.
  public let position: SourcePosition?
}
