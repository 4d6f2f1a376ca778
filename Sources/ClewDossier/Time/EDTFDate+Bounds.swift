/// The days that a date can mean.
extension EDTFDate {
  /// The bounds of what the text says, marks left aside: what a timeline shows.
  public var bounds: DayBounds { bounds(\.bounds) }

  /// The bounds outside of which it cannot be: what certainty is judged by.
  ///
  /// A date marked `?` has none, one marked `~` those with a tolerance
  /// (`CalendarDate.possibleBounds`). O(number of dates in the text).
  public var possibleBounds: DayBounds { bounds(\.possibleBounds) }

  /// The bounds of each member of a set, of the whole where it is none.
  func memberBounds(_ kind: KeyPath<CalendarDate, DayBounds>) -> [DayBounds] {
    switch form {
    case .single(let date): [date[keyPath: kind]]
    case .interval(let start, let end):
      [DayBounds(from: Self.bounds(start, kind), until: Self.bounds(end, kind))]
    case .oneOf(let members): members.map { Self.choice($0, kind) }
    case .allOf(let members): members.map { Self.stretch($0, kind) }
    }
  }

  private func bounds(_ kind: KeyPath<CalendarDate, DayBounds>) -> DayBounds {
    let members = memberBounds(kind)
    if case .allOf = form { return DayBounds.ofAll(members) }
    return DayBounds.ofOne(members)
  }

  private static func bounds(
    _ end: IntervalEnd, _ kind: KeyPath<CalendarDate, DayBounds>
  ) -> DayBounds {
    if case .date(let date) = end { return date[keyPath: kind] }
    return .unbounded
  }

  /// A member of a set of which one holds: some time within it.
  private static func choice(
    _ member: SetMember, _ kind: KeyPath<CalendarDate, DayBounds>
  ) -> DayBounds {
    switch member {
    case .date(let date): date[keyPath: kind]
    case .range(let first, let last):
      DayBounds(from: first[keyPath: kind].earliestStart, to: last[keyPath: kind].latestEnd)
    case .upTo(let date): DayBounds(from: nil, to: date[keyPath: kind].latestEnd)
    case .onwards(let date): DayBounds(from: date[keyPath: kind].earliestStart, to: nil)
    }
  }

  /// A member of a set of which all hold: the whole of it.
  private static func stretch(
    _ member: SetMember, _ kind: KeyPath<CalendarDate, DayBounds>
  ) -> DayBounds {
    switch member {
    case .date(let date): date[keyPath: kind]
    case .range(let first, let last):
      DayBounds(from: first[keyPath: kind], until: last[keyPath: kind])
    case .upTo(let date): DayBounds(from: .unbounded, until: date[keyPath: kind])
    case .onwards(let date): DayBounds(from: date[keyPath: kind], until: .unbounded)
    }
  }
}
