extension Topology {
  /// The largest distance between two nodes that are joined by a path; 0 when none are.
  ///
  /// Along the direction of the edges; igraph's `diameter` is the same, NetworkX refuses graphs
  /// that are not connected. Parallel edges are one tie, as long as the shortest of them. Exact:
  /// undirected, searches from well chosen nodes bound the eccentricity of all others until none
  /// can be larger, mostly after a few; where that takes too many, and always in a directed graph,
  /// all nodes are searched from.
  ///
  /// By hand: in a path of 4 nodes 3. O(nodes · edges) at worst, undirected graphs of the real
  /// world some tens of O(nodes + edges). Takes and Kosters 2011, doi:10.1145/2063576.2063748.
  public func diameter(
    lengths: EdgeLengths = .one, on execution: Execution = .allCores
  ) -> Double {
    lengths.requireFit(self)
    func ofAll() -> Double {
      distanceSummaries(lengths: lengths, on: execution).reduce(0) {
        max($0, $1.eccentricity)
      }
    }
    guard !isDirected, nodeCount >= SourceBits.width else { return ofAll() }
    let components = components()
    let large = components.groupsBySize().prefix { components.sizes[$0] >= SourceBits.width }
    let longest = lengths.isOne ? 1 : (0..<edgeCount).reduce(0.0) { max($0, lengths[$1]) }
    var bounds = EccentricityBounds(self, lengths)
    for component in large {
      guard Double(components.sizes[component] - 1) * longest > bounds.largest else { break }
      guard bounds.search(components.members(of: component)) else { return ofAll() }
    }
    // A search from one node costs as much as the whole graph: small components are done together.
    let small = components.sizes.filter { $0 < SourceBits.width }.max() ?? 0
    guard Double(small - 1) * longest > bounds.largest else { return bounds.largest }
    return max(bounds.largest, largestInSmallComponents(components, lengths))
  }

  private func largestInSmallComponents(
    _ components: Partition, _ lengths: EdgeLengths
  ) -> Double {
    var largest = 0.0
    guard lengths.isOne else {
      var search = SourceDistances(self, .outgoing, lengths)
      for node in 0..<nodeCount where components.sizes[components[node]] < SourceBits.width {
        search.run(from: node)
        largest = max(largest, search.summary().eccentricity)
      }
      return largest
    }
    let arcs = foldedArcs(.outgoing)
    let plan = ReachPlan(leaving: arcs, entering: arcs, components: components, strong: nil)
    var search = BitParallelSearch(plan)
    for batch in plan.batches where batch.nodes.count < SourceBits.width {
      // A large component without its pendants may be as small; its nodes are only met again.
      var counts = LevelCounts(nodes: batch.nodes)
      search.run(plan, batch, into: &counts)
      for node in batch.nodes.indices {
        largest = max(largest, counts.summary(of: node - batch.nodes.lowerBound).eccentricity)
      }
    }
    return largest
  }
}

/// What is known of the eccentricities of an undirected graph after some searches.
///
/// A node at distance d from one of eccentricity e has one between max(d, e - d) and e + d.
private struct EccentricityBounds {
  /// The largest eccentricity found.
  private(set) var largest = 0.0
  private var lower: [Double]
  private var upper: [Double]
  private let arcs: Adjacency
  private var lengthSearch: SourceDistances?
  /// What rounding may have taken from an upper bound, as a factor.
  private let slack: Double
  private var searchesLeft = 256

  init(_ topology: Topology, _ lengths: EdgeLengths) {
    arcs = topology.outgoing
    lower = [Double](repeating: 0, count: topology.nodeCount)
    upper = [Double](repeating: .infinity, count: topology.nodeCount)
    lengthSearch = lengths.isOne ? nil : SourceDistances(topology, .outgoing, lengths)
    let isExact =
      lengths.isOne
      || (0..<topology.edgeCount).allSatisfy { edge in
        lengths[edge] < 0x1p20 && lengths[edge] == lengths[edge].rounded()
      }
    slack = isExact ? 1 : 1 + 1e-9
  }

  /// Searches from nodes of one component until none can be more eccentric than `largest`; false
  /// if that takes too many searches.
  mutating func search(_ component: [Int]) -> Bool {
    var left = component
    var next = component[0]
    for node in component where degree(node) > degree(next) { next = node }
    var isOuterTurn = true
    while searchesLeft > 0 {
      searchesLeft -= 1
      let distances = distances(from: next)
      let eccentricity = component.reduce(0) { max($0, distances[$1]) }
      largest = max(largest, eccentricity)
      var kept: [Int] = []
      for node in left where node != next {
        let distance = distances[node]
        lower[node] = max(lower[node], max(distance, eccentricity - distance))
        upper[node] = min(upper[node], eccentricity + distance)
        if upper[node] * slack > largest { kept.append(node) }
      }
      left = kept
      guard let first = left.first else { return true }
      // In turns the node that may be farthest out and the one that may be nearest to the centre.
      next = first
      for node in left.dropFirst() {
        let isBetter =
          isOuterTurn
          ? upper[node] > upper[next] || upper[node] == upper[next] && degree(node) > degree(next)
          : lower[node] < lower[next] || lower[node] == lower[next] && degree(node) > degree(next)
        if isBetter { next = node }
      }
      isOuterTurn.toggle()
    }
    return false
  }

  private func degree(_ node: Int) -> UInt32 { arcs.offsets[node + 1] - arcs.offsets[node] }

  private mutating func distances(from node: Int) -> [Double] {
    guard lengthSearch == nil else {
      lengthSearch?.run(from: node)
      return lengthSearch?.distances ?? []
    }
    return BreadthFirstSearch.distances(from: node, leaving: arcs, entering: arcs)
  }
}
