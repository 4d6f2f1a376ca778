extension Adjacency {
  /// The node with the most neighbours left, the lowest of several, again and again.
  ///
  /// Undirected arcs without parallels and loops. Every node stands in the list of each degree it
  /// has come down to; a list is final when its turn comes, since only lower ones still grow.
  /// O(nodes log nodes + edges).
  func nodesByRemainingDegree(_ limit: Int) -> [Int] {
    var degrees = (0..<nodeCount).map { arcs(of: $0).count }
    var isRemoved = [Bool](repeating: false, count: nodeCount)
    var lists = [[UInt32]](repeating: [], count: (degrees.max() ?? 0) + 1)
    for node in degrees.indices { lists[degrees[node]].append(UInt32(node)) }
    var removed: [Int] = []
    removed.reserveCapacity(limit)
    for degree in lists.indices.reversed() where removed.count < limit {
      for node in lists[degree].sorted().lazy.map(Int.init) where removed.count < limit {
        guard !isRemoved[node], degrees[node] == degree else { continue }
        isRemoved[node] = true
        removed.append(node)
        for arc in arcs(of: node) {
          let other = Int(heads[arc])
          guard !isRemoved[other] else { continue }
          degrees[other] -= 1
          lists[degrees[other]].append(UInt32(other))
        }
      }
      lists[degree] = []
    }
    return removed
  }
}
