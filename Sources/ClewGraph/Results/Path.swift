/// A walk from one node to another along edges, without a repeated node.
public struct Path: Hashable, Sendable {
  /// The nodes in order, both ends included; never empty.
  public let nodes: [Int]
  /// The edge of each hop; one fewer than the nodes.
  public let edges: [Int]
  /// The sum of the edges' lengths, added from the target back to the start.
  public let length: Double

  /// A path along the given nodes and edges.
  public init(nodes: [Int], edges: [Int], length: Double) {
    self.nodes = nodes
    self.edges = edges
    self.length = length
  }

  /// The number of edges walked.
  public var hops: Int { edges.count }
}

/// Some or all paths between two nodes.
public struct PathList: Hashable, Sendable {
  /// The paths listed.
  public let paths: [Path]
  /// Whether there are more paths than listed.
  public let isTruncated: Bool
  /// How many paths there are; see the function that made the list for truncated ones.
  ///
  /// A `Double` because such counts leave every integer type behind: a grid of 35 x 35 nodes has
  /// 2.8 x 10¹⁹ shortest paths between opposite corners. Exact up to 2⁵³, `.infinity` above
  /// 1.8 x 10³⁰⁸.
  public let count: Double

  /// A list of paths with what is known about those left out.
  public init(paths: [Path], isTruncated: Bool, count: Double) {
    self.paths = paths
    self.isTruncated = isTruncated
    self.count = count
  }
}

/// When two paths are two.
public enum PathIdentity: Hashable, Sendable {
  /// When they visit different nodes.
  ///
  /// Of parallel edges the shortest, and of these the lowest-numbered, stands for all.
  case nodes
  /// When they use different edges.
  case edges
}
