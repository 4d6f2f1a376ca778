/// How a graph falls into more and more groups as ties are removed one by one.
public struct DivisionTree: Hashable, Sendable {
  /// The ties in the order of their removal, each by its lowest-numbered edge.
  public let removedEdges: [Int]
  /// The partition of highest modularity on the way, of equal ones that with the fewest groups.
  public let best: Partition
  /// The modularity of `best` in the whole graph, ties of strength 1.
  public let bestModularity: Double
  /// The number of groups before any tie is removed.
  public let firstCount: Int
  private let nodeCount: Int
  private let tails: [UInt32]
  private let heads: [UInt32]

  init(nodeCount: Int, edges: [Int], ends: [(Int, Int)], of topology: Topology) {
    self.nodeCount = nodeCount
    removedEdges = edges
    tails = ends.map { UInt32($0.0) }
    heads = ends.map { UInt32($0.1) }
    let best =
      topology.isDirected
      ? Self.best(TieGraph(directed: topology, .one), tails, heads)
      : Self.best(TieGraph(undirected: topology, .one), tails, heads)
    self.best = Partition(labels: best.labels)
    bestModularity = best.modularity
    firstCount = best.firstCount
  }

  /// Goes through the removals backwards, where they are joins.
  private static func best<Mass>(
    _ ties: TieGraph<Mass>, _ tails: [UInt32], _ heads: [UInt32]
  ) -> (labels: [UInt32], modularity: Double, firstCount: Int) {
    var groups = DisjointSets(count: ties.nodeCount)
    var best = groups.labels()
    var modularity = ties.modularity(of: best, resolution: 1)
    for tie in tails.indices.reversed() where groups.join(Int(tails[tie]), Int(heads[tie])) {
      let labels = groups.labels()
      let score = ties.modularity(of: labels, resolution: 1)
      if score >= modularity { (best, modularity) = (labels, score) }
    }
    return (best, modularity, groups.count)
  }

  /// The partition into a given number of groups.
  ///
  /// nil below the number of components, where the division begins, and above the number of nodes.
  /// O(nodes + ties).
  public func partition(groups count: Int) -> Partition? {
    guard count >= firstCount, count <= nodeCount else { return nil }
    var groups = DisjointSets(count: nodeCount)
    for tie in removedEdges.indices.reversed() where groups.count > count {
      groups.join(Int(tails[tie]), Int(heads[tie]))
    }
    return Partition(labels: groups.labels())
  }
}
