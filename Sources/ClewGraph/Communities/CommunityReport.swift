/// One group of a partition and how it stands to the rest of the graph.
public struct Community: Hashable, Sendable {
  /// The members, from the one with the greatest strength to other members to the least; equal ones
  /// by node number.
  public let members: [Int]
  /// The strength of each member to other members, as `members` are ordered.
  public let innerStrengths: [Double]
  /// The strength of all ties between members, each counted once.
  public let innerStrength: Double
  /// The strength of all ties between a member and the rest.
  public let boundaryStrength: Double
  /// The share of pairs of members that are tied, whatever the direction; 0 for one member.
  public let density: Double
  /// The boundary over the ties of the group or of the rest, whichever has fewer.
  ///
  /// 0: cut off from the rest; 1: nothing inside. 0 as well where one side has no ties at all.
  public let conductance: Double

  /// The number of members.
  public var size: Int { members.count }
}

extension Topology {
  /// How each group of a partition stands to the rest, by group number.
  ///
  /// Strengths are those of both directions added; parallel edges are one tie; loops are none. With
  /// strength 1 a tie, a directed pair of opposite edges counts 2. Conductance is the boundary over
  /// the lesser of the two sums of strengths of nodes, the group's and the rest's, as in NetworkX.
  ///
  /// By hand: two triangles joined by an edge, as two groups: 3 members, 3 inside, 1 at the boundary,
  /// density 1, conductance 1/7. O(nodes log nodes + edges). Conductance: Kannan, Vempala and Vetta
  /// 2004, doi:10.1145/990308.990313.
  ///
  /// - Precondition: the partition is one of this graph's nodes.
  public func communities(
    of partition: Partition, strengths: EdgeStrengths = .one
  ) -> [Community] {
    precondition(partition.labels.count == nodeCount, "every node has a group")
    strengths.requireFit(self)
    return isDirected
      ? TieGraph(directed: self, strengths).communities(partition)
      : TieGraph(undirected: self, strengths).communities(partition)
  }
}

extension TieGraph {
  fileprivate func communities(_ partition: Partition) -> [Community] {
    let labels = Array(partition.labels)
    var inner = [Double](repeating: 0, count: nodeCount)
    var outer = inner
    var innerTies = [Int](repeating: 0, count: partition.count)
    var groupStrengths = [Double](repeating: 0, count: partition.count)
    for node in 0..<nodeCount {
      for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
        if labels[Int(heads[arc])] == labels[node] {
          inner[node] += weight(arc)
          innerTies[Int(labels[node])] += 1
        } else {
          outer[node] += weight(arc)
        }
      }
      groupStrengths[Int(labels[node])] += inner[node] + outer[node]
    }
    let all = groupStrengths.reduce(0, +)
    let groups = GroupMembers(labels, count: partition.count)
    return (0..<partition.count).map { group in
      let nodes = groups.places(of: group).map { Int(groups.nodes[$0]) }
      let members = rankedPositions(of: nodes.map { inner[$0] }).map { nodes[$0] }
      let boundary = nodes.reduce(0) { $0 + outer[$1] }
      let lesser = min(groupStrengths[group], all - groupStrengths[group])
      let pairs = Double(nodes.count) * Double(nodes.count - 1)
      return Community(
        members: members, innerStrengths: members.map { inner[$0] },
        innerStrength: nodes.reduce(0) { $0 + inner[$1] } / 2, boundaryStrength: boundary,
        density: pairs > 0 ? Double(innerTies[group]) / pairs : 0,
        conductance: boundary > 0 && lesser > 0 ? min(1, boundary / lesser) : 0)
    }
  }

  /// The strength of an arc.
  func weight(_ arc: Int) -> Double { weights.isEmpty ? 1 : weights[arc] }
}
