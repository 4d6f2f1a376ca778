internal import ClewGraph

extension Reading {
  /// Paths that share no entity between their ends, or no pair of neighbours, of least total length;
  /// of equally many hops those with the better founded ties.
  func disjointPaths(
    _ query: PathQuery, _ element: PathElement, in network: Network, _ from: Int, _ to: Int
  ) -> FoundPaths {
    let (topology, lengths, _) = network.topology.simplified(
      network.lengthsOfSets(query.prefer))
    var found = FoundPaths()
    switch element {
    case .entities:
      found.paths = topology.shortestNodeDisjointPaths(
        from: from, to: to, lengths: lengths, limit: query.count)
    case .ties:
      found.paths = topology.shortestEdgeDisjointPaths(
        from: from, to: to, lengths: lengths, limit: query.count)
    }
    if query.prefer == .hops { found.paths = found.paths.map(\.byHops) }
    found.count =
      found.paths.count < query.count
      ? found.paths.count : topology.disjointPathCount(element, from: from, to: to)
    return found
  }
}

extension Path {
  /// The same path, as long as it has hops.
  var byHops: Path { Path(nodes: nodes, edges: edges, length: Double(hops)) }
}

extension Topology {
  /// How many paths share none of these; the lengths of paths do not matter.
  fileprivate func disjointPathCount(_ element: PathElement, from: Int, to: Int) -> Int {
    switch element {
    case .entities: nodeDisjointPaths(from: from, to: to).count
    case .ties: Int(maximumFlow(from: from, to: to))
    }
  }
}
