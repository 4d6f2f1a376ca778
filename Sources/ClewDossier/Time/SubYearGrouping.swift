/// A part of a year that is no month: a season, quarter, third or half (codes 21 to 41).
public enum SubYearGrouping: Int, Hashable, Sendable, CaseIterable {
  case spring = 21
  case summer = 22
  case autumn = 23
  case winter = 24
  case northernSpring = 25
  case northernSummer = 26
  case northernAutumn = 27
  case northernWinter = 28
  case southernSpring = 29
  case southernSummer = 30
  case southernAutumn = 31
  case southernWinter = 32
  case firstQuarter = 33
  case secondQuarter = 34
  case thirdQuarter = 35
  case fourthQuarter = 36
  case firstThird = 37
  case secondThird = 38
  case lastThird = 39
  case firstHalf = 40
  case secondHalf = 41

  /// The days it usually means, in the year given.
  ///
  /// Seasons are the meteorological ones, of whole months; a season that does not say where (21 to
  /// 24) is the northern one. A winter, and a southern summer, begins in December of its year.
  func usualDays(ofYear year: Int) -> (first: Int, last: Int) {
    let (month, length): (Int, Int) =
      switch self {
      case .spring, .northernSpring, .southernAutumn: (3, 3)
      case .summer, .northernSummer, .southernWinter: (6, 3)
      case .autumn, .northernAutumn, .southernSpring: (9, 3)
      case .winter, .northernWinter, .southernSummer: (12, 3)
      case .firstQuarter: (1, 3)
      case .secondQuarter: (4, 3)
      case .thirdQuarter: (7, 3)
      case .fourthQuarter: (10, 3)
      case .firstThird: (1, 4)
      case .secondThird: (5, 4)
      case .lastThird: (9, 4)
      case .firstHalf: (1, 6)
      case .secondHalf: (7, 6)
      }
    let first = CivilDay(year: year, month: month, day: 1)
    return (first.number, first.adding(months: length - 1).lastOfMonth.number)
  }

  /// All days it can mean, in the year given.
  ///
  /// A season may be the meteorological or the astronomical one, which ends some three weeks
  /// later; in the north or in the south where that is not said; and one over New Year may be the
  /// one that begins or the one that ends in the year. The other groupings are exact.
  func possibleDays(ofYear year: Int) -> (first: Int, last: Int) {
    switch self {
    case .spring: (day(year, 3, 1), day(year, 12, 22))
    case .summer, .winter: (day(year - 1, 12, 1), day(year + 1, 3, 21))
    case .autumn: (day(year, 3, 1), day(year, 12, 22))
    case .northernSpring, .southernAutumn: (day(year, 3, 1), day(year, 6, 22))
    case .northernSummer, .southernWinter: (day(year, 6, 1), day(year, 9, 23))
    case .northernAutumn, .southernSpring: (day(year, 9, 1), day(year, 12, 22))
    case .northernWinter, .southernSummer: (day(year - 1, 12, 1), day(year + 1, 3, 21))
    default: usualDays(ofYear: year)
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CivilDay(year: year, month: month, day: day).number
  }

  /// What it is called, the year following: "spring", "the first quarter of".
  var englishName: String {
    switch self {
    case .spring, .northernSpring, .southernSpring: "spring"
    case .summer, .northernSummer, .southernSummer: "summer"
    case .autumn, .northernAutumn, .southernAutumn: "autumn"
    case .winter, .northernWinter, .southernWinter: "winter"
    case .firstQuarter: "the first quarter of"
    case .secondQuarter: "the second quarter of"
    case .thirdQuarter: "the third quarter of"
    case .fourthQuarter: "the fourth quarter of"
    case .firstThird: "the first four months of"
    case .secondThird: "the middle four months of"
    case .lastThird: "the last four months of"
    case .firstHalf: "the first half of"
    case .secondHalf: "the second half of"
    }
  }

  /// What follows the year: the hemisphere of a season that has one.
  var englishHemisphere: String {
    switch rawValue {
    case 25...28: " (northern hemisphere)"
    case 29...32: " (southern hemisphere)"
    default: ""
    }
  }
}
