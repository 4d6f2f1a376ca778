import ClewGraph

/// Ties as a table, for oracles that follow definitions letter by letter.
struct DenseTies {
  let count: Int
  /// The strength of the arcs from one node to another; 0 on the diagonal.
  var strength: [[Double]]

  /// Parallel edges folded, loops left out; undirected ties in both directions.
  init(_ graph: EdgeList, strengths: Bool = false) {
    count = graph.nodeCount
    strength = [[Double]](
      repeating: [Double](repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    for (edge, (tail, head)) in graph.edges.enumerated() where tail != head {
      let weight = strengths ? graph.weight(edge) : 1
      for (a, b) in graph.isDirected ? [(tail, head)] : [(tail, head), (head, tail)] {
        strength[a][b] = strengths && graph.weights != nil ? strength[a][b] + weight : 1
      }
    }
  }

  var nodes: Range<Int> { 0..<count }

  func has(_ tail: Int, _ head: Int) -> Bool { strength[tail][head] > 0 }

  func joins(_ a: Int, _ b: Int) -> Bool { has(a, b) || has(b, a) }
}

extension GraphFamilies {
  /// Some groups for the nodes of a graph, the same in every run.
  static func partition(of graph: EdgeList, groups: Int, seed: UInt64) -> [UInt32] {
    var generator = SeededGenerator(seed)
    return (0..<graph.nodeCount).map { _ in
      UInt32(Int.random(in: 0..<min(groups, graph.nodeCount), using: &generator))
    }
  }

  /// Larger graphs than an oracle by definition needs, to have several chunks of work.
  static func large(directed: Bool, nodes: Int = 3000, edges: Int = 20_000) -> EdgeList {
    var generator = SeededGenerator(77)
    return EdgeList(
      directed, nodes,
      (0..<edges).map { _ in
        // Towards low numbers, so that there are hubs.
        let tail = Int.random(in: 0..<nodes, using: &generator)
        return (tail, Int.random(in: 0...tail, using: &generator) / 3)
      })
  }
}
