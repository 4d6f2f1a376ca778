public import ClewDossier

/// The classes that the lines of a picture fall into; tell colour and arrowhead.
public enum RelationClass: String, CaseIterable, Sendable {
  /// Membership, leadership, office, employment.
  case organisation
  /// Having carried out, planned or ordered an event, or being suspected of it.
  case deed
  /// Any other part in an event: hit by it, responding to it, reporting on it.
  case involvement
  /// Saying that an event was one's own doing.
  case responsibility
  /// Contact, support, and whatever else links without setting against each other.
  case contact
  /// Fighting, arresting, condemning.
  case hostile
  /// Saying something grave of somebody: that it was said is what the line holds.
  case accusation
  /// A leg of a journey.
  case travel
  /// Description that is drawn as a line.
  case context

  /// What the legend says.
  public var caption: String {
    switch self {
    case .organisation: "membership, office"
    case .deed: "said or suspected to have done it"
    case .involvement: "other part in an event"
    case .responsibility: "claims responsibility"
    case .contact: "contact, support"
    case .hostile: "hostile"
    case .accusation: "says so of the other (that it was said)"
    case .travel: "leg of a journey"
    case .context: "context"
    }
  }

  /// Whether the legend says all that the words on such a line say; these words go first when a
  /// picture is crowded.
  var isSelfExplaining: Bool { self == .accusation || self == .responsibility }

  /// The arrowhead, by Graphviz's name.
  public var arrowhead: String {
    switch self {
    case .organisation: "diamond"
    case .deed: "normal"
    case .involvement: "onormal"
    case .responsibility: "dot"
    case .contact: "vee"
    case .hostile: "tee"
    case .accusation: "box"
    case .travel: "normal"
    case .context: "odot"
    }
  }

  /// How long that arrowhead is in points, at the size 0.7 that pictures have.
  ///
  /// Graphviz begins it where the line ends, so that a line ending elsewhere leaves a gap.
  var arrowLength: Double {
    switch self {
    case .organisation: 8.4
    case .deed, .involvement, .contact, .travel: 7
    case .responsibility, .context: 5.6
    case .accusation: 5.25
    case .hostile: 1.75
    }
  }

  /// The class of `tie`.
  init(of tie: Tie, in dossier: Dossier) {
    switch tie.ground {
    case .saying:
      self = .accusation
      return
    case .leg:
      self = .travel
      return
    case .sharedEvent, .sharedPlace, .relation: break
    }
    let kind = dossier.vocabulary.relationKind(tie.kind).map {
      dossier.vocabulary.relationKinds[$0]
    }
    if let part = kind?.part {
      switch part {
      case .perpetrator, .suspect, .mastermind: self = .deed
      case .claimant: self = .responsibility
      case .victim, .participant: self = .involvement
      }
    } else if tie.isContext {
      self = .context
    } else if tie.kind == "accused" || tie.kind == "names-as-suspect" {
      self = .accusation
    } else if tie.isHostile {
      self = .hostile
    } else if let kind, Self.offices.contains(kind.followTheMoney) {
      self = .organisation
    } else {
      self = .contact
    }
  }

  private static let offices = ["Membership", "Directorship", "Representation", "Employment"]
}

/// How well a line is founded; tells whether it is solid, dashed, dotted or double.
public enum Foundation: String, CaseIterable, Sendable {
  /// Two or more independent origins.
  case several
  /// One independent origin.
  case single
  /// Only alleged, inferred or speculated, or doubted by whoever reports it.
  case alleged
  /// Asserted and denied.
  case contested
  /// Denied only.
  case denied

  /// What the legend says.
  public var caption: String {
    switch self {
    case .several: "two or more independent origins"
    case .single: "one origin"
    case .alleged: "only alleged, inferred or speculated"
    case .contested: "\u{2260} contested"
    case .denied: "\u{2717} denied only"
    }
  }

  /// The sign before the words on a line; empty for most.
  public var sign: String {
    switch self {
    case .several, .single, .alleged: ""
    case .contested: "\u{2260} "
    case .denied: "\u{2717} "
    }
  }

  /// How a statement of `standing` is founded.
  public init(_ standing: Standing) {
    self =
      switch standing.state {
      case .contested: .contested
      case .denied, .unsupported: .denied
      case .asserted:
        if standing.isDoubted || standing.hedge >= .alleged {
          .alleged
        } else {
          standing.origins >= 2 ? .several : .single
        }
      }
  }
}
