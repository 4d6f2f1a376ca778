/// One source carrying one statement: what everything in a dossier rests on.
public struct Claim: Sendable {
  /// Whether the source says that it is so or that it is not.
  public enum Stance: UInt8, Sendable {
    case asserts
    case denies
  }

  /// How the source words it, firmest first.
  public enum Hedge: UInt8, CaseIterable, Comparable, Sendable {
    case stated
    case claimed
    case alleged
    case inferred
    case speculated

    /// The word a dossier uses.
    public var word: String {
      switch self {
      case .stated: "stated"
      case .claimed: "claimed"
      case .alleged: "alleged"
      case .inferred: "inferred"
      case .speculated: "speculated"
      }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the source itself makes of what it reports.
  public enum OutletJudgement: UInt8, CaseIterable, Sendable {
    case none
    case doubts
    case rejects

    /// The word a dossier uses; empty for none.
    public var word: String {
      switch self {
      case .none: ""
      case .doubts: "doubts"
      case .rejects: "rejects"
      }
    }
  }

  /// The number of the claim in its dossier.
  public let number: Int
  /// The number of the source that carries it.
  public let source: Int
  /// Who said it, from the outermost quotation to the innermost; empty: the source itself.
  public let speakers: [Speaker]
  /// Whether it asserts or denies.
  public let stance: Stance
  /// How it is worded.
  public let hedge: Hedge
  /// The legal status it gives to the people it is about.
  public let legal: LegalStatus?
  /// Since when, if it says.
  public let legalWhen: When?
  /// The source's own judgement of it.
  public let outlet: OutletJudgement
  /// Admiralty credibility, 1 (confirmed) to 6 (cannot be judged).
  public let credibility: Int?
  /// Where in the source: paragraph, page, time code.
  public let locator: String
  /// What it says, in the analyst's words.
  public let says: String
  /// A figure or date in the source's own few words.
  public let asPrinted: String
  /// When what it states happened or held, as this claim has it.
  public let when: When?
  /// When the analyst took it down.
  public let recordedOn: When?
  /// When the source or the analyst took it back.
  public let retractedOn: When?
  /// Who may see it (TLP 2.0).
  public let handling: Handling?
  /// Where it stands in the dossier's files.
  public let position: SourcePosition?
}

/// Who says something: an entity of the dossier, a source named in it, or nobody in particular.
public enum Speaker: Hashable, Sendable {
  /// The entity with this number.
  case entity(Int)
  /// The source with this number.
  case source(Int)
  /// "It is known": the source names nobody.
  case unstated
}

/// What the law has made of a person so far.
public enum LegalStatus: UInt8, CaseIterable, Sendable {
  case wanted = 1
  case suspected
  case arrested
  case charged
  case convicted
  case acquitted
  case released

  /// The word a dossier uses.
  public var word: String {
    switch self {
    case .wanted: "wanted"
    case .suspected: "suspected"
    case .arrested: "arrested"
    case .charged: "charged"
    case .convicted: "convicted"
    case .acquitted: "acquitted"
    case .released: "released"
    }
  }

  /// The status with that word.
  public init?(word: String) {
    guard let status = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = status
  }
}

/// Traffic Light Protocol 2.0 (FIRST, 2022).
public enum Handling: UInt8, CaseIterable, Comparable, Sendable {
  case clear = 1
  case green
  case amber
  case amberStrict
  case red

  /// The label, such as `TLP:AMBER+STRICT`.
  public var label: String {
    switch self {
    case .clear: "TLP:CLEAR"
    case .green: "TLP:GREEN"
    case .amber: "TLP:AMBER"
    case .amberStrict: "TLP:AMBER+STRICT"
    case .red: "TLP:RED"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
