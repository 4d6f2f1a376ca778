/// How far ties lead out of groups: external less internal ties, by all ties.
public struct EIIndex: Hashable, Sendable {
  /// Internal and external ties of the whole, a group or a node.
  public struct Ties: Hashable, Sendable {
    /// Ties inside a group.
    public var `internal`: Int
    /// Ties between groups.
    public var external: Int

    /// From -1, all ties internal, to 1, all external; nil where there are none.
    public var index: Double? {
      let all = external + self.internal
      return all > 0 ? Double(external - self.internal) / Double(all) : nil
    }
  }

  /// All ties.
  public let whole: Ties
  /// The ties with an end in each group, by group number; one between two groups is in both.
  public let groups: [Ties]
  /// The ties of each node, by node number.
  public let nodes: [Ties]
  /// The index if every pair of nodes were tied, which the sizes of the groups alone decide.
  ///
  /// A whole index below it says that ties keep to groups more than sizes make likely; nil with
  /// fewer than two nodes.
  public let ofAllPairs: Double?
}

extension Topology {
  /// The E-I index of a partition, for the whole network, each group and each node.
  ///
  /// A tie is a pair of nodes that are joined, whatever the direction and the number of the edges;
  /// loops are none. (external - internal) / (external + internal). By hand: the path 0-1-2-3 with
  /// the groups {0,1} and {2,3} has -1/3 as a whole and 0 in each group, -1 for node 0 and 0 for node
  /// 1; all pairs tied would have 1/3. O(nodes + edges). Krackhardt and Stern 1988,
  /// doi:10.2307/2786835.
  ///
  /// - Precondition: `partition` has one label a node.
  public func eiIndex(_ partition: Partition) -> EIIndex {
    precondition(partition.labels.count == nodeCount, "every node is in a group")
    let none = EIIndex.Ties(internal: 0, external: 0)
    var whole = none
    var groups = [EIIndex.Ties](repeating: none, count: partition.count)
    var nodes = [EIIndex.Ties](repeating: none, count: nodeCount)
    dyads().arcs.forEachArc { node, other in
      if partition[node] == partition[other] {
        nodes[node].internal += 1
        if node < other {
          whole.internal += 1
          groups[partition[node]].internal += 1
        }
      } else {
        nodes[node].external += 1
        groups[partition[node]].external += 1
        if node < other { whole.external += 1 }
      }
    }
    let pairs = nodeCount * (nodeCount - 1) / 2
    let inside = partition.sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return EIIndex(
      whole: whole, groups: groups, nodes: nodes,
      ofAllPairs: EIIndex.Ties(internal: inside, external: pairs - inside).index)
  }
}
