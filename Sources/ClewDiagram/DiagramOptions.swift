public import ClewGraph

/// What to draw of a network and how to arrange it.
public struct DiagramOptions: Sendable {
  /// What boxes are drawn around.
  public enum Grouping: String, CaseIterable, Sendable {
    case none
    /// Nodes of one kind.
    case kind
    /// An event and whoever has parts in no other.
    case event
    /// What is connected.
    case component
    /// What was or is at one place.
    case place
    /// What is tied more among itself than chance would have it.
    case communities
  }

  /// The title; nil: one made of the projection and the dossier.
  public var title: String?
  /// Entities to stand out, by number; everything else fades.
  public var highlight: [Int] = []
  /// The measure that sizes show; nil: all alike.
  public var sizeBy: Measure?
  public var grouping = Grouping.none
  /// Whether citizenship, origin and place stand on the nodes instead of being lines.
  public var contextAsBadges = true
  /// Whether the legend is drawn.
  public var showsLegend = true
  /// From how many lines on words stand only where they fit, and not where the legend says it.
  public var crowdedLimit = 80
  /// From how many lines on no words stand on them.
  public var labelLimit = 400

  /// Everything as usual.
  public init() {}
}
