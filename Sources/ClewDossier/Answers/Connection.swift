internal import ClewGraph

/// A question for what joins several entities, and everything that may narrow it.
public struct ConnectQuery: Sendable {
  /// Canonical numbers of the entities, each once.
  public var members: [Int]
  /// Entities that may take no part.
  public var avoid: [Int] = []
  /// The only relation kinds that carry; empty: all.
  public var onlyKinds: [String] = []
  /// Relation kinds that do not carry.
  public var notKinds: [String] = []
  /// The only kinds of entity that may take part beside the members; empty: all.
  public var through: [String] = []
  /// Whether context carries.
  public var carry = PathQuery.Carry.tie
  /// What makes a tie short: any rule but the widest, which has no lengths.
  public var prefer = LengthRule.hops

  /// How many steps, as `Topology.connectingSteps`, a search for the proven smallest set takes at
  /// most; with more, a good set is sought.
  public static let exactSteps = 200_000_000.0

  /// What joins some entities by ties; repeated ones count once, in the order given.
  public init(_ members: [Int]) {
    var seen: Set<Int> = []
    self.members = members.filter { seen.insert($0).inserted }
  }

  /// The same narrowing for paths, which all members are ends or stops of.
  var asPath: PathQuery {
    var query = PathQuery(from: members.first ?? 0, to: members.last ?? 0)
    query.via = Array(members.dropFirst().dropLast())
    query.avoid = avoid
    query.onlyKinds = onlyKinds
    query.notKinds = notKinds
    query.through = through
    query.carry = carry
    query.prefer = prefer
    return query
  }

  /// The question's settings that depart from the standard, in words.
  public var phrases: [String] { asPath.phrases }
}

/// A small set of ties that joins several entities.
public struct Connection: Sendable {
  /// The question.
  public let query: ConnectQuery
  /// The network.
  public let network: Network
  /// Each tied pair with all ties that join it, from the first member outwards.
  ///
  /// One fewer than the entities they join; none where not all members can be joined.
  public let hops: [PathAnswer.Hop]
  /// Canonical numbers of the entities on it that were not asked for, in the order of `hops`.
  public let connectors: [Int]
  /// The sum of the pairs' lengths by the query's rule.
  public let length: Double
  /// How far the best-trusted tie of each pair is trusted, all multiplied, where reliability is
  /// preferred; `length` is the negative of its logarithm.
  public let reliability: Double?
  /// No set that joins the members has a smaller sum than this.
  public let bound: Double
  /// Whether the smallest set was sought, not only a good one.
  public let isExact: Bool
  /// Whether `length` is proven to be the smallest.
  public let isProven: Bool
  /// Which pair is founded worst; the first of equals.
  public let weakest: Int?
  /// What the reporting behind the pairs has in common.
  public let ground: SharedGround
  /// The members by who can be joined with whom, the first member's group first; one group where
  /// all can.
  public let groups: [[Int]]
  /// Where not all members can be joined: what each rule keeps out, and how many ties would join
  /// them without it.
  public let openings: [PathAnswer.Opening]
}

extension Reading {
  /// What joins the members of a query: a set of tied pairs of least total length, or nearly so.
  ///
  /// Whatever the direction of ties. Proven smallest for few members (`Topology.
  /// shortestConnectingTree`, up to `ConnectQuery.exactSteps`), else at most 2(1 - 1/k) times as long
  /// for k members (`Topology.connectingTree`). Of equally few pairs the better founded; which of
  /// equally short sets is fixed by the numbers of entities.
  public func connection(_ query: ConnectQuery) -> Connection {
    let network = pathNetwork(query.asPath)
    let members = query.members.compactMap { network.node(of: $0) }
    let (topology, lengths, _) = network.topology.simplified(
      network.lengthsOfSets(query.prefer))
    let count = members.count
    let isExact =
      count <= Topology.connectingLimit
      && topology.connectingSteps(terminals: count) <= ConnectQuery.exactSteps
    guard count == query.members.count,
      let tree = isExact
        ? topology.shortestConnectingTree(of: members, lengths: lengths)
        : topology.connectingTree(of: members, lengths: lengths)
    else { return unjoined(query, network) }
    let pairs = topology.pairs(of: tree, from: members.first ?? 0)
    let hops = pairs.map { hop($0, $1, in: network, false) }
    let isCounted = query.prefer == .hops
    let length = isCounted ? Double(hops.count) : tree.length
    var bound = length
    if !isExact, count > 1 {
      bound = tree.length / (2 * (1 - 1 / Double(count)))
      if isCounted {
        // Whole hops, each longer than 1 by less than 2⁻¹⁷; and at least one to each further member.
        bound = max((bound / (1 + 0x1p-17) - 1e-9).rounded(.up), Double(count - 1))
      }
    }
    let reliability =
      query.prefer == .reliability
      ? hops.reduce(1.0) { $0 * $1.ties.reduce(0) { max($0, network.trust(in: $1)) } } : nil
    let asked = Set(query.members)
    return Connection(
      query: query, network: network, hops: hops,
      connectors: hops.map(\.to).filter { !asked.contains($0) }, length: length,
      reliability: reliability,
      bound: bound, isExact: isExact, isProven: bound >= length,
      weakest: weakest(of: hops),
      ground: sharedGround(of: hops.map { [$0] }), groups: [query.members], openings: [])
  }

  private func unjoined(_ query: ConnectQuery, _ network: Network) -> Connection {
    let components = network.topology.components()
    var groups: [(label: Int?, members: [Int])] = []
    for member in query.members {
      // An entity without ties is joined with nobody.
      let label = network.node(of: member).map { components[$0] }
      if let place = groups.firstIndex(where: { $0.label == label && label != nil }) {
        groups[place].members.append(member)
      } else {
        groups.append((label, [member]))
      }
    }
    let openings = openings(for: query.asPath, isPath: false) { _, query, network in
      let members = ([query.from] + query.via + [query.to]).map { network.node(of: $0) }
      let nodes = members.compactMap { $0 }
      guard nodes.count == members.count else { return nil }
      return network.topology.connectingTree(of: nodes)?.edges.count
    }
    return Connection(
      query: query, network: network, hops: [], connectors: [], length: 0,
      reliability: nil, bound: 0,
      isExact: false, isProven: false, weakest: nil, ground: sharedGround(of: []),
      groups: groups.map(\.members),
      openings: openings)
  }
}

extension Topology {
  /// The edges of a tree as pairs of nodes, each led to from `start`: depth first, the lowest node
  /// first.
  fileprivate func pairs(of tree: ConnectingTree, from start: Int) -> [(Int, Int)] {
    var neighbours: [Int: [Int]] = [:]
    for edge in tree.edges {
      neighbours[tail(of: edge), default: []].append(head(of: edge))
      neighbours[head(of: edge), default: []].append(tail(of: edge))
    }
    var pairs: [(Int, Int)] = []
    var open = [(from: -1, to: start)]
    while let (from, node) = open.popLast() {
      if from >= 0 { pairs.append((from, node)) }
      for next in (neighbours[node] ?? []).sorted(by: >) where next != from {
        open.append((node, next))
      }
    }
    return pairs
  }
}
