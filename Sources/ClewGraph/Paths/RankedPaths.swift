extension Topology {
  /// The `count` shortest paths between two nodes, in ascending order of length.
  ///
  /// Without repeated nodes. Fewer where there are no more, none where there is no path. Equally
  /// long paths are sorted by node sequence and then by edge sequence. By node sequence, of
  /// parallel edges the shortest and then lowest-numbered stands for all; by edge sequence, each
  /// makes its own path. By hand: a triangle has 2 paths between two of its nodes, of 1 and 2 hops;
  /// a complete graph of 5 nodes has 16.
  ///
  /// One search for each node of each path found. By hops from both ends at once, with lengths (and
  /// where paths are long) guided by the distances to the target; at most O(count · nodes · (nodes +
  /// edges)) for hops, with lengths times log nodes. Yen 1971, doi:10.1287/mnsc.17.11.712, with the
  /// improvement of Lawler 1972, doi:10.1287/mnsc.18.7.401.
  public func shortestPaths(
    from origin: Int, to target: Int, count: Int, lengths: EdgeLengths = .one,
    distinguishing identity: PathIdentity = .nodes
  ) -> [Path] {
    requireNode(origin)
    requireNode(target)
    lengths.requireFit(self)
    precondition(count >= 0, "a list has no negative length")
    guard count > 0 else { return [] }
    if lengths.isOne {
      let nearby = HopSpurSearch(self, target, identity, marks: TabledMarks())
      if let paths = rankedByHops(nearby, from: origin, count, identity) { return paths }
      let marks = StampedMarks(nodeCount: nodeCount)
      let wide = HopSpurSearch(self, target, identity, marks: marks)
      if let paths = rankedByHops(wide, from: origin, count, identity) { return paths }
    }
    let guided = LengthSpurSearch(self, lengths, from: origin, to: target, identity)
    guard let guided else { return [] }
    var ranking = PathRanking(search: guided, lengths: lengths, identity: identity)
    return ranking.paths(from: origin, count: count)
  }

  /// Nil where the search runs out of room or one guided by distances costs less.
  private func rankedByHops<Marks>(
    _ search: HopSpurSearch<Marks>, from origin: Int, _ count: Int, _ identity: PathIdentity
  ) -> [Path]? {
    var search = search
    guard let first = search.path(from: origin, closed: [], barred: []) else {
      return search.isOutOfRoom ? nil : []
    }
    // What all searches would cost if each were like the first.
    let cost = Double(min(count, 1 << 20)) * Double(first.edges.count) * Double(search.nodesMet)
    guard cost <= 4 * Double(nodeCount + edgeCount) + 100_000 else { return nil }
    var ranking = PathRanking(search: search, lengths: .one, identity: identity)
    let paths = ranking.paths(from: origin, count: count)
    return ranking.search.isOutOfRoom ? nil : paths
  }
}

/// A path with what it takes to find the paths that leave it.
private struct Candidate: Comparable {
  var distance: Distance
  var nodes: [Int]
  var edges: [Int]
  /// Where it leaves the path it was found from: earlier nodes are the same.
  var deviation: Int
  /// The next nodes or edges that it was not allowed to take there.
  var barred: [UInt32]

  static func < (left: Candidate, right: Candidate) -> Bool {
    if left.distance != right.distance { return left.distance < right.distance }
    if left.nodes != right.nodes { return left.nodes.lexicographicallyPrecedes(right.nodes) }
    return left.edges.lexicographicallyPrecedes(right.edges)
  }
}

/// Splits the set of all paths into ever smaller sets, each with its shortest path known.
private struct PathRanking<Search: SpurSearch> {
  private(set) var search: Search
  private let lengths: EdgeLengths
  private let identity: PathIdentity
  private var candidates = Heap<Candidate>()

  init(search: Search, lengths: EdgeLengths, identity: PathIdentity) {
    self.search = search
    self.lengths = lengths
    self.identity = identity
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
    for hop in path.deviation..<max(path.deviation, path.edges.count) {
      var barred = hop == path.deviation ? path.barred : []
      barred.append(UInt32(identity == .nodes ? path.nodes[hop + 1] : path.edges[hop]))
      insertShortest(nodes: path.nodes[...hop], edges: path.edges[..<hop], barred: barred)
    }
  }

  /// Finds the shortest path that begins with the given nodes and edges and then avoids the barred.
  private mutating func insertShortest(
    nodes: ArraySlice<Int>, edges: ArraySlice<Int>, barred: [UInt32]
  ) {
    guard let spur = nodes.last,
      let rest = search.path(from: spur, closed: nodes.dropLast(), barred: barred)
    else { return }
    var candidate = Candidate(
      distance: rest.distance, nodes: nodes.dropLast() + rest.nodes, edges: edges + rest.edges,
      deviation: nodes.count - 1, barred: barred)
    for edge in edges.reversed() {
      candidate.distance = candidate.distance.adding(lengths[edge])
    }
    candidates.insert(candidate)
  }
}
