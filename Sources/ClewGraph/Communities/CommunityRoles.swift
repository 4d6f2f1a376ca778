extension Topology {
  /// For each node how evenly its ties are spread over the groups: the participation coefficient.
  ///
  /// 1 less the sum over groups of the squared share of the node's strength that goes there. 0: all
  /// in one group, its own or another, or no ties; near 1: spread over many groups alike. Strengths
  /// of both directions are added; parallel edges are one tie; loops are none. By hand: the middle
  /// of a path of 3 with its ends in two groups, itself in either, has 1/2, the ends 0.
  /// O(nodes + edges). Guimerà and Amaral 2005, doi:10.1038/nature03288.
  ///
  /// - Precondition: the partition is one of this graph's nodes.
  public func participation(
    in partition: Partition, strengths: EdgeStrengths = .one
  ) -> NodeScores {
    requireFit(partition, strengths)
    let labels = Array(partition.labels)
    return isDirected
      ? TieGraph(directed: self, strengths).participation(labels)
      : TieGraph(undirected: self, strengths).participation(labels)
  }

  /// For each node how much better tied to its own group it is than the other members: the
  /// within-module z-score.
  ///
  /// Its strength to other members less the mean of the group, in standard deviations of the group
  /// (of all members, not of a sample). 0 where all members are tied alike. From 2.5 the authors
  /// call a node a hub of its group. Strengths of both directions are added; parallel edges are one
  /// tie; loops are none. By hand: in a star of 5 nodes as one group, with strengths 4, 1, 1, 1, 1,
  /// mean 1.6 and deviation 1.2, the centre has 2 and the others -1/2. O(nodes + edges). Guimerà and
  /// Amaral 2005, doi:10.1038/nature03288.
  ///
  /// - Precondition: the partition is one of this graph's nodes.
  public func withinGroupScores(
    in partition: Partition, strengths: EdgeStrengths = .one
  ) -> NodeScores {
    requireFit(partition, strengths)
    let labels = Array(partition.labels)
    return isDirected
      ? TieGraph(directed: self, strengths).withinGroupScores(labels, partition.sizes)
      : TieGraph(undirected: self, strengths).withinGroupScores(labels, partition.sizes)
  }

  private func requireFit(_ partition: Partition, _ strengths: EdgeStrengths) {
    precondition(partition.labels.count == nodeCount, "every node has a group")
    strengths.requireFit(self)
  }
}

extension TieGraph {
  fileprivate func participation(_ labels: [UInt32]) -> NodeScores {
    var sums = [Double](repeating: 0, count: nodeCount)
    return NodeScores(
      (0..<nodeCount).map { node in
        let arcs = Int(offsets[node])..<Int(offsets[node + 1])
        var total = 0.0
        for arc in arcs {
          sums[Int(labels[Int(heads[arc])])] += weight(arc)
          total += weight(arc)
        }
        var squares = 0.0
        for arc in arcs {
          let group = Int(labels[Int(heads[arc])])
          squares += (sums[group] / total) * (sums[group] / total)
          sums[group] = 0
        }
        return total > 0 ? max(0, 1 - squares) : 0
      })
  }

  fileprivate func withinGroupScores(_ labels: [UInt32], _ sizes: [Int]) -> NodeScores {
    var inner = [Double](repeating: 0, count: nodeCount)
    var means = [Double](repeating: 0, count: sizes.count)
    for node in 0..<nodeCount {
      for arc in Int(offsets[node])..<Int(offsets[node + 1])
      where labels[Int(heads[arc])] == labels[node] {
        inner[node] += weight(arc)
      }
      means[Int(labels[node])] += inner[node] / Double(sizes[Int(labels[node])])
    }
    var variances = [Double](repeating: 0, count: sizes.count)
    for node in 0..<nodeCount {
      let group = Int(labels[node])
      let difference = inner[node] - means[group]
      variances[group] += difference * difference / Double(sizes[group])
    }
    return NodeScores(
      (0..<nodeCount).map { node in
        let group = Int(labels[node])
        // What rounding leaves of equal strengths is no deviation.
        guard variances[group].squareRoot() > 1e-9 * means[group] else { return 0 }
        return (inner[node] - means[group]) / variances[group].squareRoot()
      })
  }
}
