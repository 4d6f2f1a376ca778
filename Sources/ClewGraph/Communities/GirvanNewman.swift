extension Topology {
  /// How a graph falls apart when the tie that most shortest paths use is removed again and again.
  ///
  /// After each removal the betweenness is computed anew in the component concerned; of ties equal
  /// but for rounding the one with the lowest-numbered edge goes first. Parallel edges are one tie
  /// and go together; loops are none. Directed, paths keep to the direction, and groups are the
  /// components whatever the direction, as in igraph.
  ///
  /// By hand: of two triangles joined by an edge that edge, with 9 pairs, goes first, and the best
  /// partition is the two triangles. O(nodes · edges²): for hundreds of nodes, not for thousands.
  /// Girvan and Newman 2002, doi:10.1073/pnas.122653799; Newman and Girvan 2004,
  /// doi:10.1103/PhysRevE.69.026113.
  public func girvanNewman(on execution: Execution = .allCores) -> DivisionTree {
    var division = EdgeDivision(self)
    while let score = division.highestScore {
      division.removeTie(scoring: score)
      execution.progress?(division.removed.count, division.tieCount)
    }
    return DivisionTree(
      nodeCount: nodeCount, edges: division.removed,
      ends: division.removed.map { (tail(of: $0), head(of: $0)) }, of: self)
  }
}

/// The ties that are left, with their betweenness.
private struct EdgeDivision {
  private let nodeCount: Int
  private let isDirected: Bool
  /// The lowest-numbered edge of every tie, ascending, and its ends.
  private var edges: [Int] = []
  private var tails: [UInt32] = []
  private var heads: [UInt32] = []
  /// By tie; -1 when it is gone.
  private var scores: [Double]
  private(set) var removed: [Int] = []

  var tieCount: Int { edges.count }

  init(_ topology: Topology) {
    nodeCount = topology.nodeCount
    isDirected = topology.isDirected
    let arcs = topology.numbered(.outgoing)
    var isTie = [Bool](repeating: false, count: topology.edgeCount)
    arcs.forEachTie { _, tie in isTie[Int(arcs.edges[tie.lowerBound])] = true }
    for edge in isTie.indices where isTie[edge] {
      edges.append(edge)
      tails.append(UInt32(topology.tail(of: edge)))
      heads.append(UInt32(topology.head(of: edge)))
    }
    scores =
      Topology(isDirected: isDirected, nodeCount: nodeCount, tails: tails, heads: heads)
      .edgeBetweenness().values
  }

  /// The highest betweenness of the ties left; nil when none is.
  var highestScore: Double? {
    guard let highest = scores.max(), highest >= 0 else { return nil }
    return highest
  }

  /// Removes the first tie of this betweenness and computes that of its component anew.
  mutating func removeTie(scoring score: Double) {
    guard let tie = scores.firstIndex(where: { $0 >= score * (1 - 1e-9) }) else { return }
    scores[tie] = -1
    removed.append(edges[tie])
    // The component as it was, so that both halves are in it if the tie held them together.
    let component = component(of: tie)
    var names = [UInt32](repeating: UInt32.max, count: nodeCount)
    for (name, node) in component.enumerated() { names[Int(node)] = UInt32(name) }
    let left = scores.indices.filter {
      scores[$0] >= 0 && names[Int(tails[$0])] != UInt32.max
    }
    let part = Topology(
      isDirected: isDirected, nodeCount: component.count,
      tails: left.map { names[Int(tails[$0])] }, heads: left.map { names[Int(heads[$0])] })
    for (tie, score) in zip(left, part.edgeBetweenness().values) { scores[tie] = score }
  }

  /// The nodes joined to either end of a removed tie, ascending.
  private func component(of tie: Int) -> [UInt32] {
    var groups = DisjointSets(count: nodeCount)
    for other in scores.indices where scores[other] >= 0 || other == tie {
      groups.join(Int(tails[other]), Int(heads[other]))
    }
    let root = groups.root(of: Int(tails[tie]))
    return (0..<nodeCount).filter { groups.root(of: $0) == root }.map { UInt32($0) }
  }
}
