/// A network in a few numbers, to compare before and after.
public struct NetworkSummary: Hashable, Sendable {
  /// The number of nodes.
  public let nodeCount: Int
  /// The number of ties: parallel edges are one, loops none; directed, each direction its own.
  public let tieCount: Int
  /// The number of components, whatever the direction of the edges.
  public let componentCount: Int
  /// The number of nodes of the largest of them.
  public let largestComponent: Int
  /// The share of pairs no path joins; see `Topology.fragmentation(without:)`.
  public let fragmentation: Double
  /// One less the mean of 1 / distance; see `Topology.distanceWeightedFragmentation(without:)`.
  public let distanceWeightedFragmentation: Double
  /// The mean of 1 / distance; see `Topology.globalEfficiency()`.
  public let globalEfficiency: Double
  /// The mean distance in steps between nodes in reach of one another; nil without any.
  public let meanDistance: Double?
  /// The share of possible ties there are; nil with fewer than two nodes.
  public let density: Double?
  /// How far ties gather at one node: 1 in a star, 0 where all have as many; nil with fewer than
  /// three nodes.
  public let degreeCentralization: Double?
  /// How far betweenness gathers at one node: 1 in a star; nil with fewer than three nodes, or
  /// where it was not taken.
  public let betweennessCentralization: Double?
}

extension Topology {
  /// The network in a few numbers.
  ///
  /// Centralizations are Freeman's: the sum over all nodes of how far they stay behind the highest
  /// score, by the largest such sum of any network with as many nodes, that of a star. Degrees for
  /// it count neighbours, whatever the direction, betweenness counts along it. By hand: a star of 5
  /// nodes has density 0.4, mean distance (8 · 1 + 12 · 2) / 20 = 1.6, both centralizations 1. It
  /// takes betweenness and all distances, O(nodes · edges). Freeman 1978,
  /// doi:10.1016/0378-8733(78)90021-7; Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701;
  /// Borgatti 2006, doi:10.1007/s10588-006-7084-x.
  public func summary(on execution: Execution = .allCores) -> NetworkSummary {
    summary(betweenness: betweenness(on: execution), on: execution)
  }

  /// The same where the betweenness of the nodes is known.
  func summary(betweenness: NodeScores, on execution: Execution) -> NetworkSummary {
    let components = components()
    let distances = distanceCounts(
      without: [Bool](repeating: false, count: nodeCount), on: execution)
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    let efficiency = nodeCount > 1 ? distances.inverseSum / pairs : 0
    let dyads = dyadCensus()
    let others = Double(nodeCount - 1)
    return NetworkSummary(
      nodeCount: nodeCount,
      tieCount: isDirected ? 2 * dyads.mutual + dyads.asymmetric : dyads.mutual,
      componentCount: components.count, largestComponent: components.sizes.max() ?? 0,
      fragmentation: Self.fragmentation(
        pairs: components.sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, nodes: nodeCount),
      distanceWeightedFragmentation: 1 - efficiency, globalEfficiency: efficiency,
      meanDistance: distances.mean, density: density(),
      degreeCentralization: Self.centralization(
        neighbourCounts(), largest: others * (others - 1)),
      betweennessCentralization: Self.centralization(
        betweenness, largest: others * others * (others - 1) / (isDirected ? 1 : 2)))
  }

  private static func centralization(_ scores: NodeScores, largest: Double) -> Double? {
    guard scores.count > 2, let top = scores.values.max() else { return nil }
    return scores.values.reduce(0) { $0 + (top - $1) } / largest
  }
}
