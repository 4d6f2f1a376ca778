/// What paths are made of, between their ends.
public enum PathElement: String, CaseIterable, Sendable {
  /// Entities passed.
  case entities
  /// Pairs of neighbours, whatever ties join them: ties between the same two go together.
  case ties
}

/// A question for the paths between two entities, and everything that may narrow it.
public struct PathQuery: Sendable {
  /// Which relations may carry a path.
  public enum Carry: String, CaseIterable, Sendable {
    /// Ties only.
    case tie
    /// Ties, context such as citizenship or place, and journeys.
    case context
  }

  /// Canonical entity numbers of the ends.
  public var from: Int
  public var to: Int
  /// At most so many paths, shortest first.
  public var count = 3
  /// All paths of the least length instead.
  public var onlyShortest = false
  /// All paths of at most `maximumHops` hops instead.
  public var isEvery = false
  /// Paths that share none of these instead, as many as there are but for `count`, and of the least
  /// total length; nil: paths may share what they like.
  public var disjoint: PathElement?
  /// At most so many hops; nil: any.
  public var maximumHops: Int?
  /// Entities that a path must pass, in any order of the list's items.
  public var via: [Int] = []
  /// Entities that a path may not pass.
  public var avoid: [Int] = []
  /// The only relation kinds that carry; empty: all.
  public var onlyKinds: [String] = []
  /// Relation kinds that do not carry.
  public var notKinds: [String] = []
  /// The only kinds of entity that a path may pass between its ends; empty: all.
  public var through: [String] = []
  /// Whether ties are followed in their own direction only.
  public var isDirected = false
  /// Whether context carries.
  public var carry = Carry.tie
  /// What makes a path short.
  public var prefer = LengthRule.hops

  /// The three shortest paths over ties between two entities.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// How many paths `onlyShortest` gives at most.
  public static let shortestLimit = 1_000
  /// How many paths `isEvery` gives at most.
  public static let everyLimit = 10_000
  /// How many paths are compared where both the hops and the length by another rule are limited.
  public static let boundedLimit = 100_000
  /// How many stops to pass are tried in every order; more are passed in the order given.
  public static let reorderedStops = 4

  /// The question's settings that depart from the standard, in words.
  public var phrases: [String] {
    var phrases: [String] = []
    if carry == .context { phrases.append("context carries") }
    if isDirected { phrases.append("ties followed in their own direction only") }
    if let maximumHops { phrases.append("at most \(maximumHops) hops") }
    if !onlyKinds.isEmpty { phrases.append("only " + onlyKinds.joined(separator: ", ")) }
    if !notKinds.isEmpty { phrases.append("without " + notKinds.joined(separator: ", ")) }
    if !through.isEmpty { phrases.append("through " + through.joined(separator: ", ") + " only") }
    if prefer != .hops { phrases.append(prefer.summary) }
    return phrases
  }
}

/// What a path query found.
public struct PathAnswer: Sendable {
  /// One step of a path: two entities and every tie that joins them.
  public struct Hop: Sendable {
    /// Canonical entity numbers.
    public let from: Int
    public let to: Int
    /// The ties, best founded first.
    public let ties: [Tie]
  }

  /// One path.
  public struct Route: Sendable {
    /// Its steps; none when both ends are one entity.
    public let hops: [Hop]
    /// Its length by the query's rule.
    public let length: Double
    /// Which step is founded worst; the first of equals.
    public let weakest: Int?
    /// How many independent origins its best ties have together.
    public let origins: Int
    /// How far the best-trusted tie of each step is trusted (`Network.trust(in:)`), where reliability
    /// is preferred; else empty.
    public let trusts: [Double]

    /// The product of `trusts`; nil where reliability is not preferred.
    public var reliability: Double? { trusts.isEmpty ? nil : trusts.reduce(1, *) }
  }

  /// What paths that share nothing amount to.
  public struct Disjoint: Sendable {
    /// What they do not share.
    public let element: PathElement
    /// How many there are, be it more than asked for.
    public let count: Int
    /// What the reporting behind those given has in common.
    public let ground: SharedGround
  }

  /// What would open a path where there is none.
  public struct Opening: Sendable {
    /// The rule, in words.
    public let rule: String
    /// How many ties the rule keeps out.
    public let removed: Int
    /// The length in hops of the shortest path without the rule; nil: still none.
    public let hops: Int?
  }

  /// The question.
  public let query: PathQuery
  /// The paths, shortest first.
  public let routes: [Route]
  /// Whether there are more paths than were looked at, so that a better one may be missing.
  public let isTruncated: Bool
  /// Where every path was asked for and there are too many: up to how many hops all are here; nil:
  /// not even all of the fewest hops.
  public let completeHops: Int?
  /// What paths that share nothing amount to, where they were asked for.
  public let disjoint: Disjoint?
  /// When there is no path: what each rule keeps out, and whether a path exists without it.
  public let openings: [Opening]
  /// The network that was searched.
  public let network: Network
}
