/// Reads a time of day and its zone.
extension EDTFParser {
  /// Reads a time from its `T` on: hours and minutes, perhaps seconds, perhaps a zone.
  mutating func clockTime() throws(EDTFParseError) -> ClockTime {
    _ = take("T")
    let hour = try twoDigits("hours", upTo: 23)
    guard take(":") else {
      throw EDTFParseError(
        at: position, "the minutes are missing", hint: "a time is written 15:04 or 15:04:30")
    }
    let minute = try twoDigits("minutes", upTo: 59)
    var second: Int?
    if take(":") { second = try twoDigits("seconds", upTo: 59) }
    if peek == UInt8(ascii: "."), peek(ahead: 1) != UInt8(ascii: ".") {
      throw EDTFParseError(at: position, "parts of a second are not supported")
    }
    if take("Z") {
      return ClockTime(hour: hour, minute: minute, second: second, zoneOffset: 0, isZulu: true)
    }
    return ClockTime(
      hour: hour, minute: minute, second: second, zoneOffset: try zoneOffset(), isZulu: false)
  }

  private mutating func zoneOffset() throws(EDTFParseError) -> Int? {
    let start = position
    let isNegative = peek == UInt8(ascii: "-")
    guard take("+") || take("-") else { return nil }
    let hours = try twoDigits("hours of the zone", upTo: 14)
    var minutes = 0
    if take(":") { minutes = try twoDigits("minutes of the zone", upTo: 59) }
    let offset = hours * 60 + minutes
    guard offset <= 14 * 60 else {
      throw EDTFParseError(at: start, "no zone is more than 14 hours from UTC")
    }
    guard !(isNegative && offset == 0) else {
      throw EDTFParseError(at: start, "there is no zone -00:00", hint: "write Z or +00:00")
    }
    return isNegative ? -offset : offset
  }

  private mutating func twoDigits(_ name: String, upTo limit: Int) throws(EDTFParseError) -> Int {
    let start = position
    guard let digits = DigitPattern(takeDigits()), digits.count == 2, let value = digits.value
    else {
      throw EDTFParseError(at: start, "the \(name) must be two digits")
    }
    guard value <= limit else {
      throw EDTFParseError(at: start, "the \(name) go from 00 to \(limit)")
    }
    return value
  }
}
