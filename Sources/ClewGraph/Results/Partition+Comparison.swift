extension Partition {
  /// How much of what one partition tells the other tells too, from 0 to 1.
  ///
  /// Twice the mutual information over the sum of both entropies: the arithmetic normalization, as
  /// scikit-learn and igraph have it by default. 1 for equal partitions, 0 when neither tells
  /// anything about the other; two partitions of one group each are equal and have 1. Not corrected
  /// for chance: many small groups score high, `adjustedRandIndex` does not have this. By hand:
  /// groups {0,1},{2,3} and {0,1},{2},{3} have entropies ln 2 and 1.5 ln 2 and share ln 2, so 0.8.
  /// O(nodes). Danon, Díaz-Guilera, Duch and Arenas 2005, doi:10.1088/1742-5468/2005/09/P09008.
  ///
  /// - Precondition: both are partitions of the same nodes.
  public func normalizedMutualInformation(with other: Partition) -> Double {
    let entropies = PartitionOverlap(self, other).entropies
    let sum = entropies.first + entropies.second
    guard sum > 0 else { return 1 }
    return min(1, max(0, 2 * (sum - entropies.joint) / sum))
  }

  /// How often pairs of nodes are judged alike by both, corrected for chance.
  ///
  /// 1 for equal partitions, 0 on average when groups of these sizes are drawn at random, and
  /// negative when they agree less than that. Where chance leaves no room, both having one group or
  /// both every node alone, 1. By hand: {0,1},{2,3} and {0,1},{2},{3} share 1 pair of 2 and 1; by
  /// chance 2 · 1/6; so (1 - 1/3)/(1.5 - 1/3) = 4/7. O(nodes). Hubert and Arabie 1985,
  /// doi:10.1007/BF01908075.
  ///
  /// - Precondition: both are partitions of the same nodes.
  public func adjustedRandIndex(with other: Partition) -> Double {
    let overlap = PartitionOverlap(self, other)
    let pairs = overlap.pairs
    let all = Double(overlap.nodeCount) * Double(overlap.nodeCount - 1) / 2
    guard all > 0 else { return 1 }
    let expected = pairs.first * pairs.second / all
    let largest = (pairs.first + pairs.second) / 2
    return largest == expected ? 1 : (pairs.joint - expected) / (largest - expected)
  }

  /// How much is to be told to get from one partition to the other, in nats.
  ///
  /// A distance: 0 only for equal partitions, the same both ways, and never longer by way of a third;
  /// at most the logarithm of the number of nodes. As igraph has it. By hand: {0,1},{2,3} and
  /// {0,1},{2},{3} are (ln 2)/2 = 0.3466 apart. O(nodes). Meilă 2007,
  /// doi:10.1016/j.jmva.2006.11.013.
  ///
  /// - Precondition: both are partitions of the same nodes.
  public func variationOfInformation(with other: Partition) -> Double {
    let entropies = PartitionOverlap(self, other).entropies
    return max(0, 2 * entropies.joint - entropies.first - entropies.second)
  }

  /// For each node how much of its group it was with in other partitions of the same nodes.
  ///
  /// The share of the other members of its group here that are in its group there, averaged over
  /// `others`; for a node alone the share of `others` in which it is alone. From 0 to 1; 1 for all
  /// when every partition is this one. By hand: the groups {0,1,2},{3} against {0,1},{2,3} and
  /// {0,1,2},{3} give 3/4 to nodes 0 and 1, 1/2 to node 2 and 1/2 to node 3. O(nodes · others).
  ///
  /// - Precondition: all are partitions of the same nodes, and there is at least one other.
  public func stability(over others: [Partition]) -> NodeScores {
    precondition(!others.isEmpty, "there is a partition to compare with")
    var sums = [Double](repeating: 0, count: labels.count)
    let members = GroupMembers(Array(labels), count: count)
    for other in others {
      precondition(other.labels.count == labels.count, "all are partitions of the same nodes")
      let labels = Array(other.labels)
      var counts = [Int](repeating: 0, count: other.count)
      for group in 0..<count {
        let places = members.places(of: group)
        for place in places { counts[Int(labels[Int(members.nodes[place])])] += 1 }
        for place in places {
          let node = Int(members.nodes[place])
          let label = Int(labels[node])
          if places.count > 1 {
            sums[node] += Double(counts[label] - 1) / Double(places.count - 1)
          } else {
            sums[node] += other.sizes[label] == 1 ? 1 : 0
          }
        }
        for place in places { counts[Int(labels[Int(members.nodes[place])])] = 0 }
      }
    }
    return NodeScores(sums.map { $0 / Double(others.count) })
  }
}
