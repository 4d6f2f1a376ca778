/// A date as investigators have it, in the Extended Date/Time Format (ISO 8601-2:2019, Annex A).
///
/// Levels 0, 1 and 2: `2022-10-26`, `2004-06~`, `2002-10-XX`, `2001-21`, `2023-05/2023-08`,
/// `../2023-08`, `[2022-10..2023-08]`, `{1960,1961-12}`, `Y-17E7`, `1950S2`. Where the standard
/// leaves something open this is what holds:
/// - a time may stop at the minute, as in ISO 8601-1, and may stand in intervals and sets;
/// - the zone `+03` is `+03:00`, and is printed so;
/// - a date with a time has no marks; years end at 10^12; one that needs no `Y` has none;
/// - an interval has at least one end, and does not end before it begins.
///
/// Two dates are equal when they say the same, however they are written: `?2004-?06` is `2004-06?`.
public struct EDTFDate: Hashable, Sendable {
  /// One end of an interval.
  public enum IntervalEnd: Hashable, Sendable {
    /// It began or ended at that date.
    case date(CalendarDate)
    /// `..`: it has no such end, or none worth stating: it goes on.
    case open
    /// Nothing before or after the slash: it has an end, which is not known.
    case unknown
  }

  /// One member of a set.
  public enum SetMember: Hashable, Sendable {
    /// A date.
    case date(CalendarDate)
    /// Every date from one to the other: `1670..1672`.
    case range(CalendarDate, CalendarDate)
    /// That date and all before: `..1984`.
    case upTo(CalendarDate)
    /// That date and all after: `1984..`.
    case onwards(CalendarDate)
  }

  /// What kind of date it is.
  public enum Form: Hashable, Sendable {
    /// A date: at some time within it.
    case single(CalendarDate)
    /// `a/b`: all the time from one date to another.
    case interval(IntervalEnd, IntervalEnd)
    /// `[a,b]`: at one of the dates, it is not known which.
    case oneOf([SetMember])
    /// `{a,b}`: at every one of the dates.
    case allOf([SetMember])
  }

  /// How many bytes a date may have: 4,096.
  public static let textLimit = 4_096

  /// What kind of date it is.
  public let form: Form
  /// The text it was read from.
  public let text: String

  /// Reads a date.
  ///
  /// Throws where the text is no date: the error says at which byte, and what to write instead.
  /// Neither blanks nor any other character around the date pass. O(length of the text).
  public init(_ text: String) throws(EDTFParseError) {
    var parser = EDTFParser(text)
    form = try parser.parse()
    self.text = text
  }

  /// The date in EDTF, always written in the same way.
  public var canonicalText: String {
    switch form {
    case .single(let date): date.text
    case .interval(let start, let end): Self.text(start) + "/" + Self.text(end)
    case .oneOf(let members): "[" + members.map(Self.text).joined(separator: ",") + "]"
    case .allOf(let members): "{" + members.map(Self.text).joined(separator: ",") + "}"
    }
  }

  private static func text(_ end: IntervalEnd) -> String {
    switch end {
    case .date(let date): date.text
    case .open: ".."
    case .unknown: ""
    }
  }

  private static func text(_ member: SetMember) -> String {
    switch member {
    case .date(let date): date.text
    case .range(let first, let last): first.text + ".." + last.text
    case .upTo(let date): ".." + date.text
    case .onwards(let date): date.text + ".."
    }
  }

  public static func == (left: Self, right: Self) -> Bool { left.form == right.form }

  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}
