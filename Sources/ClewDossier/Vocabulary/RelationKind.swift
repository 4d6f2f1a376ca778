/// A kind of relation: what a fact says of its subject and its object.
public struct RelationKind: Hashable, Identifiable, Sendable {
  /// Whether a relation of this kind links its ends or only describes them.
  public enum Role: String, Sendable {
    /// It links: a path may go through it.
    case tie
    /// It describes: a path goes through it only when asked to.
    case context
  }

  /// What a part in an event makes of whoever has it.
  public enum Part: String, Sendable {
    /// Said to have carried it out.
    case perpetrator
    /// Under suspicion; not a perpetrator.
    case suspect
    /// Said to have planned, ordered or directed it.
    case mastermind
    /// Says that it was its doing.
    case claimant
    /// Killed, hurt or aimed at.
    case victim
    /// Any other part.
    case participant
  }

  /// The word a dossier uses, such as `member-of`.
  public var id: String
  /// From subject to object, such as `member of`.
  public var label: String
  /// From object to subject, such as `has member`.
  public var inverse: String
  /// A tie or context.
  public var role: Role = .tie
  /// Whether subject and object can be exchanged.
  public var isSymmetric = false
  /// Whether it sets its ends against each other.
  public var isHostile = false
  /// The part in the event, when the object is an event.
  public var part: Part?
  /// What it makes of someone else who says it of the subject: the id of a relation kind.
  public var saying: String?
  /// What the subject may be; empty: anything.
  public var subjects: [EntityKind.Base] = []
  /// What the object may be; empty: anything.
  public var objects: [EntityKind.Base] = []
  /// The schema of FollowTheMoney that comes nearest.
  public var followTheMoney = "UnknownLink"
  /// The relationship type of STIX 2.1 that comes nearest.
  public var stix = "related-to"

  /// A kind with its two labels; a symmetric one reads the same both ways.
  public init(
    id: String, label: String? = nil, inverse: String? = nil, role: Role = .tie,
    isSymmetric: Bool = false
  ) {
    self.id = id
    self.label = label ?? id.words
    self.inverse = isSymmetric ? self.label : (inverse ?? "\(self.label) (from)")
    self.role = role
    self.isSymmetric = isSymmetric
  }
}
