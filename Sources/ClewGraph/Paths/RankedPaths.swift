extension Topology {
  /// The `count` shortest paths between two nodes, in ascending order of length.
  ///
  /// Without repeated nodes. Fewer where there are no more, none where there is no path. Equally
  /// long paths are sorted by node sequence and then by edge sequence. By node sequence, of
  /// parallel edges the shortest and then lowest-numbered stands for all; by edge sequence, each
  /// makes its own path. By hand: a triangle has 2 paths between two of its nodes, of 1 and 2 hops;
  /// a complete graph of 5 nodes has 16.
  ///
  /// O(count · nodes · (nodes + edges)) for hops, with lengths times log nodes. Yen 1971,
  /// doi:10.1287/mnsc.17.11.712, with the improvement of Lawler 1972,
  /// doi:10.1287/mnsc.18.7.401.
  public func shortestPaths(
    from origin: Int, to target: Int, count: Int, lengths: EdgeLengths = .one,
    distinguishing identity: PathIdentity = .nodes
  ) -> [Path] {
    requireNode(origin)
    requireNode(target)
    lengths.requireFit(self)
    precondition(count >= 0, "a list has no negative length")
    guard count > 0 else { return [] }
    var ranking = PathRanking(topology: self, target: target, lengths: lengths, identity: identity)
    return ranking.paths(from: origin, count: count)
  }
}

/// A path with what it takes to find the paths that leave it.
private struct Candidate: Comparable {
  var distance: Distance
  var nodes: [Int]
  var edges: [Int]
  /// Where it leaves the path it was found from: earlier nodes are the same.
  var deviation: Int
  /// The arcs from that node that it was not allowed to take.
  var barred: Set<UInt32>

  static func < (left: Candidate, right: Candidate) -> Bool {
    if left.distance != right.distance { return left.distance < right.distance }
    if left.nodes != right.nodes { return left.nodes.lexicographicallyPrecedes(right.nodes) }
    return left.edges.lexicographicallyPrecedes(right.edges)
  }
}

/// Splits the set of all paths into ever smaller sets, each with its shortest path known.
private struct PathRanking {
  private let topology: Topology
  private let target: Int
  private let lengths: EdgeLengths
  private let identity: PathIdentity
  private var search: ShortestPathSearch
  private var candidates = Heap<Candidate>()

  init(topology: Topology, target: Int, lengths: EdgeLengths, identity: PathIdentity) {
    self.topology = topology
    self.target = target
    self.lengths = lengths
    self.identity = identity
    search = ShortestPathSearch(topology.numbered(.incoming), lengths)
  }

  mutating func paths(from origin: Int, count: Int) -> [Path] {
    insertShortest(nodes: [origin], edges: [], barred: [])
    var paths: [Path] = []
    while let best = candidates.popSmallest() {
      paths.append(
        Path(nodes: best.nodes, edges: best.edges, length: best.distance.length))
      if paths.count == count { break }
      split(best)
    }
    return paths
  }

  /// Puts the paths of a candidate's set other than itself into sets by where they leave it.
  ///
  /// Lawler's improvement: paths that leave it before its deviation are in other sets already.
  private mutating func split(_ path: Candidate) {
    for node in path.nodes.prefix(path.deviation) { search.closed[node] = true }
    for hop in path.deviation..<max(path.deviation, path.edges.count) {
      var barred = hop == path.deviation ? path.barred : []
      barred.insert(UInt32(identity == .nodes ? path.nodes[hop + 1] : path.edges[hop]))
      insertShortest(
        nodes: Array(path.nodes[...hop]), edges: Array(path.edges[..<hop]), barred: barred)
      search.closed[path.nodes[hop]] = true
    }
    for node in path.nodes { search.closed[node] = false }
  }

  /// Finds the shortest path that begins with the given nodes and edges and then avoids the barred.
  private mutating func insertShortest(nodes: [Int], edges: [Int], barred: Set<UInt32>) {
    let spur = nodes[nodes.count - 1]
    let barrier = ShortestPathSearch.Barrier(node: spur, numbers: barred, identity: identity)
    guard spur == target || hasWayOut(of: spur, barrier) else { return }
    search.run(from: target, until: spur, barrier: barrier)
    guard search.settled.last == UInt32(spur) else { return }
    var candidate = Candidate(
      distance: search.distances[spur], nodes: nodes, edges: edges, deviation: nodes.count - 1,
      barred: barred)
    for edge in edges.reversed() {
      candidate.distance = candidate.distance.adding(lengths[edge])
    }
    topology.appendShortestWalk(
      to: target, nodes: &candidate.nodes, edges: &candidate.edges, search, barrier: barrier)
    candidates.insert(candidate)
  }

  private func hasWayOut(of node: Int, _ barrier: ShortestPathSearch.Barrier) -> Bool {
    let outgoing = topology.numbered(.outgoing)
    return outgoing.arcs(of: node).contains { arc in
      let head = outgoing.heads[arc]
      return Int(head) != node && !search.closed[Int(head)]
        && !barrier.blocks(head: head, edge: outgoing.edges[arc])
    }
  }
}
