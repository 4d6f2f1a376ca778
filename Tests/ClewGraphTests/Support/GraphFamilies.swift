/// Families of graphs that every algorithm is tried on.
enum GraphFamilies {
  /// Every simple graph on at most `nodes` labelled nodes.
  static func allSimple(upTo nodes: Int, directed: Bool) -> [EdgeList] {
    (0...nodes).flatMap { count in
      let pairs = (0..<count).flatMap { a in
        (0..<count).filter { directed ? $0 != a : $0 > a }.map { (a, $0) }
      }
      return (0..<(1 << pairs.count)).map { choice in
        EdgeList(directed, count, pairs.indices.filter { choice >> $0 & 1 == 1 }.map { pairs[$0] })
      }
    }
  }

  /// Graphs with loops and parallel edges, often not connected.
  ///
  /// A third each in hops, with lengths 1 to 4, and with lengths 0 to 2.
  static func random(_ count: Int, seed: UInt64, nodes: ClosedRange<Int>) -> [EdgeList] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { number in
      let nodeCount = Int.random(in: nodes, using: &generator)
      let edgeCount = Int.random(in: 0...(nodeCount * 2), using: &generator)
      let edges = (0..<edgeCount).map { _ in
        (
          Int.random(in: 0..<nodeCount, using: &generator),
          Int.random(in: 0..<nodeCount, using: &generator)
        )
      }
      let weights = (0..<edgeCount).map { _ in
        Double(Int.random(in: number % 3 == 1 ? 1...4 : 0...2, using: &generator))
      }
      return EdgeList(number % 2 == 0, nodeCount, edges, number % 3 == 0 ? nil : weights)
    }
  }

  /// What the oracles are asked about: exhaustive up to 4 nodes undirected and 3 directed, a
  /// sample of 4 nodes directed, and random ones.
  static let small: [EdgeList] =
    allSimple(upTo: 4, directed: false) + allSimple(upTo: 3, directed: true)
    + allSimple(upTo: 4, directed: true).enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
    + random(240, seed: 5, nodes: 1...6)
}
