import Testing

@testable import ClewGraph

@Suite struct TwoSidedSearchTests {
  /// Graphs with many ties, large enough for every order in which two sides can meet.
  private static let graphs: [EdgeList] =
    GraphFamilies.small.map { EdgeList($0.isDirected, $0.nodeCount, $0.edges) }
    + GraphFamilies.random(60, seed: 21, nodes: 12...40).map {
      EdgeList($0.isDirected, $0.nodeCount, $0.edges)
    }
    + [.grid(5, 6), .diamonds(6), .star(9), .cycle(9), .cycle(8, directed: true), .kite]

  /// The lowest shortest path that goes round closed nodes and barred heads: in the graph without
  /// them.
  private static func expected(
    _ graph: EdgeList, _ origin: Int, _ target: Int, closed: [Int], barred: [UInt32]
  ) throws -> [Int]? {
    var open = graph.isDirected ? graph : graph.bothWays
    open.edges.removeAll { tail, head in
      closed.contains(tail) || closed.contains(head)
        || tail == origin && barred.contains(UInt32(head))
    }
    return try open.oneSidedPath(open.topology, origin, target)?.nodes
  }

  @Test func findsTheLowestOfTheShortestPaths() throws {
    var generator = SeededGenerator(4)
    for graph in Self.graphs where graph.nodeCount > 1 {
      let topology = graph.topology
      var reused = TwoSidedSearch(marks: StampedMarks(nodeCount: graph.nodeCount))
      for origin in 0..<graph.nodeCount {
        let target =
          (origin + Int.random(in: 1..<graph.nodeCount, using: &generator))
          % graph.nodeCount
        for obstacles in 0..<3 {
          let closed = (0..<graph.nodeCount).filter {
            obstacles > 0 && $0 != origin && $0 != target
              && Int.random(in: 0..<6, using: &generator) == 0
          }
          let barred = (0..<UInt32(graph.nodeCount)).filter { _ in
            obstacles > 1 && Int.random(in: 0..<4, using: &generator) == 0
          }
          let expected = try Self.expected(
            graph, origin, target, closed: closed, barred: barred)
          var fresh = TwoSidedSearch(marks: TabledMarks())
          let outcome = reused.run(
            topology.outgoing, topology.incoming, from: origin, to: target, closed: closed[...],
            barred: barred)
          let freshOutcome = fresh.run(
            topology.outgoing, topology.incoming, from: origin, to: target, closed: closed[...],
            barred: barred)
          #expect(outcome == (expected == nil ? .apart : .met), "\(graph) \(origin) \(target)")
          #expect(freshOutcome == outcome)
          guard let expected else { continue }
          #expect(reused.lowestPath(topology.outgoing) == expected, "\(graph) \(closed) \(barred)")
          #expect(fresh.lowestPath(topology.outgoing) == expected)
          #expect(reused.length == expected.count - 1)
        }
      }
    }
  }

  /// A hub with more arcs than a table holds marks: the table gives up and the array does not.
  @Test func tableGivesUpOnLargeNeighbourhoods() {
    let leaves = TabledMarks.limit
    var graph = EdgeList(false, 2 * leaves + 3, [])
    for leaf in 0..<leaves { graph.edges += [(0, leaf + 3), (1, leaf + leaves + 3)] }
    graph.edges += [(leaves + 2, 2), (leaves + 3, 2)]
    let topology = graph.topology
    var search = TwoSidedSearch(marks: TabledMarks())
    let outcome = search.run(topology.outgoing, topology.incoming, from: 0, to: 1)
    #expect(outcome == .outOfRoom)
    #expect(
      topology.shortestPath(from: 0, to: 1)?.nodes == [0, leaves + 2, 2, leaves + 3, 1])
  }
}
