@testable import ClewGraph

extension EdgeList {
  /// The lowest shortest path by one search from the target and a walk back: an oracle for searches
  /// from both ends.
  func oneSidedPath(_ topology: Topology, _ origin: Int, _ target: Int) throws -> Path? {
    var search = ShortestPathSearch(topology.numbered(.incoming), try lengths())
    search.run(from: target, until: origin)
    guard search.settled.last == UInt32(origin) else { return nil }
    let outgoing = topology.numbered(.outgoing)
    var nodes = [origin]
    var edges: [Int] = []
    while let node = nodes.last, node != target {
      let next = outgoing.arcs(of: node).first {
        search.isTight(
          search.distances[node], towards: outgoing.heads[$0], edge: outgoing.edges[$0])
      }
      guard let next else { return nil }
      nodes.append(Int(outgoing.heads[next]))
      edges.append(Int(outgoing.edges[next]))
    }
    return Path(nodes: nodes, edges: edges, length: search.distances[origin].length)
  }
}
