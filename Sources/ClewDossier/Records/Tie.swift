/// One line of a network: what it says, in which direction, and what it rests on.
public struct Tie: Sendable {
  /// What a tie stands for.
  public enum Ground: Hashable, Sendable {
    /// A relation, by canonical number.
    case relation(Int)
    /// Somebody saying a relation of somebody else, by relation and speaking entity.
    case saying(relation: Int, speaker: Int)
    /// A leg of a journey.
    case leg(Int)
    /// Parts in the same event: the two relations that say so.
    case sharedEvent(Int, Int)
    /// Presence at the same place: the statements that say so.
    case sharedPlace(place: Int, ClaimTarget, ClaimTarget)
  }

  /// What it stands for.
  public let ground: Ground
  /// The canonical numbers of its ends.
  public let subject: Int
  public let object: Int
  /// What it says from subject to object.
  public let label: String
  /// What it says from object to subject.
  public let inverse: String
  /// The id of the relation kind, or `went-to`, `shared-event`, `shared-place`.
  public let kind: String
  /// A third entity it concerns.
  public let about: Int?
  /// When.
  public let when: When?
  /// Details.
  public let properties: [Property]
  /// Canonical numbers of the events that it is known to come after and before.
  public internal(set) var after: [Int] = []
  public internal(set) var before: [Int] = []
  /// Whether it sets its ends against each other.
  public let isHostile: Bool
  /// Whether it only describes.
  public let isContext: Bool
  /// Whether it reads the same both ways.
  public let isSymmetric: Bool
  /// What the counted claims make of it.
  public let standing: Standing
}
