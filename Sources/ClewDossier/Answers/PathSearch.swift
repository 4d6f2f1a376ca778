internal import ClewGraph

extension Reading {
  /// The paths that `query` asks for.
  ///
  /// Ends are joined by the shortest loopless sequences of entities; all ties between two
  /// neighbours are shown as one hop, which direction they have notwithstanding unless the query
  /// is directed. Equal lengths are resolved by the lowest entity numbers. k shortest paths: Yen
  /// 1971 (doi:10.1287/mnsc.17.11.712) with Lawler 1972 (doi:10.1287/mnsc.18.7.401).
  public func paths(_ query: PathQuery) -> PathAnswer {
    let network = pathNetwork(query)
    if query.from == query.to {
      let route = PathAnswer.Route(hops: [], length: 0, weakest: nil, origins: 0, trusts: [])
      return PathAnswer(
        query: query, routes: [route], isTruncated: false, completeHops: nil, disjoint: nil,
        openings: [], network: network)
    }
    let found = search(query, in: network)
    var hops: [[Int]: PathAnswer.Hop] = [:]
    let routes = found.paths.map { route($0, of: query, in: network, &hops) }
    let disjoint = query.disjoint.map { element in
      PathAnswer.Disjoint(
        element: element, count: found.count, ground: sharedGround(of: routes.map(\.hops)))
    }
    return PathAnswer(
      query: query, routes: routes, isTruncated: found.isTruncated,
      completeHops: found.completeHops, disjoint: disjoint,
      // Where not all were looked at, nobody knows that there is none.
      openings: routes.isEmpty && !found.isTruncated ? openings(for: query) : [],
      network: network)
  }

  /// The network a query may move in: what its rules leave.
  func pathNetwork(_ query: PathQuery) -> Network {
    let ends = Set([query.from, query.to] + query.via)
    let avoid = Set(query.avoid)
    // Asked once, not for every tie.
    let roles = query.through.reduce(into: Set<Int>()) { $0.formUnion(actors(inRole: $1)) }
    let whole = network(
      query.carry == .tie ? .allTies : .everything, isDirected: query.isDirected)
    let hasKinds = !query.onlyKinds.isEmpty || !query.notKinds.isEmpty
    guard hasKinds || !avoid.isEmpty || !query.through.isEmpty else { return whole }
    return whole.filtered(
      node: { number in
        if avoid.contains(number) { return false }
        return query.through.isEmpty || ends.contains(number) || roles.contains(number)
          || query.through.contains { isPlainKind(number, $0) }
      },
      kind: { kind in
        (query.onlyKinds.isEmpty || query.onlyKinds.contains(kind))
          && !query.notKinds.contains(kind)
      })
  }

  /// Whether entity `number` is of kind `id`, its base, or a role that claims give it.
  ///
  /// Linear in the relations for roles.
  public func isKind(_ number: Int, _ id: String) -> Bool {
    isPlainKind(number, id) || actors(inRole: id).contains(canonical(number))
  }

  private func isPlainKind(_ number: Int, _ id: String) -> Bool {
    let kind = dossier.kind(ofEntity: number)
    return kind.id == id || kind.base.rawValue == id
  }

  /// Canonical numbers of those who have the role `id`, which claims give: perpetrator or suspect.
  private func actors(inRole id: String) -> Set<Int> {
    switch id {
    case "perpetrator": perpetrators
    case "suspect": actors(withParts: [.suspect])
    default: []
    }
  }

  /// Paths with what is known of those left out.
  struct FoundPaths {
    var paths: [Path] = []
    var isTruncated = false
    var completeHops: Int?
    /// How many there are of those that share nothing.
    var count = 0
  }

