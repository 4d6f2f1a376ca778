/// The length of each arc of a graph, where a pass looks at them in the order of the arcs.
struct ArcLengths: Sendable {
  let outgoing: [Double]
  let incoming: [Double]

  /// O(nodes + arcs).
  init(_ topology: Topology, _ lengths: EdgeLengths) {
    func values(of arcs: Adjacency) -> [Double] {
      arcs.edges.withSpan { edges in
        var values = [Double](repeating: 0, count: edges.count)
        for arc in edges.indices { values[arc] = lengths[Int(edges[arc])] }
        return values
      }
    }
    guard !lengths.isOne else {
      outgoing = [Double](repeating: 1, count: topology.outgoing.arcCount)
      incoming = outgoing
      return
    }
    outgoing = values(of: topology.numbered(.outgoing))
    incoming = topology.isDirected ? values(of: topology.numbered(.incoming)) : outgoing
  }
}
