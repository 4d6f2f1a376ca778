/// Records as a reader finds them: references are ids as typed, nothing is resolved yet.

/// An entity as declared in a file.
public struct EntityDraft: Sendable {
  public var id: String
  public var kind: String
  public var name: String
  public var names: [NameDraft] = []
  public var isUnnamed = false
  public var size: Entity.Size?
  public var includes: [String] = []
  public var coordinates: Entity.Coordinates?
  public var note = ""
  public var position: SourcePosition?

  /// An entity with nothing but what every entity has.
  public init(id: String, kind: String, name: String, position: SourcePosition? = nil) {
    self.id = id
    self.kind = kind
    self.name = name
    self.position = position
  }
}

/// A further name as declared in a file.
public struct NameDraft: Sendable {
  public var text: String
  public var sort: EntityName.Sort
  public var script = ""
  public var language = ""
  public var claims: [ClaimDraft] = []

  /// A name `text` of a sort.
  public init(_ text: String, sort: EntityName.Sort = .spelling) {
    self.text = text
    self.sort = sort
  }
}

/// A claim as found in a file.
public struct ClaimDraft: Sendable {
  public var source: String
  public var speakers: [String] = []
  public var stance = Claim.Stance.asserts
  public var hedge = Claim.Hedge.stated
  public var legal: LegalStatus?
  public var legalWhen: When?
  public var outlet = Claim.OutletJudgement.none
  public var credibility: Int?
  public var locator = ""
  public var says = ""
  public var asPrinted = ""
  public var when: When?
  public var recordedOn: When?
  public var retractedOn: When?
  public var handling: Handling?
  public var position: SourcePosition?

  /// A plain assertion by `source`.
  public init(source: String, position: SourcePosition? = nil) {
    self.source = source
    self.position = position
  }
}

/// A relation as found in a file.
public struct RelationDraft: Sendable {
  public var id = ""
  public var kind: String
  public var subject: String
  public var object: String
  public var about: String?
  public var properties: [Property] = []
  public var after: [String] = []
  public var before: [String] = []
  public var claims: [ClaimDraft]

  /// `subject kind object`, resting on `claims`, the first of which tells the time and place.
  public init(_ subject: String, _ kind: String, _ object: String, claims: [ClaimDraft]) {
    self.kind = kind
    self.subject = subject
    self.object = object
    self.claims = claims
  }
}

/// A leg as found in a file.
public struct LegDraft: Sendable {
  public var order: Int
  public var from: String?
  public var to: String?
  public var when: When?
  public var stay: Stay?
  public var mode = ""
  public var purpose = ""
  public var claims: [ClaimDraft]

  /// The movement numbered `order`, resting on `claims`.
  public init(order: Int, from: String?, to: String?, claims: [ClaimDraft]) {
    self.order = order
    self.from = from
    self.to = to
    self.claims = claims
  }
}

/// A travel route as found in a file.
public struct TravelRouteDraft: Sendable {
  public var id = ""
  public var travellers: [String]
  public var legs: [LegDraft]
  public var after: [String] = []
  public var before: [String] = []
  public var position: SourcePosition?

  /// A journey of `travellers` over `legs`.
  public init(travellers: [String], legs: [LegDraft], position: SourcePosition? = nil) {
    self.travellers = travellers
    self.legs = legs
    self.position = position
  }
}

/// A count as found in a file.
public struct CountDraft: Sendable {
  public var event: String
  public var kind: String
  public var scope = ""
  public var figure: Figure
  public var claims: [ClaimDraft]

  /// `event kind figure`, resting on `claims`.
  public init(event: String, kind: String, figure: Figure, claims: [ClaimDraft]) {
    self.event = event
    self.kind = kind
    self.figure = figure
    self.claims = claims
  }
}

/// A judgement on identity as found in a file.
public struct JudgementDraft: Sendable {
  public var first: String
  public var second: String
  public var verdict: IdentityJudgement.Verdict
  public var who = ""
  public var when: When?
  public var why = ""
  public var position: SourcePosition?

  /// A verdict on whether `first` and `second` are one.
  public init(
    _ first: String, _ second: String, _ verdict: IdentityJudgement.Verdict,
    position: SourcePosition? = nil
  ) {
    self.first = first
    self.second = second
    self.verdict = verdict
    self.position = position
  }
}
