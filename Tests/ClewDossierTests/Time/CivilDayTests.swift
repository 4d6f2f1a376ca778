import ClewDossier
import Testing

struct CivilDayTests {
  /// Counts days one by one from 1 January 1970, by the rule for leap years alone.
  @Test(arguments: [1, -1])
  func numbersAgreeWithCountingDays(direction: Int) {
    func length(_ month: Int, _ year: Int) -> Int {
      let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return month == 2 && isLeap ? 29 : lengths[month - 1]
    }
    var (year, month, day) = (1970, 1, 1)
    var mistakes = 0
    for step in 0..<300_000 {
      let number = step * direction
      let civil = CivilDay(year: year, month: month, day: day)
      if civil.number != number || CivilDay(number: number) != civil { mistakes += 1 }
      day += direction
      if day > length(month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      if day < 1 {
        month -= 1
        if month < 1 { (year, month) = (year - 1, 12) }
        day = length(month, year)
      }
    }
    #expect(mistakes == 0)
    #expect(direction > 0 ? year > 2790 : year < 1149)
  }

  @Test func knownDays() {
    #expect(dayNumber(1970, 1, 1) == 0)
    #expect(dayNumber(2000, 3, 1) == 11_017)
    #expect(dayNumber(1969, 12, 31) == -1)
    // Julian day 0 is 24 November 4714 BCE; the epoch of Unix is Julian day 2,440,588 at noon.
    #expect(dayNumber(-4713, 11, 24) == -2_440_588)
  }

  @Test func addingMonthsKeepsLastDays() {
    let february = CivilDay(year: 2023, month: 2, day: 28)
    #expect(CivilDay(number: february.number).lastOfMonth == february)
    #expect(CivilDay(year: 2024, month: 2, day: 1).lastOfMonth.day == 29)
    #expect(CivilDay.daysInMonth(13, ofYear: 2024) == 0)
    #expect(CivilDay.isLeapYear(0) && !CivilDay.isLeapYear(1900) && CivilDay.isLeapYear(-4))
  }

  @Test func extremesDoNotOverflow() {
    for number in [Int.min, Int.max, .min + 1, .max - 1] {
      #expect(CivilDay(number: number).number.magnitude < 1 << 50)
      _ = CivilDay(year: number, month: 2, day: 1).number
    }
    let last = CivilDay(year: CivilDay.yearLimit, month: 12, day: 31)
    #expect(CivilDay(number: last.number) == last)
    let first = CivilDay(year: -CivilDay.yearLimit, month: 3, day: 1)
    #expect(CivilDay(number: first.number) == first)
  }
}
