/// Answers about a simple graph of a few nodes by trying everything.
///
/// Every sequence of nodes, every set of them. Sets are bits.
struct TinyOracle {
  let graph: EdgeList
  /// The heads of the edges from each node.
  let heads: [Int]
  /// The neighbours of each node, whatever the direction.
  let joined: [Int]
  /// Every shortest path between two different nodes, by `place`.
  private let shortest: [[[Int]]]

  init(_ graph: EdgeList) {
    self.graph = graph
    let count = graph.nodeCount
    var heads = [Int](repeating: 0, count: count)
    var joined = heads
    for (a, b) in graph.edges {
      heads[a] |= 1 << b
      if !graph.isDirected { heads[b] |= 1 << a }
      joined[a] |= 1 << b
      joined[b] |= 1 << a
    }
    self.heads = heads
    self.joined = joined
    shortest = (0..<count).flatMap { from in
      (0..<count).map { to in
        guard from != to else { return [] }
        let all = Self.paths(from, to, heads)
        let least = all.map(\.count).min()
        return all.filter { $0.count == least }
      }
    }
  }

  var nodes: Range<Int> { 0..<graph.nodeCount }
  var everyone: Int { 1 << graph.nodeCount - 1 }
  /// All sets of nodes.
  var sets: Range<Int> { 0..<1 << graph.nodeCount }

  static func members(_ set: Int) -> [Int] {
    (0..<max(0, Int.bitWidth - set.leadingZeroBitCount)).filter { set >> $0 & 1 == 1 }
  }

  /// Every sequence of different nodes along the edges, depth first by node number: ascending.
  private static func paths(_ from: Int, _ to: Int, _ heads: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    func go(_ path: [Int], _ met: Int) {
      let last = path[path.count - 1]
      guard last != to else { return found.append(path) }
      for next in members(heads[last] & ~met) { go(path + [next], met | 1 << next) }
    }
    go([from], 1 << from)
    return found
  }

  func paths(_ from: Int, _ to: Int) -> [[Int]] { Self.paths(from, to, heads) }

  func shortestPaths(_ from: Int, _ to: Int) -> [[Int]] {
    shortest[from * graph.nodeCount + to]
  }

  func distance(_ from: Int, _ to: Int) -> Double {
    from == to ? 0 : shortestPaths(from, to).first.map { Double($0.count - 1) } ?? .infinity
  }

  /// The nodes reached from one along some edges, inside a set.
  func reached(_ from: Int, inside set: Int, along rows: [Int]) -> Int {
    var reached = 1 << from
    while true {
      let more = Self.members(reached).reduce(reached) { $0 | rows[$1] & set }
      if more == reached { return reached }
      reached = more
    }
  }

  /// How many parts a set falls into, whatever the direction.
  func parts(of set: Int) -> [Int] {
    var left = set
    var parts: [Int] = []
    while left != 0 {
      let part = reached(left.trailingZeroBitCount, inside: set, along: joined)
      parts.append(part)
      left &= ~part
    }
    return parts
  }

  /// The nodes without which others fall apart.
  var cutpoints: [Int] {
    nodes.filter { node in
      parts(of: everyone & ~(1 << node)).count
        > parts(of: everyone).count - (joined[node] == 0 ? 1 : 0)
    }
  }

  /// Edges on no cycle: nothing else joins their ends.
  var bridges: [Int] {
    graph.edges.indices.filter { edge in
      let (a, b) = graph.edges[edge]
      guard !(graph.isDirected && heads[a] >> b & 1 == 1 && heads[b] >> a & 1 == 1) else {
        return false
      }
      var rows = joined
      rows[a] &= ~(1 << b)
      rows[b] &= ~(1 << a)
      return reached(a, inside: everyone, along: rows) >> b & 1 == 0
    }
  }

