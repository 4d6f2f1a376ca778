import ClewGraph
import Testing

@Suite struct DyadCensusTests {
  @Test func byHand() {
    let graph = EdgeList(true, 4, [(0, 1), (1, 0), (1, 2)]).topology
    let census = graph.dyadCensus()
    #expect([census.mutual, census.asymmetric, census.null] == [1, 1, 4])
    #expect(graph.reciprocity() == 2.0 / 3 && graph.reciprocity(ofPairs: true) == 0.5)
    #expect(graph.density() == 0.25)
    let path = EdgeList(false, 3, [(0, 1), (1, 2), (2, 2), (1, 0)]).topology
    #expect(path.density() == 2.0 / 3 && path.density(withLoops: true) == 0.5)
    #expect(path.reciprocity() == 1)
  }

  @Test func notDefined() {
    for directed in [false, true] {
      let empty = EdgeList(directed, 0, []).topology
      #expect(empty.density() == nil && empty.density(withLoops: true) == nil)
      #expect(empty.dyadCensus().shares == nil && empty.reciprocity() == nil)
      let one = EdgeList(directed, 1, [(0, 0)]).topology
      #expect(one.density() == nil && one.density(withLoops: true) == 1)
      #expect(one.reciprocity() == nil)
    }
  }

  @Test func agreesWithTheDefinition() {
    for graph in GraphFamilies.small + GraphFamilies.random(40, seed: 61, nodes: 6...14) {
      let ties = DenseTies(graph)
      var (mutual, asymmetric, null) = (0, 0, 0)
      for a in ties.nodes {
        for b in ties.nodes where b > a {
          switch (ties.has(a, b), ties.has(b, a)) {
          case (true, true): mutual += 1
          case (false, false): null += 1
          default: asymmetric += 1
          }
        }
      }
      let topology = graph.topology
      let census = topology.dyadCensus()
      #expect([census.mutual, census.asymmetric, census.null] == [mutual, asymmetric, null])
      let loops = ties.nodes.count { node in graph.edges.contains { $0 == (node, node) } }
      let nodes = ties.count
      if graph.isDirected {
        let arcs = 2 * mutual + asymmetric
        if nodes > 1 { #expect(topology.density() == Double(arcs) / Double(nodes * (nodes - 1))) }
        if nodes > 0 {
          let all = Double(arcs + loops) / Double(nodes * nodes)
          #expect(topology.density(withLoops: true) == all)
        }
        if arcs > 0 { #expect(topology.reciprocity() == Double(2 * mutual) / Double(arcs)) }
      } else if nodes > 0 {
        let all = Double(mutual + loops) / Double(nodes * (nodes + 1) / 2)
        #expect(topology.density(withLoops: true) == all)
      }
    }
  }
}
