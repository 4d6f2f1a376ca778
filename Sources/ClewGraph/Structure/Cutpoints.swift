extension Topology {
  /// The nodes without which their component would fall apart, in ascending order.
  ///
  /// Whatever the direction of the edges. Parallel edges and loops change nothing. By hand: in a
  /// path all but the two ends, in a cycle none. Depth-first without recursion, O(nodes + edges).
  /// Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
  public func articulationPoints() -> [Int] {
    let isCut = CutSearch(undirected().numbered(.outgoing)).isCutNode
    return isCut.indices.filter { isCut[$0] }
  }

  /// The edges without which their component would fall apart, in ascending order of number.
  ///
  /// Whatever the direction of the edges. An edge with a parallel, or with an edge back the other
  /// way, is no bridge, and neither is a loop. By hand: in a path every edge, in a cycle none.
  /// Depth-first without recursion, O(nodes + edges). Hopcroft and Tarjan 1973,
  /// doi:10.1145/362248.362272.
  public func bridges() -> [Int] {
    CutSearch(undirected().numbered(.outgoing)).bridges.sorted()
  }
}

/// A depth-first walk that notes for every subtree the earliest node it can get back to.
private struct CutSearch {
  private(set) var isCutNode: [Bool]
  private(set) var bridges: [Int] = []
  private let arcs: Adjacency
  /// When each node was met, from 1; 0 until then.
  private var met: [UInt32]
  private var earliest: [UInt32]
  private var cursors: [UInt32]
  private var clock: UInt32 = 0

  private struct Step {
    var node: Int
    var edge: UInt32
  }

  init(_ arcs: Adjacency) {
    self.arcs = arcs
    isCutNode = [Bool](repeating: false, count: arcs.nodeCount)
    met = [UInt32](repeating: 0, count: arcs.nodeCount)
    earliest = met
    cursors = (0..<arcs.nodeCount).map { arcs.offsets[$0] }
    for root in 0..<arcs.nodeCount where met[root] == 0 { walk(from: root) }
  }

  private mutating func walk(from root: Int) {
    meet(root)
    var walk = [Step(node: root, edge: UInt32.max)]
    var rootSubtrees = 0
    while let step = walk.last {
      if let next = advance(step) {
        walk.append(next)
        continue
      }
      walk.removeLast()
      guard let parent = walk.last?.node else { break }
      earliest[parent] = min(earliest[parent], earliest[step.node])
      if earliest[step.node] > met[parent] { bridges.append(Int(step.edge)) }
      if parent == root {
        rootSubtrees += 1
      } else if earliest[step.node] >= met[parent] {
        isCutNode[parent] = true
      }
    }
    isCutNode[root] = rootSubtrees > 1
  }

  /// Looks at a node's arcs up to one that leads to a new node, and meets that.
  private mutating func advance(_ step: Step) -> Step? {
    while cursors[step.node] < arcs.offsets[step.node + 1] {
      let arc = Int(cursors[step.node])
      cursors[step.node] += 1
      let head = Int(arcs.heads[arc])
      if met[head] == 0 {
        meet(head)
        return Step(node: head, edge: arcs.edges[arc])
      }
      // Only the very edge it came by does not lead back: a parallel one does.
      if arcs.edges[arc] != step.edge { earliest[step.node] = min(earliest[step.node], met[head]) }
    }
    return nil
  }

  private mutating func meet(_ node: Int) {
    clock += 1
    met[node] = clock
    earliest[node] = clock
  }
}
