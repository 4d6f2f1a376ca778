/// Finds shortest paths in one graph, one pair of nodes after the other.
///
/// Keeps the memory that a search needs, so that each costs no more than the nodes it meets; the
/// first makes it. For a single pair `Topology.shortestPath(from:to:lengths:)` does. 16 bytes a node
/// at most for hops.
public struct PathFinder: Sendable {
  private let topology: Topology
  private var hops: HopSearch<StampedMarks>

  /// A finder for paths by hops.
  public init(_ topology: Topology) {
    self.topology = topology
    hops = HopSearch(marks: StampedMarks(nodeCount: topology.nodeCount))
  }

  public mutating func shortestPath(from origin: Int, to target: Int) -> Path? {
    topology.requireNode(origin)
    topology.requireNode(target)
    guard origin != target else { return Path(nodes: [origin], edges: [], length: 0) }
    guard hops.run(topology.outgoing, topology.incoming, from: origin, to: target) == .met
    else { return nil }
    return topology.path(hops.lowestPath(topology.outgoing))
  }
}

extension Topology {
  /// The path along the given nodes by the lowest-numbered edges, its length in hops.
  func path(_ nodes: [Int]) -> Path {
    var edges: [Int] = []
    edges.reserveCapacity(nodes.count - 1)
    for hop in 1..<nodes.count {
      guard let edge = edge(from: nodes[hop - 1], to: nodes[hop]) else {
        preconditionFailure("nodes next to each other on a path are joined")
      }
      edges.append(edge)
    }
    return Path(nodes: nodes, edges: edges, length: Double(edges.count))
  }
}
