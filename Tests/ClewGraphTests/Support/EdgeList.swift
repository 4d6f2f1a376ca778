import ClewGraph

/// A graph as tests write it down and as oracles read it.
struct EdgeList: Sendable, CustomStringConvertible {
  var isDirected: Bool
  var nodeCount: Int
  var edges: [(Int, Int)]
  /// One length an edge, used as strength too; nil for hops.
  var weights: [Double]?

  init(_ isDirected: Bool, _ nodeCount: Int, _ edges: [(Int, Int)], _ weights: [Double]? = nil) {
    self.isDirected = isDirected
    self.nodeCount = nodeCount
    self.edges = edges
    self.weights = weights
  }

  var description: String {
    "\(isDirected ? "directed" : "undirected") \(nodeCount) nodes \(edges) \(weights ?? [])"
  }

  var topology: Topology {
    Topology(
      isDirected: isDirected, nodeCount: nodeCount, tails: edges.map { UInt32($0.0) },
      heads: edges.map { UInt32($0.1) })
  }

  func lengths() throws -> EdgeLengths { try weights.map { try EdgeLengths($0) } ?? .one }

  func strengths() throws -> EdgeStrengths { try weights.map { try EdgeStrengths($0) } ?? .one }

  func weight(_ edge: Int) -> Double { weights?[edge] ?? 1 }

  /// The same graph with node `v` called `names[v]`.
  func relabelled(_ names: [Int]) -> EdgeList {
    EdgeList(isDirected, nodeCount, edges.map { (names[$0.0], names[$0.1]) }, weights)
  }

  /// Every edge also the other way, as a directed graph.
  var bothWays: EdgeList {
    EdgeList(true, nodeCount, edges + edges.map { ($0.1, $0.0) }, weights.map { $0 + $0 })
  }

  /// Every edge twice, and a loop at every node.
  var repeated: EdgeList {
    EdgeList(
      isDirected, nodeCount, edges + edges + (0..<nodeCount).map { ($0, $0) },
      weights.map { $0 + $0 + [Double](repeating: 0.5, count: nodeCount) })
  }

  /// Enough nodes for any recursion to die: far more than there are stack frames.
  ///
  /// A million when optimized, which a debug build would take a minute for.
  static var manyNodes: Int {
    #if DEBUG
      100_000
    #else
      1_000_000
    #endif
  }

  static func star(_ count: Int) -> EdgeList {
    EdgeList(false, count, (1..<count).map { (0, $0) })
  }

  static func path(_ count: Int, directed: Bool = false) -> EdgeList {
    EdgeList(directed, count, (1..<count).map { ($0 - 1, $0) })
  }

  static func cycle(_ count: Int, directed: Bool = false) -> EdgeList {
    EdgeList(directed, count, (0..<count).map { ($0, ($0 + 1) % count) })
  }

  static func complete(_ count: Int) -> EdgeList {
    EdgeList(false, count, (0..<count).flatMap { a in (a + 1..<count).map { (a, $0) } })
  }

  static func grid(_ rows: Int, _ columns: Int) -> EdgeList {
    var edges: [(Int, Int)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let node = row * columns + column
        if column + 1 < columns { edges.append((node, node + 1)) }
        if row + 1 < rows { edges.append((node, node + columns)) }
      }
    }
    return EdgeList(false, rows * columns, edges)
  }

  /// Diamonds in a row: from node 3k to 3k + 3 by way of 3k + 1 or 3k + 2.
  static func diamonds(_ count: Int) -> EdgeList {
    var edges: [(Int, Int)] = []
    for start in stride(from: 0, to: 3 * count, by: 3) {
      edges += [(start, start + 1), (start, start + 2)]
      edges += [(start + 1, start + 3), (start + 2, start + 3)]
    }
    return EdgeList(false, 3 * count + 1, edges)
  }

  /// Two triangles joined by an edge, with a pendant: 0-1-2, 2-3, 3-4-5, 5-6.
  static let barbell = EdgeList(
    false, 7, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5), (5, 6)])

  /// Krackhardt's kite: 0 Andre, 1 Beverly, 2 Carol, 3 Diane, 4 Ed, 5 Fernando, 6 Garth,
  /// 7 Heather, 8 Ike, 9 Jane.
  static let kite = EdgeList(
    false, 10,
    [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
      (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])
}
