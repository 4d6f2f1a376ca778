extension Topology {
  /// The number of edges at each node.
  ///
  /// Parallel edges count each. A loop is one outgoing and one incoming edge and so counts 2 in
  /// `.both`, as in NetworkX and igraph; in an undirected graph it counts 2 always. By hand: in a
  /// star of 5 nodes the centre has 4, the others 1. O(nodes).
  public func degrees(_ direction: Direction = .both) -> NodeScores {
    var counts = [Double](repeating: 0, count: nodeCount)
    for adjacency in arcLists(direction) {
      adjacency.offsets.withSpan { offsets in
        for node in counts.indices {
          counts[node] += Double(offsets[node &+ 1] &- offsets[node])
        }
      }
    }
    return NodeScores(counts)
  }

  /// The number of other nodes each node is joined to.
  ///
  /// Parallel edges count once and loops not at all; so do, in `.both`, two edges in opposite
  /// directions. By hand: the edges 0-1, 0-1, 0-0 give node 0 one neighbour but degree 4.
  /// O(nodes + edges).
  public func neighbourCounts(_ direction: Direction = .both) -> NodeScores {
    var lastSeenFrom = [Int](repeating: -1, count: nodeCount)
    var counts = [Double](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      lastSeenFrom[node] = node
      for adjacency in arcLists(direction) {
        for arc in adjacency.arcs(of: node) where lastSeenFrom[Int(adjacency.heads[arc])] != node {
          lastSeenFrom[Int(adjacency.heads[arc])] = node
          counts[node] += 1
        }
      }
    }
    return NodeScores(counts)
  }

  /// The sum of the strengths of the edges at each node.
  ///
  /// Counts edges as `degrees` does: parallel edges each, a loop 2 in `.both`. By hand: the edges
  /// 0-1 and 0-2 of strength 2 and 3 give 5, 2, 3. O(nodes + edges).
  public func strengths(
    _ strengths: EdgeStrengths, _ direction: Direction = .both
  ) -> NodeScores {
    strengths.requireFit(self)
    var sums = [Double](repeating: 0, count: nodeCount)
    for adjacency in arcLists(direction, areNumbered: true) {
      for node in 0..<nodeCount {
        for arc in adjacency.arcs(of: node) {
          sums[node] += strengths[Int(adjacency.edges[arc])]
        }
      }
    }
    return NodeScores(sums)
  }

  private func arcLists(_ direction: Direction, areNumbered: Bool = false) -> [Adjacency] {
    let sides: [Direction] =
      switch direction {
      case .both where isDirected: [.outgoing, .incoming]
      case .incoming: [.incoming]
      default: [.outgoing]
      }
    return sides.map { side in
      areNumbered ? numbered(side) : side == .incoming ? incoming : outgoing
    }
  }
}
