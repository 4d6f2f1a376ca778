public import ClewGraph

/// A network before and after some entities and ties are left out.
///
/// It describes what was reported: what people would do then is not in it.
public struct WhatIf: Sendable {
  /// Somebody whose place between others changes.
  public struct Broker: Sendable {
    /// The canonical number of the entity.
    public let entity: Int
    /// Its betweenness, in pairs of others, before and after.
    public let before: Double
    public let after: Double
  }

  /// The network as it is.
  public let network: Network
  /// Canonical numbers of the entities left out, in the order given, each once.
  public let entities: [Int]
  /// The edges left out beside theirs, ascending.
  public let edges: [Int]
  /// The numbers before and after.
  public let removal: Removal
  /// Whether betweenness was taken; without it nobody is `rising`.
  public let hasBetweenness: Bool
  /// Those who would stand between more pairs than now, the greatest rise first.
  public let rising: [Broker]
  /// Who would come apart from the largest piece of the part they are in now: canonical numbers,
  /// the largest group first.
  public let cutOff: [[Int]]
}

extension Network {
  /// What the network would be without `entities` and without the ties between `pairs`.
  ///
  /// Entities are given by canonical numbers; those that are no node change nothing.
  /// O(nodes · edges) for the betweenness, without it the same / 64 for the distances.
  public func whatIf(
    without entities: [Int], ties pairs: [(Int, Int)] = [], withBetweenness: Bool = true,
    on execution: Execution = .allCores
  ) -> WhatIf {
    var seen: Set<Int> = []
    let gone = entities.filter { node(of: $0) != nil && seen.insert($0).inserted }
    let removedNodes = gone.compactMap { node(of: $0) }
    let edges = edges(between: pairs)
    let removal = topology.removal(
      nodes: removedNodes, edges: edges, withBetweenness: withBetweenness, on: execution)
    let rising = removal.risingBrokers.map { node in
      WhatIf.Broker(
        entity: nodes[node], before: removal.betweennessBefore[node],
        after: removal.betweennessAfter[node])
    }
    return WhatIf(
      network: self, entities: gone, edges: edges, removal: removal,
      hasBetweenness: withBetweenness, rising: rising,
      cutOff: groupsCutOff(nodes: removedNodes, edges: edges))
  }

  /// The edges that join the ends of one of the pairs, either way, ascending.
  public func edges(between pairs: [(Int, Int)]) -> [Int] {
    let wanted = Set(
      pairs.compactMap { pair -> [Int]? in
        guard let first = node(of: pair.0), let second = node(of: pair.1) else { return nil }
        return [first, second].sorted()
      })
    guard !wanted.isEmpty else { return [] }
    return (0..<topology.edgeCount).filter { edge in
      wanted.contains([topology.tail(of: edge), topology.head(of: edge)].sorted())
    }
  }

  private func groupsCutOff(nodes removed: [Int], edges: [Int]) -> [[Int]] {
    let before = topology.components()
    let (rest, kept) = topology.without(nodes: removed, edges: edges)
    let after = rest.components()
    // Of each part of now the largest piece stays what it is; the other pieces are cut off.
    var largest: [Int: Int] = [:]
    let groups = after.groups
    for (number, group) in groups.enumerated() {
      guard let first = group.first else { continue }
      let part = before[kept[first]]
      if let other = largest[part], groups[other].count >= group.count { continue }
      largest[part] = number
    }
    let staying = Set(largest.values)
    return groups.indices.filter { !staying.contains($0) }
      .sorted { left, right in
        groups[left].count == groups[right].count
          ? left < right : groups[left].count > groups[right].count
      }
      .map { number in groups[number].map { nodes[kept[$0]] } }
  }
}
