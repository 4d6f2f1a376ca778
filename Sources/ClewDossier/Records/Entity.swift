/// A person, group, place, state, event or thing: what claims are about.
public struct Entity: Sendable {
  /// How many members a set has, as far as known.
  public struct Size: Hashable, Sendable {
    /// At least so many.
    public var minimum: Int
    /// At most so many; nil: not known.
    public var maximum: Int?

    /// Between `minimum` and `maximum`.
    public init(minimum: Int, maximum: Int?) {
      self.minimum = minimum
      self.maximum = maximum
    }

    /// `5`, `2+` or `3..7`.
    public init?(_ text: String) {
      func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
      }
      if text.hasSuffix("+"), let minimum = number(text.dropLast()) {
        self.init(minimum: minimum, maximum: nil)
      } else if let exact = number(text[...]) {
        self.init(minimum: exact, maximum: exact)
      } else {
        guard let dots = text.firstRange(of: ".."), let low = number(text[..<dots.lowerBound]),
          let high = number(text[dots.upperBound...]), low <= high
        else { return nil }
        self.init(minimum: low, maximum: high)
      }
    }

    /// As it is typed: `5`, `2+` or `3..7`.
    public var text: String {
      guard let maximum else { return "\(minimum)+" }
      return minimum == maximum ? "\(minimum)" : "\(minimum)..\(maximum)"
    }
  }

  /// A point on the Earth (WGS 84).
  public struct Coordinates: Hashable, Sendable {
    /// Degrees north, -90 to 90.
    public var latitude: Double
    /// Degrees east, -180 to 180.
    public var longitude: Double

    /// A point; nil outside the valid ranges.
    public init?(latitude: Double, longitude: Double) {
      guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Its number in the dossier.
  public let number: Int
  /// The id used in the files.
  public let id: String
  /// The number of its kind in the vocabulary.
  public let kind: Int
  /// The name it is shown by.
  public let name: String
  /// Whether the name is only a description.
  public let isUnnamed: Bool
  /// Whether it stands for several.
  public let isSet: Bool
  /// How many, if it is a set and that is known.
  public let size: Size?
  /// Numbers of entities known to belong to the set.
  public let includes: [Int]
  /// Where it is, if it is a place.
  public let coordinates: Coordinates?
  /// A remark of the analyst's.
  public let note: String
  /// Where it stands in the dossier's files.
  public let position: SourcePosition?
}

/// One of the names of an entity.
public struct EntityName: Sendable {
  /// What sort of name it is.
  public enum Sort: String, CaseIterable, Sendable {
    case name
    case spelling
    case transliteration
    case generated
    case nomDeGuerre = "nom-de-guerre"
    case nickname
    case acronym
    case former
    case translation

    /// Its place among all sorts.
    var number: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// The number of the name in the dossier.
  public let number: Int
  /// The number of the entity it belongs to.
  public let entity: Int
  /// The name.
  public let text: String
  /// What sort of name it is.
  public let sort: Sort
  /// Its script, as an ISO 15924 code; empty when not said.
  public let script: String
  /// Its language, as a BCP 47 tag; empty when not said.
  public let language: String
}
