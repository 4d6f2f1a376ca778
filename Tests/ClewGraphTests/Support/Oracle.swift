import ClewGraph

/// Answers from the definitions, by methods too slow for anything but tiny graphs.
struct Oracle {
  let graph: EdgeList
  /// The edges by which one can step from one node to another.
  private let table: [[[Int]]]

  init(_ graph: EdgeList) {
    self.graph = graph
    table = (0..<graph.nodeCount).map { from in
      (0..<graph.nodeCount).map { to in
        graph.edges.indices.filter { edge in
          graph.edges[edge] == (from, to) || !graph.isDirected && graph.edges[edge] == (to, from)
        }
      }
    }
  }

  var nodes: Range<Int> { 0..<graph.nodeCount }

  /// The edges by which one can step from one node to another.
  func steps(_ from: Int, _ to: Int) -> [Int] { table[from][to] }

  func areJoined(_ a: Int, _ b: Int) -> Bool {
    a != b && (!steps(a, b).isEmpty || !steps(b, a).isEmpty)
  }

  /// Every sequence of different nodes from one node to another, joined or not.
  private func sequences(_ from: Int, _ to: Int) -> [[Int]] {
    guard from != to else { return [[from]] }
    var open = [[from]]
    var finished: [[Int]] = []
    while let sequence = open.popLast() {
      for node in nodes where !sequence.contains(node) {
        if node == to { finished.append(sequence + [node]) } else { open.append(sequence + [node]) }
      }
    }
    return finished
  }

  /// All paths, by node sequence or by edge sequence, sorted by nodes and then by edges.
  func paths(_ from: Int, _ to: Int, _ identity: PathIdentity) -> [Path] {
    var paths: [Path] = []
    for sequence in sequences(from, to) {
      var ways: [[Int]] = [[]]
      for (a, b) in zip(sequence, sequence.dropFirst()) {
        var edges = steps(a, b)
        if identity == .nodes {
          let shortest = edges.map { graph.weight($0) }.min()
          edges = Array(edges.filter { graph.weight($0) == shortest }.prefix(1))
        }
        ways = ways.flatMap { way in edges.map { way + [$0] } }
      }
      for way in ways {
        paths.append(
          Path(nodes: sequence, edges: way, length: way.reduce(0) { $0 + graph.weight($1) }))
      }
    }
    return paths.sorted { left, right in
      left.nodes != right.nodes
        ? left.nodes.lexicographicallyPrecedes(right.nodes)
        : left.edges.lexicographicallyPrecedes(right.edges)
    }
  }

  private func stalls(_ path: Path) -> Int { path.edges.count { graph.weight($0) == 0 } }

  /// All paths, by length, then by the number of edges of length zero, then as `paths`.
  func rankedPaths(_ from: Int, _ to: Int, _ identity: PathIdentity) -> [Path] {
    // The sort of the standard library is stable.
    paths(from, to, identity).sorted { left, right in
      left.length != right.length
        ? left.length < right.length : stalls(left) < stalls(right)
    }
  }

  func shortestPaths(_ from: Int, _ to: Int, _ identity: PathIdentity) -> [Path] {
    let ranked = rankedPaths(from, to, identity)
    return ranked.filter {
      $0.length == ranked[0].length && stalls($0) == stalls(ranked[0])
    }
  }

  /// Distances by Floyd and Warshall.
  var distances: [[Double]] {
    var table = nodes.map { a in
      nodes.map { b in
        a == b ? 0 : steps(a, b).map { graph.weight($0) }.min() ?? .infinity
      }
    }
    for middle in nodes {
      for a in nodes {
        for b in nodes {
          table[a][b] = min(table[a][b], table[a][middle] + table[middle][b])
        }
      }
    }
    return table
  }

  /// Component labels by union-find, without some nodes and edges.
  func components(withoutNode: Int? = nil, withoutEdge: Int? = nil) -> [Int] {
    var parent = Array(nodes)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node { node = parent[node] }
      return node
    }
    for (edge, (a, b)) in graph.edges.enumerated()
    where edge != withoutEdge && a != withoutNode && b != withoutNode {
      let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
      parent[high] = low
    }
    return nodes.map(root)
  }

  /// The groups of nodes with equal labels, by lowest node.
  func groups(_ labels: [Int]) -> [[Int]] {
    nodes.compactMap { node in
      let group = nodes.filter { labels[$0] == labels[node] }
      return group.first == node ? group : nil
    }
  }
}

/// Whether two numbers are equal but for rounding: to 1e-9 of the larger, or to 1e-12.
func nearlyEqual(_ left: Double, _ right: Double) -> Bool {
  left == right
    || (left - right).magnitude <= max(1e-9 * max(left.magnitude, right.magnitude), 1e-12)
}

func nearlyEqual(_ left: [Double], _ right: [Double]) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { nearlyEqual($0, $1) }
}
