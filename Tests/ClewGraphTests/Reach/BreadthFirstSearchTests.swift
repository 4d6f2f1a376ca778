import Testing

@testable import ClewGraph

@Suite struct BreadthFirstSearchTests {
  /// One node after the other, by the definition of breadth-first.
  private func hops(_ graph: EdgeList, from origin: Int) -> [UInt32] {
    let arcs = graph.topology.outgoing
    var hops = [UInt32](repeating: BreadthFirstSearch.unreached, count: graph.nodeCount)
    hops[origin] = 0
    var front = [origin]
    var level: UInt32 = 0
    while !front.isEmpty {
      level += 1
      var next: [Int] = []
      for node in front {
        for arc in arcs.arcs(of: node)
        where hops[Int(arcs.heads[arc])] == BreadthFirstSearch.unreached {
          hops[Int(arcs.heads[arc])] = level
          next.append(Int(arcs.heads[arc]))
        }
      }
      front = next
    }
    return hops
  }

  /// Dense enough for the search to turn round, with a tail that makes it turn back.
  @Test func turningRoundChangesNothing() {
    var generator = SeededGenerator(41)
    for number in 0..<12 {
      let count = 200 + 37 * number
      var edges = (0..<count * (1 + number % 4)).map { _ in
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      }
      edges += (count..<count + 30).map { ($0 - 1, $0) }
      let graph = EdgeList(number % 2 == 1, count + 35, edges)
      let topology = graph.topology
      for origin in [0, count / 2, count + 29, count + 34] {
        let found = BreadthFirstSearch.hops(
          from: origin, leaving: topology.outgoing, entering: topology.incoming)
        #expect(found == hops(graph, from: origin), "\(number) \(origin)")
      }
    }
  }

  @Test func longPathsAndStars() {
    let count = EdgeList.manyNodes
    let path = EdgeList.path(count, directed: true).topology
    #expect(path.distances(from: 0)[count - 1] == Double(count - 1))
    #expect(path.distances(to: count - 1)[0] == Double(count - 1))
    #expect(EdgeList.star(count).topology.distances(from: 1)[count - 1] == 2)
    #expect(path.undirected().diameter() == Double(count - 1))
    #expect(EdgeList.star(count).topology.diameter() == 2)
  }
}
