extension Topology {
  /// How many nodes outside a group are joined to one inside.
  ///
  /// `.incoming` counts those with a tie to the group, `.outgoing` those with a tie from it, `.both`
  /// either. Parallel edges and loops change nothing. `normalized` divides by the number of nodes
  /// outside, as NetworkX's `group_degree_centrality` does. A node named twice is in the group once.
  ///
  /// By hand: in a path of 4 nodes the group of the two inner ones has 2, normalized 1; that of an
  /// end has 1. O(nodes + edges of the group). Everett and Borgatti 1999,
  /// doi:10.1080/0022250X.1999.9990219.
  public func groupDegree(
    _ group: [Int], _ direction: Direction = .both, normalized: Bool = false
  ) -> Double {
    var isMet = membership(group)
    let outside = isMet.count { !$0 }
    let sides =
      isDirected && direction == .both
      ? [outgoing, incoming] : [direction == .incoming ? incoming : outgoing]
    var count = 0
    for node in group {
      for arcs in sides {
        for arc in arcs.arcs(of: node) where !isMet[Int(arcs.heads[arc])] {
          isMet[Int(arcs.heads[arc])] = true
          count += 1
        }
      }
    }
    return normalized && outside > 0 ? Double(count) / Double(outside) : Double(count)
  }

  /// How near a group is to the nodes outside that can reach it.
  ///
  /// With n nodes outside, r of which reach the group: r/n · r/(sum of the distances to the nearest
  /// member). On a connected graph that is NetworkX's `group_closeness_centrality`, which otherwise
  /// counts who cannot reach the group as at distance 0. Directed, distances are *to* the group.
  ///
  /// By hand: in a path of 4 nodes the group of one end and its neighbour scores 2/3. O(nodes +
  /// edges) for hops, with lengths times log nodes. Everett and Borgatti 1999,
  /// doi:10.1080/0022250X.1999.9990219.
  public func groupCloseness(_ group: [Int], lengths: EdgeLengths = .one) -> Double {
    let (distances, outside) = distancesToGroup(group, lengths)
    let total = distances.reduce(0, +)
    let reached = Double(distances.count)
    return total > 0 ? reached / Double(outside) * reached / total : 0
  }

  /// The sum of one over the distance to the nearest member, over all nodes outside a group.
  ///
  /// Nodes that cannot reach the group add nothing, nor do those at distance 0. Directed, distances
  /// are *to* the group. `normalized` divides by the number of nodes outside.
  ///
  /// By hand: in a path of 4 nodes the group of one end and its neighbour scores 1.5, normalized
  /// 0.75. O(nodes + edges) for hops, with lengths times log nodes. Everett and Borgatti 1999,
  /// doi:10.1080/0022250X.1999.9990219; Marchiori and Latora 2000,
  /// doi:10.1016/S0378-4371(00)00311-3.
  public func groupHarmonic(
    _ group: [Int], lengths: EdgeLengths = .one, normalized: Bool = false
  ) -> Double {
    let (distances, outside) = distancesToGroup(group, lengths)
    let sum = distances.reduce(0) { $1 > 0 ? $0 + 1 / $1 : $0 }
    return normalized && outside > 0 ? sum / Double(outside) : sum
  }

  /// The number of pairs of nodes outside a group whose shortest paths go through it.
  ///
  /// Where a pair has several shortest paths, it counts with the share of those that pass at least
  /// one member. Undirected, each pair counts once; directed, in each direction. Parallel edges and
  /// loops as in `betweenness`. `normalized` divides by the number of pairs outside, which gives
  /// NetworkX's `group_betweenness_centrality`.
  ///
  /// By hand: in a star of 5 nodes the group of the centre scores 6, normalized 1, and with one
  /// leaf in it 3. O(nodes · edges) for hops, with lengths times log nodes. Everett and Borgatti
  /// 1999, doi:10.1080/0022250X.1999.9990219.
  public func groupBetweenness(
    _ group: [Int], lengths: EdgeLengths = .one, normalized: Bool = false,
    on execution: Execution = .allCores
  ) -> Double {
    lengths.requireFit(self)
    let isMember = membership(group)
    let sources = isMember.indices.filter { !isMember[$0] }
    let arcs = numberedFoldedArcs(.outgoing, lengths)
    let size = 64
    var sum = 0.0
    execution.reduce(
      chunks: (sources.count + size - 1) / size, into: &sum,
      scratch: { AvoidingPaths(arcs, lengths, isMember) },
      { chunk, paths in
        sources[chunk * size..<min((chunk + 1) * size, sources.count)].reduce(0.0) {
          $0 + paths.shareThroughGroup(from: $1)
        }
      },
      merge: { $0 += $1 })
    let outside = Double(sources.count)
    let pairs = outside * (outside - 1)
    if normalized { return pairs > 0 ? sum / pairs : 0 }
    return isDirected ? sum : sum / 2
  }

  private func membership(_ group: [Int]) -> [Bool] {
    var isMember = [Bool](repeating: false, count: nodeCount)
    for node in group {
      requireNode(node)
      isMember[node] = true
    }
    return isMember
  }

  /// The distances from the nodes outside that reach a group, and how many are outside.
  private func distancesToGroup(
    _ group: [Int], _ lengths: EdgeLengths
  ) -> (distances: [Double], outside: Int) {
    lengths.requireFit(self)
    let isMember = membership(group)
    var search = SourceDistances(self, .incoming, lengths)
    search.run(from: group)
    let distances = search.settled.filter { !isMember[Int($0)] }
      .map { search.distances[Int($0)] }
    return (distances, isMember.count { !$0 })
  }
}

/// Counts the shortest paths from a node, all of them and those that avoid a group.
private struct AvoidingPaths {
  private let arcs: Adjacency
  private let isMember: [Bool]
  private var search: ShortestPathSearch
  private var all: [PathCount]
  private var avoiding: [PathCount]

  init(_ arcs: Adjacency, _ lengths: EdgeLengths, _ isMember: [Bool]) {
    self.arcs = arcs
    self.isMember = isMember
    search = ShortestPathSearch(arcs, lengths)
    all = [PathCount](repeating: .zero, count: arcs.nodeCount)
    avoiding = all
  }

  /// The sum over targets outside the group of the share of paths from `source` through it.
  mutating func shareThroughGroup(from source: Int) -> Double {
    search.run(from: source)
    for node in search.settled {
      all[Int(node)] = .zero
      avoiding[Int(node)] = .zero
    }
    all[source] = .one
    avoiding[source] = .one
    var sum = 0.0
    for label in search.settled {
      let node = Int(label)
      if !isMember[node] && node != source { sum += 1 - avoiding[node].share(of: all[node]) }
      let distance = search.distances[node]
      for arc in arcs.arcs(of: node) {
        let head = Int(arcs.heads[arc])
        let farther = distance.adding(search.lengths[Int(arcs.edges[arc])])
        guard farther == search.distances[head] else { continue }
        all[head].add(all[node])
        if !isMember[head] { avoiding[head].add(avoiding[node]) }
      }
    }
    return sum
  }
}
