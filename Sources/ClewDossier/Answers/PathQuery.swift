internal import ClewGraph

/// A question for the paths between two entities, and everything that may narrow it.
public struct PathQuery: Sendable {
  /// Which relations may carry a path.
  public enum Carry: String, CaseIterable, Sendable {
    /// Ties only.
    case tie
    /// Ties, context such as citizenship or place, and journeys.
    case context
  }

  /// Canonical entity numbers of the ends.
  public var from: Int
  public var to: Int
  /// At most so many paths, shortest first.
  public var count = 3
  /// All paths of the least length instead.
  public var onlyShortest = false
  /// At most so many hops; nil: any.
  public var maximumHops: Int?
  /// Entities that a path must pass, in any order of the list's items.
  public var via: [Int] = []
  /// Entities that a path may not pass.
  public var avoid: [Int] = []
  /// The only relation kinds that carry; empty: all.
  public var onlyKinds: [String] = []
  /// Relation kinds that do not carry.
  public var notKinds: [String] = []
  /// The only kinds of entity that a path may pass between its ends; empty: all.
  public var through: [String] = []
  /// Whether ties are followed in their own direction only.
  public var isDirected = false
  /// Whether context carries.
  public var carry = Carry.tie
  /// What makes a path short.
  public var prefer = LengthRule.hops

  /// The three shortest paths over ties between two entities.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// How many paths `onlyShortest` gives at most.
  public static let shortestLimit = 1_000
  /// How many paths are compared where both the hops and the length by another rule are limited.
  public static let boundedLimit = 100_000
  /// How many stops to pass are tried in every order; more are passed in the order given.
  public static let reorderedStops = 4

  /// The question's settings that depart from the standard, in words.
  public var phrases: [String] {
    var phrases: [String] = []
    if carry == .context { phrases.append("context carries") }
    if isDirected { phrases.append("ties followed in their own direction only") }
    if let maximumHops { phrases.append("at most \(maximumHops) hops") }
    if !onlyKinds.isEmpty { phrases.append("only " + onlyKinds.joined(separator: ", ")) }
    if !notKinds.isEmpty { phrases.append("without " + notKinds.joined(separator: ", ")) }
    if !through.isEmpty { phrases.append("through " + through.joined(separator: ", ") + " only") }
    if prefer != .hops { phrases.append(prefer.summary) }
    return phrases
  }
}

/// What a path query found.
public struct PathAnswer: Sendable {
  /// One step of a path: two entities and every tie that joins them.
  public struct Hop: Sendable {
    /// Canonical entity numbers.
    public let from: Int
    public let to: Int
    /// The ties, best founded first.
    public let ties: [Tie]
  }

  /// One path.
  public struct Route: Sendable {
    /// Its steps; none when both ends are one entity.
    public let hops: [Hop]
    /// Its length by the query's rule.
    public let length: Double
    /// Which step is founded worst; the first of equals.
    public let weakest: Int?
    /// How many independent origins its best ties have together.
    public let origins: Int
  }

  /// What would open a path where there is none.
  public struct Opening: Sendable {
    /// The rule, in words.
    public let rule: String
    /// How many ties the rule keeps out.
    public let removed: Int
    /// The length in hops of the shortest path without the rule; nil: still none.
    public let hops: Int?
  }

