internal import ClewDossier

/// What a node of a picture stands for; tells shape, glyph and colour.
public enum NodeRole: String, CaseIterable, Sendable {
  /// A person whom claims say to have carried out, planned or ordered an event.
  case perpetrator
  /// A person under suspicion, and nothing more.
  case suspect
  /// Any other person.
  case person
  case group
  case event
  case place
  case state
  case object
  /// The start or end of a journey that nobody reported.
  case unreported

  /// What the legend says.
  public var caption: String {
    switch self {
    case .perpetrator: "said to have carried out or planned an event"
    case .suspect: "suspect"
    case .person: "other person"
    case .group: "group"
    case .event: "event"
    case .place: "place"
    case .state: "state"
    case .object: "thing"
    case .unreported: "not reported"
    }
  }

  /// A character of DejaVu Sans that repeats what shape and colour say.
  public var glyph: String {
    switch self {
    case .perpetrator, .person: "\u{265F}"
    case .suspect: "\u{2659}"
    case .group: "\u{2756}"
    case .event: "\u{2739}"
    case .place: "\u{2302}"
    case .state: "\u{2691}"
    case .object: "\u{25A4}"
    case .unreported: "?"
    }
  }

  /// The role that `reading` gives to canonical entity `number`.
  init(of number: Int, in reading: Reading) {
    self =
      switch reading.dossier.kind(ofEntity: number).base {
      case .person:
        if reading.isPerpetrator(number) || reading.hasPart(number, [.mastermind]) {
          .perpetrator
        } else if reading.hasPart(number, [.suspect]) {
          .suspect
        } else {
          .person
        }
      case .group: .group
      case .event: .event
      case .location: .place
      case .state: .state
      case .object: .object
      }
  }
}
