public import ClewDossier

/// A node of a DOT graph.
public struct DOTNode: Hashable, Sendable {
  private var exactID: ExactText
  /// Its id, compared by UTF-8 bytes.
  public var id: String {
    get { exactID.text }
    set { exactID.text = newValue }
  }
  /// Its attributes, with the `node [...]` defaults in force at its first mention.
  public var attributes: DOTAttributes
  /// Where it is first mentioned.
  public var position: SourcePosition

  /// A node with all its parts.
  public init(id: String, attributes: DOTAttributes = DOTAttributes(), position: SourcePosition) {
    exactID = ExactText(text: id)
    self.attributes = attributes
    self.position = position
  }
}

/// An edge of a DOT graph.
public struct DOTEdge: Hashable, Sendable {
  /// What few edges have; empty or one element, so that an edge without it stays small.
  private struct Details: Hashable, Sendable {
    var tailPort: DOTPort?
    var headPort: DOTPort?
    var key: ExactText?
  }

  /// The index of the node it leaves (in an undirected graph, the one written first).
  public var tail: Int
  /// The index of the node it enters.
  public var head: Int
  /// Its attributes, with the `edge [...]` defaults in force where it was made.
  public var attributes: DOTAttributes
  /// Where its `--` or `->` stands.
  public var position: SourcePosition
  private var details: [Details] = []

  /// Where it leaves the tail, if said.
  public var tailPort: DOTPort? {
    get { details.first?.tailPort }
    set { change { $0.tailPort = newValue } }
  }
  /// Where it enters the head, if said.
  public var headPort: DOTPort? {
    get { details.first?.headPort }
    set { change { $0.headPort = newValue } }
  }
  /// The `key` that tells it from other edges between the same nodes, if it has one.
  public var key: String? {
    get { details.first?.key?.text }
    set { change { $0.key = newValue.map(ExactText.init(text:)) } }
  }

  /// An edge with all its parts.
  public init(
    tail: Int, head: Int, tailPort: DOTPort? = nil, headPort: DOTPort? = nil, key: String? = nil,
    attributes: DOTAttributes = DOTAttributes(), position: SourcePosition
  ) {
    self.tail = tail
    self.head = head
    self.attributes = attributes
    self.position = position
    if tailPort != nil || headPort != nil || key != nil {
      details = [
        Details(tailPort: tailPort, headPort: headPort, key: key.map(ExactText.init(text:)))
      ]
    }
  }

  private mutating func change(_ edit: (inout Details) -> Void) {
    var changed = details.first ?? Details()
    edit(&changed)
    details = changed == Details() ? [] : [changed]
  }
}

/// A subgraph of a DOT graph; a cluster if its id begins with `cluster`.
public struct DOTSubgraph: Hashable, Sendable {
  private var exactID: ExactText?
  /// Its id, nil for a bare `{ ... }`.
  ///
  /// Unique only among the subgraphs with the same parent.
  public var id: String? {
    get { exactID?.text }
    set { exactID = newValue.map(ExactText.init(text:)) }
  }
  /// Its graph attributes, over those in force around it where it was opened.
  public var attributes: DOTAttributes
  /// The nodes its own statements mention (not those of inner subgraphs), in order, each once.
  public var members: [Int]
  /// The index of the subgraph around it, nil directly in the graph.
  public var parent: Int?
  /// Where it opens for the first time.
  public var position: SourcePosition

  /// Whether layouts that know clusters draw it as one: its id begins with `cluster`.
  public var isCluster: Bool {
    id.map { $0.utf8.starts(with: "cluster".utf8) } ?? false
  }

  /// A subgraph with all its parts.
  public init(
    id: String? = nil, attributes: DOTAttributes = DOTAttributes(), members: [Int] = [],
    parent: Int? = nil, position: SourcePosition
  ) {
    exactID = id.map(ExactText.init(text:))
    self.attributes = attributes
    self.members = members
    self.parent = parent
    self.position = position
  }
}
