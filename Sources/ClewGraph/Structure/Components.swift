extension Topology {
  /// The groups of nodes that are joined by paths, whatever the direction of the edges.
  ///
  /// Numbered by their lowest node. By hand: 4 nodes with the one edge 0-2 make 3 groups, of
  /// nodes 0 and 2, node 1, node 3. Two neighbours of each node are joined first; what has then
  /// become the largest group is left alone, so that of most graphs few arcs are looked at.
  /// O((nodes + edges) log nodes) at worst, in practice less than O(edges). Sutton, Ben-Nun and
  /// Barak 2018, doi:10.1109/IPDPS.2018.00012.
  public func components() -> Partition {
    var forest = NodeForest(nodeCount: nodeCount)
    let rounds = 2
    outgoing.offsets.withSpan { offsets in
      outgoing.heads.withSpan { heads in
        // In a small graph looking for what may be left out costs more than it saves.
        guard nodeCount > 4_096 else {
          return forest.joinEach(offsets, heads, isOnce: isDirected)
        }
        for round in 0..<rounds { forest.joinNeighbours(offsets, heads, round: round) }
        let largest = forest.mostFrequentRoot()
        forest.joinAll(offsets, heads, skipping: rounds, except: largest)
        guard isDirected else { return }
        incoming.offsets.withSpan { offsets in
          incoming.heads.withSpan { heads in
            forest.joinAll(offsets, heads, skipping: 0, except: largest)
          }
        }
      }
    }
    return Partition(labels: forest.roots())
  }
}

/// Trees of nodes that grow together; each hangs from its lowest node.
private struct NodeForest {
  private var parents: [UInt32]

  init(nodeCount: Int) {
    parents = (0..<UInt32(nodeCount)).map { $0 }
  }

  /// Joins the ends of every edge, whose arcs are there once or, one from either end, twice.
  mutating func joinEach(_ offsets: Span<UInt32>, _ heads: Span<UInt32>, isOnce: Bool) {
    var parents = parents.mutableSpan
    for node in parents.indices {
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let head = heads[arc]
        if head > UInt32(node) && !isOnce { break }
        Self.join(UInt32(node), head, &parents)
      }
    }
  }

  /// Joins each node to its neighbour number `round`, and hangs all from their roots.
  mutating func joinNeighbours(_ offsets: Span<UInt32>, _ heads: Span<UInt32>, round: Int) {
    var parents = parents.mutableSpan
    for node in parents.indices {
      let arc = Int(offsets[node]) &+ round
      if arc < Int(offsets[node &+ 1]) { Self.join(UInt32(node), heads[arc], &parents) }
    }
    Self.flatten(&parents)
  }

  /// Joins each node to all its neighbours from number `first` on, except the nodes of one tree.
  mutating func joinAll(
    _ offsets: Span<UInt32>, _ heads: Span<UInt32>, skipping first: Int, except largest: UInt32
  ) {
    var parents = parents.mutableSpan
    for node in parents.indices where parents[node] != largest {
      var arc = Int(offsets[node]) &+ first
      let end = Int(offsets[node &+ 1])
      while arc < end {
        Self.join(UInt32(node), heads[arc], &parents)
        arc &+= 1
      }
    }
  }

  /// The root met most often among some 1,024 nodes at equal distances, the lowest of such.
  func mostFrequentRoot() -> UInt32 {
    let step = parents.count / 1_024
    let roots = stride(from: 0, to: parents.count, by: step).map { parents[$0] }.sorted()
    var best = UInt32.max
    var bestCount = 0
    var start = 0
    for place in roots.indices where place + 1 == roots.count || roots[place + 1] != roots[place] {
      if place + 1 - start > bestCount {
        best = roots[place]
        bestCount = place + 1 - start
      }
      start = place + 1
    }
    return best
  }

  /// The lowest node of each node's tree.
  mutating func roots() -> [UInt32] {
    var parents = parents.mutableSpan
    Self.flatten(&parents)
    return self.parents
  }

  private static func flatten(_ parents: inout MutableSpan<UInt32>) {
    // A parent is lower than its child, so that it hangs from its root already.
    for node in parents.indices { parents[node] = parents[Int(parents[node])] }
  }

  @inline(__always)
  private static func join(_ a: UInt32, _ b: UInt32, _ parents: inout MutableSpan<UInt32>) {
    var high = parents[Int(a)]
    var low = parents[Int(b)]
    while high != low {
      if high < low { swap(&high, &low) }
      let above = parents[Int(high)]
      if above == high {
        parents[Int(high)] = low
        return
      }
      // What is passed on the way up is hung from a node nearer to the root.
      if above > low { parents[Int(high)] = low }
      high = above
    }
  }
}
