public import ClewGraph

/// Who stands between entities that are not tied themselves, and in which of Gould and Fernandez's
/// five roles.
public struct Brokers: Sendable {
  /// One entity with what it brokers.
  public struct Entry: Sendable {
    /// The canonical number of the entity.
    public let entity: Int
    /// Its group.
    public let group: Int
    /// How many ordered pairs it stands between, in all.
    public let total: Int
    /// How many of them in each role, in the order of `BrokerageRole.allCases`.
    public let counts: [Int]
    /// How many of them would be expected in each role if the others' groups were dealt at random.
    public let expected: [Double]
  }

  /// The network.
  public let network: Network
  /// Between what the roles are told apart.
  public let groups: NetworkGroups
  /// Those who stand between any pair, the most pairs first, equal ones by id.
  public let entries: [Entry]
}

extension Network {
  /// Who stands between others, by role.
  ///
  /// A pair is an entity from which a tie leads to the broker and one to which a tie leads from the
  /// broker, with no tie from the first to the second. In a directed network symmetric ties lead
  /// both ways; in an undirected one all do, so that each pair counts in both orders and an entity
  /// is gatekeeper as often as representative. O(edges^1.5), and what the groups take.
  public func brokers(
    between attribute: NetworkGroups.Attribute, on execution: Execution = .allCores
  ) -> Brokers {
    let groups = groups(by: attribute, on: execution)
    let brokerage = topology.brokerage(groups.partition)
    let chance = BrokerageChance(groups.partition)
    let roles = BrokerageRole.allCases
    let entries = nodes.indices.compactMap { node -> Brokers.Entry? in
      let total = brokerage.total(of: node)
      guard total > 0 else { return nil }
      return Brokers.Entry(
        entity: nodes[node], group: groups.partition[node], total: total,
        counts: roles.map { brokerage[node, $0] },
        expected: roles.map { Double(total) * chance.share(of: $0, for: node) })
    }
    let dossier = reading.dossier
    return Brokers(
      network: self, groups: groups,
      entries: entries.sorted { left, right in
        left.total == right.total
          ? dossier.id(ofEntity: left.entity) < dossier.id(ofEntity: right.entity)
          : left.total > right.total
      })
  }
}
