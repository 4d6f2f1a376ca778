/// The days that a date can mean.
extension CalendarDate {
  /// The first and last day of what the text says, marks left aside.
  ///
  /// `201X` is 2010-01-01...2019-12-31, `2002-10-XX` the whole October. Seasons are taken as is
  /// usual in the north. Nil where no day fits, which parsing rules out. O(candidate years).
  var usualDays: (first: Int, last: Int)? {
    if let grouping {
      let range = year.range
      return (
        grouping.usualDays(ofYear: range.lowerBound).first,
        grouping.usualDays(ofYear: range.upperBound).last
      )
    }
    return days(month: month, day: day)
  }

  /// The bounds of what the text says, marks left aside.
  public var bounds: DayBounds {
    guard let days = usualDays else { return .unbounded }
    return DayBounds(from: days.first, to: days.last)
  }

  /// The bounds outside of which the date cannot be, for all that its marks say.
  ///
  /// A part marked `?` may be any other: with a doubted year nothing is sure, with a doubted day
  /// the month is. What is marked `~` may be off by 3 days, 1 month or 1 year (or the width of what
  /// is unspecified: 10 years for `201X~`), by the part that the mark ends on. So `2023~` lies
  /// within 2022...2024, `2024-01-05~` within 2...8 January. Seasons lie within all that they can
  /// mean.
  public var possibleBounds: DayBounds {
    guard !yearMarks.contains(.uncertain), var days = possibleDays else { return .unbounded }
    switch coarsestApproximation {
    case .year:
      let months = 12 * year.tolerance
      days = (Self.shift(days.first, byMonths: -months), Self.shift(days.last, byMonths: months))
    case .month, .season:
      days = (Self.shift(days.first, byMonths: -1), Self.shift(days.last, byMonths: 1))
    case .day, .time: days = (days.first - 3, days.last + 3)
    case nil: break
    }
    return DayBounds(from: days.first, to: days.last)
  }

  /// The days that can be meant when parts marked `?` are left out.
  private var possibleDays: (first: Int, last: Int)? {
    if monthMarks.contains(.uncertain) {
      let inYear = days(month: nil, day: nil)
      guard let grouping, let inYear else { return inYear }
      let range = year.range
      // A winter that may be another season of its year still reaches over the year's ends.
      return (
        min(inYear.first, grouping.possibleDays(ofYear: range.lowerBound).first),
        max(inYear.last, grouping.possibleDays(ofYear: range.upperBound).last)
      )
    }
    if let grouping {
      let range = year.range
      return (
        grouping.possibleDays(ofYear: range.lowerBound).first,
        grouping.possibleDays(ofYear: range.upperBound).last
      )
    }
    return days(month: month, day: dayMarks.contains(.uncertain) ? nil : day)
  }

  /// The coarsest part that is an estimate by itself.
  ///
  /// A mark that runs from the year on is about the part it ends on; one that does not, about its
  /// own part.
  private var coarsestApproximation: Precision? {
    let isApproximate = marks.map { $0.contains(.approximate) }
    let units: [Precision] = [.year, .month, .day]
    let run = isApproximate.prefix { $0 }.count
    var found: [Precision] = run > 0 ? [units[run - 1]] : []
    for place in isApproximate.indices.dropFirst(run) where isApproximate[place] {
      found.append(units[place])
    }
    return found.min()
  }

  /// The first and last day that fit the patterns, nil where none does.
  private func days(month: DigitPattern?, day: DigitPattern?) -> (first: Int, last: Int)? {
    guard let month else {
      return (
        CivilDay(year: year.range.lowerBound, month: 1, day: 1).number,
        CivilDay(year: year.range.upperBound, month: 12, day: 31).number
      )
    }
    let years = year.candidates
    let months = month.values(in: 1...12)
    guard let day else {
      guard let firstYear = years.first, let lastYear = years.last,
        let firstMonth = months.first, let lastMonth = months.last
      else { return nil }
      return (
        CivilDay(year: firstYear, month: firstMonth, day: 1).number,
        CivilDay(year: lastYear, month: lastMonth, day: 1).lastOfMonth.number
      )
    }
    let daysOfMonth = day.values(in: 1...31)
    guard let first = Self.firstReal(years, months, daysOfMonth),
      let last = Self.firstReal(years.reversed(), months.reversed(), daysOfMonth.reversed())
    else { return nil }
    return (first.number, last.number)
  }

  /// The first combination that is a day of the calendar.
  private static func firstReal(_ years: [Int], _ months: [Int], _ days: [Int]) -> CivilDay? {
    for year in years {
      for month in months {
        let length = CivilDay.daysInMonth(month, ofYear: year)
        if let day = days.first(where: { $0 <= length }) {
          return CivilDay(year: year, month: month, day: day)
        }
      }
    }
    return nil
  }

  private static func shift(_ day: Int, byMonths months: Int) -> Int {
    CivilDay(number: day).adding(months: months).number
  }
}
