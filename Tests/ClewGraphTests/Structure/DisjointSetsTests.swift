import Testing

@testable import ClewGraph

@Suite struct DisjointSetsTests {
  @Test func joinsByLowestNode() {
    var groups = DisjointSets(count: 5)
    #expect(groups.join(3, 1) && groups.join(4, 3) && !groups.join(1, 4))
    #expect(groups.count == 3)
    #expect(groups.labels() == [0, 1, 2, 1, 1])
    #expect(groups.root(of: 4) == 1)
  }

  @Test func agreesWithComponents() {
    for graph in GraphFamilies.random(60, seed: 91, nodes: 1...20) {
      var groups = DisjointSets(count: graph.nodeCount)
      for (a, b) in graph.edges { groups.join(a, b) }
      #expect(Partition(labels: groups.labels()) == graph.topology.components(), "\(graph)")
    }
  }

  @Test func mergesAsLabelsDo() {
    var generator = SeededGenerator(9)
    var labels = Array(0..<40)
    var sets = DisjointSets(count: 40)
    for _ in 0..<80 {
      let (a, b) = (
        Int.random(in: 0..<40, using: &generator), Int.random(in: 0..<40, using: &generator)
      )
      let merged = sets.join(a, b)
      #expect(merged == (labels[a] != labels[b]))
      labels = labels.map { $0 == labels[b] ? labels[a] : $0 }
      for node in 0..<40 {
        let isSame = sets.root(of: node) == sets.root(of: a)
        #expect(isSame == (labels[node] == labels[a]))
      }
    }
  }
}
