public import ClewGraph

/// What a set of entities is to be good at, taken together.
public enum KeyPlayerGoal: Hashable, Sendable {
  /// Without them most pairs are no longer joined: Borgatti's F.
  case fragment
  /// Without them the rest is furthest apart: his distance-weighted F.
  case fragmentByDistance
  /// From them most of the network is near.
  case reach(Reach)
}

/// A set of entities that together score high, with their effect one by one.
///
/// It describes what was reported and is no strategy.
public struct KeyPlayers: Sendable {
  /// What it is good at.
  public let goal: KeyPlayerGoal
  /// The network.
  public let network: Network
  /// Canonical numbers of the entities, and what each scores alone; the highest first.
  public let members: [(entity: Int, alone: Double)]
  /// The set with its score, by node numbers.
  public let set: KeyPlayerSet
  /// The sizes of the parts of what is left without them, the largest first.
  public let parts: [Int]
}

extension Network {
  /// The `size` entities that together score highest for `goal`, or nearly so.
  ///
  /// - Precondition: there are at least `size` nodes.
  public func keyPlayers(
    _ goal: KeyPlayerGoal, size: Int, on execution: Execution = .allCores
  ) -> KeyPlayers {
    let set =
      switch goal {
      case .fragment: topology.fragmentingSet(size: size, on: execution)
      case .fragmentByDistance: topology.distanceFragmentingSet(size: size, on: execution)
      case .reach(let reach): topology.reachingSet(size: size, reach, on: execution)
      }
    let alone = set.nodes.map { node in
      switch goal {
      case .fragment: topology.fragmentation(without: [node])
      case .fragmentByDistance:
        topology.distanceWeightedFragmentation(without: [node], on: execution)
      case .reach(let reach): topology.reach(of: [node], reach)
      }
    }
    let order = set.nodes.indices.sorted { left, right in
      alone[left] == alone[right] ? left < right : alone[left] > alone[right]
    }
    return KeyPlayers(
      goal: goal, network: self,
      members: order.map { (entity: nodes[set.nodes[$0]], alone: alone[$0]) }, set: set,
      parts: topology.without(nodes: set.nodes).topology.components().sizes.sorted(by: >))
  }
}
