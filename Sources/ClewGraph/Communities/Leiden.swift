extension Topology {
  /// Groups of nodes with more ties inside than their ties in all would lead one to expect, each of
  /// them connected.
  ///
  /// As `louvain`, but before groups are moved as wholes each is cut into parts that are well joined
  /// inside, and these are moved: so a node that came to a group early is not bound to it, and every
  /// group of the result is connected, directed ones whatever the direction. What is maximized is
  /// `modularity(of:resolution:strengths:)` with its conventions: parallel edges are one tie, loops
  /// count for the strength of a node, directed graphs have the directed form. The result is a good
  /// partition, not a proven best one. Below 5,000 nodes there is a second iteration from the groups
  /// of the first; graphs of up to some thousand ties are searched up to 3 times, and the best is
  /// given. `seed` decides the order in which nodes are tried and between equal groups: the same seed
  /// gives the same groups, whatever the execution. A node without ties is a group.
  ///
  /// By hand: two triangles joined by an edge make two groups, with modularity 5/14; Zachary's karate
  /// club makes 4, with 0.41979. About O(edges · levels). Traag, Waltman and van Eck 2019,
  /// doi:10.1038/s41598-019-41695-z.
  ///
  /// - Precondition: `resolution` is finite and not negative.
  public func leiden(
    resolution: Double = 1, strengths: EdgeStrengths = .one, seed: UInt64 = 0,
    on execution: Execution = .allCores
  ) -> Partition {
    communities(resolution, strengths, seed, execution, LeidenSearch())
  }
}

/// Leiden's way to look for a partition.
struct LeidenSearch: CommunitySearch {
  let mostStarts = 3
  let workOfStarts = 6_000

  func labels<Mass>(
    _ graph: TieGraph<Mass>, resolution: Double, _ generator: inout SeededGenerator
  ) -> [UInt32] {
    var labels = graph.everyNodeAlone
    for _ in 0..<(graph.nodeCount < smallNodeCount ? 2 : 1) {
      iterate(graph, &labels, resolution, &generator)
    }
    // A last time node by node over the whole graph; what this cuts off becomes a group.
    let order = graph.shuffledNodes(&generator)
    _ = graph.moveNodes(&labels, resolution: resolution, order: order, salt: generator.salt())
    return graph.connectedParts(of: labels)
  }

  /// One iteration over all levels, from the groups given.
  ///
  /// It ends when no level can be made coarser, and on large graphs when fewer than about 1 in 200
  /// nodes of a level moved: the levels above would find next to nothing, each at the price of all
  /// its ties.
  private func iterate<Mass>(
    _ graph: TieGraph<Mass>, _ labels: inout [UInt32], _ resolution: Double,
    _ generator: inout SeededGenerator
  ) {
    var current = graph
    var partOfNode: [[UInt32]] = []
    while true {
      let order = current.shuffledNodes(&generator)
      let moves = current.moveNodes(
        &labels, resolution: resolution, order: order, salt: generator.salt())
      let groupCount = compactLabels(&labels)
      guard groupCount < current.nodeCount, 200 * (moves + 1) > current.nodeCount else { break }
      var parts = current.refined(
        labels, groupCount: groupCount, resolution: resolution, order: order)
      let partCount = compactLabels(&parts)
      guard partCount < current.nodeCount else { break }
      var groupOfPart = [UInt32](repeating: 0, count: partCount)
      for node in parts.indices { groupOfPart[Int(parts[node])] = labels[node] }
      partOfNode.append(parts)
      current = current.aggregated(by: parts, count: partCount)
      labels = groupOfPart
    }
    while let parts = partOfNode.popLast() { labels = parts.map { labels[Int($0)] } }
  }
}
