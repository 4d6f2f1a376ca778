internal import ClewGraph

/// A smallest set of entities, or of tied pairs, without which no path would join two entities.
///
/// It tells on what the reported links rest, and is no advice. What would happen to people, and what
/// was never reported, is not in it.
public struct Separation: Sendable {
  /// The question; its lengths and numbers of paths play no part.
  public let query: PathQuery
  /// What the set is made of.
  public let element: PathElement
  /// The network.
  public let network: Network
  /// The ties that join the two directly, where the set is of entities: no set of them can part
  /// those two, and `entities` is for what is left without these ties.
  public let direct: PathAnswer.Hop?
  /// Canonical numbers of the entities, in the order of `witnesses`.
  public let entities: [Int]
  /// The pairs with all ties that join them, in the order of `witnesses`.
  public let pairs: [PathAnswer.Hop]
  /// For each member of the set a path that passes it and no other member; no two of these paths
  /// share anything, so that no smaller set would do (Menger 1927, doi:10.4064/fm-10-1-96-115).
  public let witnesses: [PathAnswer.Route]
  /// The other end of what can be chosen where several sets are smallest: the one nearest to the
  /// second entity, as `entities` or `pairs` is nearest to the first; empty where there is one only.
  public let otherEntities: [Int]
  public let otherPairs: [PathAnswer.Hop]
  /// What the reporting behind the witnesses has in common.
  public let ground: SharedGround
  /// When no path joins them: what each rule keeps out.
  public let openings: [PathAnswer.Opening]

  /// How many paths between the two share nothing, the direct one among them.
  public var disjointCount: Int { witnesses.count + (direct == nil ? 0 : 1) }
}

extension Reading {
  /// What separates the ends of `query`; nil where both are one entity.
  ///
  /// As many searches as the set has members: O(members · (nodes + edges) · log nodes).
  public func separation(_ query: PathQuery, of element: PathElement) -> Separation? {
    guard query.from != query.to else { return nil }
    let network = pathNetwork(query)
    var (topology, lengths, _) = network.topology.simplified(network.lengthsOfSets(.hops))
    guard let from = network.node(of: query.from), let to = network.node(of: query.to) else {
      return separation(query, element, network, Topology.none, .one, 0, 0, direct: nil)
    }
    var direct: PathAnswer.Hop?
    if element == .entities, !topology.outgoing.arcs(from: from, to: to).isEmpty {
      direct = hop(from, to, in: network, query.isDirected)
      (topology, lengths) = topology.without(pair: (from, to), lengths)
    }
    return separation(query, element, network, topology, lengths, from, to, direct: direct)
  }

  private func separation(
    _ query: PathQuery, _ element: PathElement, _ network: Network, _ topology: Topology,
    _ lengths: EdgeLengths, _ from: Int, _ to: Int, direct: PathAnswer.Hop?
  ) -> Separation {
    var entities: [Int] = []
    var pairs: [[Int]] = []
    var (otherEntities, otherPairs): ([Int], [[Int]]) = ([], [])
    var paths: [Path] = []
    switch element {
    case .entities where from != to:
      paths = topology.shortestNodeDisjointPaths(from: from, to: to, lengths: lengths)
      let cut = Set(topology.minimumNodeCut(from: from, to: to) ?? [])
      entities = paths.compactMap { path in path.nodes.first { cut.contains($0) } }
      let other = Set(topology.turned.minimumNodeCut(from: to, to: from) ?? [])
      if other != cut {
        otherEntities = paths.compactMap { path in path.nodes.first { other.contains($0) } }
      }
    case .ties where from != to:
      paths = topology.shortestEdgeDisjointPaths(from: from, to: to, lengths: lengths)
      let cut = Set(topology.minimumEdgeCut(from: from, to: to).edges)
      pairs = paths.compactMap { $0.hop(in: cut) }
      let other = Set(topology.turned.minimumEdgeCut(from: to, to: from).edges)
      if other != cut { otherPairs = paths.compactMap { $0.hop(in: other) } }
    default: break
    }
    var hops: [[Int]: PathAnswer.Hop] = [:]
    let witnesses = paths.map { route($0.byHops, of: query, in: network, &hops) }
    func tied(_ pair: [Int]) -> PathAnswer.Hop {
      hop(pair[0], pair[1], in: network, query.isDirected)
    }
    return Separation(
      query: query, element: element, network: network, direct: direct,
      entities: entities.map { network.nodes[$0] }, pairs: pairs.map(tied), witnesses: witnesses,
      otherEntities: otherEntities.map { network.nodes[$0] }, otherPairs: otherPairs.map(tied),
      ground: sharedGround(of: witnesses.map(\.hops)),
      openings: witnesses.isEmpty && direct == nil ? openings(for: query) : [])
  }
}

extension Topology {
  fileprivate static let none = Topology(isDirected: false, nodeCount: 0, tails: [], heads: [])

  /// The same edges, with the same numbers, walked the other way.
  fileprivate var turned: Topology {
    guard isDirected else { return self }
    return Topology(
      isDirected: true, nodeCount: nodeCount,
      tails: (0..<edgeCount).map { UInt32(head(of: $0)) },
      heads: (0..<edgeCount).map { UInt32(tail(of: $0)) })
  }

  /// The same nodes without the edges from one node to another, with the lengths that are left.
  fileprivate func without(
    pair: (Int, Int), _ lengths: EdgeLengths
  ) -> (Topology, EdgeLengths) {
    let removed = Set(
      outgoing.arcs(from: pair.0, to: pair.1).map { edge(ofArc: $0, from: pair.0) })
    let edges = (0..<edgeCount).filter { !removed.contains($0) }
    let rest = Topology(
      isDirected: isDirected, nodeCount: nodeCount, tails: edges.map { UInt32(tail(of: $0)) },
      heads: edges.map { UInt32(head(of: $0)) })
    // They were checked when they came in.
    return (rest, (try? EdgeLengths(edges.map { lengths[$0] })) ?? .one)
  }
}

extension Path {
  /// The ends of the first hop over one of some edges.
  fileprivate func hop(in edges: Set<Int>) -> [Int]? {
    self.edges.firstIndex { edges.contains($0) }.map { [nodes[$0], nodes[$0 + 1]] }
  }
}
