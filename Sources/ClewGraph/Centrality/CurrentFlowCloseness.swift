extension Topology {
  /// For each node 1 over the sum of its effective resistances to the others of its component.
  ///
  /// Each tie is a wire whose conductance is its strength. The scale is NetworkX's in
  /// `current_flow_closeness_centrality`; times the number of nodes it is the information
  /// centrality of Stephenson and Zelen. Only the node's own component counts; a node without ties
  /// scores 0. `normalized` makes components of unlike size comparable as `closeness` does: times
  /// (r - 1)² / (n - 1) for a component of r of all n nodes, so that both agree on trees. Direction is ignored. Parallel edges are one tie with their strengths added (with
  /// `.one`, of strength 1); loops are none.
  ///
  /// By hand: in a path of 3 nodes the middle scores 1/2, the ends 1/3, normalized 1 and 2/3. O(n³) time and 16·n² bytes
  /// for a component of n nodes: meant for some 2,000 nodes. Stephenson and Zelen 1989,
  /// doi:10.1016/0378-8733(89)90016-6; Brandes and Fleischer 2005, doi:10.1007/978-3-540-31856-9_44.
  public func currentFlowCloseness(
    strengths: EdgeStrengths = .one, normalized: Bool = false,
    on execution: Execution = .allCores
  ) -> NodeScores {
    var scores = [Double](repeating: 0, count: nodeCount)
    forEachGroundedLaplacian(strengths, on: execution) { table in
      let count = table.count
      let others = Double(count - 1)
      let scale = normalized ? others * others / Double(nodeCount - 1) : 1
      var trace = 0.0
      for row in 0..<count { trace += table.inverse[row * count + row] }
      for row in 0..<count {
        var sum = 0.0
        for column in 0..<count { sum += table.inverse[row * count + column] }
        let own = table.inverse[row * count + row]
        scores[table.nodes[row]] = scale / (Double(count) * own + trace - 2 * sum)
      }
    }
    return NodeScores(scores)
  }
}

extension Measure {
  static let currentFlowCloseness = Measure(
    id: "current-flow-closeness", title: "Current-flow closeness",
    question: "From whom is the way to others short, all ways taken together?",
    convention: "Information centrality, scaled as closeness is: (r-1)/(n-1) times (r-1)/sum of "
      + "effective resistances to the r nodes of the component, each tie a wire of resistance 1; 0 "
      + "without ties; direction ignored. Parallel edges are one tie; loops are none.",
    handCheck: "In a path of 3 nodes the middle scores 1, the ends 2/3; in a triangle each 3/2.",
    complexity: "O(nodes^3) time, 16 · nodes^2 bytes, by component",
    citation: "Stephenson and Zelen 1989, doi:10.1016/0378-8733(89)90016-6; Brandes and Fleischer "
      + "2005, doi:10.1007/978-3-540-31856-9_44",
    largestComponent: currentFlowLimit,
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      topology.currentFlowCloseness(
        strengths: strengths, normalized: true, on: execution)
    })

  /// Of so many nodes the tables take 400 MB.
  static let currentFlowLimit = 5_000
}
