import Testing

@testable import ClewGraph

@Suite struct EIIndexTests {
  @Test func byHand() {
    let index = EdgeList.path(4).topology.eiIndex(Partition(labels: [0, 0, 1, 1]))
    #expect(index.whole.index == -1.0 / 3)
    #expect(index.groups.map(\.index) == [0, 0])
    #expect(index.nodes.map(\.index) == [-1, 0, 0, -1])
    #expect(index.ofAllPairs == 1.0 / 3)
  }

  @Test func directionAndNumberOfEdgesMeanNothing() {
    for (number, graph) in GraphFamilies.random(40, seed: 81, nodes: 1...12).enumerated() {
      let partition = Partition(
        labels: GraphFamilies.partition(of: graph, groups: 3, seed: UInt64(number)))
      let index = graph.topology.eiIndex(partition)
      #expect(index == graph.repeated.topology.eiIndex(partition))
      #expect(index == graph.topology.undirected().eiIndex(partition))
      let ties = DenseTies(graph)
      var (inside, outside) = (0, 0)
      for a in ties.nodes {
        for b in ties.nodes where b > a && ties.joins(a, b) {
          if partition[a] == partition[b] { inside += 1 } else { outside += 1 }
        }
      }
      #expect(index.whole == EIIndex.Ties(internal: inside, external: outside))
      #expect(index.nodes.reduce(0) { $0 + $1.external } == 2 * outside)
      #expect(index.nodes.reduce(0) { $0 + $1.internal } == 2 * inside)
      #expect(index.groups.reduce(0) { $0 + $1.internal } == inside)
      #expect(index.groups.reduce(0) { $0 + $1.external } == 2 * outside)
    }
  }

  @Test func notDefined() {
    let none = EdgeList(true, 1, [(0, 0)]).topology.eiIndex(Partition(labels: [0]))
    #expect(none.whole.index == nil && none.ofAllPairs == nil)
    #expect(EdgeList(true, 0, []).topology.eiIndex(Partition(labels: [])).nodes.isEmpty)
  }
}
