extension Topology {
  /// Groups of nodes with more ties inside than their ties in all would lead one to expect.
  ///
  /// The groups come from moving single nodes for as long as modularity rises, then whole groups in
  /// the same way, and so on; on the way back every level is tried again node by node (Rotta and
  /// Noack 2011), which plain Louvain does not do. A group may fall into unconnected pieces; `leiden`
  /// never gives such groups. What is maximized is `modularity(of:resolution:strengths:)` with its
  /// conventions: parallel edges are one tie, loops count for the strength of a node, directed graphs
  /// have the directed form. The result is a good partition, not a proven best one. Graphs of up to
  /// some thousand ties are searched up to 5 times, and the best is given. `seed` decides the order
  /// in which nodes are tried and between equal groups: the same seed gives the same groups, whatever
  /// the execution. A node without ties is a group.
  ///
  /// By hand: two triangles joined by an edge make two groups, with modularity 5/14. About
  /// O(edges · levels). Blondel, Guillaume, Lambiotte and Lefebvre 2008,
  /// doi:10.1088/1742-5468/2008/10/P10008; Rotta and Noack 2011, doi:10.1145/1963190.1970376.
  ///
  /// - Precondition: `resolution` is finite and not negative.
  public func louvain(
    resolution: Double = 1, strengths: EdgeStrengths = .one, seed: UInt64 = 0,
    on execution: Execution = .allCores
  ) -> Partition {
    communities(resolution, strengths, seed, execution, LouvainSearch())
  }
}

/// Louvain's way to look for a partition.
struct LouvainSearch: CommunitySearch {
  let mostStarts = 5
  let workOfStarts = 6_000

  func labels<Mass>(
    _ graph: TieGraph<Mass>, resolution: Double, _ generator: inout SeededGenerator
  ) -> [UInt32] {
    var graphs = [graph]
    var groupOfNode: [[UInt32]] = []
    var labels = graph.everyNodeAlone
    while let current = graphs.last {
      labels = current.everyNodeAlone
      let order = current.shuffledNodes(&generator)
      let moves = current.moveNodes(
        &labels, resolution: resolution, order: order, salt: generator.salt())
      guard moves > 0 else { break }
      let count = compactLabels(&labels)
      guard count < current.nodeCount else { break }
      groupOfNode.append(labels)
      graphs.append(current.aggregated(by: labels, count: count))
    }
    graphs.removeLast()
    while let groups = groupOfNode.popLast(), let current = graphs.popLast() {
      labels = groups.map { labels[Int($0)] }
      let order = current.shuffledNodes(&generator)
      _ = current.moveNodes(
        &labels, resolution: resolution, order: order, salt: generator.salt())
    }
    return labels
  }
}
