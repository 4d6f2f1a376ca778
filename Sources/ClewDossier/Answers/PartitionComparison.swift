public import ClewGraph

/// How far several ways of sorting the entities of a network into groups agree.
public struct PartitionComparison: Sendable {
  /// A way of sorting: a method of looking for communities, or something reported of entities.
  public enum Sorting: Hashable, Sendable {
    case communities(CommunityQuery.Method)
    /// The six kinds of entity.
    case kinds
    /// The state that an entity is said to be of.
    case states

    /// The word by which it is asked for.
    public var id: String {
      switch self {
      case .communities(let method): method.rawValue
      case .kinds: "kinds"
      case .states: "states"
      }
    }

    /// All ways, the methods first.
    public static let all: [Sorting] =
      CommunityQuery.Method.allCases.map { .communities($0) } + [.kinds, .states]

    /// The way called `id`.
    public static func named(_ id: String) -> Sorting? { all.first { $0.id == id } }
  }

  /// The network.
  public let network: Network
  /// What is compared, in the order given.
  public let sortings: [Sorting]
  /// The groups that each makes.
  public let partitions: [Partition]
  /// The modularity of each, at resolution 1.
  public let modularities: [Double]
  /// Normalized mutual information of each with each: how much of what one tells the other tells
  /// too, from 0 to 1.
  public let mutualInformation: [[Double]]
  /// The adjusted Rand index of each with each: 1 the same groups, 0 as alike as by chance.
  public let adjustedRand: [[Double]]
}

extension Network {
  /// How far the groups that `sortings` make agree, each with each.
  ///
  /// - Parameter query: resolution and seed of the methods that have them.
  public func comparison(
    of sortings: [PartitionComparison.Sorting], _ query: CommunityQuery = CommunityQuery(),
    on execution: Execution = .allCores
  ) -> PartitionComparison {
    let partitions = sortings.map { sorting -> Partition in
      switch sorting {
      case .communities(let method):
        var query = query
        query.method = method
        return partition(query, seed: query.seed, on: execution)
      case .kinds: return groups(by: .kind, on: execution).partition
      case .states: return groups(by: .state, on: execution).partition
      }
    }
    return PartitionComparison(
      network: self, sortings: sortings, partitions: partitions,
      modularities: partitions.map { topology.modularity(of: $0) },
      mutualInformation: partitions.map { row in
        partitions.map { row.normalizedMutualInformation(with: $0) }
      },
      adjustedRand: partitions.map { row in partitions.map { row.adjustedRandIndex(with: $0) } })
  }
}