  /// The largest connected sets of two nodes and more that no single node holds together.
  var blocks: [Int] {
    largest(
      sets.filter { set in
        set.nonzeroBitCount > 1 && parts(of: set).count == 1
          && Self.members(set).allSatisfy { parts(of: set & ~(1 << $0)).count == 1 }
      })
  }

  /// The largest sets in which all are joined.
  var cliques: [Int] {
    largest(
      sets.filter { set in
        set != 0 && Self.members(set).allSatisfy { set & ~(1 << $0) & ~joined[$0] == 0 }
      })
  }

  private func largest(_ some: [Int]) -> [Int] {
    some.filter { set in !some.contains { $0 != set && $0 & set == set } }
  }

  /// The greatest least degree of any set that a node is in.
  var coreNumbers: [Double] {
    var numbers = [Double](repeating: 0, count: graph.nodeCount)
    for set in sets where set != 0 {
      let least = Self.members(set).map { (joined[$0] & set).nonzeroBitCount }.min() ?? 0
      for node in Self.members(set) { numbers[node] = max(numbers[node], Double(least)) }
    }
    return numbers
  }

  /// The number of triangles with each node.
  var triangles: [Double] {
    nodes.map { a in
      let pairs = Self.members(joined[a]).reduce(0) { sum, b in
        sum + (joined[a] & joined[b]).nonzeroBitCount
      }
      return Double(pairs / 2)
    }
  }

  /// Ties in fewer than k - 2 triangles are dropped until none is left to drop.
  var trussNumbers: [Double] {
    var numbers = graph.edges.map { _ in 2.0 }
    var rows = joined
    for k in 3...max(3, graph.nodeCount) {
      var hasChanged = true
      while hasChanged {
        hasChanged = false
        for (a, b) in graph.edges where rows[a] >> b & 1 == 1 {
          guard (rows[a] & rows[b]).nonzeroBitCount < k - 2 else { continue }
          rows[a] &= ~(1 << b)
          rows[b] &= ~(1 << a)
          hasChanged = true
        }
      }
      for (edge, (a, b)) in graph.edges.enumerated() where rows[a] >> b & 1 == 1 {
        numbers[edge] = Double(k)
      }
    }
    return numbers
  }

  /// Shares of shortest paths through nodes, without ends, and along edges.
  var betweenness: (nodes: [Double], edges: [Double]) {
    var through = [Double](repeating: 0, count: graph.nodeCount)
    var along = [Double](repeating: 0, count: graph.edges.count)
    var number = [Int](repeating: -1, count: graph.nodeCount * graph.nodeCount)
    for (edge, (a, b)) in graph.edges.enumerated() {
      number[a * graph.nodeCount + b] = edge
      if !graph.isDirected { number[b * graph.nodeCount + a] = edge }
    }
    for from in nodes {
      for to in nodes where graph.isDirected ? to != from : to > from {
        let paths = shortestPaths(from, to)
        for path in paths {
          let share = 1 / Double(paths.count)
          for node in path.dropFirst().dropLast() { through[node] += share }
          for (a, b) in zip(path, path.dropFirst()) {
            along[number[a * graph.nodeCount + b]] += share
          }
        }
      }
    }
    return (through, along)
  }

  /// The fewest edges that leave any set with one node and without another.
  func edgeCut(_ from: Int, _ to: Int) -> Int {
    sets.filter { $0 >> from & 1 == 1 && $0 >> to & 1 == 0 }.map { set in
      Self.members(set).reduce(0) { $0 + (heads[$1] & ~set).nonzeroBitCount }
    }.min() ?? 0
  }

  /// The fewest nodes without which one node does not reach another not next to it.
  func nodeCut(_ from: Int, _ to: Int) -> Int {
    sets.filter { set in
      set >> from & 1 == 0 && set >> to & 1 == 0
        && reached(from, inside: everyone & ~set, along: heads) >> to & 1 == 0
    }.map(\.nonzeroBitCount).min() ?? 0
  }
}
