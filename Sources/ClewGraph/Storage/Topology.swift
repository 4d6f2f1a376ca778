/// A graph on the nodes `0 ..< nodeCount`: what every algorithm of this module works on.
///
/// Edge `i` joins `tails[i]` to `heads[i]`. Parallel edges and loops are kept. In an undirected
/// graph each edge is given once and can be walked both ways; a loop then has two arcs, so that
/// the number of a node's arcs is its degree. By hand: 3 nodes with the edges 0-1, 1-1 make 4 arcs
/// undirected (1 at node 0, 3 at node 1) and 2 arcs directed.
///
/// Memory: 8 bytes an edge for its ends; undirected another 16 bytes an edge and 4 a node,
/// directed the same for `outgoing` and `incoming` together and 8 a node.
public struct Topology: Hashable, Sendable {
  /// Whether edges can be walked from tail to head only.
  public let isDirected: Bool
  /// The number of nodes.
  public let nodeCount: Int
  /// The tail of each edge.
  public let tails: Indices
  /// The head of each edge.
  public let heads: Indices
  /// The arcs by the node they leave.
  public let outgoing: Adjacency
  /// The arcs by the node they enter; in an undirected graph the same as `outgoing`.
  public let incoming: Adjacency
  /// Whether there are no loops and no two edges with the same tail and head.
  ///
  /// Undirected, the edges 0-1 and 1-0 are parallel; directed, they are not.
  public let isSimple: Bool

  /// The graph with the given edges, in O(nodes + edges).
  ///
  /// - Precondition: `tails` and `heads` are of one length, every number in them is less than
  ///   `nodeCount`, and there are fewer than 2³² nodes and arcs.
  public init(isDirected: Bool, nodeCount: Int, tails: [UInt32], heads: [UInt32]) {
    precondition(tails.count == heads.count, "every edge has a tail and a head")
    precondition(nodeCount >= 0 && nodeCount < Int(UInt32.max), "node numbers have 32 bits")
    precondition(
      tails.count <= Int(UInt32.max) / (isDirected ? 1 : 2), "arc numbers have 32 bits")
    // Grouped by head in edge order; turning that round gives each node's arcs sorted by head
    // and then by edge, without comparing anything.
    let byHead = Self.groupedByHead(
      nodeCount: nodeCount, tails: tails, heads: heads, bothWays: !isDirected)
    let outgoing = byHead.transposed()
    self.init(
      isDirected: isDirected, tails: Indices(tails), heads: Indices(heads), outgoing: outgoing,
      incoming: isDirected ? outgoing.transposed() : outgoing,
      isSimple: Self.hasNoLoopsOrParallels(outgoing))
  }

  /// The graph with the given parts, unchecked; see `checkInvariants()`.
  init(
    isDirected: Bool, tails: Indices, heads: Indices, outgoing: Adjacency, incoming: Adjacency,
    isSimple: Bool
  ) {
    self.isDirected = isDirected
    nodeCount = outgoing.nodeCount
    self.tails = tails
    self.heads = heads
    self.outgoing = outgoing
    self.incoming = incoming
    self.isSimple = isSimple
  }

  /// The number of edges.
  public var edgeCount: Int { tails.count }

  /// The node an edge starts from.
  public func tail(of edge: Int) -> Int { Int(tails[edge]) }

  /// The node an edge leads to.
  public func head(of edge: Int) -> Int { Int(heads[edge]) }

  /// The same nodes and edges, with the same numbers, walkable both ways.
  public func undirected() -> Topology {
    guard isDirected else { return self }
    return Topology(
      isDirected: false, nodeCount: nodeCount, tails: Array(tails), heads: Array(heads))
  }

  private static func groupedByHead(
    nodeCount: Int, tails: [UInt32], heads: [UInt32], bothWays: Bool
  ) -> Adjacency {
    var places = [UInt32](repeating: 0, count: nodeCount + 1)
    for edge in tails.indices {
      precondition(
        Int(tails[edge]) < nodeCount && Int(heads[edge]) < nodeCount, "edges join known nodes")
      places[Int(heads[edge]) + 1] += 1
      if bothWays { places[Int(tails[edge]) + 1] += 1 }
    }
    for node in 0..<nodeCount { places[node + 1] += places[node] }
    let offsets = Indices(places)
    let arcCount = Int(places[nodeCount])
    var others = [UInt32](repeating: 0, count: arcCount)
    var edges = others
    func place(_ other: UInt32, at node: UInt32, edge: Int) {
      let position = Int(places[Int(node)])
      places[Int(node)] += 1
      others[position] = other
      edges[position] = UInt32(edge)
    }
    for edge in tails.indices {
      place(tails[edge], at: heads[edge], edge: edge)
      if bothWays { place(heads[edge], at: tails[edge], edge: edge) }
    }
    return Adjacency(offsets: offsets, heads: Indices(others), edges: Indices(edges))
  }

  static func hasNoLoopsOrParallels(_ adjacency: Adjacency) -> Bool {
    for node in 0..<adjacency.nodeCount {
      var previous = UInt32.max
      for arc in adjacency.arcs(of: node) {
        let head = adjacency.heads[arc]
        if head == previous || head == UInt32(node) { return false }
        previous = head
      }
    }
    return true
  }
}
