@testable import ClewGraph

/// Modularity and partitions from their definitions.
struct CommunityOracle {
  let graph: EdgeList
  /// The strength from each node to each other, undirected both ways and loops twice.
  let ties: [[Double]]

  init(_ graph: EdgeList) {
    self.graph = graph
    var ties = [[Double]](
      repeating: [Double](repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    func put(_ a: Int, _ b: Int, _ weight: Double) {
      ties[a][b] = graph.weights == nil ? 1 : ties[a][b] + weight
    }
    for (edge, (a, b)) in graph.edges.enumerated() {
      put(a, b, graph.weight(edge))
      if !graph.isDirected && a != b { put(b, a, graph.weight(edge)) }
    }
    if !graph.isDirected { for node in ties.indices { ties[node][node] *= 2 } }
    self.ties = ties
  }

  /// The sum over all pairs of nodes in one group.
  func modularity(_ labels: [Int], resolution: Double = 1) -> Double {
    let nodes = ties.indices
    let total = ties.reduce(0) { $0 + $1.reduce(0, +) }
    guard total > 0 else { return 0 }
    let leaving = ties.map { $0.reduce(0, +) }
    let entering = nodes.map { to in nodes.reduce(0) { $0 + ties[$1][to] } }
    var sum = 0.0
    for a in nodes {
      for b in nodes where labels[a] == labels[b] {
        sum += ties[a][b] / total - resolution * leaving[a] * entering[b] / (total * total)
      }
    }
    return sum
  }

  /// Every way to put `count` nodes into groups, as labels numbered by first node.
  static func partitions(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for _ in 0..<count {
      all = all.flatMap { labels in
        (0...((labels.max() ?? -1) + 1)).map { labels + [$0] }
      }
    }
    return all
  }

  /// The highest modularity any partition has.
  func best(resolution: Double = 1) -> Double {
    Self.partitions(graph.nodeCount).reduce(-Double.infinity) {
      max($0, modularity($1, resolution: resolution))
    }
  }

  /// Whether every group hangs together, whatever the direction.
  func areConnected(_ partition: Partition) -> Bool {
    partition.groups.allSatisfy { group in
      var met = [group[0]]
      var next = 0
      while next < met.count {
        let node = met[next]
        next += 1
        for other in group
        where !met.contains(other) && (ties[node][other] > 0 || ties[other][node] > 0) {
          met.append(other)
        }
      }
      return met.count == group.count
    }
  }

  /// Groups of `size` nodes each, joined inside and across with the given chances.
  static func planted(
    _ groups: Int, of size: Int, inside: Double, across: Double, seed: UInt64,
    directed: Bool = false
  ) -> EdgeList {
    var generator = ClewGraph.SeededGenerator(seed: seed)
    var edges: [(Int, Int)] = []
    for a in 0..<(groups * size) {
      for b in (directed ? 0 : a + 1)..<(groups * size) where a != b {
        if generator.share() < (a / size == b / size ? inside : across) { edges.append((a, b)) }
      }
    }
    return EdgeList(directed, groups * size, edges)
  }
}

extension Partition {
  init(list labels: [Int]) { self.init(labels: labels.map { UInt32($0) }) }

  var list: [Int] { labels.map { Int($0) } }
}
