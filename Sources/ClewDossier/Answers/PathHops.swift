internal import ClewGraph

extension Reading {
  /// A path as it is told: every tie of each hop, which hop is founded worst, how many origins.
  ///
  /// `hops` holds the hops known already, for the paths of one answer share many.
  func route(
    _ path: Path, of query: PathQuery, in network: Network, _ hops: inout [[Int]: PathAnswer.Hop]
  ) -> PathAnswer.Route {
    let steps = zip(path.nodes, path.nodes.dropFirst()).map { left, right -> PathAnswer.Hop in
      if let known = hops[[left, right]] { return known }
      let hop = hop(left, right, in: network, query.isDirected)
      hops[[left, right]] = hop
      return hop
    }
    let trusts =
      query.prefer == .reliability
      ? steps.map { $0.ties.reduce(0) { max($0, network.trust(in: $1)) } } : []
    return PathAnswer.Route(
      hops: steps, length: path.length, weakest: weakest(of: steps), origins: origins(of: steps),
      trusts: trusts)
  }

  /// Which of some steps is founded worst; the first of equals.
  func weakest(of hops: [PathAnswer.Hop]) -> Int? {
    let best = hops.compactMap(\.ties.first)
    var weakest: Int?
    for (index, tie) in best.enumerated() {
      guard let current = weakest else {
        weakest = index
        continue
      }
      if Self.compareFounding(tie, best[current]) > 0 { weakest = index }
    }
    return weakest
  }

  /// How many independent origins the best ties of some steps have together.
  func origins(of hops: [PathAnswer.Hop]) -> Int {
    origins(of: Set(hops.compactMap(\.ties.first).flatMap(\.standing.supporting)).sorted())
  }

  /// The step between two neighbouring nodes with every tie that joins them, best founded first.
  func hop(
    _ left: Int, _ right: Int, in network: Network, _ isDirected: Bool
  ) -> PathAnswer.Hop {
    let ties = edges(left, right, in: network, isDirected).map {
      network.tie($0)
    }.enumerated().sorted { first, second in
      let order = Self.compare(first.element, second.element)
      return order == 0 ? first.offset < second.offset : order < 0
    }.map(\.element)
    return PathAnswer.Hop(from: network.nodes[left], to: network.nodes[right], ties: ties)
  }

  /// The edges that lead from one node to another, rising.
  func edges(_ left: Int, _ right: Int, in network: Network, _ isDirected: Bool) -> [Int] {
    var edges: Set<Int> = []
    let outgoing = network.topology.outgoing
    // The rows of an undirected network have each tie at both ends.
    let isOneWay = isDirected || !network.topology.isDirected
    for (tail, head) in isOneWay ? [(left, right)] : [(left, right), (right, left)] {
      for arc in outgoing.arcs(from: tail, to: head) {
        edges.insert(network.topology.edge(ofArc: arc, from: tail))
      }
    }
    return edges.sorted()
  }

  /// Negative when the first tie is to be shown before the second: asserted before contested before
  /// denied, then undoubted, then ties before context, friendly before hostile, then more origins,
  /// then firmer wording.
  static func compare(_ first: Tie, _ second: Tie) -> Int {
    func rank(_ tie: Tie) -> [Int] {
      [
        gravity(tie.standing), tie.standing.isDoubted ? 1 : 0, tie.isContext ? 1 : 0,
        tie.isHostile ? 1 : 0,
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
        gravity(tie.standing), tie.standing.isDoubted ? 1 : 0, -tie.standing.origins,
        Int(tie.standing.hedge.rawValue),
      ]
    }
    return compare(rank(first), rank(second))
  }

  static func gravity(_ standing: Standing) -> Int {
    switch standing.state {
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
}
