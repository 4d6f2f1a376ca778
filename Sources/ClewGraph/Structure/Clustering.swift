extension Topology {
  /// For each node the share of pairs of its neighbours that are joined themselves.
  ///
  /// Whatever the direction and the number of the edges; loops do not count. A node with fewer
  /// than two neighbours scores 0, as in NetworkX (igraph: not a number unless told otherwise). By
  /// hand: in a triangle all score 1; with a pendant at one of them that one scores 1/3.
  /// O(edges^1.5). Watts and Strogatz 1998, doi:10.1038/30918; triangles as in Chiba and Nishizeki
  /// 1985, doi:10.1137/0214017.
  public func clustering() -> NodeScores {
    let arcs = undirected().foldedArcs(.outgoing)
    let triangles = arcs.triangleCounts()
    return NodeScores(
      triangles.indices.map { node in
        let pairs = arcs.neighbourPairs(of: node)
        return pairs > 0 ? triangles[node] / pairs : 0
      })
  }

  /// The share of paths of two hops whose ends are joined: three times triangles over such paths.
  ///
  /// Also called the global clustering coefficient; not the mean of `clustering()`. Whatever the
  /// direction and the number of the edges; loops do not count. 0 where there is no such path. By
  /// hand: a triangle with a pendant has 0.6. O(edges^1.5). Newman, Watts and Strogatz 2002,
  /// doi:10.1073/pnas.012582999.
  public func transitivity() -> Double {
    let arcs = undirected().foldedArcs(.outgoing)
    let pairs = (0..<nodeCount).reduce(0) { $0 + arcs.neighbourPairs(of: $1) }
    return pairs > 0 ? arcs.triangleCounts().reduce(0, +) / pairs : 0
  }
}

extension Adjacency {
  fileprivate func neighbourPairs(of node: Int) -> Double {
    let degree = Double(arcs(of: node).count)
    return degree * (degree - 1) / 2
  }

  /// The number of triangles at each node of an undirected graph without loops and parallels.
  ///
  /// Each triangle is found once, from its node of least degree: then no node, however many
  /// neighbours it has, looks at more than the square root of all arcs.
  fileprivate func triangleCounts() -> [Double] {
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
      let (leftDegree, rightDegree) = (arcs(of: left).count, arcs(of: right).count)
      return leftDegree != rightDegree ? leftDegree < rightDegree : left < right
    }
    var upward: [UInt32] = []
    var starts = [0]
    for node in 0..<nodeCount {
      for arc in arcs(of: node) where comesBefore(node, Int(heads[arc])) {
        upward.append(heads[arc])
      }
      starts.append(upward.count)
    }
    var counts = [Double](repeating: 0, count: nodeCount)
    var markedBy = [Int](repeating: -1, count: nodeCount)
    for node in 0..<nodeCount {
      let neighbours = upward[starts[node]..<starts[node + 1]]
      for other in neighbours { markedBy[Int(other)] = node }
      for other in neighbours {
        for third in upward[starts[Int(other)]..<starts[Int(other) + 1]]
        where markedBy[Int(third)] == node {
          counts[node] += 1
          counts[Int(other)] += 1
          counts[Int(third)] += 1
        }
      }
    }
    return counts
  }
}

extension Measure {
  static let clustering = Measure(
    id: "clustering", title: "Local clustering coefficient",
    question: "Whose contacts know each other?",
    convention: "The share of pairs of neighbours that are joined; 0 with fewer than two "
      + "neighbours; direction ignored. Parallel edges are one tie; loops are none.",
    handCheck: "In a triangle each scores 1; with a pendant at one of them that one scores 1/3.",
    complexity: "O(edges^1.5)", citation: "Watts and Strogatz 1998, doi:10.1038/30918",
    score: { topology, _ throws(ConvergenceError) in topology.clustering() })
}
