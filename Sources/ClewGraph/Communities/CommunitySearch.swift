/// A way to look for the partition of highest modularity.
protocol CommunitySearch: Sendable {
  /// How often to start at most.
  var mostStarts: Int { get }
  /// How many nodes and arcs all starts together may have.
  var workOfStarts: Int { get }
  /// One search, with labels below the number of nodes.
  func labels<Mass>(
    _ graph: TieGraph<Mass>, resolution: Double, _ generator: inout SeededGenerator
  ) -> [UInt32]
}

extension Topology {
  func communities(
    _ resolution: Double, _ strengths: EdgeStrengths, _ seed: UInt64, _ execution: Execution,
    _ search: some CommunitySearch
  ) -> Partition {
    precondition(resolution.isFinite && resolution >= 0, "a resolution is a number from 0")
    strengths.requireFit(self)
    return isDirected
      ? TieGraph(directed: self, strengths).bestPartition(resolution, seed, execution, search)
      : TieGraph(undirected: self, strengths).bestPartition(resolution, seed, execution, search)
  }
}

extension TieGraph {
  /// The best of as many searches as the size of the graph allows; of equal ones the first.
  func bestPartition(
    _ resolution: Double, _ seed: UInt64, _ execution: Execution, _ search: some CommunitySearch
  ) -> Partition {
    let startCount = startCount(search)
    guard startCount > 1 else {
      var generator = SeededGenerator(seed: seed, part: 0)
      let labels = search.labels(self, resolution: resolution, &generator)
      execution.progress?(1, 1)
      return Partition(labels: labels)
    }
    var best: (labels: [UInt32], modularity: Double) = ([], -Double.infinity)
    for start in 0..<startCount {
      var generator = SeededGenerator(seed: seed, part: start)
      let labels = search.labels(self, resolution: resolution, &generator)
      let modularity = modularity(of: labels, resolution: resolution)
      if modularity > best.modularity { best = (labels, modularity) }
      execution.progress?(start + 1, startCount)
    }
    return Partition(labels: best.labels)
  }

  /// How often the search starts: the smaller the graph the more often, since it takes so little.
  private func startCount(_ search: some CommunitySearch) -> Int {
    guard nodeCount > 1, nodeCount < smallNodeCount else { return 1 }
    return min(search.mostStarts, max(1, search.workOfStarts / (nodeCount + heads.count)))
  }
}

/// Below so many nodes quality comes before speed.
let smallNodeCount = 5000
