/// A way to place the nodes of a drawing: one of Graphviz's layout engines.
public enum LayoutEngine: String, CaseIterable, Sendable {
  case dot
  case neato
  case fdp
  case sfdp
  case twopi
  case circo
  case osage
  case patchwork
  case nop2

  /// One line for a list of choices.
  public var summary: String {
    switch self {
    case .dot: "layers from top to bottom; best up to a few hundred nodes"
    case .neato: "springs between all pairs, lengths kept; up to about a thousand nodes"
    case .fdp: "springs between neighbours, draws clusters; up to a few thousand nodes"
    case .sfdp: "springs on many scales; for thousands of nodes"
    case .twopi: "rings around one node, by number of steps from it"
    case .circo: "circles, one for each tightly knit part; small graphs"
    case .osage: "boxes packed by cluster, ties drawn afterwards"
    case .patchwork: "a tree map of the clusters, without ties"
    case .nop2: "no layout: nodes and edges stay at the positions the text gives"
    }
  }

  /// Whether every render of a text gives the same bytes on one Graphviz version.
  ///
  /// False for `fdp`, which compares memory addresses when it orders the ends of an edge: its
  /// pictures can differ between runs, most of all with clusters.
  public var isReproducible: Bool { self != .fdp }
}
