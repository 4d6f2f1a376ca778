internal import ClewGraph

extension Reading {
  /// All paths of at most so many hops, in the order the query prefers.
  ///
  /// Where there are more than `PathQuery.everyLimit`, all of at most so many hops as that holds;
  /// where not even those of the fewest hops fit, the first of them by entity numbers.
  func everyPath(_ query: PathQuery, in network: Network, _ from: Int, _ to: Int) -> FoundPaths {
    let topology = network.topology
    let longest = min(query.maximumHops ?? .max, max(1, topology.nodeCount - 1))
    func list(_ hops: Int) -> PathList {
      topology.simplePaths(
        from: from, to: to, maximumHops: hops, limit: PathQuery.everyLimit)
    }
    var found = FoundPaths()
    var paths = list(longest)
    if paths.isTruncated {
      found.isTruncated = true
      let fewest = topology.shortestPath(from: from, to: to)?.hops ?? longest
      paths = list(fewest)
      if !paths.isTruncated {
        // The more hops, the more paths: the longest that fits is found by halving.
        var (complete, tooLong) = (fewest, longest)
        while tooLong - complete > 1 {
          let middle = complete + (tooLong - complete) / 2
          let more = list(middle)
          if more.isTruncated {
            tooLong = middle
          } else {
            (complete, paths) = (middle, more)
          }
        }
        found.completeHops = complete
      }
    }
    let stops = Set(query.via.map { network.node(of: $0) })
    let passing = distinctByNodes(paths.paths).filter { path in
      stops.isSubset(of: path.nodes.map { Optional($0) })
    }
    if query.prefer == .widest {
      found.paths = ranked(passing, byWidthIn: network)
    } else {
      found.paths = ranked(passing, by: network.lengths(query.prefer))
    }
    return found
  }

  /// Paths by the rank of their worst-founded hop, then by hops, then by node sequence.
  private func ranked(_ paths: [Path], byWidthIn network: Network) -> [Path] {
    let pairs = foundedPairs(of: network)
    return paths.map { path -> (path: Path, rank: Int) in
      let ranks = zip(path.nodes, path.nodes.dropFirst()).compactMap { left, right in
        pairs.topology.edge(from: left, to: right).map { pairs.ranks[$0] }
      }
      return (path, ranks.max() ?? 0)
    }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.path.hops != right.path.hops { return left.path.hops < right.path.hops }
      return left.path.nodes.lexicographicallyPrecedes(right.path.nodes)
    }.map(\.path)
  }
}
