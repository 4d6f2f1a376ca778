extension Topology {
  /// All shortest paths between two nodes, the first `limit` of them listed.
  ///
  /// Sorted by node sequence and then by edge sequence. `count` is the number of all of them even
  /// when the list is truncated. By node sequence, of parallel edges the shortest and then
  /// lowest-numbered stands for all; by edge sequence, each of the shortest makes its own path.
  /// From a node to itself: the one path without an edge. By hand: a square has 2 between opposite
  /// corners, a grid of 3 x 3 nodes 6. O(nodes + edges) for hops plus the length of the list, with
  /// lengths times log nodes.
  public func allShortestPaths(
    from origin: Int, to target: Int, lengths: EdgeLengths = .one, limit: Int,
    distinguishing identity: PathIdentity = .nodes
  ) -> PathList {
    requireNode(origin)
    requireNode(target)
    lengths.requireFit(self)
    precondition(limit >= 0, "a list has no negative length")
    var search = ShortestPathSearch(numbered(.incoming), lengths)
    search.run(from: target, until: origin)
    guard search.settled.last == UInt32(origin) else {
      return PathList(paths: [], isTruncated: false, count: 0)
    }
    let web = ShortestPathWeb(arcs: numbered(.outgoing), search: search, identity: identity)
    let count = web.count(from: origin, to: target)
    let paths = limit > 0 ? web.paths(from: origin, to: target, limit: limit) : []
    return PathList(paths: paths, isTruncated: count > Double(paths.count), count: count)
  }
}

/// The arcs on shortest paths to the origin of a search over incoming arcs.
private struct ShortestPathWeb {
  let arcs: Adjacency
  let search: ShortestPathSearch
  let identity: PathIdentity

  /// The arcs by which shortest paths leave a node; by `nodes` one for each next node.
  private func hops(from node: Int) -> [Int] {
    let distance = search.distances[node]
    var hops: [Int] = []
    for arc in arcs.arcs(of: node)
    where search.isTight(distance, towards: arcs.heads[arc], edge: arcs.edges[arc]) {
      if identity == .nodes, let last = hops.last, arcs.heads[last] == arcs.heads[arc] { continue }
      hops.append(arc)
    }
    return hops
  }

  func count(from origin: Int, to target: Int) -> Double {
    var counts = [Double](repeating: 0, count: arcs.nodeCount)
    counts[target] = 1
    for node in search.settled.dropFirst() {
      counts[Int(node)] = hops(from: Int(node)).reduce(0) { $0 + counts[Int(arcs.heads[$1])] }
    }
    return counts[origin]
  }

  func paths(from origin: Int, to target: Int, limit: Int) -> [Path] {
    let length = search.distances[origin].length
    var paths: [Path] = []
    var nodes = [origin]
    // For each hop the ties still to be tried, the one taken last.
    var choices: [[Range<Int>]] = [ties(from: origin, to: target)]
    var hops: [[Int]] = []
    while true {
      if nodes.last == target {
        for edges in EdgeSequences(hops) {
          paths.append(Path(nodes: nodes, edges: edges, length: length))
          if paths.count == limit { return paths }
        }
      }
      while choices.last?.isEmpty == true {
        choices.removeLast()
        nodes.removeLast()
        if hops.popLast() == nil { return paths }
      }
      guard let tie = choices[choices.count - 1].popLast() else { return paths }
      let distance = search.distances[nodes[nodes.count - 1]]
      let edges = tie.map { Int(arcs.edges[$0]) }.filter {
        search.isTight(distance, towards: arcs.heads[tie.lowerBound], edge: UInt32($0))
      }
      hops.append(edges)
      let next = Int(arcs.heads[tie.lowerBound])
      nodes.append(next)
      choices.append(ties(from: next, to: target))
    }
  }

  /// The ties by which shortest paths leave a node, the last one first; none at the target.
  ///
  /// A tie reaches from its first to its last arc of `hops(from:)`: by `nodes` it is one arc.
  private func ties(from node: Int, to target: Int) -> [Range<Int>] {
    guard node != target else { return [] }
    var ties: [Range<Int>] = []
    for arc in hops(from: node) {
      if let last = ties.last, arcs.heads[last.lowerBound] == arcs.heads[arc] {
        ties[ties.count - 1] = last.lowerBound..<(arc + 1)
      } else {
        ties.append(arc..<(arc + 1))
      }
    }
    return ties.reversed()
  }
}
