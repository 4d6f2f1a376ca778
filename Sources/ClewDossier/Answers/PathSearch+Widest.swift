internal import ClewGraph

extension Reading {
  /// Paths by how well the worst of their hops is founded, the best first, and then as by hops.
  ///
  /// With every width that a path can have the narrower hops are put back, and what is new comes
  /// next; so the first k are the k first of all paths. The width to begin with: Pollack 1960,
  /// doi:10.1287/opre.8.5.733.
  func widestPaths(
    _ query: PathQuery, in network: Network, _ from: Int, _ to: Int
  ) -> FoundPaths {
    let pairs = foundedPairs(of: network)
    let ranks = Set(pairs.ranks).sorted()
    let places = Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, $0) })
    let strengths = pairs.ranks.map { Double(ranks.count - (places[$0] ?? 0)) }
    guard let strengths = try? EdgeStrengths(strengths),
      let widest = pairs.topology.widestPath(from: from, to: to, strengths: strengths)
    else { return FoundPaths() }
    var hops = query
    hops.prefer = .hops
    var found = FoundPaths()
    var seen: Set<[Int]> = []
    for rank in ranks.dropFirst(ranks.count - Int(widest.width)) {
      let part = pairs.part(upTo: rank)
      let next = search(hops, in: network, part, from, to)
      found.paths += next.paths.filter { seen.insert($0.nodes).inserted }
      found.isTruncated = next.isTruncated
      let isEnough =
        query.onlyShortest ? !found.paths.isEmpty : found.paths.count >= query.count
      if isEnough { break }
    }
    if !query.onlyShortest { found.paths = Array(found.paths.prefix(query.count)) }
    return found
  }

  /// For each pair of neighbours how well its best tie is founded, the best 0.
  struct FoundedPairs {
    var topology: Topology
    var ranks: [Int]

    /// The pairs founded at least as well as `rank`.
    func part(upTo rank: Int) -> Topology {
      let edges = ranks.indices.filter { ranks[$0] <= rank }
      return Topology(
        isDirected: topology.isDirected, nodeCount: topology.nodeCount,
        tails: edges.map { UInt32(topology.tail(of: $0)) },
        heads: edges.map { UInt32(topology.head(of: $0)) })
    }
  }

  func foundedPairs(of network: Network) -> FoundedPairs {
    // The order in which ties of a hop are shown, as one number: the least is its best tie.
    let orders = (0..<network.topology.edgeCount).map { order(ofEdge: $0, in: network) }
    // All numbers are whole and small by construction.
    let lengths = (try? EdgeLengths(orders.map { Double($0) })) ?? .one
    let pairs = network.topology.simplified(lengths)
    return FoundedPairs(
      topology: pairs.topology, ranks: pairs.edges.map { Self.founding(ofOrder: orders[$0]) })
  }

  private static let originsLimit = 1 << 20

  /// `compare` as a number.
  private func order(ofEdge edge: Int, in network: Network) -> Int {
    // A tie tells its dates and details, too, which among millions takes minutes to read.
    if case .relation(let number) = network.ground(edge) {
      let kind = dossier.kind(ofRelation: number)
      return Self.order(
        standing(ofRelation: number), isContext: kind.role == .context, isHostile: kind.isHostile)
    }
    let tie = network.tie(edge)
    return Self.order(tie.standing, isContext: tie.isContext, isHostile: tie.isHostile)
  }

  private static func order(_ standing: Standing, isContext: Bool, isHostile: Bool) -> Int {
    var order = gravity(standing)
    for isSo in [standing.isDoubted, isContext, isHostile] {
      order = order * 2 + (isSo ? 1 : 0)
    }
    order = order * originsLimit + originsLimit - 1 - min(standing.origins, originsLimit - 1)
    return order * 8 + Int(standing.hedge.rawValue)
  }

  /// The part of it that `compareFounding` begins with: state, doubt, origins.
  private static func founding(ofOrder order: Int) -> Int {
    let origins = order / 8 % originsLimit
    return order / 8 / originsLimit / 4 * originsLimit + origins
  }
}