  /// The question.
  public let query: PathQuery
  /// The paths, shortest first.
  public let routes: [Route]
  /// Whether there are more paths than were looked at, so that a better one may be missing.
  public let isTruncated: Bool
  /// When there is no path: what each rule keeps out, and whether a path exists without it.
  public let openings: [Opening]
  /// The network that was searched.
  public let network: Network
}

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
      let route = PathAnswer.Route(hops: [], length: 0, weakest: nil, origins: 0)
      return PathAnswer(
        query: query, routes: [route], isTruncated: false, openings: [], network: network)
    }
    let (paths, isTruncated) = search(query, in: network)
    let routes = paths.map { route($0, in: network, isDirected: query.isDirected) }
    return PathAnswer(
      query: query, routes: routes, isTruncated: isTruncated,
      openings: routes.isEmpty ? openings(for: query) : [], network: network)
  }

  /// The network a query may move in: what its rules leave.
  private func pathNetwork(_ query: PathQuery) -> Network {
    let ends = Set([query.from, query.to] + query.via)
    let avoid = Set(query.avoid)
    // Asked once, not for every tie.
    let roles = query.through.reduce(into: Set<Int>()) { $0.formUnion(actors(inRole: $1)) }
    return network(query.carry == .tie ? .allTies : .everything, isDirected: query.isDirected)
      .filtered(
        node: { number in
          if avoid.contains(number) { return false }
          return query.through.isEmpty || ends.contains(number) || roles.contains(number)
            || query.through.contains { isPlainKind(number, $0) }
        },
        edge: { tie in
          (query.onlyKinds.isEmpty || query.onlyKinds.contains(tie.kind))
            && !query.notKinds.contains(tie.kind)
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

  private func search(_ query: PathQuery, in network: Network) -> ([Path], Bool) {
    guard let from = network.node(of: query.from), let to = network.node(of: query.to) else {
      return ([], false)
    }
    let lengths = network.lengths(query.prefer)
    let limit = Double(query.maximumHops ?? Int.max)
    if !query.via.isEmpty {
      return (pathsVia(query, in: network, from, to, lengths), false)
    }
    if query.onlyShortest {
      let list = network.topology.allShortestPaths(
        from: from, to: to, lengths: lengths, limit: PathQuery.shortestLimit)
      let distinct = distinctByNodes(list.paths)
      return (distinct.filter { Double($0.hops) <= limit }, list.isTruncated)
    }
    if query.prefer == .hops {
      return (
        shortestByHops(query, in: network, from, to).filter { Double($0.hops) <= limit }, false
      )
    }
    let paths: [Path]
    var isTruncated = false
    if query.maximumHops == nil {
      paths = network.topology.shortestPaths(
        from: from, to: to, count: query.count, lengths: lengths)
    } else {
      let list = network.topology.simplePaths(
        from: from, to: to, maximumHops: query.maximumHops ?? 0, limit: PathQuery.boundedLimit)
      isTruncated = list.isTruncated
      paths = distinctByNodes(
        list.paths.map { path in
          let length = path.edges.reduce(0) { $0 + lengths[$1] }
          return Path(nodes: path.nodes, edges: path.edges, length: length)
        }.sorted {
          $0.length == $1.length
            ? $0.nodes.lexicographicallyPrecedes($1.nodes) : $0.length < $1.length
        })
    }
    return (Array(paths.filter { Double($0.hops) <= limit }.prefix(query.count)), isTruncated)
  }

  /// The paths of fewest hops; among equals those with fewer hostile and contested ties and more
  /// origins first, then the lowest entity numbers.
  private func shortestByHops(
    _ query: PathQuery, in network: Network, _ from: Int, _ to: Int
  ) -> [Path] {
    let shortest = distinctByNodes(
      network.topology.allShortestPaths(
        from: from, to: to, lengths: .one, limit: PathQuery.shortestLimit
      ).paths)
    let graded = shortest.map { path -> (path: Path, grade: [Int]) in
      let ties = path.nodes.indices.dropLast().compactMap { index in
        hop(path.nodes[index], path.nodes[index + 1], in: network, query.isDirected).ties.first
      }
      return (
        path,
        [
          ties.count(where: \.isHostile), ties.count { $0.standing.state != .asserted },
          ties.count(where: \.standing.isDoubted), -ties.reduce(0) { $0 + $1.standing.origins },
        ]
      )
    }.sorted { left, right in
      left.grade == right.grade
        ? left.path.nodes.lexicographicallyPrecedes(right.path.nodes)
        : left.grade.lexicographicallyPrecedes(right.grade)
    }.map(\.path)
    guard graded.count < query.count, let hops = graded.first?.hops else {
      return Array(graded.prefix(query.count))
    }
    let longer = network.topology.shortestPaths(
      from: from, to: to, count: query.count, lengths: .one
    ).filter { $0.hops > hops }
    return graded + longer.prefix(query.count - graded.count)
  }

  private func distinctByNodes(_ paths: [Path]) -> [Path] {
    var seen: Set<[Int]> = []
    return paths.filter { seen.insert($0.nodes).inserted }
  }

  /// Loopless paths through all of `via`: pieces of the shortest paths between the stops, joined
  /// where they do not meet.
  private func pathsVia(
    _ query: PathQuery, in network: Network, _ from: Int, _ to: Int, _ lengths: EdgeLengths
  ) -> [Path] {
    let stops = query.via.compactMap { network.node(of: $0) }
    guard stops.count == query.via.count else { return [] }
    var found: [Path] = []
    for order in orders(of: stops) {
      var partial = [Path(nodes: [from], edges: [], length: 0)]
      for (start, end) in zip([from] + order, order + [to]) {
        let pieces = network.topology.shortestPaths(
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

  private func route(_ path: Path, in network: Network, isDirected: Bool) -> PathAnswer.Route {
    let hops = zip(path.nodes, path.nodes.dropFirst()).map { left, right in
      hop(left, right, in: network, isDirected)
    }
    let best = hops.compactMap(\.ties.first)
    var weakest: Int?
    for (index, tie) in best.enumerated() {
      guard let current = weakest else {
        weakest = index
        continue
      }
      if Self.compareFounding(tie, best[current]) > 0 { weakest = index }
    }
    let claims = Set(best.flatMap(\.standing.supporting)).sorted()
    return PathAnswer.Route(
      hops: hops, length: path.length, weakest: weakest, origins: origins(of: claims))
  }

  /// The step between two neighbouring nodes with every tie that joins them, best founded first.
  private func hop(
    _ left: Int, _ right: Int, in network: Network, _ isDirected: Bool
  ) -> PathAnswer.Hop {
    var edges: Set<Int> = []
    let outgoing = network.topology.outgoing
    for (tail, head) in isDirected ? [(left, right)] : [(left, right), (right, left)] {
      for arc in outgoing.arcs(of: tail) where Int(outgoing.heads[arc]) == head {
        edges.insert(Int(outgoing.edges[arc]))
      }
    }
    let ties = edges.sorted().map { network.tie($0) }.enumerated().sorted { first, second in
      let order = Self.compare(first.element, second.element)
      return order == 0 ? first.offset < second.offset : order < 0
    }.map(\.element)
    return PathAnswer.Hop(from: network.nodes[left], to: network.nodes[right], ties: ties)
  }

  /// Negative when the first tie is to be shown before the second: asserted before contested before
  /// denied, then undoubted, then ties before context, friendly before hostile, then more origins,
  /// then firmer wording.
  static func compare(_ first: Tie, _ second: Tie) -> Int {
    func rank(_ tie: Tie) -> [Int] {
      [
        gravity(tie), tie.standing.isDoubted ? 1 : 0, tie.isContext ? 1 : 0, tie.isHostile ? 1 : 0,
        -tie.standing.origins, Int(tie.standing.hedge.rawValue),
      ]
    }
    return compare(rank(first), rank(second))
  }

  /// Negative when the first tie is better founded: as `compare`, but a hostile tie or context is
  /// no worse evidence than another.
  static func compareFounding(_ first: Tie, _ second: Tie) -> Int {
    func rank(_ tie: Tie) -> [Int] {
      [
        gravity(tie), tie.standing.isDoubted ? 1 : 0, -tie.standing.origins,
        Int(tie.standing.hedge.rawValue),
      ]
    }
    return compare(rank(first), rank(second))
  }

  private static func gravity(_ tie: Tie) -> Int {
    switch tie.standing.state {
    case .asserted: 0
    case .contested: 1
    case .denied: 2
    case .unsupported: 3
    }
  }

  private static func compare(_ first: [Int], _ second: [Int]) -> Int {
    for (left, right) in zip(first, second) where left != right { return left < right ? -1 : 1 }
    return 0
  }

  /// What each rule of a query that found nothing keeps out.
  private func openings(for query: PathQuery) -> [PathAnswer.Opening] {
    var relaxations: [(rule: String, reading: Reading, query: PathQuery)] = []
    func relax(_ rule: String, _ change: (inout PathQuery) -> Void) {
      var other = query
      change(&other)
      relaxations.append((rule, self, other))
    }
    if query.carry == .tie {
      relax("context (citizenship, place, journeys...) does not carry") { $0.carry = .context }
    }
    if query.isDirected { relax("ties are followed in their direction") { $0.isDirected = false } }
    if let hops = query.maximumHops { relax("at most \(hops) hops") { $0.maximumHops = nil } }
    if !query.avoid.isEmpty { relax("entities to avoid") { $0.avoid = [] } }
    if !query.via.isEmpty { relax("entities to pass") { $0.via = [] } }
    if !query.onlyKinds.isEmpty { relax("only some relation kinds") { $0.onlyKinds = [] } }
    if !query.notKinds.isEmpty { relax("some relation kinds left out") { $0.notKinds = [] } }
    if !query.through.isEmpty { relax("only some kinds of entity") { $0.through = [] } }
    var loose = policy
    loose.includesDenied = true
    if !policy.includesDenied, let reading = try? Reading(dossier, under: loose) {
      relaxations.append(("what is only denied is left out", reading, query))
    }
    var unsure = policy
    unsure.identity = .possible
    if policy.identity != .possible, let reading = try? Reading(dossier, under: unsure) {
      relaxations.append(("unsure identities stay apart", reading, query))
    }
    if let reading = try? Reading(dossier), policy != .standard {
      relaxations.append(("the policy: " + policy.summary, reading, query))
    }
    let base = pathNetwork(query).topology.edgeCount
    return relaxations.map { rule, reading, other in
      var single = other
      single.count = 1
      single.from = reading.canonical(other.from)
      single.to = reading.canonical(other.to)
      single.via = other.via.map { reading.canonical($0) }
      let wider = reading.pathNetwork(single)
      let hops =
        single.from == single.to ? 0 : reading.search(single, in: wider).0.first?.hops
      return PathAnswer.Opening(
        rule: rule, removed: max(0, wider.topology.edgeCount - base), hops: hops)
    }
  }
}
