/// A DOT graph to be written, as `DOTWriter` lays it out.
///
/// Ids and values are texts as Graphviz should store them; quoting is the writer's business. Labels
/// of unknown text go through `DOTText.labelEscaped(_:)` or `HTMLLabel` first.
public struct DOTDocument: Hashable, Sendable {
  /// A node to be written.
  public struct Node: Hashable, Sendable {
    /// Its id, unique among the nodes.
    public var id: String
    /// Its attributes in the order to write.
    public var attributes: [DOTAttribute]
    /// A remark for human readers, on the line before.
    public var comment: String

    /// A node with all its parts.
    public init(_ id: String, _ attributes: [DOTAttribute] = [], comment: String = "") {
      self.id = id
      self.attributes = attributes
      self.comment = comment
    }
  }

  /// An edge to be written.
  public struct Edge: Hashable, Sendable {
    /// The index of the node it leaves.
    public var tail: Int
    /// The index of the node it enters.
    public var head: Int
    /// Where it leaves the tail.
    public var tailPort: DOTPort?
    /// Where it enters the head.
    public var headPort: DOTPort?
    /// What tells it from other edges between the same nodes; equal keys make Graphviz merge them.
    public var key: String?
    /// Its attributes in the order to write.
    public var attributes: [DOTAttribute]
    /// A remark for human readers, on the line before.
    public var comment: String

    /// An edge with all its parts.
    public init(
      _ tail: Int, _ head: Int, _ attributes: [DOTAttribute] = [], tailPort: DOTPort? = nil,
      headPort: DOTPort? = nil, key: String? = nil, comment: String = ""
    ) {
      self.tail = tail
      self.head = head
      self.tailPort = tailPort
      self.headPort = headPort
      self.key = key
      self.attributes = attributes
      self.comment = comment
    }
  }

  /// A subgraph to be written; layouts draw it as a box if its id begins with `cluster`.
  public struct Subgraph: Hashable, Sendable {
    /// Its id, unique among the subgraphs with the same parent; nil for none.
    public var id: String?
    /// Its attributes.
    ///
    /// Attributes of the graph and of the parent hold in it too, `label` included,
    /// unless it says otherwise.
    public var attributes: [DOTAttribute]
    /// The indices of the nodes in it, those of inner subgraphs need not be repeated.
    public var members: [Int]
    /// The index of the subgraph around it, which must be smaller than its own; nil for none.
    public var parent: Int?
    /// A remark for human readers, on the line before.
    public var comment: String

    /// A subgraph with all its parts.
    public init(
      _ id: String?, _ attributes: [DOTAttribute] = [], members: [Int] = [], parent: Int? = nil,
      comment: String = ""
    ) {
      self.id = id
      self.attributes = attributes
      self.members = members
      self.parent = parent
      self.comment = comment
    }
  }

  /// The graph's name, nil for none.
  public var name: String?
  /// Whether it is a `digraph`.
  public var isDirected: Bool
  /// Whether it is `strict`.
  public var isStrict: Bool
  /// Remarks for human readers before the graph; may have several lines.
  public var comment = ""
  /// The graph's attributes in the order to write; they hold in the subgraphs too.
  public var attributes: [DOTAttribute] = []
  /// Attributes of every node that does not say otherwise.
  public var nodeDefaults: [DOTAttribute] = []
  /// Attributes of every edge that does not say otherwise.
  public var edgeDefaults: [DOTAttribute] = []
  /// The nodes in the order to write.
  public var nodes: [Node] = []
  /// The subgraphs; those with the same parent are written in this order.
  public var subgraphs: [Subgraph] = []
  /// The edges in the order to write.
  public var edges: [Edge] = []

  /// An empty document.
  public init(name: String? = nil, isDirected: Bool, isStrict: Bool = false) {
    self.name = name
    self.isDirected = isDirected
    self.isStrict = isStrict
  }
}
