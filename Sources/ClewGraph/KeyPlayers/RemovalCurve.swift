/// In which order nodes are left out.
public enum RemovalOrder: Hashable, Sendable {
  /// By the number of neighbours, most first; `recomputed` counts again after every node.
  case degree(recomputed: Bool)
  /// By betweenness, highest first; `recomputed` takes it again after every node.
  case betweenness(recomputed: Bool)
  /// As listed; each node once, not necessarily all.
  case listed([Int])
}

/// What is left of a network as one node after the other is left out.
///
/// It describes the network that was reported; it is not a strategy.
public struct RemovalCurve: Hashable, Sendable {
  /// The nodes in the order in which they are left out.
  public let order: [Int]
  /// The share of all nodes in the largest component, at the start and after each removal.
  public let largestShares: [Double]
  /// Borgatti's F, the share of pairs of what is left that no path joins, at the start and after
  /// each removal; see `Topology.fragmentation(without:)`.
  public let fragmentations: [Double]
  /// The global efficiency of what is left, at the start and after each removal; empty unless asked
  /// for.
  public let efficiencies: [Double]

  /// Schneider's robustness R: the mean of the shares after each removal, once all are left out.
  ///
  /// About 1/n for a star and almost 1/2 for a clique; nil unless the order holds all nodes.
  public let robustness: Double?

  /// What every printed answer has to say.
  public static let caveat = KeyPlayerSet.caveat
}

extension Topology {
  /// How the largest component, and if asked the efficiency, shrink as nodes are left out in order.
  ///
  /// Components and degrees go by ties in either direction, parallel edges being one tie and loops
  /// none; efficiency and betweenness go along the direction. Equal nodes are taken by their number.
  /// `steps` is how many nodes are left out, all unless given. By hand: a star of 5 nodes by degree
  /// has the shares 1, 1/5, 1/5, 1/5, 1/5, 0 and so R = (4 · 1/5 + 0) / 5 = 4/25, and F is 0 and then
  /// 1.
  ///
  /// Components are joined again from the end: O(nodes + edges) for all. An order by betweenness takes
  /// O(nodes · edges), once or for every step; efficiencies the same / 64 for every step. Albert,
  /// Jeong and Barabási 2000, doi:10.1038/35019019; Schneider and others 2011,
  /// doi:10.1073/pnas.1009440108.
  ///
  /// - Precondition: a listed order names nodes of the graph, each once.
  public func removalCurve(
    _ order: RemovalOrder, steps: Int? = nil, withEfficiency: Bool = false,
    on execution: Execution = .allCores
  ) -> RemovalCurve {
    let arcs = dyads().arcs
    let limit = max(0, min(steps ?? nodeCount, nodeCount))
    let order = Array(nodes(in: order, limit, arcs, execution).prefix(limit))
    let (shares, fragmentations) = shrinking(order, arcs)
    var efficiencies: [Double] = []
    if withEfficiency {
      for count in 0...order.count {
        let (rest, kept) = without(nodes: Array(order.prefix(count)))
        let pairs = Double(kept.count) * Double(kept.count - 1)
        let sum = rest.distanceSummaries(.outgoing, on: execution).reduce(0) { $0 + $1.harmonic }
        efficiencies.append(pairs > 0 ? sum / pairs : 0)
      }
    }
    let isWhole = order.count == nodeCount && nodeCount > 0
    return RemovalCurve(
      order: order, largestShares: shares, fragmentations: fragmentations,
      efficiencies: efficiencies,
      robustness: isWhole ? shares.dropFirst().reduce(0, +) / Double(nodeCount) : nil)
  }

  private func nodes(
    in order: RemovalOrder, _ limit: Int, _ arcs: Adjacency, _ execution: Execution
  ) -> [Int] {
    switch order {
    case .listed(let nodes):
      precondition(marked(nodes).count { $0 } == nodes.count, "each node is listed once")
      return nodes
    case .degree(recomputed: false): return neighbourCounts().ranked()
    case .degree(recomputed: true): return arcs.nodesByRemainingDegree(limit)
    case .betweenness(recomputed: false): return betweenness(on: execution).ranked()
    case .betweenness(recomputed: true):
      var removed: [Int] = []
      while removed.count < limit {
        let (rest, kept) = without(nodes: removed)
        guard let next = rest.betweenness(on: execution).ranked().first else { break }
        removed.append(kept[next])
      }
      return removed
    }
  }

  /// The share of nodes in the largest component and the share of pairs not joined, before and
  /// after each removal; computed from the end on.
  private func shrinking(
    _ order: [Int], _ arcs: Adjacency
  ) -> (shares: [Double], fragmentations: [Double]) {
    var isPresent = marked(order).map { !$0 }
    var parents = (0..<nodeCount).map { $0 }
    var sizes = [Int](repeating: 1, count: nodeCount)
    var largest = 0
    var pairs = 0
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    func join(_ node: Int) {
      largest = max(largest, 1)
      for arc in arcs.arcs(of: node) where isPresent[Int(arcs.heads[arc])] {
        var (low, high) = (root(node), root(Int(arcs.heads[arc])))
        guard low != high else { continue }
        if sizes[low] < sizes[high] { swap(&low, &high) }
        parents[high] = low
        pairs += sizes[low] * sizes[high]
        sizes[low] += sizes[high]
        largest = max(largest, sizes[low])
      }
    }
    for node in 0..<nodeCount where isPresent[node] { join(node) }
    let all = Double(max(1, nodeCount))
    var left = nodeCount - order.count
    var shares = [Double(largest) / all]
    var fragmentations = [Self.fragmentation(pairs: pairs, nodes: left)]
    for node in order.reversed() {
      isPresent[node] = true
      join(node)
      left += 1
      shares.append(Double(largest) / all)
      fragmentations.append(Self.fragmentation(pairs: pairs, nodes: left))
    }
    return (shares.reversed(), fragmentations.reversed())
  }
}
