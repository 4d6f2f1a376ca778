/// The inverse of the Laplacian of a connected component without the row and column of its last
/// node, as a full table: the potentials when a unit of current enters at one node and leaves at
/// the last.
///
/// By Cholesky's method and a pair of triangular solves a column. O(n³) time, 2·n² numbers.
struct GroundedLaplacian {
  let nodes: [Int]
  /// The ties of the component by place in `nodes`, each once.
  private(set) var ties: [(from: Int, to: Int, strength: Double)] = []
  /// Row after row, with zeros for the grounded node.
  private(set) var inverse: [Double]

  var count: Int { nodes.count }

  init(_ nodes: [Int], of graph: FoldedTies, places: [Int], on execution: Execution) {
    self.nodes = nodes
    let count = nodes.count
    var factor = [Double](repeating: 0, count: count * count)
    for (row, node) in nodes.enumerated() {
      for arc in graph.arcs.arcs(of: node) {
        let column = places[Int(graph.arcs.heads[arc])]
        let strength = graph.strength(arc)
        factor[row * count + row] += strength
        factor[row * count + column] -= strength
        if row < column { ties.append((row, column, strength)) }
      }
    }
    for row in 0..<count - 1 {
      for column in 0...row {
        var value = factor[row * count + column]
        for k in 0..<column { value -= factor[row * count + k] * factor[column * count + k] }
        factor[row * count + column] =
          column == row ? value.squareRoot() : value / factor[column * count + column]
      }
    }
    let lower = factor
    inverse = [Double](repeating: 0, count: count * count)
    DisjointSlots.lend(&inverse) { inverse in
      execution.forEachChunk(count - 1) { source in
        var x = [Double](repeating: 0, count: count)
        for row in source..<count - 1 {
          var value = row == source ? 1.0 : 0
          for k in source..<row { value -= lower[row * count + k] * x[k] }
          x[row] = value / lower[row * count + row]
        }
        for row in (0..<count - 1).reversed() {
          x[row] /= lower[row * count + row]
          for k in 0..<row { x[k] -= lower[row * count + k] * x[row] }
        }
        for row in 0..<count { inverse[source * count + row] = x[row] }
      }
    }
  }
}

extension Topology {
  /// The components of two nodes and more, one after another.
  func forEachGroundedLaplacian(
    _ strengths: EdgeStrengths, on execution: Execution, _ body: (GroundedLaplacian) -> Void
  ) {
    strengths.requireFit(self)
    let graph = undirected().foldedOutgoing(strengths)
    // Ties of strength zero are none, so that components are those of the ties left.
    var sets = DisjointSets(count: nodeCount)
    for node in 0..<nodeCount {
      for arc in graph.arcs.arcs(of: node) { _ = sets.join(node, Int(graph.arcs.heads[arc])) }
    }
    var places = [Int](repeating: 0, count: nodeCount)
    for nodes in Partition(labels: sets.labels()).groups where nodes.count > 1 {
      for (place, node) in nodes.enumerated() { places[node] = place }
      body(GroundedLaplacian(nodes, of: graph, places: places, on: execution))
    }
  }
}
