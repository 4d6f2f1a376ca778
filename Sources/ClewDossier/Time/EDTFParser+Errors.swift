/// The wording of what is wrong with a date.
extension EDTFParser {
  /// Refuses what no date contains, before looking at its shape.
  func rejectForeignText() throws(EDTFParseError) {
    guard !bytes.isEmpty else {
      throw EDTFParseError(
        at: 0, "the date is empty", hint: "leave the date out when nothing is known of it")
    }
    guard bytes.count <= EDTFDate.textLimit else {
      throw EDTFParseError(
        at: EDTFDate.textLimit, "a date has at most \(EDTFDate.textLimit) bytes")
    }
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: " "), 9...13:
        throw EDTFParseError(
          at: offset, "a date has no blanks",
          hint: "T stands between date and time, a comma between the dates of a set")
      case 0x80...:
        throw EDTFParseError(
          at: offset, "this character has no place in a date",
          hint: "digits are 0 to 9, and - is the hyphen of the keyboard")
      case UInt8(ascii: "x"), UInt8(ascii: "u"):
        // Behind a digit or hyphen these are slips; elsewhere they belong to a word.
        guard offset > 0, Self.isDigitOrHyphen(bytes[offset - 1]) else { continue }
        throw EDTFParseError(
          at: offset, "an unspecified digit is a capital X", hint: "as in 201X or 2024-01-XX")
      default: continue
      }
    }
  }

  /// What is wrong where a date has ended and the text has not.
  func leftOver() -> EDTFParseError {
    switch peek {
    case UInt8(ascii: "/"):
      return EDTFParseError(
        at: position, "an interval has one slash",
        hint: "a date is written year-month-day: 2022-10-26")
    case UInt8(ascii: "."):
      return EDTFParseError(
        at: position, "two full stops have a place inside [ ] or { } and at the end of a slash",
        hint: "as in [2022-10..2023-08] or 2023-08/..")
    case UInt8(ascii: ","):
      return EDTFParseError(
        at: position, "several dates stand in brackets",
        hint: "[ ] when one of them is meant, { } when all are")
    case UInt8(ascii: "S"):
      return EDTFParseError(at: position, "S has its place behind a year only")
    case nil: return EDTFParseError(at: position, "the date stops short")
    default:
      return EDTFParseError(
        at: position, "the date should end here",
        hint: "a date is written 2022-10-26, 2022-10 or 2022")
    }
  }

  /// What is wrong with a year that has not four digits.
  func misshapenYear(_ digits: ArraySlice<UInt8>, at start: Int) -> EDTFParseError {
    let next = position < bytes.count ? bytes[position] : nil
    if digits.isEmpty {
      guard next != nil else { return EDTFParseError(at: position, "a year is missing") }
      return EDTFParseError(
        at: position, "a date begins with its year of four digits",
        hint: "as in 2022-10-26, 2022-10 or 2023~ for about 2023; words go in as-printed")
    }
    if digits.count == 8 || digits.count == 6 {
      return EDTFParseError(
        at: start, "year, month and day are separated by hyphens", hint: "as in 2022-10-26")
    }
    if digits.count > 4 {
      return EDTFParseError(
        at: start, "years of more than four digits begin with Y", hint: "as in Y170000002")
    }
    return EDTFParseError(
      at: start, "a date begins with its year of four digits", hint: "as in 2022-10-26 or 0987")
  }

  /// What is wrong with a month or day that has not two digits.
  func misshapenPart(
    _ digits: ArraySlice<UInt8>, _ name: String, at start: Int
  ) -> EDTFParseError {
    let text = String(decoding: digits.prefix(8), as: UTF8.self)
    switch digits.count {
    case 0:
      return EDTFParseError(
        at: start, "the \(name) is missing", hint: "use XX when the \(name) is not known")
    case 1:
      return EDTFParseError(
        at: start, "a \(name) has two digits", hint: text == "X" ? "write XX" : "write 0\(text)")
    default: return EDTFParseError(at: start, "a \(name) has two digits")
    }
  }

  /// What is wrong with a day that the calendar lacks.
  static func noSuchDay(_ date: CalendarDate, at offset: Int) -> EDTFParseError {
    guard let year = date.year.value, let month = date.month?.value, let day = date.day?.value
    else {
      return EDTFParseError(at: offset, "no day of the calendar fits \(date.text)")
    }
    let hint = "use \(date.year.text)-\(date.month?.text ?? "XX")-XX when the day is not known"
    if month == 2 && day == 29 {
      return EDTFParseError(
        at: offset, "29 February \(year) does not exist: it was no leap year", hint: hint)
    }
    if day == 0 { return EDTFParseError(at: offset, "there is no day 00", hint: hint) }
    return EDTFParseError(
      at: offset, "\(day) \(EnglishDate.month(month)) does not exist", hint: hint)
  }

  private static func isDigitOrHyphen(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }
}
