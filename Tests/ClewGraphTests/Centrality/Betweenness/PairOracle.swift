import ClewGraph

/// Shortest paths through nodes and edges, pair by pair, from distances and path counts between
/// all nodes.
///
/// A node lies on a shortest path from s to t if the distances to it and from it add up, and then
/// on as many as the counts multiply to. Lengths are whole halves, so that all sums are exact.
struct PairOracle {
  private let graph: EdgeList
  private var distances: [[Int]]
  private var counts: [[Double]]
  private static let far = 1 << 60

  init(_ graph: EdgeList) {
    self.graph = graph
    let nodes = 0..<graph.nodeCount
    var ties = [[Int]](
      repeating: [Int](repeating: Self.far, count: graph.nodeCount), count: graph.nodeCount)
    for (edge, (a, b)) in graph.edges.enumerated() where a != b {
      let length = Self.key(graph.weight(edge))
      ties[a][b] = min(ties[a][b], length)
      if !graph.isDirected { ties[b][a] = min(ties[b][a], length) }
    }
    distances = ties
    for node in nodes { distances[node][node] = 0 }
    for middle in nodes {
      for a in nodes where distances[a][middle] < Self.far {
        for b in nodes {
          distances[a][b] = min(distances[a][b], distances[a][middle] + distances[middle][b])
        }
      }
    }
    counts = nodes.map { _ in [Double](repeating: 0, count: nodes.count) }
    for source in nodes {
      counts[source][source] = 1
      let order = nodes.filter { distances[source][$0] < Self.far }
        .sorted { distances[source][$0] < distances[source][$1] }
      for node in order where node != source {
        for before in order
        where ties[before][node] < Self.far
          && distances[source][before] + ties[before][node] == distances[source][node]
        {
          counts[source][node] += counts[source][before]
        }
      }
    }
  }

  /// A length and then a stall in one number.
  private static func key(_ length: Double) -> Int {
    length == 0 ? 1 : Int(length * 2) << 20
  }

  /// The scores over pairs of one of `sources` and one of `targets`, undirected halved.
  func nodes(_ sources: [Int], _ targets: [Int], endpoints: Bool = false) -> [Double] {
    (0..<graph.nodeCount).map { node in
      var sum = 0.0
      for s in sources {
        for t in targets where s != t && distances[s][t] < Self.far {
          if s == node || t == node {
            if endpoints { sum += 1 }
          } else if distances[s][node] + distances[node][t] == distances[s][t] {
            sum += counts[s][node] * counts[node][t] / counts[s][t]
          }
        }
      }
      return graph.isDirected ? sum : sum / 2
    }
  }

  func edges() -> [Double] {
    graph.edges.indices.map { edge in
      let (a, b) = graph.edges[edge]
      guard a != b else { return 0 }
      let length = Self.key(graph.weight(edge))
      var sum = 0.0
      for s in 0..<graph.nodeCount {
        for t in 0..<graph.nodeCount where s != t && distances[s][t] < Self.far {
          for (u, v) in graph.isDirected ? [(a, b)] : [(a, b), (b, a)]
          where distances[s][u] + length + distances[v][t] == distances[s][t] {
            sum += counts[s][u] * counts[v][t] / counts[s][t]
          }
        }
      }
      return graph.isDirected ? sum : sum / 2
    }
  }

  /// Graphs of several blocks and more than eight nodes: hops, whole lengths, zeros and halves,
  /// with parallel edges and loops, in both kinds.
  static let graphs: [EdgeList] = {
    var generator = SeededGenerator(77)
    return (0..<48).map { number in
      let nodeCount = Int.random(in: 9...24, using: &generator)
      let degree = [1, 2, 3][number / 2 % 3]
      let edges = (0..<nodeCount * degree).map { _ in
        // Low numbers more often, so that some nodes hang on hubs.
        (
          Int.random(in: 0..<nodeCount, using: &generator),
          Int.random(in: 0..<Int.random(in: 1...nodeCount, using: &generator), using: &generator)
        )
      }
      let weights: [Double]? =
        switch number % 4 {
        case 0, 1: nil
        case 2: edges.map { _ in Double(Int.random(in: 1...6, using: &generator)) / 2 }
        default: edges.map { _ in Double(Int.random(in: 0...3, using: &generator)) }
        }
      return EdgeList(number / 6 % 2 == 1, nodeCount, edges, weights)
    }
  }()
}
