extension Topology {
  /// All paths without a repeated node of at most `maximumHops` hops, the first `limit` listed.
  ///
  /// Sorted by node sequence, then by edge sequence; `length` is the number of hops. By node
  /// sequence the lowest-numbered of parallel edges stands for all. `count` is the number listed:
  /// when the list is truncated there are more, unknown how many. From a node to itself: the one
  /// path without an edge. By hand: a complete graph of 5 nodes has 16 between two of them, 4 of
  /// these of at most 2 hops.
  ///
  /// Depth-first. A node from which the last attempt failed is not tried again until something on
  /// the way has changed, so that each path costs at most O(hops · (nodes + edges)). Peng,
  /// Zhang, Lin, Qin and Zhang 2019, doi:10.14778/3372716.3372720.
  public func simplePaths(
    from origin: Int, to target: Int, maximumHops: Int = .max, limit: Int,
    distinguishing identity: PathIdentity = .nodes
  ) -> PathList {
    requireNode(origin)
    requireNode(target)
    precondition(maximumHops >= 0 && limit >= 0, "hops and lists have no negative length")
    var search = SimplePathSearch(
      topology: self, target: target, maximumHops: min(maximumHops, nodeCount - 1))
    var paths: [Path] = []
    search.visitPaths(from: origin) { nodes, ties in
      let choices = zip(nodes, ties).map { node, tie in
        (identity == .nodes ? tie.prefix(1) : tie).map { edge(ofArc: $0, from: node) }
      }
      for edges in EdgeSequences(choices) {
        paths.append(Path(nodes: nodes, edges: edges, length: Double(edges.count)))
        if paths.count > limit { return false }
      }
      return true
    }
    let isTruncated = paths.count > limit
    if isTruncated { paths.removeLast() }
    return PathList(paths: paths, isTruncated: isTruncated, count: Double(paths.count))
  }
}

private struct SimplePathSearch {
  private let arcs: Adjacency
  private let arcsBack: Adjacency
  private let target: Int
  private let maximumHops: Int
  /// A number of hops that no shorter way leads from the node to the target.
  ///
  /// Given the nodes now on the path. At first the distance; more after an attempt that failed.
  private var hopsLeft: [Int]
  private var isOnPath: [Bool]
  private var nodes: [Int] = []
  private var ties: [Range<Int>] = []
  /// For each node on the path the next arc to try.
  private var cursors: [Int] = []
  /// For each node on the path the fewest hops by which the target was reached from it.
  private var found: [Int] = []
  private var queue: [Int] = []

  private static let unreachable = Int.max / 2

  init(topology: Topology, target: Int, maximumHops: Int) {
    arcs = topology.outgoing
    arcsBack = topology.incoming
    self.target = target
    self.maximumHops = maximumHops
    hopsLeft = [Int](repeating: Self.unreachable, count: topology.nodeCount)
    isOnPath = [Bool](repeating: false, count: topology.nodeCount)
    findDistances()
  }

  /// Notes how far the nodes are from the target, no further out than a path may begin.
  private mutating func findDistances() {
    hopsLeft[target] = 0
    var nodes = [UInt32(target)]
    var next = 0
    while next < nodes.count {
      let node = Int(nodes[next])
      next += 1
      guard hopsLeft[node] < maximumHops else { break }
      for arc in arcsBack.arcs(of: node) {
        let tail = arcsBack.heads[arc]
        guard hopsLeft[Int(tail)] == Self.unreachable else { continue }
        hopsLeft[Int(tail)] = hopsLeft[node] + 1
        nodes.append(tail)
      }
    }
  }

  /// Hands each path's nodes and ties to `body` until it returns false.
  mutating func visitPaths(from origin: Int, _ body: ([Int], [Range<Int>]) -> Bool) {
    guard hopsLeft[origin] <= maximumHops else { return }
    enter(origin)
    while let node = nodes.last {
      if node == target {
        guard body(nodes, ties) else { return }
        found[found.count - 1] = 0
        leave()
      } else if let tie = nextTie(of: node) {
        ties.append(tie)
        enter(Int(arcs.heads[tie.lowerBound]))
      } else {
        leave()
      }
    }
  }

  private mutating func enter(_ node: Int) {
    nodes.append(node)
    isOnPath[node] = true
    cursors.append(arcs.arcs(of: node).lowerBound)
    found.append(Self.unreachable)
  }

  /// The next tie that may still lead to the target within the hops allowed.
  private mutating func nextTie(of node: Int) -> Range<Int>? {
    let end = arcs.arcs(of: node).upperBound
    let depth = cursors.count - 1
    while cursors[depth] < end {
      let start = cursors[depth]
      let head = arcs.heads[start]
      var next = start + 1
      while next < end && arcs.heads[next] == head { next += 1 }
      cursors[depth] = next
      if !isOnPath[Int(head)] && depth + 1 + hopsLeft[Int(head)] <= maximumHops {
        return start..<next
      }
    }
    return nil
  }

  private mutating func leave() {
    let node = nodes.removeLast()
    _ = ties.popLast()
    cursors.removeLast()
    isOnPath[node] = false
    let hops = found.removeLast()
    if hops == Self.unreachable {
      // From here the target was out of reach in the hops that were left.
      hopsLeft[node] = max(hopsLeft[node], maximumHops - nodes.count + 1)
    } else {
      lowerHopsLeft(of: node, to: hops)
      if let parent = found.last { found[found.count - 1] = min(parent, hops + 1) }
    }
  }

  /// Now that a node is free again, those that failed because of it may be tried again.
  private mutating func lowerHopsLeft(of node: Int, to hops: Int) {
    hopsLeft[node] = min(hopsLeft[node], hops)
    queue.append(node)
    var next = 0
    while next < queue.count {
      let near = queue[next]
      next += 1
      for arc in arcsBack.arcs(of: near) {
        let far = Int(arcsBack.heads[arc])
        if !isOnPath[far] && hopsLeft[far] > hopsLeft[near] + 1 {
          hopsLeft[far] = hopsLeft[near] + 1
          queue.append(far)
        }
      }
    }
    queue.removeAll(keepingCapacity: true)
  }
}