  func search(_ query: PathQuery, in network: Network) -> FoundPaths {
    guard let from = network.node(of: query.from), let to = network.node(of: query.to) else {
      return FoundPaths()
    }
    if let element = query.disjoint {
      return disjointPaths(query, element, in: network, from, to)
    }
    if query.isEvery { return everyPath(query, in: network, from, to) }
    if query.prefer == .widest { return widestPaths(query, in: network, from, to) }
    return search(query, in: network, network.topology, from, to)
  }

  /// The paths in `topology`, whose nodes are those of the network.
  func search(
    _ query: PathQuery, in network: Network, _ topology: Topology, _ from: Int, _ to: Int
  ) -> FoundPaths {
    let lengths = network.lengths(query.prefer)
    let limit = Double(query.maximumHops ?? Int.max)
    if !query.via.isEmpty {
      return FoundPaths(paths: pathsVia(query, in: network, topology, from, to, lengths))
    }
    if query.onlyShortest {
      let list = topology.allShortestPaths(
        from: from, to: to, lengths: lengths, limit: PathQuery.shortestLimit)
      let distinct = distinctByNodes(list.paths)
      return FoundPaths(
        paths: distinct.filter { Double($0.hops) <= limit }, isTruncated: list.isTruncated)
    }
    if lengths.isOne {
      let paths = shortestByHops(query, in: network, topology, from, to)
      return FoundPaths(paths: paths.filter { Double($0.hops) <= limit })
    }
    guard let hops = query.maximumHops else {
      return FoundPaths(
        paths: topology.shortestPaths(from: from, to: to, count: query.count, lengths: lengths))
    }
    let list = topology.simplePaths(
      from: from, to: to, maximumHops: hops, limit: PathQuery.boundedLimit)
    let paths = ranked(list.paths, by: lengths)
    return FoundPaths(paths: Array(paths.prefix(query.count)), isTruncated: list.isTruncated)
  }

  /// Paths by length, then by node sequence.
  func ranked(_ paths: [Path], by lengths: EdgeLengths) -> [Path] {
    distinctByNodes(
      paths.map { path in
        let length = path.edges.reduce(0) { $0 + lengths[$1] }
        return Path(nodes: path.nodes, edges: path.edges, length: length)
      }.sorted {
        $0.length == $1.length
          ? $0.nodes.lexicographicallyPrecedes($1.nodes) : $0.length < $1.length
      })
  }

  /// The paths of fewest hops; among equals those with fewer hostile and contested ties and more
  /// origins first, then the lowest entity numbers.
  private func shortestByHops(
    _ query: PathQuery, in network: Network, _ topology: Topology, _ from: Int, _ to: Int
  ) -> [Path] {
    let shortest = distinctByNodes(
      topology.allShortestPaths(
        from: from, to: to, lengths: .one, limit: PathQuery.shortestLimit
      ).paths)
    // Paths of one length between two ends have most of their hops in common.
    var grades: [HopEnds: [Int]] = [:]
    let graded = shortest.map { path -> (path: Path, grade: [Int]) in
      var grade = [0, 0, 0, 0]
      for (left, right) in zip(path.nodes, path.nodes.dropFirst()) {
        let ends = HopEnds(left: left, right: right)
        let own = grades[ends] ?? hopGrade(left, right, in: network, query.isDirected)
        grades[ends] = own
        for place in grade.indices { grade[place] += own[place] }
      }
      return (path, grade)
    }.sorted { left, right in
      left.grade == right.grade
        ? left.path.nodes.lexicographicallyPrecedes(right.path.nodes)
        : left.grade.lexicographicallyPrecedes(right.grade)
    }.map(\.path)
    guard graded.count < query.count, let hops = graded.first?.hops else {
      return Array(graded.prefix(query.count))
    }
    let longer = topology.shortestPaths(
      from: from, to: to, count: query.count, lengths: .one
    ).filter { $0.hops > hops }
    return graded + longer.prefix(query.count - graded.count)
  }

  private struct HopEnds: Hashable {
    var left: Int
    var right: Int
  }

