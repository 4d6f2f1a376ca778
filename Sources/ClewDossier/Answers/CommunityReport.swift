public import ClewGraph

/// How communities are looked for.
public struct CommunityQuery: Sendable {
  /// The ways to look.
  public enum Method: String, CaseIterable, Sendable {
    case leiden
    case louvain
    case labelPropagation = "label-propagation"
    case girvanNewman = "girvan-newman"
    /// What is joined by paths, whatever the direction.
    case components

    /// Whether the order in which nodes are tried plays a part.
    public var isSeeded: Bool { self != .girvanNewman && self != .components }
    /// Whether `resolution` says how large communities are.
    public var hasResolution: Bool { self == .leiden || self == .louvain }
  }

  public var method = Method.leiden
  /// Above 1: more and smaller communities; below: fewer and larger ones.
  public var resolution = 1.0
  public var seed: UInt64 = 0
  /// How many further searches the stability of each member is taken over; 0: none.
  public var runs = 0

  /// Leiden, at resolution 1.
  public init() {}
}

/// The communities of a network, with their members by name.
public struct CommunityReport: Sendable {
  /// An entity in its community.
  public struct Member: Sendable {
    /// The canonical number of the entity.
    public let entity: Int
    /// Its ties to other members.
    public let innerTies: Double
    /// The share of the other members that it was with when searched for again, on the average;
    /// nil when that was not done.
    public let stability: Double?
  }

  /// One community.
  public struct Group: Sendable {
    /// From the best tied to the others to the least; equal ones by number.
    public let members: [Member]
    /// How it stands to the rest, by node numbers.
    public let community: Community
    /// The mean stability of its members.
    public let stability: Double?
  }

  /// What was asked.
  public let query: CommunityQuery
  /// The network.
  public let network: Network
  /// The share of ties inside communities beyond what chance would put there, at the resolution
  /// asked for.
  public let modularity: Double
  /// The communities from the largest to the smallest.
  public let groups: [Group]
}

extension Network {
  /// The communities that `query` asks for.
  ///
  /// Each tie counts 1, however many reports it has; of directed ties each direction. For stability
  /// the same search is made `query.runs` times more, from other seeds and by a single start each.
  public func communities(
    _ query: CommunityQuery = CommunityQuery(), on execution: Execution = .allCores
  ) -> CommunityReport {
    let partition = partition(query, seed: query.seed, on: execution)
    let stability = stability(of: partition, query, on: execution)
    let communities = topology.communities(of: partition)
    let groups = partition.groupsBySize().map { number in
      let community = communities[number]
      let members = zip(community.members, community.innerStrengths).map { node, strength in
        CommunityReport.Member(
          entity: nodes[node], innerTies: strength, stability: stability?[node])
      }
      let sum = stability.map { scores in community.members.reduce(0) { $0 + scores[$1] } }
      return CommunityReport.Group(
        members: members, community: community,
        stability: sum.map { $0 / Double(max(1, members.count)) })
    }
    return CommunityReport(
      query: query, network: self,
      modularity: topology.modularity(
        of: partition, resolution: query.method.hasResolution ? query.resolution : 1),
      groups: groups)
  }

  func partition(
    _ query: CommunityQuery, seed: UInt64, on execution: Execution
  ) -> Partition {
    switch query.method {
    case .leiden: topology.leiden(resolution: query.resolution, seed: seed, on: execution)
    case .louvain: topology.louvain(resolution: query.resolution, seed: seed, on: execution)
    case .labelPropagation: topology.labelPropagation(seed: seed, on: execution)
    case .girvanNewman: topology.girvanNewman(on: execution).best
    case .components: topology.components()
    }
  }

  private func stability(
    of partition: Partition, _ query: CommunityQuery, on execution: Execution
  ) -> NodeScores? {
    guard query.method.isSeeded, query.runs > 0 else { return nil }
    if query.method == .leiden {
      let others = topology.communityStability(
        runs: query.runs, resolution: query.resolution, seed: query.seed, on: execution)
      return partition.stability(over: others.runs)
    }
    return partition.stability(
      over: (1...query.runs).map { run in
        self.partition(query, seed: query.seed &+ UInt64(run), on: execution)
      })
  }
}
