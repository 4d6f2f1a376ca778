/// Which arcs of a node are meant; in an undirected graph all three mean the same.
public enum Direction: Hashable, Sendable, CaseIterable {
  /// The arcs that leave the node.
  case outgoing
  /// The arcs that enter the node.
  case incoming
  /// All arcs of the node.
  case both
}
