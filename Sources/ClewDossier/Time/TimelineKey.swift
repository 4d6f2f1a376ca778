/// Where a record stands in a timeline: by its earliest start, then its latest end.
///
/// A record that has an end but no start stands at its end; undated ones come last. The time of day
/// decides between records of one day, as the clock showed it; those without a time come first.
public struct TimelineKey: Hashable, Comparable, Sendable {
  private let start: Int
  private let second: Int
  private let end: Int

  /// The place of what has no date.
  public static let undated = TimelineKey(.unbounded, second: nil)

  init(_ bounds: DayBounds, second: Int?) {
    start = bounds.earliestStart ?? bounds.latestEnd ?? .max
    self.second = second ?? -1
    end = bounds.latestEnd ?? .max
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.second, left.end) < (right.start, right.second, right.end)
  }
}

extension When {
  /// Where it stands in a timeline, marks left aside.
  ///
  /// Equal keys stay in the order that the caller gives them, by id for instance.
  public var timelineKey: TimelineKey {
    var second: Int?
    if case .single(let date)? = edtf?.form { second = date.time?.secondsFromMidnight }
    return TimelineKey(bounds, second: second)
  }
}
