extension Topology {
  /// For each node the current that passes it, summed over all pairs of others of its component
  /// between which a unit flows.
  ///
  /// Each tie is a wire whose conductance is its strength. Each pair counts once and the ends of a
  /// pair not at all, as in NetworkX's `current_flow_betweenness_centrality` with
  /// `normalized=False`; with `normalized` it is divided by (n - 1)(n - 2)/2 for a component of n
  /// nodes, NetworkX's default. Direction is ignored. Parallel edges are one tie with their
  /// strengths added (with `.one`, of strength 1); loops are none.
  ///
  /// By hand: in a triangle each node scores 1/3. O(n³ + n·m·log n) time and 16·n² bytes for a
  /// component of n nodes and m ties: meant for some 2,000 nodes. Newman 2005,
  /// doi:10.1016/j.socnet.2004.11.009.
  public func currentFlowBetweenness(
    strengths: EdgeStrengths = .one, normalized: Bool = false, on execution: Execution = .allCores
  ) -> NodeScores {
    var scores = [Double](repeating: 0, count: nodeCount)
    forEachGroundedLaplacian(strengths, on: execution) { table in
      let count = table.count
      guard count > 2 else { return }
      let flows = execution.map(chunks: table.ties.count, scratch: {}) { number, _ in
        table.flow(of: number)
      }
      for (tie, flow) in zip(table.ties, flows) {
        scores[table.nodes[tie.from]] += flow
        scores[table.nodes[tie.to]] += flow
      }
      let pairs = Double(count - 1) * Double(count - 2) / 2
      for node in table.nodes {
        // A pair's own ends have its whole unit pass them once. What is left of a node that nothing
        // passes is rounding.
        let passing = (scores[node] - Double(count - 1)) / 2
        let exact = passing > 1e-12 * Double(count) ? passing : 0
        scores[node] = normalized ? exact / pairs : exact
      }
    }
    return NodeScores(scores)
  }
}

extension GroundedLaplacian {
  /// The size of the current in a tie, summed over all pairs of nodes.
  fileprivate func flow(of number: Int) -> Double {
    let tie = ties[number]
    var drops = (0..<count).map {
      tie.strength * (inverse[tie.from * count + $0] - inverse[tie.to * count + $0])
    }
    drops.sort()
    var sum = 0.0
    for (place, drop) in drops.enumerated() { sum += Double(2 * place - count + 1) * drop }
    return sum
  }
}

extension Measure {
  static let currentFlowBetweenness = Measure(
    id: "current-flow-betweenness", title: "Current-flow betweenness",
    question: "Who sits between others, not on the shortest ways alone?",
    convention: "Current that passes between pairs of others of the own component, each tie a wire "
      + "of resistance 1; ends not counted, each pair once, not normalized; 0 without ties; "
      + "direction ignored. Parallel edges are one tie; loops are none.",
    handCheck:
      "In a triangle each scores 1/3; in a star of 5 nodes the centre scores 6, the others "
      + "0.",
    complexity: "O(nodes^3 + nodes · edges · log nodes) time, 16 · nodes^2 bytes, by component",
    citation: "Newman 2005, doi:10.1016/j.socnet.2004.11.009",
    largestComponent: currentFlowLimit,
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      topology.currentFlowBetweenness(strengths: strengths, on: execution)
    })
}
