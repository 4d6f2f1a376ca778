/// A length of time as sources give it: `P3M`, `P1Y2M10DT2H30M`, `P2W`, `~P3M`, `<P3M`, `>P3M`.
///
/// ISO 8601-1 durations of whole numbers, with one of our own marks before the P. Nothing is
/// converted: 12 months are not a year here. Two durations are equal when they say the same,
/// however they are written.
public struct ISODuration: Hashable, Sendable {
  /// How the length is meant.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// No mark: that long.
    case exactly = ""
    /// `~`: about that long.
    case about = "~"
    /// `<`: less, as in "almost 3 months".
    case lessThan = "<"
    /// `>`: more, as in "over 3 months".
    case moreThan = ">"
  }

  /// The units, longest first.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case year
    case month
    case week
    case day
    case hour
    case minute
    case second
  }

  /// A number of one unit.
  public struct Part: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit
  }

  /// The largest number a part may have: 999,999,999.
  public static let countLimit = 999_999_999

  /// How the length is meant.
  public let qualifier: Qualifier
  /// The parts that are written, longest unit first; zeros are kept.
  public let parts: [Part]
  /// The text it was read from.
  public let text: String

  /// Reads a duration.
  ///
  /// Throws where the text is none: the error says at which byte, and what to write instead. O(n),
  /// n at most a few dozen bytes.
  public init(_ text: String) throws(EDTFParseError) {
    var parser = ISODurationParser(text)
    (qualifier, parts) = try parser.parse()
    self.text = text
  }

  /// The duration in ISO 8601, with its mark.
  public var canonicalText: String {
    var out = qualifier.rawValue + "P"
    var isTime = false
    for part in parts {
      if part.unit.isTime && !isTime {
        out += "T"
        isTime = true
      }
      out += String(part.count) + String(Character(part.unit.designator))
    }
    return out
  }

  /// For people: "3 months", "about 3 months", "less than 2 hours and 30 minutes".
  public var english: String {
    let mark =
      switch qualifier {
      case .exactly: ""
      case .about: "about "
      case .lessThan: "less than "
      case .moreThan: "more than "
      }
    let names = parts.map { "\($0.count) \($0.unit.rawValue)\($0.count == 1 ? "" : "s")" }
    return mark + EnglishDate.list(names, "and")
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.qualifier == right.qualifier && left.parts == right.parts
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(qualifier)
    hasher.combine(parts)
  }
}

extension ISODuration.Unit {
  /// The letter that stands behind the number.
  var designator: Unicode.Scalar {
    switch self {
    case .year: "Y"
    case .month, .minute: "M"
    case .week: "W"
    case .day: "D"
    case .hour: "H"
    case .second: "S"
    }
  }

  /// Whether it stands behind the T.
  var isTime: Bool {
    switch self {
    case .hour, .minute, .second: true
    default: false
    }
  }
}
