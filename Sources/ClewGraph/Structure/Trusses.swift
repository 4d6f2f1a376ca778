extension Topology {
  /// For each edge the largest k such that it is in a k-truss: a group of ties of which each is in
  /// k - 2 triangles of the group.
  ///
  /// Whatever the direction of the edges; parallel edges are one tie and have its number. Every tie
  /// has at least 2; a loop is in no truss and has 0. igraph's `trussness` agrees on a simple graph.
  /// By hand: in a clique of 4 nodes each edge has 4; in a tree each has 2.
  /// O(edges^1.5 · log(largest degree)). Cohen 2008, "Trusses: Cohesive subgraphs for social network
  /// analysis", National Security Agency; Wang and Cheng 2012, doi:10.14778/2311906.2311909.
  public func trussNumbers() -> EdgeScores {
    let rows = neighbourRows()
    let ties = Topology(ties: rows)
    let numbers = ties.trussNumbersOfTies()
    var scores = [Double](repeating: 0, count: edgeCount)
    forEachEdge { edge, tail, head in
      guard tail != head, let tie = ties.edge(from: tail, to: head) else { return }
      scores[edge] = Double(numbers[tie])
    }
    return EdgeScores(scores)
  }

  /// The simple undirected graph with the given rows, which hold every tie both ways.
  private init(ties rows: Adjacency) {
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    for node in 0..<rows.nodeCount {
      for arc in rows.arcs(of: node) where Int(rows.heads[arc]) > node {
        tails.append(UInt32(node))
        heads.append(rows.heads[arc])
      }
    }
    self.init(isDirected: false, nodeCount: rows.nodeCount, tails: tails, heads: heads)
  }

  /// The truss number of every edge of a simple undirected graph: edges in the fewest triangles are
  /// taken away first.
  private func trussNumbersOfTies() -> [Int] {
    let rows = numbered(.outgoing)
    var support = [Int](repeating: 0, count: edgeCount)
    var isLeft = [Bool](repeating: true, count: edgeCount)
    let tails = (0..<edgeCount).map { UInt32(tail(of: $0)) }
    let heads = (0..<edgeCount).map { UInt32(head(of: $0)) }
    /// Calls `body` with the two other edges of every triangle of an edge that is left.
    func forEachTriangle(_ edge: Int, _ body: (_ first: Int, _ second: Int) -> Void) {
      var (near, far) = (Int(tails[edge]), Int(heads[edge]))
      if rows.arcs(of: near).count > rows.arcs(of: far).count { swap(&near, &far) }
      for arc in rows.arcs(of: near) {
        let first = Int(rows.edges[arc])
        guard isLeft[first], first != edge else { continue }
        guard let other = rows.arcs(from: far, to: Int(rows.heads[arc])).first else { continue }
        let second = Int(rows.edges[other])
        if isLeft[second] { body(first, second) }
      }
    }
    for edge in 0..<edgeCount { forEachTriangle(edge) { _, _ in support[edge] += 1 } }
    var levels: [[Int]] = [[]]
    for edge in 0..<edgeCount {
      while levels.count <= support[edge] { levels.append([]) }
      levels[support[edge]].append(edge)
    }
    var numbers = [Int](repeating: 2, count: edgeCount)
    for level in levels.indices {
      // Edges come again whenever they lose a triangle; only the last time counts.
      while let edge = levels[level].popLast() {
        guard isLeft[edge], support[edge] <= level else { continue }
        numbers[edge] = level + 2
        forEachTriangle(edge) { first, second in
          for other in [first, second] where support[other] > level {
            support[other] -= 1
            levels[support[other]].append(other)
          }
        }
        isLeft[edge] = false
      }
    }
    return numbers
  }
}
