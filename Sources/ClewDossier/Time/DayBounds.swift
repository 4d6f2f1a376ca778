/// The days within which something began and ended.
///
/// Days are numbered from 1 January 1970 (`CivilDay`), `nil` is "no bound". The day 2023-05-03 has
/// all four bounds equal; the month 2023-05, in which something happened at some time, may begin
/// as late as its last day and end as early as its first; the interval 2023-05/2023-08 began in
/// May and ended in August.
public struct DayBounds: Hashable, Sendable {
  /// The first day on which it may have begun.
  public var earliestStart: Int?
  /// The last day on which it may have begun.
  public var latestStart: Int?
  /// The first day on which it may have ended.
  public var earliestEnd: Int?
  /// The last day on which it may have ended.
  public var latestEnd: Int?

  /// Nothing is known: it may have been at any time.
  public static let unbounded = DayBounds(
    earliestStart: nil, latestStart: nil, earliestEnd: nil, latestEnd: nil)

  /// Bounds with all their parts.
  public init(earliestStart: Int?, latestStart: Int?, earliestEnd: Int?, latestEnd: Int?) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
    self.earliestEnd = earliestEnd
    self.latestEnd = latestEnd
  }

  /// Something that happened at some time from one day to another.
  public init(from earliest: Int?, to latest: Int?) {
    self.init(
      earliestStart: earliest, latestStart: latest, earliestEnd: earliest, latestEnd: latest)
  }

  /// Something that lasted from a time within `start` to a time within `end`.
  ///
  /// It cannot have begun after its end, nor ended before its start, which bounds an interval of
  /// which one end is not known.
  public init(from start: DayBounds, until end: DayBounds) {
    self.init(
      earliestStart: start.earliestStart,
      latestStart: Self.lesser(start.latestStart, end.latestEnd),
      earliestEnd: Self.greater(end.earliestEnd, start.earliestStart),
      latestEnd: end.latestEnd)
  }

  /// Whether it had begun when `day` ended.
  ///
  /// For a single event this is "it happened by that day". O(1).
  public func begins(onOrBefore day: Int) -> Certainty {
    if let latestStart, latestStart <= day { return .certainly }
    if let earliestStart, earliestStart > day { return .no }
    return .possibly
  }

  /// Whether it was over when `day` ended.
  public func ends(onOrBefore day: Int) -> Certainty {
    if let latestEnd, latestEnd <= day { return .certainly }
    if let earliestEnd, earliestEnd > day { return .no }
    return .possibly
  }

  /// Whether it was over before the other began.
  ///
  /// Of two things on one day either may have come first: `possibly`.
  public func isBefore(_ other: DayBounds) -> Certainty {
    if let latestEnd, let start = other.earliestStart, latestEnd < start { return .certainly }
    if let earliestEnd, let start = other.latestStart, earliestEnd > start { return .no }
    return .possibly
  }

  /// Whether there was a day on which both were going on.
  public func overlaps(_ other: DayBounds) -> Certainty {
    if let latestEnd, let start = other.earliestStart, latestEnd < start { return .no }
    if let earliestStart, let end = other.latestEnd, end < earliestStart { return .no }
    guard let latestStart, let earliestEnd, let start = other.latestStart,
      let end = other.earliestEnd
    else { return .possibly }
    return latestStart <= end && start <= earliestEnd ? .certainly : .possibly
  }

  /// The bounds of something that has the bounds of one of `members`, it is not known which.
  static func ofOne(_ members: [DayBounds]) -> DayBounds {
    DayBounds(
      earliestStart: all(members, \.earliestStart)?.min(),
      latestStart: all(members, \.latestStart)?.max(),
      earliestEnd: all(members, \.earliestEnd)?.min(),
      latestEnd: all(members, \.latestEnd)?.max())
  }

  /// The bounds of something that comprises all of `members`: it began with the first of them.
  static func ofAll(_ members: [DayBounds]) -> DayBounds {
    DayBounds(
      earliestStart: all(members, \.earliestStart)?.min(),
      latestStart: members.compactMap(\.latestStart).min(),
      earliestEnd: members.compactMap(\.earliestEnd).max(),
      latestEnd: all(members, \.latestEnd)?.max())
  }

  /// One bound of every member, or nil where a member lacks it.
  private static func all(_ members: [DayBounds], _ bound: KeyPath<DayBounds, Int?>) -> [Int]? {
    let values = members.compactMap { $0[keyPath: bound] }
    return values.count == members.count ? values : nil
  }

  private static func lesser(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return min(left, right)
  }

  private static func greater(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
  }
}
