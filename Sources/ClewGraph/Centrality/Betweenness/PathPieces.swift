/// A graph cut into pieces such that every shortest path between two nodes of a piece stays in it.
///
/// Undirected, the pieces are the blocks and a node has a slot in each of its blocks; directed, the
/// whole graph is one piece. All that lies behind a node, seen from a piece, stands at that node as
/// its weight, as so many sources and so many targets; see `DependencySum` for why that is exact.
/// Inside a piece nodes are numbered from the highest degree to the lowest, because the nodes met
/// most often then lie side by side.
struct PathPieces: Sendable {
  /// The arcs of every slot: `heads` of slot `s` stand at `offsets[s] ..< offsets[s + 1]`, counted
  /// from the first slot of the piece and ascending.
  struct Rows: Sendable {
    var offsets: [UInt32]
    var heads: [UInt32]
  }

  struct Piece: Sendable {
    var slots: Range<Int>
    /// Whether every node is joined to every other, so that no path has a node in between.
    var isComplete: Bool
  }

  var pieces: [Piece] = []
  /// Whether `incoming` is `outgoing`, and both arcs of two neighbours belong to one edge.
  var isSymmetric = true
  /// The node of each slot.
  var nodes: [UInt32] = []
  var outgoing = Rows(offsets: [0], heads: [])
  var incoming = Rows(offsets: [0], heads: [])
  /// The edge of each outgoing arc; empty unless asked for.
  var edges: [UInt32] = []
  /// The length of each outgoing arc; empty for hops.
  var lengths: [Double] = []
  /// The lengths as whole numbers, where there are such.
  var steps: [Int16] = []
  /// How many sources and how many targets each slot stands for.
  var sources: [Double] = []
  var targets: [Double] = []
  /// For each node the pairs of a source and a target that it separates.
  var separated: [Double]
  /// For each node the pairs it is an end of; empty for a whole graph, where passes count them.
  var ending: [Double] = []

  func length(_ arc: Int) -> Double { lengths.isEmpty ? 1 : lengths[arc] }

  func arcCount(of piece: Piece) -> Int {
    Int(outgoing.offsets[piece.slots.upperBound] - outgoing.offsets[piece.slots.lowerBound])
  }
}

/// How often each node is the source of a path, and how often its target.
struct PathEnds {
  var sources: [Double]
  var targets: [Double]

  /// Every node is both once.
  static func all(_ nodeCount: Int) -> PathEnds {
    let ones = [Double](repeating: 1, count: nodeCount)
    return PathEnds(sources: ones, targets: ones)
  }
}

extension PathPieces {
  /// The whole of a directed graph, or of one whose lengths do not add up exactly, as one piece.
  init(
    whole outgoing: Adjacency, _ incoming: Adjacency, _ ends: PathEnds, isNumbered: Bool,
    isSymmetric: Bool
  ) {
    let nodeCount = outgoing.nodeCount
    separated = [Double](repeating: 0, count: nodeCount)
    self.isSymmetric = isSymmetric
    guard nodeCount > 0 else { return }
    pieces = [Piece(slots: 0..<nodeCount, isComplete: false)]
    var keys = (0..<nodeCount).map { node in
      let degree = outgoing.arcs(of: node).count + incoming.arcs(of: node).count
      return UInt64(UInt32.max - UInt32(clamping: degree)) << 32 | UInt64(node)
    }
    keys.sort()
    nodes = keys.map { UInt32(truncatingIfNeeded: $0) }
    var places = [UInt32](repeating: 0, count: nodeCount)
    for slot in nodes.indices { places[Int(nodes[slot])] = UInt32(slot) }
    sources = nodes.map { ends.sources[Int($0)] }
    targets = nodes.map { ends.targets[Int($0)] }
    let (rows, labels) = Self.turned(incoming, nodes, places, isNumbered: isNumbered)
    self.outgoing = rows
    edges = labels
    self.incoming =
      isSymmetric ? rows : Self.turned(outgoing, nodes, places, isNumbered: false).rows
  }

  /// The arcs turned round, between slots; rows ascend because slots are walked in order.
  private static func turned(
    _ arcs: Adjacency, _ nodes: [UInt32], _ places: [UInt32], isNumbered: Bool
  ) -> (rows: Rows, edges: [UInt32]) {
    var offsets = [UInt32](repeating: 0, count: nodes.count + 1)
    var heads = [UInt32](repeating: 0, count: arcs.arcCount)
    var edges = isNumbered ? heads : []
    arcs.offsets.withSpan { rows in
      arcs.heads.withSpan { others in
        for arc in others.indices { offsets[Int(places[Int(others[arc])]) + 1] += 1 }
        for slot in nodes.indices { offsets[slot + 1] += offsets[slot] }
        var cursors = offsets
        for slot in nodes.indices {
          let node = Int(nodes[slot])
          for arc in Int(rows[node])..<Int(rows[node + 1]) {
            let other = Int(places[Int(others[arc])])
            let place = Int(cursors[other])
            cursors[other] += 1
            heads[place] = UInt32(slot)
            if isNumbered { edges[place] = arcs.edges[arc] }
          }
        }
      }
    }
    return (Rows(offsets: offsets, heads: heads), edges)
  }
}
