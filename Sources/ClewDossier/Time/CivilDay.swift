/// A day of the proleptic Gregorian calendar: year, month and day of the month.
///
/// Years are astronomical: 0 is 1 BCE, -1 is 2 BCE. `CivilDay(year: 2000, month: 3, day: 1).number`
/// is 11,017, the days since 1 January 1970.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// The largest year, either way, that day numbers are computed for: 10^12.
  public static let yearLimit = 1_000_000_000_000

  /// The year, astronomical.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// The day with these parts, which the caller has found to be a real one.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that comes `number` days after 1 January 1970.
  ///
  /// Days beyond the year limit are taken as its last ones. O(1).
  public init(number: Int) {
    let bound = 366 * Self.yearLimit
    // Years that begin in March end with the leap day, so that months have fixed places in them.
    let days = min(max(number, -bound), bound) + Self.daysFromMarchOfYearZero
    let era = Self.quotient(days, Self.daysOfEra)
    let dayOfEra = days - era * Self.daysOfEra
    // Take away the leap days that have gone by: one in 4 years, not in 100, but in 400.
    let leapDays = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + 400 * era + (month <= 2 ? 1 : 0)
  }

  /// The days from 1 January 1970 to this day, negative before.
  ///
  /// The years of a 400-year cycle are counted from March, so that the leap day comes last
  /// (H. Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013). O(1).
  public var number: Int {
    let years = min(max(year, -Self.yearLimit), Self.yearLimit) - (month <= 2 ? 1 : 0)
    let era = Self.quotient(years, 400)
    let yearOfEra = years - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysOfEra + dayOfEra - Self.daysFromMarchOfYearZero
  }

  /// The last day of the month this day is in.
  public var lastOfMonth: CivilDay {
    CivilDay(year: year, month: month, day: Self.daysInMonth(month, ofYear: year))
  }

  /// The same day of the month, `months` later, or the month's last day where there is none.
  ///
  /// A month's last day stays a last day: one month after 28 February 2023 is 31 March 2023.
  func adding(months: Int) -> CivilDay {
    let count = year * 12 + (month - 1) + months
    let newYear = Self.quotient(count, 12)
    let newMonth = count - newYear * 12 + 1
    let last = Self.daysInMonth(newMonth, ofYear: newYear)
    let stays = day == Self.daysInMonth(month, ofYear: year)
    return CivilDay(year: newYear, month: newMonth, day: stays ? last : min(day, last))
  }

  /// Whether February of that year has 29 days.
  public static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days a month has, 0 for a month that does not exist.
  public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static let daysOfEra = 146_097
  private static let daysFromMarchOfYearZero = 719_468

  private static func quotient(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}
