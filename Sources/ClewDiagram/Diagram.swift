/// A finished drawing as plain data: what is drawn, in which words, resting on which claims.
///
/// It holds no positions and no colours; a `Style` gives the colours and Graphviz the positions.
/// The same dossier, policy and options give the same diagram.
public struct Diagram: Hashable, Sendable {
  /// How much something stands out.
  public enum Emphasis: String, Sendable {
    case normal
    /// What the picture is about.
    case focus
    /// What the picture found.
    case marked
    /// Blended towards the background.
    case faded

    var standsOut: Bool { self == .focus || self == .marked }
  }

  /// A piece of context shown on a node: where from, where.
  public struct Badge: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// The claims it rests on; never empty.
    public var claims: [Int]
  }

  /// A node.
  public struct Node: Hashable, Sendable {
    /// The canonical number of its entity; nil for a place that nobody reported.
    public var entity: Int?
    /// The id of its entity in the dossier; empty without one.
    public var id: String
    /// Its name.
    public var name: String
    /// What matters most about it, line by line.
    public var lines: [String] = []
    /// Context.
    public var badges: [Badge] = []
    public var role: NodeRole
    /// Whether its name is only a description.
    public var isUnnamed = false
    /// Whether it stands for several.
    public var isSet = false
    public var emphasis = Emphasis.normal
    /// How large it is drawn, 0 to 1; 0 when nothing is measured.
    public var size = 0.0
    /// Everything known of it in a few lines, each with its claims.
    public var evidence: [String] = []
  }

  /// A line between two nodes: one tie, or several of one class, direction and foundation.
  public struct Edge: Hashable, Sendable {
    /// Which of its ends bear an arrowhead.
    public enum Arrow: String, Sendable {
      case forward
      case both
      case none
    }

    /// The indices of its nodes.
    public var tail: Int
    public var head: Int
    /// What it says, a line for each tie.
    public var labels: [String]
    public var relation: RelationClass
    public var foundation: Foundation
    public var arrow: Arrow
    /// The number of the leg, from 1 for each traveller.
    public var leg: Int?
    public var emphasis = Emphasis.normal
    /// The canonical numbers of the relations it stands for; empty for sayings and legs.
    public var relations: [Int] = []
    /// The claims it rests on, those that deny it among them; never empty.
    public var claims: [Int]
    /// The sentence, its state and its claims.
    public var evidence: [String] = []
  }

  /// A box around nodes.
  public struct Cluster: Hashable, Sendable {
    public var title: String
    /// The indices of its nodes.
    public var members: [Int]
  }

  /// What the picture is called.
  public var title: String
  /// What it shows, in a line or two.
  public var subtitle: [String] = []
  public var nodes: [Node] = []
  public var edges: [Edge] = []
  public var clusters: [Cluster] = []
  /// Provenance: policy, projection, origins, what is left out, sources.
  public var footer: [String] = []
  /// Whether journeys run from left to right instead of a network.
  public var isJourney = false
  /// Whether the words on the lines are drawn; the evidence holds them anyway.
  public var showsLabels = true
  /// Whether words that find no room beside nodes and other words are left out.
  public var isCrowded = false
  /// Whether the legend is drawn.
  public var showsLegend = true
  /// What it means to be in focus, and to be marked, for the legend; empty: it says nothing of it.
  public var focusMeaning = ""
  public var markMeaning = ""

  /// A diagram without anything in it.
  public init(title: String) { self.title = title }

  /// The footer and subtitle as one text, for readers who cannot see the picture.
  public var summary: String {
    (subtitle + ["\(nodes.count) nodes and \(edges.count) lines."] + footer)
      .joined(separator: " ")
  }
}
