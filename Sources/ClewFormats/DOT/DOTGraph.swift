public import ClewDossier

/// One graph of a DOT file as plain data, in the order of the file.
///
/// Edges and subgraphs name nodes by their index in `nodes`.
public struct DOTGraph: Hashable, Sendable {
  private var exactName: ExactText?
  /// The graph's name, if it has one.
  public var name: String? {
    get { exactName?.text }
    set { exactName = newValue.map(ExactText.init(text:)) }
  }
  /// Whether it is a `digraph`.
  public var isDirected: Bool
  /// Whether it is `strict`: at most one edge between two nodes (in each direction if directed).
  public var isStrict: Bool
  /// The attributes of the graph itself, each name once, in order of first mention.
  public var attributes: [DOTAttribute]
  /// The nodes in order of first mention.
  public var nodes: [DOTNode]
  /// The edges in order of first mention, products such as `{a b} -> c` written out.
  public var edges: [DOTEdge]
  /// The subgraphs in the order in which they open; a parent comes before its children.
  public var subgraphs: [DOTSubgraph]
  /// Where the graph begins.
  public var position: SourcePosition

  /// An empty graph.
  public init(
    name: String? = nil, isDirected: Bool = false, isStrict: Bool = false,
    position: SourcePosition = SourcePosition(file: 0, offset: 0)
  ) {
    exactName = name.map(ExactText.init(text:))
    self.isDirected = isDirected
    self.isStrict = isStrict
    attributes = []
    nodes = []
    edges = []
    subgraphs = []
    self.position = position
  }

  /// The nodes of every subgraph, those of its inner subgraphs included: ascending node indices.
  ///
  /// Costs the size of the result, which is at most depth times the direct members.
  public func allMembers() -> [[Int]] {
    var members = subgraphs.map(\.members)
    for index in subgraphs.indices.reversed() {
      members[index] = ascendingWithoutRepeats(members[index])
      if let parent = subgraphs[index].parent, parent < index {
        members[parent] += members[index]
      }
    }
    return members
  }
}

/// The same numbers in ascending order, each once.
func ascendingWithoutRepeats(_ numbers: [Int]) -> [Int] {
  var result: [Int] = []
  result.reserveCapacity(numbers.count)
  for number in numbers.sorted() where result.last != number {
    result.append(number)
  }
  return result
}
