import ClewGraph
import Testing

/// Cuts from the definition: every set of nodes, or every set of edges' ends, is tried.
enum CutOracle {
  /// The least capacity of the edges that leave a set with `origin` and without `target`, and the
  /// nodes that all such sets of that capacity have in common.
  static func edgeCut(
    _ graph: EdgeList, _ origin: Int, _ target: Int, _ capacity: (Int) -> Double
  ) -> (capacity: Double, side: Int) {
    var best = Double.infinity
    var side = 0
    for set in 0..<(1 << graph.nodeCount) where set >> origin & 1 == 1 && set >> target & 1 == 0 {
      var sum = 0.0
      for (edge, (tail, head)) in graph.edges.enumerated() {
        let leaves = set >> tail & 1 == 1 && set >> head & 1 == 0
        let enters = set >> tail & 1 == 0 && set >> head & 1 == 1
        if leaves || !graph.isDirected && enters { sum += capacity(edge) }
      }
      if sum < best {
        best = sum
        side = set
      } else if sum == best {
        side &= set
      }
    }
    return (best, side)
  }

  /// The nodes reached from `origin` without entering those of a set.
  static func reached(_ graph: EdgeList, _ origin: Int, without set: Int) -> Int {
    let oracle = Oracle(graph)
    var reached = 1 << origin
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for a in oracle.nodes where reached >> a & 1 == 1 {
        for b in oracle.nodes where reached >> b & 1 == 0 && set >> b & 1 == 0 {
          if !oracle.steps(a, b).isEmpty {
            reached |= 1 << b
            hasGrown = true
          }
        }
      }
    }
    return reached
  }

  static func members(_ set: Int) -> [Int] { (0..<20).filter { set >> $0 & 1 == 1 } }

  static let graphs: [EdgeList] =
    GraphFamilies.allSimple(upTo: 4, directed: false)
    + GraphFamilies.allSimple(upTo: 3, directed: true)
    + GraphFamilies.random(150, seed: 41, nodes: 2...7) + [.kite, .barbell]
}

@Suite struct MaximumFlowTests {
  @Test func byHand() throws {
    #expect(EdgeList.complete(5).topology.maximumFlow(from: 0, to: 4) == 4)
    #expect(EdgeList.cycle(6).topology.maximumFlow(from: 0, to: 3) == 2)
    #expect(EdgeList.path(4).topology.maximumFlow(from: 3, to: 0) == 1)
    #expect(EdgeList(true, 2, [(0, 1)]).topology.maximumFlow(from: 1, to: 0) == 0)
    #expect(EdgeList(false, 2, [(0, 1), (1, 0), (1, 1)]).topology.maximumFlow(from: 0, to: 1) == 2)
    // The pipes of a small town: 10 + 5 in, but no more than 4 + 9 out.
    let pipes = EdgeList(true, 4, [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)], [10, 5, 15, 4, 9])
    let flow = try pipes.topology.maximumFlow(from: 0, to: 3, capacities: pipes.strengths())
    #expect(flow == 13)
  }

  /// The flow found first blocks the way until it is pushed back: a search that only goes forward
  /// stops at 1.
  @Test func goesBackAgainstAFlow() {
    let graph = EdgeList(true, 6, [(0, 1), (1, 4), (4, 5), (0, 2), (2, 4), (1, 3), (3, 5)])
    #expect(graph.topology.maximumFlow(from: 0, to: 5) == 2)
    #expect(graph.topology.nodeDisjointPaths(from: 0, to: 5).count == 2)
  }

  @Test func equalsTheLeastCut() throws {
    for graph in CutOracle.graphs where graph.nodeCount > 1 {
      let topology = graph.topology
      for origin in 0..<graph.nodeCount {
        for target in 0..<graph.nodeCount where origin != target {
          let units = CutOracle.edgeCut(graph, origin, target) { _ in 1 }
          #expect(topology.maximumFlow(from: origin, to: target) == units.capacity, "\(graph)")
          let ones = try EdgeStrengths(graph.edges.map { _ in 1 })
          #expect(
            topology.maximumFlow(from: origin, to: target, capacities: ones) == units.capacity)
          guard graph.weights != nil else { continue }
          let best = CutOracle.edgeCut(graph, origin, target, graph.weight)
          let flow = topology.maximumFlow(
            from: origin, to: target, capacities: try graph.strengths())
          #expect(flow == best.capacity, "\(graph) \(origin) \(target)")
        }
      }
    }
  }

  @Test func manyNodes() throws {
    let count = EdgeList.manyNodes
    let path = EdgeList.path(count)
    #expect(path.topology.maximumFlow(from: 0, to: count - 1) == 1)
    let strengths = try EdgeStrengths([Double](repeating: 1e200, count: count - 1))
    let flow = path.topology.maximumFlow(from: 0, to: count - 1, capacities: strengths)
    #expect(flow == 1e200)
    let star = EdgeList.star(count).topology
    #expect(star.maximumFlow(from: 1, to: count - 1) == 1)
    #expect(star.minimumNodeCut(from: 1, to: count - 1) == [0])
  }
}
