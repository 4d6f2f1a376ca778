/// A graph on the nodes `0 ..< nodeCount`: what every algorithm of this module works on.
///
/// Edge `i` joins `tail(of: i)` to `head(of: i)`. Parallel edges and loops are kept. In an
/// undirected graph each edge is given once and can be walked both ways; a loop then has two arcs,
/// so that the number of a node's arcs is its degree. By hand: 3 nodes with the edges 0-1, 1-1 make
/// 4 arcs undirected (1 at node 0, 3 at node 1) and 2 arcs directed.
///
/// Memory: a simple graph whose edges come sorted by tail and head (undirected with the lower end
/// as tail) needs 8 bytes an edge and 8 a node, since its rows alone say which edge is which. Any
/// other needs 24 bytes an edge.
public struct Topology: Hashable, Sendable {
  /// Whether edges can be walked from tail to head only.
  public let isDirected: Bool
  /// The number of nodes.
  public let nodeCount: Int
  /// The number of edges.
  public let edgeCount: Int
  /// The arcs by the node they leave.
  public let outgoing: Adjacency
  /// The arcs by the node they enter; in an undirected graph the same as `outgoing`.
  public let incoming: Adjacency
  /// Whether there are no loops and no two edges with the same tail and head.
  ///
  /// Undirected, the edges 0-1 and 1-0 are parallel; directed, they are not.
  public let isSimple: Bool
  let numbering: EdgeNumbering

  /// The graph with the given edges, in O(nodes + edges).
  ///
  /// - Precondition: `tails` and `heads` are of one length, every number in them is less than
  ///   `nodeCount`, and there are fewer than 2³² nodes and arcs.
  public init(isDirected: Bool, nodeCount: Int, tails: [UInt32], heads: [UInt32]) {
    precondition(tails.count == heads.count, "every edge has a tail and a head")
    precondition(nodeCount >= 0 && nodeCount < Int(UInt32.max), "node numbers have 32 bits")
    precondition(
      tails.count <= Int(UInt32.max) / (isDirected ? 1 : 2), "arc numbers have 32 bits")
    for edge in tails.indices {
      precondition(
        Int(tails[edge]) < nodeCount && Int(heads[edge]) < nodeCount, "edges join known nodes")
    }
    if EdgeNumbering.isSorted(isDirected: isDirected, tails: tails, heads: heads) {
      self.init(isDirected: isDirected, nodeCount: nodeCount, sortedTails: tails, heads: heads)
      return
    }
    let outgoing = RowBuilder.rows(
      nodeCount: nodeCount, from: tails, to: heads, bothWays: !isDirected)
    self.init(
      isDirected: isDirected, edgeCount: tails.count,
      numbering: .listed(tails: Indices(tails), heads: Indices(heads)), outgoing: outgoing,
      incoming: isDirected
        ? RowBuilder.rows(nodeCount: nodeCount, from: heads, to: tails, bothWays: false)
        : outgoing,
      isSimple: Self.hasNoLoopsOrParallels(outgoing))
  }

  /// The graph with edges known to be sorted: every row comes out sorted in one pass.
  private init(isDirected: Bool, nodeCount: Int, sortedTails tails: [UInt32], heads: [UInt32]) {
    var firstEdges = [UInt32](onLargePages: 0, count: nodeCount + 1)
    for tail in tails { firstEdges[Int(tail) + 1] += 1 }
    var offsets = firstEdges
    if !isDirected { for head in heads { offsets[Int(head) + 1] += 1 } }
    for node in 0..<nodeCount {
      firstEdges[node + 1] += firstEdges[node]
      offsets[node + 1] += offsets[node]
    }
    let firsts = Indices(firstEdges)
    if isDirected {
      let outgoing = Adjacency(offsets: firsts, heads: Indices(heads), edges: [])
      self.init(
        isDirected: true, edgeCount: tails.count, numbering: .sorted(firstEdges: firsts),
        outgoing: outgoing, incoming: outgoing.transposed(), isSimple: true)
      return
    }
    // A node meets its lower neighbours first, as heads of their edges, and then its own.
    var places = offsets
    var others = [UInt32](onLargePages: 0, count: 2 * tails.count)
    for edge in tails.indices {
      let tail = Int(tails[edge])
      let head = Int(heads[edge])
      others[Int(places[tail])] = UInt32(head)
      places[tail] += 1
      others[Int(places[head])] = UInt32(tail)
      places[head] += 1
    }
    let arcs = Adjacency(offsets: Indices(offsets), heads: Indices(others), edges: [])
    self.init(
      isDirected: false, edgeCount: tails.count, numbering: .sorted(firstEdges: firsts),
      outgoing: arcs, incoming: arcs, isSimple: true)
  }

  /// The graph with the given parts, unchecked; see `checkInvariants()`.
  init(
    isDirected: Bool, edgeCount: Int, numbering: EdgeNumbering, outgoing: Adjacency,
    incoming: Adjacency, isSimple: Bool
  ) {
    self.isDirected = isDirected
    nodeCount = outgoing.nodeCount
    self.edgeCount = edgeCount
    self.numbering = numbering
    self.outgoing = outgoing
    self.incoming = incoming
    self.isSimple = isSimple
  }

  /// The same nodes and edges, with the same numbers, walkable both ways.
  public func undirected() -> Topology {
    guard isDirected else { return self }
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    tails.reserveCapacity(edgeCount)
    heads.reserveCapacity(edgeCount)
    for edge in 0..<edgeCount {
      tails.append(UInt32(tail(of: edge)))
      heads.append(UInt32(head(of: edge)))
    }
    return Topology(isDirected: false, nodeCount: nodeCount, tails: tails, heads: heads)
  }

  static func hasNoLoopsOrParallels(_ adjacency: Adjacency) -> Bool {
    adjacency.offsets.withSpan { offsets in
      adjacency.heads.withSpan { heads in
        for node in 0..<(offsets.count - 1) {
          var previous = UInt32.max
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
            let head = heads[arc]
            if head == previous || head == UInt32(node) { return false }
            previous = head
          }
        }
        return true
      }
    }
  }
}
