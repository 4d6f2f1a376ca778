extension Topology {
  /// The nodes without which their component would fall apart, in ascending order.
  ///
  /// Whatever the direction of the edges. Parallel edges and loops change nothing. By hand: in a
  /// path all but the two ends, in a cycle none. Depth-first without recursion, O(nodes + edges).
  /// Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
  public func articulationPoints() -> [Int] {
    let isCut = BlockSearch(neighbourRows()).isCut
    return isCut.indices.filter { isCut[$0] }
  }

  /// The edges without which their component would fall apart, in ascending order of number.
  ///
  /// Whatever the direction of the edges. An edge with a parallel, or with an edge back the other
  /// way, is no bridge, and neither is a loop. By hand: in a path every edge, in a cycle none.
  /// Depth-first without recursion, O(nodes + edges). Hopcroft and Tarjan 1973,
  /// doi:10.1145/362248.362272.
  public func bridges() -> [Int] {
    let search = BlockSearch(neighbourRows())
    var bridges: [Int] = []
    for node in 0..<nodeCount where search.blocks[node] != BlockSearch.none {
      let block = Int(search.blocks[node])
      guard search.sizes[block] == 1 else { continue }
      if let edge = onlyEdge(between: node, and: Int(search.tops[block])) { bridges.append(edge) }
    }
    return bridges.sorted()
  }

  /// The edge between two nodes if there is one and no other, in either direction.
  private func onlyEdge(between a: Int, and b: Int) -> Int? {
    let forth = outgoing.arcs(from: a, to: b)
    guard isDirected else { return forth.count == 1 ? edge(from: a, to: b) : nil }
    let back = outgoing.arcs(from: b, to: a)
    guard forth.count + back.count == 1 else { return nil }
    return forth.isEmpty ? edge(from: b, to: a) : edge(from: a, to: b)
  }
}
