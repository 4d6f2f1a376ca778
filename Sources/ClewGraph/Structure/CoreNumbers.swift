extension Topology {
  /// For each node the largest k such that it is in a group where each has k neighbours inside.
  ///
  /// Neighbours are other nodes, whatever the direction and the number of the edges; loops do not
  /// count. NetworkX and igraph count a directed pair of opposite edges twice. By hand: in a
  /// triangle with a pendant the three score 2, the pendant 1; in a tree all score 1. O(nodes +
  /// edges). Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj and Zaveršnik 2011,
  /// doi:10.1007/s11634-010-0079-y.
  public func coreNumbers() -> NodeScores {
    let arcs = undirected().foldedArcs(.outgoing)
    var degrees = (0..<nodeCount).map { arcs.arcs(of: $0).count }
    // The nodes in order of the degree that is left, where each degree begins, and where each is.
    var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { starts[degree + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var places = [Int](repeating: 0, count: nodeCount)
    var order = places
    var ends = starts
    for node in 0..<nodeCount {
      places[node] = ends[degrees[node]]
      order[places[node]] = node
      ends[degrees[node]] += 1
    }
    for position in 0..<nodeCount {
      let node = order[position]
      for arc in arcs.arcs(of: node) {
        let other = Int(arcs.heads[arc])
        guard degrees[other] > degrees[node] else { continue }
        // One neighbour fewer: swap with the first of its degree, which then belongs one lower.
        let first = starts[degrees[other]]
        let swapped = order[first]
        order.swapAt(first, places[other])
        places[swapped] = places[other]
        places[other] = first
        starts[degrees[other]] = first + 1
        degrees[other] -= 1
      }
    }
    return NodeScores(degrees.map(Double.init))
  }
}

extension Measure {
  static let coreNumber = Measure(
    id: "core-number", title: "Core number", question: "Who belongs to the densest core?",
    convention: "The largest k such that the node is in a group where each has k neighbours "
      + "inside; direction ignored. Parallel edges are one tie; loops are none.",
    handCheck: "In a triangle with a pendant the three score 2, the pendant 1.",
    complexity: "O(nodes + edges)",
    citation: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    score: { topology, _ throws(ConvergenceError) in topology.coreNumbers() })
}
