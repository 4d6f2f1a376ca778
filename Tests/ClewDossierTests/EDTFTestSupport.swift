import ClewDossier

/// The number of the day written year-month-day.
func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
  CivilDay(year: year, month: month, day: day).number
}

/// The first and last day of bounds as text, `-` for none: "2010-01-01 2019-12-31".
func describe(_ bounds: DayBounds) -> String {
  [bounds.earliestStart, bounds.latestEnd].map(describe).joined(separator: " ")
}

/// All four bounds as text.
func describeAll(_ bounds: DayBounds) -> String {
  [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd]
    .map(describe).joined(separator: " ")
}

private func describe(_ number: Int?) -> String {
  guard let number else { return "-" }
  let day = CivilDay(number: number)
  func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(abs(value))
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (value < 0 ? "-" : "") + zeros + digits
  }
  return "\(pad(day.year, 4))-\(pad(day.month, 2))-\(pad(day.day, 2))"
}

/// The error that a text gives, nil where it is a date.
func edtfError(_ text: String) -> EDTFParseError? {
  do {
    _ = try EDTFDate(text)
    return nil
  } catch {
    return error
  }
}

/// The date that a text gives.
func when(_ text: String) throws -> When {
  When(try EDTFDate(text))
}

/// Texts of dates for property tests: most are valid, none is marked.
struct EDTFTexts {
  var generator: SeededGenerator

  mutating func digits(_ range: ClosedRange<Int>, unspecified: Bool) -> String {
    let number = Int.random(in: range, using: &generator)
    var text = number < 10 ? "0\(number)" : "\(number)"
    guard unspecified, Int.random(in: 0..<3, using: &generator) == 0 else { return text }
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: text = "X" + text.suffix(1)
    case 1: text = text.prefix(1) + "X"
    default: text = "XX"
    }
    return text
  }

  /// A year from 2000 to 2009, a month in it or a day, some digits unspecified.
  mutating func date(unspecified: Bool = true) -> String {
    var year = "200\(Int.random(in: 0...9, using: &generator))"
    if unspecified, Int.random(in: 0..<4, using: &generator) == 0 { year = "200X" }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return year
    case 1: return year + "-" + digits(1...12, unspecified: unspecified)
    default:
      return year + "-" + digits(1...12, unspecified: unspecified) + "-"
        + digits(1...31, unspecified: unspecified)
    }
  }
}

/// The days from 2000 to 2009 whose text a pattern fits, by comparing characters.
func matchingDays(_ pattern: String) -> [Int] {
  let pattern = Array(pattern)
  return (dayNumber(2000, 1, 1)...dayNumber(2009, 12, 31)).filter { number in
    let text = describe(DayBounds(from: number, to: number)).prefix(10)
    return zip(text, pattern).allSatisfy { $0 == $1 || $1 == "X" }
  }
}
