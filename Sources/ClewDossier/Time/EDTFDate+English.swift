/// Dates for people.
extension EDTFDate {
  /// The date in English: "26 October 2022", "about 2023", "by August 2023".
  ///
  /// An interval is "from May to August 2023", one of a range "between October 2022 and August
  /// 2023", one of several "one of 1667, 1668 or 1670 to 1672", all of several "1960 and December
  /// 1961".
  public var english: String {
    switch form {
    case .single(let date): return date.english
    case .interval(let start, let end): return Self.english(from: start, to: end)
    case .oneOf(let members):
      guard let only = members.first, members.count == 1 else {
        return "one of " + EnglishDate.list(members.map(Self.choice), "or")
      }
      if case .range(let first, let last) = only {
        let (begin, end) = Self.pair(first, last)
        return "between \(begin) and \(end)"
      }
      return Self.choice(only)
    case .allOf(let members):
      return EnglishDate.list(members.map(Self.stretch), "and")
    }
  }

  private static func english(from start: IntervalEnd, to end: IntervalEnd) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      guard first != last else { return first.english }
      let (begin, finish) = pair(first, last)
      return "from \(begin) to \(finish)"
    case (.date(let first), .open): return "from \(first.english) on"
    case (.date(let first), _): return "from \(first.english) to an unknown date"
    case (.open, .date(let last)): return "by \(last.english)"
    case (_, .date(let last)): return "from an unknown date to \(last.english)"
    default: return "at an unknown time"
    }
  }

  private static func choice(_ member: SetMember) -> String {
    switch member {
    case .date(let date): return date.english
    case .range(let first, let last):
      let (begin, end) = pair(first, last)
      return "\(begin) to \(end)"
    case .upTo(let date): return "by \(date.english)"
    case .onwards(let date): return "\(date.english) or later"
    }
  }

  private static func stretch(_ member: SetMember) -> String {
    switch member {
    case .upTo(let date): "all time up to \(date.english)"
    case .onwards(let date): "all time from \(date.english) on"
    default: choice(member)
    }
  }

  /// Two dates of which the first leaves out the month and year that the second repeats.
  private static func pair(_ first: CalendarDate, _ last: CalendarDate) -> (String, String) {
    let isPlain = [first, last].allSatisfy { date in
      date.marks.allSatisfy(\.isEmpty) && date.month?.value != nil && date.time == nil
        && (date.day == nil || date.day?.value != nil)
    }
    guard isPlain, first.precision == last.precision, let year = first.year.value,
      year == last.year.value, let month = first.month?.value
    else { return (first.english, last.english) }
    guard let day = first.day?.value else { return (EnglishDate.month(month), last.english) }
    guard month == last.month?.value else {
      return ("\(day) \(EnglishDate.month(month))", last.english)
    }
    return ("\(day)", last.english)
  }
}
