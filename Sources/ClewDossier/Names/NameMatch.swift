/// How a query reached a name, the surest way first.
public enum NameTier: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// The query is the entity's id, byte for byte.
  case id
  /// The query is one of the names, byte for byte.
  case name
  /// They are equal when folded (`FoldedText`), blanks left aside.
  case folded
  /// All words of the query are among the words of one name, both folded.
  case words
  /// They sound alike (`PhoneticKey`).
  case sound
  /// Every word of the query sounds like a word of one name.
  case wordSounds
  /// They are merely near. Never taken for a match.
  case near

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// An entity that a query may mean.
public struct NameCandidate: Hashable, Sendable {
  /// The entity's number, as given to the index.
  public let entity: Int
  /// The entity's id.
  public let id: String
  /// The name that matched, or the id.
  public let name: String
  /// How it was reached.
  public let tier: NameTier
  /// How near the name is: 1 for a match, below 1 for a near one.
  public let score: Double
}

/// What a name index says to a query.
public enum NameMatch: Hashable, Sendable {
  /// The one entity of the best tier, and the name of it that matched.
  case found(entity: Int, tier: NameTier, matchedName: String)
  /// Several entities of the best tier, by entity number.
  case ambiguous([NameCandidate])
  /// No entity; the nearest ones, the nearest first.
  case notFound(nearest: [NameCandidate])
}
