import Testing

@testable import ClewGraph

/// Fragmentation and reach from the table of all distances.
struct KeyPlayerOracle {
  let graph: EdgeList

  /// Distances by Floyd and Warshall between the nodes that are left.
  func distances(without removed: [Int], directed: Bool) -> [[Double]] {
    var ties = DenseTies(graph)
    for a in ties.nodes {
      for b in ties.nodes where removed.contains(a) || removed.contains(b) {
        ties.strength[a][b] = 0
      }
    }
    var table = ties.nodes.map { a in
      ties.nodes.map { b in
        a == b ? 0.0 : (directed ? ties.has(a, b) : ties.joins(a, b)) ? 1 : .infinity
      }
    }
    for middle in ties.nodes {
      for a in ties.nodes {
        for b in ties.nodes {
          table[a][b] = min(table[a][b], table[a][middle] + table[middle][b])
        }
      }
    }
    return table
  }

  private func share(without removed: [Int], directed: Bool, _ worth: (Double) -> Double) -> Double
  {
    let left = (0..<graph.nodeCount).filter { !removed.contains($0) }
    guard left.count > 1 else { return 1 }
    let table = distances(without: removed, directed: directed)
    var sum = 0.0
    for a in left { for b in left where a != b { sum += worth(table[a][b]) } }
    return 1 - sum / Double(left.count * (left.count - 1))
  }

  func fragmentation(without removed: [Int]) -> Double {
    share(without: removed, directed: false) { $0 < .infinity ? 1 : 0 }
  }

  func distanceWeighted(without removed: [Int]) -> Double {
    share(without: removed, directed: graph.isDirected) { 1 / $0 }
  }

  func reach(of set: [Int], _ reach: Reach) -> Double {
    let table = distances(without: [], directed: graph.isDirected)
    guard graph.nodeCount > 0 else { return 0 }
    let worths = (0..<graph.nodeCount).map { node -> Double in
      let distance = set.map { table[$0][node] }.min() ?? .infinity
      switch reach {
      case .within(let steps): return distance <= Double(steps) ? 1 : 0
      case .byDistance: return 1 / max(1, distance)
      }
    }
    return worths.reduce(0, +) / Double(graph.nodeCount)
  }

  /// All sets of a size in the order of their node numbers.
  func sets(_ size: Int) -> [[Int]] {
    var sets: [[Int]] = [[]]
    for _ in 0..<size {
      sets = sets.flatMap { set in
        (((set.last ?? -1) + 1)..<max((set.last ?? -1) + 1, graph.nodeCount)).map { set + [$0] }
      }
    }
    return sets
  }

  /// The first best set.
  func best(_ size: Int, _ value: ([Int]) -> Double) -> (nodes: [Int], value: Double) {
    var best: (nodes: [Int], value: Double) = ([], -1)
    for set in sets(size) where value(set) > best.value + 1e-12 { best = (set, value(set)) }
    return best
  }
}

@Suite struct FragmentationTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology
    #expect(star.fragmentation() == 0)
    #expect(star.fragmentation(without: [0]) == 1 && star.fragmentation(without: [3]) == 0)
    #expect(nearlyEqual(star.distanceWeightedFragmentation(), 0.3))
    #expect(nearlyEqual(star.globalEfficiency(), 0.7))
    #expect(nearlyEqual(EdgeList.path(5).topology.fragmentation(without: [2]), 2.0 / 3))
    #expect(EdgeList.complete(4).topology.distanceWeightedFragmentation() == 0)
    for count in 0..<2 {
      let graph = EdgeList(false, count, []).topology
      #expect(graph.fragmentation() == 1 && graph.globalEfficiency() == 0)
    }
  }

  /// NetworkX 3.6.1, global_efficiency.
  @Test func published() throws {
    let graphs = try Reference("named").graphs
    for (number, value) in [
      (0, 0.4920083184789052), (1, 0.5001587301587297), (2, 0.6462962962962965),
    ] {
      #expect(nearlyEqual(try graphs[number].topology().globalEfficiency(), value))
    }
  }

  @Test func agreesWithTheDefinition() {
    for graph in GraphFamilies.small + GraphFamilies.random(40, seed: 111, nodes: 6...12) {
      let oracle = KeyPlayerOracle(graph: graph)
      for removed in [[], [0], [1, 0]] where removed.allSatisfy({ $0 < graph.nodeCount }) {
        let topology = graph.topology
        #expect(
          nearlyEqual(
            topology.fragmentation(without: removed), oracle.fragmentation(without: removed)),
          "\(graph) \(removed)")
        #expect(
          nearlyEqual(
            topology.distanceWeightedFragmentation(without: removed),
            oracle.distanceWeighted(without: removed)), "\(graph) \(removed)")
      }
    }
  }

  @Test func lossOfEveryNodeInOnePass() {
    for graph in GraphFamilies.small + GraphFamilies.random(40, seed: 112, nodes: 6...14) {
      let topology = graph.topology
      var losses = CutLosses(topology.dyads().arcs)
      let removed = graph.nodeCount > 4 ? [1] : []
      let before = losses.run(without: topology.marked(removed))
      for node in 0..<graph.nodeCount where !removed.contains(node) {
        let left = graph.nodeCount - removed.count - 1
        let value = Topology.fragmentation(pairs: before - losses.losses[node], nodes: left)
        #expect(nearlyEqual(value, topology.fragmentation(without: removed + [node])), "\(graph)")
      }
    }
  }

  @Test func sameOnAnyNumberOfThreads() {
    let graph = GraphFamilies.large(directed: true, nodes: 600, edges: 2000).topology
    #expect(
      graph.globalEfficiency(on: .oneThread) == graph.globalEfficiency(on: Execution(threads: 3)))
  }

  @Test func longPathsAndWideStars() {
    let count = EdgeList.manyNodes
    #expect(EdgeList.star(count).topology.fragmentation(without: [0]) == 1)
    let half = EdgeList.path(count).topology.fragmentation(without: [count / 2])
    #expect((half - 0.5).magnitude < 1e-4)
  }
}
