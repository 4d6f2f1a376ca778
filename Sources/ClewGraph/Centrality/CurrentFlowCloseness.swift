extension Topology {
  /// For each node 1 over the sum of its effective resistances to the others of its component.
  ///
  /// Each tie is a wire whose conductance is its strength. The scale is NetworkX's in
  /// `current_flow_closeness_centrality`; times the number of nodes it is the information
  /// centrality of Stephenson and Zelen. Only the node's own component counts; a node without ties
  /// scores 0. Direction is ignored. Parallel edges are one tie with their strengths added (with
  /// `.one`, of strength 1); loops are none.
  ///
  /// By hand: in a path of 3 nodes the middle scores 1/2, the ends 1/3. O(n³) time and 16·n² bytes
  /// for a component of n nodes: meant for some 2,000 nodes. Stephenson and Zelen 1989,
  /// doi:10.1016/0378-8733(89)90016-6; Brandes and Fleischer 2005, doi:10.1007/978-3-540-31856-9_44.
  public func currentFlowCloseness(
    strengths: EdgeStrengths = .one, on execution: Execution = .allCores
  ) -> NodeScores {
    var scores = [Double](repeating: 0, count: nodeCount)
    forEachGroundedLaplacian(strengths, on: execution) { table in
      let count = table.count
      var trace = 0.0
      for row in 0..<count { trace += table.inverse[row * count + row] }
      for row in 0..<count {
        var sum = 0.0
        for column in 0..<count { sum += table.inverse[row * count + column] }
        let own = table.inverse[row * count + row]
        scores[table.nodes[row]] = 1 / (Double(count) * own + trace - 2 * sum)
      }
    }
    return NodeScores(scores)
  }
}
