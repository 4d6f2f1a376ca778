import Testing

@testable import ClewGraph

/// Agreement with NetworkX on what joins two nodes, and all, on 400 random graphs and five published
/// networks.
@Suite struct ReferenceConnectionTests {
  private let table = ReferenceTable.paths

  private func pairs(_ row: [String: [Double]]) -> [(Int, Int)] {
    let ends = (row["pairs"] ?? []).integers
    return stride(from: 0, to: ends.count, by: 2).map { (ends[$0], ends[$0 + 1]) }
  }

  /// One edge a tie, and no loops.
  private func simple(_ graph: EdgeList, directed: Bool) -> Topology {
    var seen: Set<[Int]> = []
    let edges = graph.edges.filter { tail, head in
      tail != head && seen.insert(directed ? [tail, head] : [tail, head].sorted()).inserted
    }
    return EdgeList(directed, graph.nodeCount, edges).topology
  }

  @Test func lengthsOfDisjointPaths() throws {
    try table.compare("edgeDisjointLength") { sample, row in
      pairs(row).map { from, to in
        sample.topology.shortestEdgeDisjointPaths(from: from, to: to, lengths: sample.lengths)
          .reduce(0) { $0 + $1.length }
      }
    }
    try table.compare("nodeDisjointLength") { sample, row in
      pairs(row).map { from, to in
        sample.topology.shortestNodeDisjointPaths(from: from, to: to, lengths: sample.lengths)
          .reduce(0) { $0 + $1.length }
      }
    }
  }

  /// The library folds parallel edges first.
  @Test func edgeDisjointPathsOfSimpleGraphs() throws {
    try table.compare("edgeConnectivity") { sample, row in
      let topology = simple(sample.graph, directed: sample.graph.isDirected)
      return pairs(row).map { from, to in
        let paths = topology.edgeDisjointPaths(from: from, to: to).count
        let cut = topology.minimumEdgeCut(from: from, to: to).edges.count
        return paths == cut ? Double(paths) : .nan
      }
    }
  }

  /// The tie between two nodes is a path without nodes between, which no cut of nodes breaks.
  @Test func nodeCuts() throws {
    try table.compare("nodeConnectivity") { sample, row in
      pairs(row).enumerated().map { number, pair in
        let cut = sample.topology.minimumNodeCut(from: pair.0, to: pair.1)
        return cut.map { Double($0.count) } ?? (row["nodeConnectivity"]?[number] ?? 0)
      }
    }
  }

  /// The fewest nodes, and edges, whose removal disconnects the graph: least over all pairs.
  @Test func wholeConnectivity() throws {
    try table.compare("wholeConnectivity") { sample, _ in
      let count = sample.graph.nodeCount
      // Some 3,000 pairs say no more than those of 400 graphs.
      guard count <= 40 else { return nil }
      let topology = simple(sample.graph, directed: false)
      let nodes = (0..<count).flatMap { a in
        (a + 1..<max(count, a + 1)).compactMap { topology.minimumNodeCut(from: a, to: $0)?.count }
      }
      let edges = (1..<count).map { topology.edgeDisjointPaths(from: 0, to: $0).count }
      return [Double(nodes.min() ?? count - 1), Double(edges.min() ?? 0)]
    }
  }

  @Test func widestPaths() throws {
    try table.compare("widest") { sample, row in
      pairs(row).map {
        sample.topology.widestPath(from: $0.0, to: $0.1, strengths: sample.strengths)?.width ?? -1
      }
    }
  }

  @Test func mostReliablePaths() throws {
    try table.compare("mostReliable") { sample, row in
      let probabilities = try EdgeProbabilities(sample.strengthValues.map { $0 / 10 })
      return pairs(row).map {
        sample.topology.mostReliablePath(from: $0.0, to: $0.1, probabilities: probabilities)?
          .probability ?? -1
      }
    }
  }

  @Test func shortestConnectingTree() throws {
    try table.compare("steinerLength") { sample, row in
      let terminals = (row["steinerTerminals"] ?? []).integers
      let tree = sample.topology.shortestConnectingTree(of: terminals, lengths: sample.lengths)
      // The second number is that of an approximation.
      return [tree?.length ?? -1, row["steinerLength"]?[1] ?? 0]
    }
  }

  /// An undirected pair counts half for each end that is a source while the other is a target.
  @Test func edgeBetweennessOfSubsets() throws {
    for (key, isByLengths) in [
      ("edgeBetweennessSubsetByHops", false), ("edgeBetweennessSubsetByLengths", true),
    ] {
      try ReferenceTable.centrality.compare(key) { sample, row in
        let none = [Double](repeating: 0, count: sample.graph.nodeCount)
        var ends = PathEnds(sources: none, targets: none)
        for node in (row["subsetSources"] ?? []).integers { ends.sources[node] = 1 }
        for node in (row["subsetTargets"] ?? []).integers { ends.targets[node] = 1 }
        let lengths = isByLengths ? sample.lengths : .one
        let sum = DependencySum(
          sample.topology, lengths, ends, DependencyRequest(edges: true), on: .oneThread)
        var scores = [Double](repeating: 0, count: sample.graph.edges.count)
        let outgoing = sample.topology.numbered(.outgoing)
        outgoing.forEachTie { _, tie in
          let shortest = Int(outgoing.edges[outgoing.shortest(of: tie, lengths)])
          for edge in tie.map({ Int(outgoing.edges[$0]) })
          where lengths[edge] == lengths[shortest] {
            scores[edge] = sum.edges[shortest] / sample.topology.timesEachPairIsMet
          }
        }
        return scores
      }
    }
  }
}
