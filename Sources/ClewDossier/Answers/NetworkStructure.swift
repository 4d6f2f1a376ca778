public import ClewGraph

/// A whole network in numbers, with the names of those whose loss would break it.
public struct NetworkStructure: Sendable {
  /// What takes longer than the rest, as far as it was asked for.
  public struct Parts: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Distances: mean, diameter, radius, efficiency, closeness.
    public static let distances = Parts(rawValue: 1)
    /// Betweenness.
    public static let betweenness = Parts(rawValue: 2)
    /// Trusses and cliques.
    public static let cohesion = Parts(rawValue: 4)
    /// Everything.
    public static let all: Parts = [.distances, .betweenness, .cohesion]
  }

  /// Distances over all pairs joined by a path.
  public struct Distances: Sendable {
    /// The mean distance; 0 when no pair is joined.
    public let mean: Double
    /// The share of ordered pairs that are joined.
    public let joinedShare: Double
    /// The largest distance.
    public let diameter: Double
    /// The smallest of the largest distances from each node.
    public let radius: Double
    /// The mean of 1 / distance, pairs not joined adding nothing.
    public let efficiency: Double
    /// How near to a star by closeness.
    public let closenessCentralization: Double
  }

  /// Ties of the entities of one of the six kinds.
  public struct KindTies: Sendable {
    /// The kind.
    public let kind: EntityKind.Base
    /// How many entities are of it.
    public let count: Int
    /// Ties among themselves and with others.
    public let ties: EIIndex.Ties
  }

  /// The network.
  public let network: Network
  /// The share of the possible ties there are; nil where none is possible.
  public let density: Double?
  /// Pairs of entities tied both ways, one way, not at all.
  public let dyads: DyadCensus
  /// Sets of three by how they are tied; nil unless directed.
  public let triads: TriadCensus?
  /// Sizes of the components, the largest first.
  public let components: [Int]
  /// The number of groups in which all reach each other along the direction; nil unless directed.
  public let strongComponents: Int?
  /// nil where they were not asked for.
  public let distances: Distances?
  public let transitivity: Double
  public let averageClustering: Double
  /// nil where no tie is directed.
  public let reciprocity: Double?
  /// nil where it is not defined.
  public let degreeAssortativity: Double?
  public let degreeCentralization: Double
  /// nil where it was not asked for.
  public let betweennessCentralization: Double?
  /// The largest core number, and how many entities have it.
  public let core: (number: Int, count: Int)
  /// The largest truss number, and how many entities have it; nil where it was not asked for, or
  /// where no three entities are tied to one another.
  public let truss: CohesionLevels.Level?
  /// The maximal cliques of three and more; nil where they were not asked for.
  public let cliques: Cliques?
  /// Canonical numbers of those without whom a component falls apart, most neighbours first.
  public let cutpoints: [Int]
  /// Edges without which a component falls apart: those first whose lesser end has most neighbours.
  public let bridges: [Int]
  /// Ties inside and between kinds of entity.
  public let kinds: EIIndex
  /// The same for each kind, the most frequent first.
  public let kindTies: [KindTies]
  /// How well a core and a periphery describe the network.
  public let corePeriphery: CorePeriphery
  /// The number of communities and their modularity, by Leiden.
  public let communities: (count: Int, modularity: Double)
}

extension Network {
  /// The whole network in numbers.
  ///
  /// - Parameter parts: what of the longer passes is made; the rest takes no more than about
  ///   O(edges^1.5).
  public func structure(
    _ parts: NetworkStructure.Parts = .all, seed: UInt64 = 0, on execution: Execution = .allCores
  ) -> NetworkStructure {
    let neighbours = topology.neighbourCounts()
    let cores = topology.coreNumbers()
    let highest = cores.values.max() ?? 0
    let leiden = topology.leiden(seed: seed, on: execution)
    let kinds = kindTies()
    let bridges = bridges().map { edge in
      let ends = (neighbours[topology.tail(of: edge)], neighbours[topology.head(of: edge)])
      return (edge: edge, least: min(ends.0, ends.1))
    }
    return NetworkStructure(
      network: self, density: topology.density(), dyads: topology.dyadCensus(),
      triads: topology.isDirected ? topology.triadCensus(on: execution) : nil,
      components: topology.components().sizes.sorted(by: >),
      strongComponents: topology.isDirected ? topology.strongComponents().count : nil,
      distances: parts.contains(.distances) ? distances(on: execution) : nil,
      transitivity: topology.transitivity(on: execution),
      averageClustering: topology.averageClustering(on: execution),
      reciprocity: topology.isDirected ? topology.reciprocity() : nil,
      degreeAssortativity: topology.degreeAssortativity(),
      degreeCentralization: topology.degreeCentralization(),
      betweennessCentralization: parts.contains(.betweenness)
        ? topology.betweennessCentralization(on: execution) : nil,
      core: (Int(highest), cores.values.count { $0 == highest }),
      truss: parts.contains(.cohesion) ? trusses().levels.first : nil,
      cliques: parts.contains(.cohesion) ? cliques() : nil,
      cutpoints: topology.articulationPoints()
        .sorted { (neighbours[$1], $0) < (neighbours[$0], $1) }.map { nodes[$0] },
      bridges: bridges.sorted { ($1.least, $0.edge) < ($0.least, $1.edge) }.map(\.edge),
      kinds: kinds.whole, kindTies: kinds.each, corePeriphery: topology.corePeriphery(),
      communities: (leiden.count, topology.modularity(of: leiden)))
  }

  private func distances(on execution: Execution) -> NetworkStructure.Distances {
    let summaries = topology.distanceSummaries(.outgoing, on: execution)
    let count = Double(topology.nodeCount)
    let pairs = count * (count - 1)
    let total = summaries.reduce(0) { $0 + $1.total }
    let joined = Double(summaries.reduce(0) { $0 + $1.reached })
    return NetworkStructure.Distances(
      mean: joined > 0 ? total / joined : 0, joinedShare: pairs > 0 ? joined / pairs : 1,
      diameter: summaries.lazy.map(\.eccentricity).max() ?? 0,
      radius: summaries.lazy.map(\.eccentricity).min() ?? 0,
      efficiency: pairs > 0 ? summaries.reduce(0) { $0 + $1.harmonic } / pairs : 0,
      closenessCentralization: topology.closenessCentralization(on: execution))
  }

  /// Ties inside and between kinds of entity.
  private func kindTies() -> (whole: EIIndex, each: [NetworkStructure.KindTies]) {
    let bases = reading.dossier.vocabulary.entityKinds.map(\.base)
    let column = reading.dossier.entityColumns.kind
    let kinds = nodes.map { bases[Int(column[$0])] }
    let partition = Partition(
      grouping: kinds.map { EntityKind.Base.allCases.firstIndex(of: $0) ?? 0 })
    let index = topology.eiIndex(partition)
    let each = partition.groupsBySize().compactMap { group -> NetworkStructure.KindTies? in
      guard let node = kinds.indices.first(where: { partition[$0] == group }) else { return nil }
      return .init(kind: kinds[node], count: partition.sizes[group], ties: index.groups[group])
    }
    return (index, each)
  }
}
