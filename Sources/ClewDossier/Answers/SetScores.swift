public import ClewGraph

/// How a set of entities scores, taken together.
public struct SetScores: Sendable {
  /// Canonical numbers of the entities, each once, in the order given.
  public let entities: [Int]
  /// Others that are tied to one of the set, and their share of all others.
  public let degree: Int
  public let degreeShare: Double
  /// Everett and Borgatti's closeness of the set; see `Topology.groupCloseness(_:lengths:)`.
  public let closeness: Double
  /// The mean over all others of 1 / distance to the nearest of the set.
  public let harmonic: Double
  /// Pairs of others whose shortest paths go through one of the set, and their share of all pairs.
  public let betweenness: Double
  public let betweennessShare: Double
  /// Borgatti's F and distance-weighted F of what is left without the set.
  public let fragmentation: Double
  public let distanceFragmentation: Double
  /// The share of all entities within one and within two ties of the set, itself included.
  public let reachInOne: Double
  public let reachInTwo: Double
  /// Borgatti's distance-weighted reach of the set.
  public let distanceReach: Double
}

extension Network {
  /// How `entities`, given by canonical numbers, score together.
  ///
  /// O(nodes · edges) for betweenness. Everett and Borgatti 1999, doi:10.1080/0022250X.1999.9990219;
  /// Borgatti 2006, doi:10.1007/s10588-006-7084-x.
  ///
  /// - Precondition: all are nodes of the network.
  public func setScores(of entities: [Int], on execution: Execution = .allCores) -> SetScores {
    var seen: Set<Int> = []
    let members = entities.filter { seen.insert($0).inserted }
    let set = members.map { entity -> Int in
      guard let node = node(of: entity) else {
        preconditionFailure("every entity of the set is a node")
      }
      return node
    }
    let betweenness = topology.groupBetweenness(set, on: execution)
    let others = Double(nodes.count - set.count)
    let pairs = others * (others - 1) / (topology.isDirected ? 1 : 2)
    return SetScores(
      entities: members, degree: Int(topology.groupDegree(set)),
      degreeShare: topology.groupDegree(set, normalized: true),
      closeness: topology.groupCloseness(set),
      harmonic: topology.groupHarmonic(set, normalized: true), betweenness: betweenness,
      betweennessShare: pairs > 0 ? betweenness / pairs : 0,
      fragmentation: topology.fragmentation(without: set),
      distanceFragmentation: topology.distanceWeightedFragmentation(without: set, on: execution),
      reachInOne: topology.reach(of: set, .within(steps: 1)),
      reachInTwo: topology.reach(of: set, .within(steps: 2)),
      distanceReach: topology.reach(of: set, .byDistance))
  }
}

extension KeyPlayerGoal {
  /// The score that the goal asks for, of a set of entities of a network.
  ///
  /// - Precondition: all are nodes of the network.
  public func value(of entities: [Int], in network: Network, on execution: Execution) -> Double {
    let set = entities.compactMap { network.node(of: $0) }
    return switch self {
    case .fragment: network.topology.fragmentation(without: set)
    case .fragmentByDistance:
      network.topology.distanceWeightedFragmentation(without: set, on: execution)
    case .reach(let reach): network.topology.reach(of: set, reach)
    }
  }
}
