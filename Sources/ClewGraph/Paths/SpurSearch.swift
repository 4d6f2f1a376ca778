/// Finds the shortest path that leaves a given beginning in a way not taken yet.
protocol SpurSearch {
  /// The lowest shortest path from `spur` to the target.
  ///
  /// Without the nodes `closed`, and not along the `barred` first hops, which are next nodes or
  /// edges as paths are distinguished. Nil where there is none.
  mutating func path(from spur: Int, closed: ArraySlice<Int>, barred: [UInt32]) -> SpurPath?
}

/// The rest of a path, from a spur node to the target.
struct SpurPath {
  var nodes: [Int]
  var edges: [Int]
  var distance: Distance
}

/// Finds spur paths by hops from both ends at once.
struct HopSpurSearch<Marks: NodeMarks>: SpurSearch {
  private let topology: Topology
  private let target: Int
  private let identity: PathIdentity
  private var search: TwoSidedSearch<Marks>
  /// Whether the marks were once too few, so that nothing found is to be trusted.
  private(set) var isOutOfRoom = false

  init(_ topology: Topology, _ target: Int, _ identity: PathIdentity, marks: Marks) {
    self.topology = topology
    self.target = target
    self.identity = identity
    search = TwoSidedSearch(marks: marks)
  }

  /// How many nodes the last search met.
  var nodesMet: Int { search.origins.count + search.targets.count }

  mutating func path(from spur: Int, closed: ArraySlice<Int>, barred: [UInt32]) -> SpurPath? {
    guard spur != target else { return SpurPath(nodes: [spur], edges: [], distance: .zero) }
    let barredHeads = identity == .nodes ? barred : headsOnlyReached(by: barred, from: spur)
    let outcome = search.run(
      topology.outgoing, topology.incoming, from: spur, to: target, closed: closed,
      barred: barredHeads)
    isOutOfRoom = isOutOfRoom || outcome == .outOfRoom
    guard outcome == .met else { return nil }
    let nodes = search.lowestPath(topology.outgoing)
    var edges = topology.path(nodes).edges
    if identity == .edges, barred.contains(UInt32(edges[0])) {
      let arc = topology.outgoing.arcs(from: spur, to: nodes[1]).first {
        !barred.contains(UInt32(topology.edge(ofArc: $0, from: spur)))
      }
      guard let arc else { preconditionFailure("a head not barred has an edge not barred") }
      edges[0] = topology.edge(ofArc: arc, from: spur)
    }
    return SpurPath(
      nodes: nodes, edges: edges, distance: Distance(length: Double(edges.count), stalls: 0))
  }

  private func headsOnlyReached(by edges: [UInt32], from spur: Int) -> [UInt32] {
    var heads: [UInt32] = []
    for edge in edges {
      let tail = topology.tail(of: Int(edge))
      let head = tail == spur ? topology.head(of: Int(edge)) : tail
      let isBarred = topology.outgoing.arcs(from: spur, to: head).allSatisfy {
        edges.contains(UInt32(topology.edge(ofArc: $0, from: spur)))
      }
      if isBarred && !heads.contains(UInt32(head)) { heads.append(UInt32(head)) }
    }
    return heads
  }
}

/// Finds spur paths by lengths, guided by the distances to the target when nothing is closed.
///
/// Closing nodes makes no path shorter, so these distances are bounds that never mislead (Hart,
/// Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136).
struct LengthSpurSearch: SpurSearch {
  private let target: Int
  private let identity: PathIdentity
  private var search: LengthSearch
  private let bounds: [Double]

  /// Nil where no path leads from `origin` to the target.
  init?(
    _ topology: Topology, _ lengths: EdgeLengths, from origin: Int, to target: Int,
    _ identity: PathIdentity
  ) {
    self.target = target
    self.identity = identity
    search = LengthSearch(topology, lengths)
    guard let bounds = search.boundsToTarget(target, from: origin) else { return nil }
    self.bounds = bounds
  }

  mutating func path(from spur: Int, closed: ArraySlice<Int>, barred: [UInt32]) -> SpurPath? {
    guard spur != target else { return SpurPath(nodes: [spur], edges: [], distance: .zero) }
    let topology = search.topology
    var exits: [LengthSearch.Exit] = []
    for arc in topology.outgoing.arcs(of: spur) {
      let head = topology.outgoing.heads[arc]
      let isBarred =
        identity == .nodes
        ? barred.contains(head) : barred.contains(UInt32(topology.edge(ofArc: arc, from: spur)))
      guard !isBarred, Int(head) != spur else { continue }
      exits.append(
        LengthSearch.Exit(arc: arc, head: head, length: search.lengths.outgoing[arc]))
    }
    guard !exits.isEmpty,
      search.runGuided(from: spur, by: exits, to: target, closed: closed, bounds)
    else { return nil }
    var nodes = [spur]
    var edges: [Int] = []
    search.appendLowestWalk(to: target, nodes: &nodes, edges: &edges, by: exits)
    return SpurPath(nodes: nodes, edges: edges, distance: search.label(spur).distance)
  }
}
