/// Reads a year, month and day.
extension EDTFParser {
  /// Reads one date and stops behind it.
  mutating func date() throws(EDTFParseError) -> CalendarDate {
    var marks: [EDTFQualifier] = [[], [], []]
    marks[0] = try marksBefore()
    let yearPosition = position
    let year = try year()
    var last = yearPosition
    try marksBehind(&marks, upTo: 0)

    var month: DigitPattern?
    var grouping: SubYearGrouping?
    if take("-") {
      if case .fourDigits = year.form, year.significantDigits == nil {
      } else {
        throw EDTFParseError(
          at: position - 1, "a year written with Y or S has no months or days")
      }
      marks[1] = try marksBefore()
      last = position
      (month, grouping) = try monthOrGrouping()
      try marksBehind(&marks, upTo: 1)
    }

    var day: DigitPattern?
    if month != nil, take("-") {
      marks[2] = try marksBefore()
      last = position
      day = try dayOfMonth()
      try marksBehind(&marks, upTo: 2)
    }

    var time: ClockTime?
    if peek == UInt8(ascii: "T") {
      guard day?.value != nil, month?.value != nil, year.value != nil else {
        throw EDTFParseError(
          at: position, "a time needs a full date before it", hint: "as in 2024-01-03T15:04:00Z")
      }
      guard marks.allSatisfy(\.isEmpty) else {
        throw EDTFParseError(
          at: position, "a date with a time has no ?, ~ or %", hint: "leave the time out")
      }
      time = try clockTime()
    }

    let date = CalendarDate(
      year: year, month: month, grouping: grouping, day: day, time: time, yearMarks: marks[0],
      monthMarks: marks[1], dayMarks: marks[2])
    guard date.usualDays != nil else { throw Self.noSuchDay(date, at: last) }
    return date
  }

  // MARK: - Marks

  private mutating func marksBefore() throws(EDTFParseError) -> EDTFQualifier {
    guard let byte = peek, let mark = EDTFQualifier(byte: byte) else { return [] }
    position += 1
    try rejectSecondMark()
    return mark
  }

  /// Reads a mark behind a part, which holds for all parts up to that one.
  private mutating func marksBehind(
    _ marks: inout [EDTFQualifier], upTo place: Int
  ) throws(EDTFParseError) {
    guard let byte = peek, let mark = EDTFQualifier(byte: byte) else { return }
    position += 1
    try rejectSecondMark()
    for part in 0...place { marks[part].formUnion(mark) }
  }

  private func rejectSecondMark() throws(EDTFParseError) {
    guard let byte = peek, EDTFQualifier(byte: byte) != nil else { return }
    throw EDTFParseError(
      at: position, "one mark is enough", hint: "% says both uncertain and approximate")
  }

  // MARK: - Year

  private mutating func year() throws(EDTFParseError) -> EDTFYear {
    let start = position
    if take("Y") { return try longYear(from: start) }
    let isNegative = take("-")
    let digits = takeDigits()
    guard digits.count == 4, let pattern = DigitPattern(digits) else {
      throw misshapenYear(digits, at: start)
    }
    if isNegative && pattern.largest == 0 {
      throw EDTFParseError(at: start, "there is no year -0000", hint: "0000 is the year 1 BCE")
    }
    let significant = try significantDigits(ofNumber: pattern.value)
    return EDTFYear(
      form: .fourDigits(pattern), isNegative: isNegative, significantDigits: significant)
  }

  private mutating func longYear(from start: Int) throws(EDTFParseError) -> EDTFYear {
    let isNegative = take("-")
    let tooLarge = EDTFParseError(
      at: start, "the year lies beyond those that are computed with",
      hint: "they end at \(CivilDay.yearLimit), either way")
    let number = try plainNumber("a number must follow the Y", tooLarge)
    var form = EDTFYear.Form.long(number)
    var value: Int? = number
    if take("E") {
      let exponent = try plainNumber("the power of ten must follow the E", tooLarge)
      value = EDTFYear.times(number, powerOfTen: exponent)
      form = .exponential(significand: number, exponent: exponent)
    }
    guard let value, value <= CivilDay.yearLimit else { throw tooLarge }
    guard value > 9_999 else {
      throw EDTFParseError(
        at: start, "Y is for years of five digits and more", hint: "write four digits without Y")
    }
    let significant = try significantDigits(ofNumber: value)
    return EDTFYear(form: form, isNegative: isNegative, significantDigits: significant)
  }

  /// Reads `S` and the number of digits that can be relied upon, if they come next.
  private mutating func significantDigits(ofNumber value: Int?) throws(EDTFParseError) -> Int? {
    let start = position
    guard take("S") else { return nil }
    guard let value else {
      throw EDTFParseError(at: start, "a year has either X or S, not both")
    }
    let digits = String(value).utf8.count
    let wrong = EDTFParseError(
      at: start, "S says how many digits can be relied upon: here 1 to \(digits)")
    let count = try plainNumber(wrong.message, wrong)
    guard count <= digits else { throw wrong }
    return count
  }

  /// Reads a whole number that begins with 1 to 9.
  private mutating func plainNumber(
    _ missing: String, _ tooLarge: EDTFParseError
  ) throws(EDTFParseError) -> Int {
    let start = position
    var value = 0
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      guard value > 0 else {
        throw EDTFParseError(at: start, "the number must not begin with 0")
      }
      guard value <= CivilDay.yearLimit else { throw tooLarge }
      position += 1
    }
    guard position > start else { throw EDTFParseError(at: start, missing) }
    return value
  }

  // MARK: - Month and day

  private mutating func monthOrGrouping() throws(EDTFParseError) -> (
    DigitPattern?, SubYearGrouping?
  ) {
    let start = position
    let digits = takeDigits()
    guard digits.count == 2, let pattern = DigitPattern(digits) else {
      throw misshapenPart(digits, "month", at: start)
    }
    if let code = pattern.value, let grouping = SubYearGrouping(rawValue: code) {
      if peek == UInt8(ascii: "-") {
        throw EDTFParseError(at: position, "a season, quarter, third or half has no days")
      }
      return (nil, grouping)
    }
    guard !pattern.values(in: 1...12).isEmpty else {
      throw EDTFParseError(
        at: start, "\(pattern.text) is no month",
        hint: "months are 01 to 12, seasons 21 to 24; use XX when the month is not known")
    }
    return (pattern, nil)
  }

  private mutating func dayOfMonth() throws(EDTFParseError) -> DigitPattern {
    let start = position
    let digits = takeDigits()
    guard digits.count == 2, let pattern = DigitPattern(digits) else {
      throw misshapenPart(digits, "day", at: start)
    }
    return pattern
  }

  /// The digits and X that come next, stepped over.
  mutating func takeDigits() -> ArraySlice<UInt8> {
    let start = position
    while let byte = peek,
      byte == UInt8(ascii: "X") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    {
      position += 1
    }
    return bytes[start..<position]
  }
}
