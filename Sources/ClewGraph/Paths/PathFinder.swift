/// Finds shortest paths in one graph, one pair of nodes after the other.
///
/// Keeps the memory that a search needs, so that each costs no more than the nodes it meets. For a
/// single pair `Topology.shortestPath(from:to:lengths:)` does. Memory: up to 16 bytes a node for
/// hops, with lengths 24 bytes a node and 8 an arc.
public struct PathFinder: Sendable {
  private let topology: Topology
  private var hops: TwoSidedSearch<StampedMarks>?
  private var lengths: LengthSearch?

  /// A finder for shortest paths by hops or by the given lengths.
  ///
  /// O(nodes) for hops, with lengths O(nodes + edges).
  public init(_ topology: Topology, lengths: EdgeLengths = .one) {
    lengths.requireFit(topology)
    self.topology = topology
    if lengths.isOne {
      hops = TwoSidedSearch(marks: StampedMarks(nodeCount: topology.nodeCount))
    } else {
      self.lengths = LengthSearch(topology, lengths)
    }
  }

  /// The shortest path between two nodes, or nil where there is none.
  ///
  /// The same path as `Topology.shortestPath(from:to:lengths:)` gives.
  public mutating func shortestPath(from origin: Int, to target: Int) -> Path? {
    topology.requireNode(origin)
    topology.requireNode(target)
    guard origin != target else { return Path(nodes: [origin], edges: [], length: 0) }
    if lengths != nil { return lengths?.shortestPath(from: origin, to: target) }
    guard hops?.run(topology.outgoing, topology.incoming, from: origin, to: target) == .met
    else { return nil }
    return (hops?.lowestPath(topology.outgoing)).map(topology.path)
  }
}

extension LengthSearch {
  /// The lowest shortest path between two different nodes.
  mutating func shortestPath(from origin: Int, to target: Int) -> Path? {
    guard run(from: origin, to: target) else { return nil }
    var nodes = [origin]
    var edges: [Int] = []
    appendLowestWalk(to: target, nodes: &nodes, edges: &edges)
    return Path(nodes: nodes, edges: edges, length: label(origin).toTarget)
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
