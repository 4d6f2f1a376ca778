/// The ties of a graph, or between groups of it, as the search for communities walks them.
///
/// Every tie stands at both of its ends, without loops and parallels; directed, with the sum of the
/// strengths of both directions. What lies inside a node or a group moves with it: it is in the
/// masses and in `loops`. Moving a node to a group changes modularity in proportion to the strength
/// between them less `resolution · product of the masses / total`.
struct TieGraph<Mass: TieMass>: Sendable {
  var offsets: Indices
  var heads: Indices
  /// The strength of each arc; empty when all are 1.
  var weights: [Double]
  var masses: [Mass]
  /// What the loops have of the total.
  var loops: Double
  /// The sum of the strengths of all ties; undirected twice that.
  var total: Double

  var nodeCount: Int { masses.count }

  /// The modularity of the partition with the given labels, which are below the number of nodes.
  ///
  /// 0 where there are no ties.
  func modularity(of labels: [UInt32], resolution: Double) -> Double {
    guard total > 0 else { return 0 }
    var groups = [Mass](repeating: .zero, count: nodeCount)
    var inner = 0.0
    let isPlain = weights.isEmpty
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        for node in 0..<nodeCount {
          let label = labels[node]
          groups[Int(label)] = groups[Int(label)] + masses[node]
          var sum = 0.0
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
            sum += labels[Int(heads[arc])] == label ? (isPlain ? 1 : weights[arc]) : 0
          }
          inner += sum
        }
      }
    }
    let factor = 1 / total
    let expected = groups.reduce(0) {
      let share = $1 * factor
      return $0 + share.product(with: share)
    }
    return (inner / Mass.timesCounted + loops) / total
      - resolution * expected / Mass.timesCounted
  }

  /// The nodes in an order of which every one is as likely.
  func shuffledNodes(_ generator: inout SeededGenerator) -> [UInt32] {
    var order = everyNodeAlone
    generator.shuffle(&order)
    return order
  }

  /// The labels that put each node into a group of its own.
  var everyNodeAlone: [UInt32] { (0..<UInt32(nodeCount)).map { $0 } }
}
