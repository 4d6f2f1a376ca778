/// Why a `DOTDocument` cannot be written: always a fault of the one who made it.
public enum DOTWriterError: Error, Hashable, Sendable {
  /// Two nodes have the same id once it is made representable; the index is the second's.
  case duplicateNode(index: Int)
  /// Two subgraphs with the same parent have the same id; the index is the second's.
  case duplicateSubgraph(index: Int)
  /// An edge names a node that does not exist.
  case unknownNodeOfEdge(index: Int)
  /// A subgraph names a node that does not exist.
  case unknownMemberOfSubgraph(index: Int)
  /// A subgraph's parent does not come before it.
  case unknownParentOfSubgraph(index: Int)
  /// A subgraph nests deeper than `DOTWriter.nestingDepth`.
  case nestingLimit(index: Int)
  /// An HTML-like value has a `<` or `>` without its partner; the name is its attribute's.
  case unbalancedHTML(attribute: String)
  /// A port of an edge cannot be written: its name is empty, holds a colon, or is a compass point and
  /// stands alone.
  case unwritablePort(index: Int)
  /// An edge has an attribute `key`, which is not one; use the edge's `key`.
  case keyAsAttribute(index: Int)
}
