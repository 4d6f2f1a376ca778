extension Topology {
  /// How many nodes `shortestConnectingTree` joins at most.
  public static let connectingLimit = 12

  /// How many steps `shortestConnectingTree` takes, in the order of magnitude: 3ᵏ⁻¹ · nodes + 2ᵏ⁻¹ ·
  /// (nodes + 2 · edges) for k nodes to be joined.
  ///
  /// A million take some ten milliseconds. The table holds 18 · 2ᵏ⁻¹ bytes a node.
  public func connectingSteps(terminals: Int) -> Double {
    let others = max(0, terminals - 1)
    var (twos, threes) = (1.0, 1.0)
    for _ in 0..<min(others, 64) {
      twos *= 2
      threes *= 3
    }
    return threes * Double(nodeCount) + twos * Double(nodeCount + 2 * edgeCount)
  }

  /// The shortest tree that joins some nodes, or nil where no paths join them all.
  ///
  /// Of equally short trees one with the fewest edges; which is fixed by the numbers of nodes and
  /// edges. Every leaf is one of the nodes given. Whatever the direction of the edges. One node is a
  /// tree without an edge, none an empty one. Exact for lengths whose sums are; else to the rounding
  /// of `Double`. By hand: in a cycle of 6 the nodes 0, 2 and 4 are joined by 4 edges; the corners of
  /// a square with a centre tied to each by length 1 and to one another by 1.5 are joined by the
  /// centre, 4 in all.
  ///
  /// O(3ᵏ · nodes + 2ᵏ · (nodes + edges) · log nodes) for k nodes less one; `connectingTree` is for
  /// more. Dreyfus and Wagner 1971, doi:10.1002/net.3230010302, with the searches of Erickson, Monma
  /// and Veinott 1987, doi:10.1287/moor.12.4.634.
  ///
  /// - Precondition: there are at most `connectingLimit` different nodes to be joined.
  public func shortestConnectingTree(
    of terminals: [Int], lengths: EdgeLengths = .one
  ) -> ConnectingTree? {
    for node in terminals { requireNode(node) }
    lengths.requireFit(self)
    let distinct = Set(terminals).sorted()
    precondition(distinct.count <= Self.connectingLimit, "few nodes are to be joined")
    guard let root = distinct.last, distinct.count > 1 else {
      return ConnectingTree(nodes: distinct, edges: [], length: 0)
    }
    let graph = undirected()
    let table = SubtreeTable(graph, lengths, of: Array(distinct.dropLast()))
    guard let edges = table.edges(joining: root) else { return nil }
    return graph.tree(within: edges, joining: distinct, lengths)
  }

  /// The tree in a connected set of edges, without leaves that nobody asked for.
  private func tree(
    within edges: [Int], joining terminals: [Int], _ lengths: EdgeLengths
  ) -> ConnectingTree {
    var sets = DisjointSets(count: nodeCount)
    var kept = edges.filter { sets.join(tail(of: $0), head(of: $0)) }
    let isTerminal = Set(terminals)
    while true {
      var degrees: [Int: Int] = [:]
      for edge in kept {
        for end in [tail(of: edge), head(of: edge)] { degrees[end, default: 0] += 1 }
      }
      let leafless = kept.filter { edge in
        [tail(of: edge), head(of: edge)].allSatisfy { isTerminal.contains($0) || degrees[$0] != 1 }
      }
      if leafless.count == kept.count { break }
      kept = leafless
    }
    let nodes = isTerminal.union(kept.flatMap { [tail(of: $0), head(of: $0)] })
    return ConnectingTree(
      nodes: nodes.sorted(), edges: kept, length: kept.reduce(0) { $0 + lengths[$1] })
  }
}

/// For every set of some nodes and every node, the shortest tree that joins them.
private struct SubtreeTable {
  static let none = UInt32.max
  private let graph: Topology
  private let arcs: Adjacency
  private let lengths: EdgeLengths
  private let setCount: Int
  // By set and then by node: the tree's length and number of edges, and how it ends at the node:
  // with an edge, or as two trees, one of which joins the set `splits`.
  private var totals: [Double]
  private var hops: [UInt32]
  private var lastEdges: [UInt32]
  private var splits: [UInt16]

  init(_ graph: Topology, _ lengths: EdgeLengths, of nodes: [Int]) {
    self.graph = graph
    arcs = graph.numbered(.outgoing)
    self.lengths = lengths
    setCount = 1 << nodes.count
    totals = [Double](repeating: .infinity, count: setCount * graph.nodeCount)
    hops = [UInt32](repeating: 0, count: setCount * graph.nodeCount)
    lastEdges = [UInt32](repeating: Self.none, count: setCount * graph.nodeCount)
    splits = [UInt16](repeating: 0, count: setCount * graph.nodeCount)
    for (place, node) in nodes.enumerated() {
      totals[(1 << place) * graph.nodeCount + node] = 0
    }
    for set in 1..<setCount {
      joinSmaller(set)
      spread(set)
    }
  }

  /// Joins, at every node, the trees of two sets that make up this one.
  private mutating func joinSmaller(_ set: Int) {
    let count = graph.nodeCount
    let lowest = set & -set
    var part = (set - 1) & set
    while part > 0 {
      defer { part = (part - 1) & set }
      // Each pair once.
      guard part & lowest != 0 else { continue }
      let (own, left, right) = (set * count, part * count, (set ^ part) * count)
      for node in 0..<count {
        let total = totals[left + node] + totals[right + node]
        guard total <= totals[own + node], total < .infinity else { continue }
        let edges = hops[left + node] + hops[right + node]
        guard total < totals[own + node] || edges < hops[own + node] else { continue }
        totals[own + node] = total
        hops[own + node] = edges
        splits[own + node] = UInt16(part)
      }
    }
  }

  /// Lets the trees of a set grow along edges.
  private mutating func spread(_ set: Int) {
    let own = set * graph.nodeCount
    var heap = LengthHeap()
    for node in 0..<graph.nodeCount where totals[own + node] < .infinity {
      heap.insert(totals[own + node], hops[own + node], UInt32(node))
    }
    var isFinal = [Bool](repeating: false, count: graph.nodeCount)
    while let entry = heap.popFirst() {
      let node = Int(entry.node)
      guard !isFinal[node] else { continue }
      isFinal[node] = true
      for arc in arcs.arcs(of: node) {
        let head = own + Int(arcs.heads[arc])
        let total = entry.length + lengths[Int(arcs.edges[arc])]
        guard
          total < totals[head] || total == totals[head] && entry.stalls + 1 < hops[head]
        else { continue }
        totals[head] = total
        hops[head] = entry.stalls + 1
        lastEdges[head] = arcs.edges[arc]
        splits[head] = 0
        heap.insert(total, entry.stalls + 1, arcs.heads[arc])
      }
    }
  }

  /// The edges of the tree that joins all the nodes and `root`, ascending.
  func edges(joining root: Int) -> [Int]? {
    let count = graph.nodeCount
    guard totals[(setCount - 1) * count + root] < .infinity else { return nil }
    var edges: Set<Int> = []
    var open = [(set: setCount - 1, node: root)]
    while let (set, node) = open.popLast() {
      let place = set * count + node
      if lastEdges[place] != Self.none {
        let edge = Int(lastEdges[place])
        edges.insert(edge)
        let other = graph.tail(of: edge) == node ? graph.head(of: edge) : graph.tail(of: edge)
        open.append((set, other))
      } else if splits[place] != 0 {
        open.append((Int(splits[place]), node))
        open.append((set ^ Int(splits[place]), node))
      }
    }
    return edges.sorted()
  }
}
