import Testing

@testable import ClewGraph

@Suite struct PathFinderTests {
  /// Lengths that round, vanish beside others, or lie far apart.
  static let hostile: [Double] = [
    0, 5e-324, 1e-300, 0.1, 0.2, 0.3, 1.0 / 3, 1, 1 + 0x1p-52, 2, 1e15, 1e16, 1e290, 1e298,
  ]

  /// Graphs with hostile lengths, also parallel edges and loops.
  static func hostileGraphs(_ count: Int, seed: UInt64) -> [EdgeList] {
    var generator = SeededGenerator(seed)
    return GraphFamilies.random(count, seed: seed, nodes: 2...14).map { graph in
      var graph = graph
      let few = (0..<3).map { _ in hostile.randomElement(using: &generator) ?? 0 }
      graph.weights = graph.edges.indices.map { _ in few.randomElement(using: &generator) ?? 0 }
      return graph
    }
  }

  @Test func agreesWithOneSearchFromTheTarget() throws {
    var grid = EdgeList.grid(7, 8)
    grid.weights = grid.edges.indices.map { Self.hostile[($0 * 7 + $0 / 3) % 8] }
    let graphs =
      Self.hostileGraphs(300, seed: 31)
      + GraphFamilies.random(60, seed: 32, nodes: 20...60) + [grid]
    for graph in graphs {
      let topology = graph.topology
      var finder = PathFinder(topology, lengths: try graph.lengths())
      for origin in stride(from: 0, to: graph.nodeCount, by: 1 + graph.nodeCount / 8) {
        for target in stride(from: 0, to: graph.nodeCount, by: 1 + graph.nodeCount / 10) {
          let expected = try graph.oneSidedPath(topology, origin, target)
          #expect(finder.shortestPath(from: origin, to: target) == expected, "\(graph)")
        }
      }
    }
  }

  @Test func largeSums() throws {
    for length in [0, 5e-324, 1e-310, 1e297] {
      var graph = EdgeList.path(1_000)
      graph.weights = graph.edges.map { _ in length }
      var finder = PathFinder(graph.topology, lengths: try graph.lengths())
      let path = finder.shortestPath(from: 0, to: 999)
      #expect(path?.hops == 999)
      #expect(path?.length == (0..<999).reduce(0) { sum, _ in sum + length })
    }
  }
}
