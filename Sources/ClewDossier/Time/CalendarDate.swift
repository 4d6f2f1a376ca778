/// One date of an EDTF text: a day, month, season or year, perhaps incomplete and with marks.
///
/// `EDTFDate` is made of one of these, of two as the ends of an interval, or of several in a set.
public struct CalendarDate: Hashable, Sendable {
  /// How finely a date is given.
  public enum Precision: Int, Hashable, Comparable, Sendable {
    case year
    case season
    case month
    case day
    case time

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The year.
  public let year: EDTFYear
  /// The two digits of the month, if there is a month.
  public let month: DigitPattern?
  /// The season, quarter, third or half in the place of a month.
  public let grouping: SubYearGrouping?
  /// The two digits of the day, if there is a day.
  public let day: DigitPattern?
  /// The time of day.
  public let time: ClockTime?
  /// The marks that hold for the year.
  public let yearMarks: EDTFQualifier
  /// The marks that hold for the month or season.
  public let monthMarks: EDTFQualifier
  /// The marks that hold for the day.
  public let dayMarks: EDTFQualifier

  /// How finely the date is given; unspecified digits count as given.
  public var precision: Precision {
    if time != nil { return .time }
    if day != nil { return .day }
    if month != nil { return .month }
    return grouping == nil ? .year : .season
  }

  /// The marks of the parts there are, year first.
  var marks: [EDTFQualifier] {
    switch precision {
    case .year: [yearMarks]
    case .season, .month: [yearMarks, monthMarks]
    case .day, .time: [yearMarks, monthMarks, dayMarks]
    }
  }

  /// The mark that holds for every part, empty where they differ.
  var commonMark: EDTFQualifier {
    marks.allSatisfy { $0 == yearMarks } ? yearMarks : []
  }

  /// The single day that is meant, where all is given and nothing is marked.
  public var exactDay: CivilDay? {
    guard let year = year.value, let month = month?.value, let day = day?.value,
      marks.allSatisfy(\.isEmpty)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// The seconds from 1 January 1970 UTC, where the date has a time with a zone.
  var instant: Int? {
    guard let time, let zone = time.zoneOffset, let exactDay else { return nil }
    return exactDay.number * 86_400 + time.secondsFromMidnight - zone * 60
  }

  /// The date in EDTF, with as few marks as say the same.
  ///
  /// A mark that holds from the year on stands once, behind the last part it holds for; every other
  /// stands before its part: `2004-06~-11`, `2004-?06-11`.
  public var text: String {
    let parts = [year.text, month?.text ?? grouping.map { String($0.rawValue) }, day?.text]
      .compactMap { $0 }
    let marks = marks
    let grouped = yearMarks.isEmpty ? 0 : marks.prefix { $0 == yearMarks }.count
    var out = ""
    for (place, part) in parts.enumerated() {
      if place > 0 { out += "-" }
      if place >= grouped { out += marks[place].symbol }
      out += part
      if place == grouped - 1 { out += yearMarks.symbol }
    }
    return out + (time?.text ?? "")
  }
}
