/// The hops on the shortest paths between two nodes: a graph without cycles, from one to the other.
///
/// The places of `nodes` are in an order in which every hop leads to a later place: the origin comes
/// first, the target last. Every node is on a shortest path.
struct PathWeb {
  struct Hop {
    var place: Int
    var edge: Int
  }

  /// The node numbers.
  var nodes: [Int] = []
  /// Where each place's hops begin in `hops`; one more entry than there are places.
  var firstHops: [Int] = [0]
  /// By place, sorted by the number of the node they lead to and then by edge.
  ///
  /// When paths are distinguished by nodes, there is one hop to each node.
  var hops: [Hop] = []

  /// The number of paths.
  func count() -> Double {
    var counts = [Double](repeating: 0, count: nodes.count)
    counts[nodes.count - 1] = 1
    for place in stride(from: nodes.count - 2, through: 0, by: -1) {
      var count = 0.0
      for hop in firstHops[place]..<firstHops[place + 1] { count += counts[hops[hop].place] }
      counts[place] = count
    }
    return counts[0]
  }

  /// The first `limit` paths by node sequence, then by edge sequence, all of the given length.
  func paths(limit: Int, length: Double) -> [Path] {
    guard limit > 0 else { return [] }
    var paths: [Path] = []
    var walk = [nodes[0]]
    /// For each node of the walk the next hop to try, and where its hops end.
    var open = [firstHops[0]..<firstHops[1]]
    /// For each hop of the walk the ways to take it.
    var ties: [Range<Int>] = []
    while let rest = open.last {
      if let last = ties.last, hops[last.lowerBound].place == nodes.count - 1 {
        add(walk, ties, length, to: &paths, limit)
        if paths.count == limit { break }
      }
      guard let first = rest.first else {
        open.removeLast()
        walk.removeLast()
        _ = ties.popLast()
        continue
      }
      let place = hops[first].place
      var end = first + 1
      while end < rest.upperBound && hops[end].place == place { end += 1 }
      open[open.count - 1] = end..<rest.upperBound
      ties.append(first..<end)
      walk.append(nodes[place])
      open.append(firstHops[place]..<firstHops[place + 1])
    }
    return paths
  }

  private func add(
    _ nodes: [Int], _ ties: [Range<Int>], _ length: Double, to paths: inout [Path], _ limit: Int
  ) {
    if ties.allSatisfy({ $0.count == 1 }) {
      paths.append(Path(nodes: nodes, edges: ties.map { hops[$0.lowerBound].edge }, length: length))
      return
    }
    for edges in EdgeSequences(ties.map { $0.map { hops[$0].edge } }) {
      paths.append(Path(nodes: nodes, edges: edges, length: length))
      if paths.count == limit { return }
    }
  }
}
