import Testing

@testable import ClewGraph

@Suite struct GirvanNewmanTests {
  @Test func byHand() {
    let triangles = EdgeList(
      false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    let tree = triangles.topology.girvanNewman()
    // After the bridge every edge of a triangle has one pair; the lowest number goes first.
    #expect(tree.removedEdges == [3, 0, 1, 2, 4, 5, 6])
    #expect(tree.best.list == [0, 0, 0, 1, 1, 1])
    #expect(nearlyEqual(tree.bestModularity, 5.0 / 14))
    #expect(tree.firstCount == 1)
    #expect(tree.partition(groups: 1)?.count == 1)
    #expect(tree.partition(groups: 2) == tree.best)
    #expect(tree.partition(groups: 3)?.list == [0, 1, 0, 2, 2, 2])
    #expect(tree.partition(groups: 6)?.count == 6)
    #expect(tree.partition(groups: 7) == nil && tree.partition(groups: 0) == nil)
  }

  @Test func smallGraphs() {
    let empty = EdgeList(false, 0, []).topology.girvanNewman()
    #expect(empty.removedEdges == [] && empty.best.count == 0)
    let loop = EdgeList(true, 2, [(0, 0)]).topology.girvanNewman()
    #expect(loop.removedEdges == [] && loop.firstCount == 2 && loop.partition(groups: 1) == nil)
    let star = EdgeList.star(30).topology.girvanNewman()
    #expect(star.removedEdges == Array(0..<29) && star.best.count == 1)
  }

  /// The value that Newman and Girvan's method reaches on Zachary's club is 0.401, with 5 groups.
  @Test func karateClub() throws {
    let graph = try #require(Reference("named").graphs.first { $0.name.contains("karate") })
    let tree = try graph.topology().girvanNewman()
    #expect(tree.best.count == 5)
    #expect(abs(tree.bestModularity - 0.401_298) < 1e-6)
  }

  /// Every removal takes a tie of the highest betweenness in what is left, computed on the whole.
  @Test func everyRemovalIsOfTheHighest() throws {
    for graph in GraphFamilies.random(60, seed: 71, nodes: 2...8) {
      let tree = graph.topology.girvanNewman()
      var left: [Int] = []
      var met: [[Int]] = []
      for (edge, (a, b)) in graph.edges.enumerated() where a != b {
        let key = graph.isDirected ? [a, b] : [min(a, b), max(a, b)]
        if !met.contains(key) {
          met.append(key)
          left.append(edge)
        }
      }
      #expect(tree.removedEdges.sorted() == left, "\(graph)")
      for edge in tree.removedEdges {
        let rest = EdgeList(graph.isDirected, graph.nodeCount, left.map { graph.edges[$0] })
        let scores = rest.topology.edgeBetweenness().values
        let place = try #require(left.firstIndex(of: edge))
        let highest = scores.max() ?? 0
        let first = scores.firstIndex { $0 >= highest * (1 - 1e-9) }
        #expect(place == first, "\(graph)")
        left.remove(at: place)
      }
    }
  }

  @Test func bestIsTheBestOfTheTree() {
    for graph in GraphFamilies.random(60, seed: 72, nodes: 1...9) {
      let topology = graph.topology
      let tree = topology.girvanNewman()
      var best = -Double.infinity
      for count in tree.firstCount...graph.nodeCount {
        guard let partition = tree.partition(groups: count) else { continue }
        #expect(partition.count == count, "\(graph)")
        best = max(best, topology.modularity(of: partition))
      }
      #expect(nearlyEqual(best, tree.bestModularity), "\(graph)")
      #expect(tree.partition(groups: tree.firstCount) == topology.components(), "\(graph)")
    }
  }

  @Test func parallelEdgesGoTogether() {
    for graph in GraphFamilies.random(20, seed: 73, nodes: 2...6) {
      let plain = graph.topology.girvanNewman()
      let repeated = graph.repeated.topology.girvanNewman()
      #expect(plain.removedEdges == repeated.removedEdges, "\(graph)")
    }
  }
}
