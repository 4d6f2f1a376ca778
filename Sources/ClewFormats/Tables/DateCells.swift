internal import ClewDossier

/// Numbers the dates of a table, each way of writing one read once.
///
/// A day written `YYYY-MM-DD` in the years 1900 to 2155 is found by its digits in a table of all
/// such days; every other text by the text.
struct DateCells {
  /// The times by number; 0 is none.
  private(set) var times: [When?] = [nil]
  private var texts = TextIndex()
  /// The number of the time of each day, 0 while it has none; empty before the first.
  private var days: [UInt32] = []

  private static let firstYear = 1900
  private static let years = 256
  /// 16 months of 32 days each, more than there are.
  private static let daysInYear = 512

  init() { _ = texts.number("") }

  /// The place of a day in the table, nil for a text that is no such day.
  @inline(__always)
  private static func place(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) -> Int? {
    guard length == 10 else { return nil }
    // The text is `YYYY-MM-` in one word, and `DD` in the lowest bytes of the other.
    let front = bytes.word(at: start)
    let back = bytes.word(at: start &+ 2) &>> 48
    guard front & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000 else { return nil }
    let digits = (front & 0xFFFF_FFFF) | (front &>> 8) & 0x0000_FFFF_0000_0000 | back &<< 48
    let values = digits ^ 0x3030_3030_3030_3030
    guard (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else {
      return nil
    }
    // Every second byte becomes the number that two digits spell: century, year, month, day.
    let pairs = (values &* 10 &+ (values &>> 8)) & 0x00FF_00FF_00FF_00FF
    let year = Int(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ (pairs &>> 16 & 0xFF))
    let month = Int(truncatingIfNeeded: pairs &>> 32 & 0xFF)
    let day = Int(truncatingIfNeeded: pairs &>> 48)
    guard year >= firstYear, year < firstYear &+ years, month < 16, day < 32 else { return nil }
    return (year &- firstYear) &* daysInYear &+ month &* 32 &+ day
  }

  /// The number of a date that is known already, 0 for an empty text.
  @inline(__always)
  func known(_ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int) -> UInt32? {
    if let place = Self.place(bytes, start, length) {
      let number = place < days.count ? days[place] : 0
      return number == 0 ? nil : number
    }
    return texts.find(bytes, start, length)
  }

  /// The number of a date, read if it is new; `unknown` is none.
  mutating func number(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ length: Int
  ) throws(EDTFParseError) -> UInt32 {
    let text = CellText.string(bytes, start, min(length, EDTFDate.textLimit + 1))
    if text == "unknown" { return 0 }
    let when = When(try EDTFDate(text))
    let number = texts.number(bytes, start, length)
    times.append(when)
    if let place = Self.place(bytes, start, length) {
      if days.isEmpty { days = [UInt32](repeating: 0, count: Self.years * Self.daysInYear) }
      days[place] = number
    }
    return number
  }
}