  /// Whether the best tie between two neighbours is hostile, contested or doubted, each 1 for yes, and
  /// its origins, less for more.
  private func hopGrade(
    _ left: Int, _ right: Int, in network: Network, _ isDirected: Bool
  ) -> [Int] {
    if let isHostile = bestPlainTieIsHostile(left, right, in: network, isDirected) {
      return [isHostile ? 1 : 0, 0, 0, -1]
    }
    let ties = hop(left, right, in: network, isDirected).ties
    guard let tie = ties.first else { return [0, 0, 0, 0] }
    return [
      tie.isHostile ? 1 : 0, tie.standing.state == .asserted ? 0 : 1,
      tie.standing.isDoubted ? 1 : 0, -tie.standing.origins,
    ]
  }

  /// Whether the tie that `hop` shows first is hostile, where all between two neighbours are
  /// relations that rest on one claim each, told alike: then their kinds alone decide, and nothing
  /// else of them is looked at.
  private func bestPlainTieIsHostile(
    _ left: Int, _ right: Int, in network: Network, _ isDirected: Bool
  ) -> Bool? {
    guard isEveryRelationActive, dossier.claimColumns.flags.uniformValue == 0 else { return nil }
    var best: (isContext: Bool, isHostile: Bool)?
    for edge in edges(left, right, in: network, isDirected) {
      guard let relation = network.relation(ofEdge: edge),
        dossier.claims(of: ClaimTarget(.relation, relation)).count == 1
      else { return nil }
      let kind = dossier.kind(ofRelation: relation)
      let (isContext, isHostile) = (kind.role == .context, kind.isHostile)
      guard let current = best else {
        best = (isContext, isHostile)
        continue
      }
      if current.isContext && !isContext
        || current.isContext == isContext && current.isHostile && !isHostile
      {
        best = (isContext, isHostile)
      }
    }
    return best?.isHostile
  }

  func distinctByNodes(_ paths: [Path]) -> [Path] {
    var seen: Set<[Int]> = []
    return paths.filter { seen.insert($0.nodes).inserted }
  }

  /// Loopless paths through all of `via`: pieces of the shortest paths between the stops, joined
  /// where they do not meet.
  private func pathsVia(
    _ query: PathQuery, in network: Network, _ topology: Topology, _ from: Int, _ to: Int,
    _ lengths: EdgeLengths
  ) -> [Path] {
    let stops = query.via.compactMap { network.node(of: $0) }
    guard stops.count == query.via.count else { return [] }
    var found: [Path] = []
    for order in orders(of: stops) {
      var partial = [Path(nodes: [from], edges: [], length: 0)]
      for (start, end) in zip([from] + order, order + [to]) {
        let pieces = topology.shortestPaths(
          from: start, to: end, count: 64, lengths: lengths)
        partial = partial.flatMap { head in
          pieces.compactMap { piece in
            guard Set(head.nodes).isDisjoint(with: piece.nodes.dropFirst()) else { return nil }
            return Path(
              nodes: head.nodes + piece.nodes.dropFirst(), edges: head.edges + piece.edges,
              length: head.length + piece.length)
          }
        }.sorted { $0.length < $1.length }
        partial = Array(partial.prefix(256))
      }
      found += partial
    }
    let limit = query.maximumHops ?? Int.max
    let sorted = distinctByNodes(found.filter { $0.hops <= limit }).sorted {
      $0.length == $1.length
        ? $0.nodes.lexicographicallyPrecedes($1.nodes) : $0.length < $1.length
    }
    return Array(sorted.prefix(query.count))
  }

  /// Every order of up to four stops; more keep the order given.
  private func orders(of stops: [Int]) -> [[Int]] {
    guard stops.count <= PathQuery.reorderedStops else { return [stops] }
    return stops.reduce([[]]) { orders, stop in
      orders.flatMap { order in
        (0...order.count).map { place in
          var longer: [Int] = order
          longer.insert(stop, at: place)
          return longer
        }
      }
    }
  }
}
