import ClewGraph
import Testing

@Suite struct MinimumCutTests {
  @Test func byHand() {
    let path = EdgeList.path(4).topology
    #expect(path.minimumEdgeCut(from: 0, to: 3).edges == [0])
    #expect(path.minimumEdgeCut(from: 3, to: 0).edges == [2])
    #expect(path.minimumEdgeCut(from: 3, to: 0).capacity == 1)
    #expect(path.minimumNodeCut(from: 0, to: 3) == [1])
    #expect(path.minimumNodeCut(from: 0, to: 1) == nil)
    #expect(EdgeList.cycle(5).topology.minimumNodeCut(from: 0, to: 2) == [1, 4])
    #expect(EdgeList.star(5).topology.minimumNodeCut(from: 2, to: 4) == [0])
    let apart = EdgeList(false, 3, [(0, 1)]).topology
    #expect(apart.minimumNodeCut(from: 0, to: 2) == [])
    #expect(apart.minimumEdgeCut(from: 0, to: 2).edges == [])
  }

  @Test func edgesAreThoseThatLeaveTheSmallestSide() throws {
    for graph in CutOracle.graphs where graph.nodeCount > 1 {
      let topology = graph.topology
      for origin in 0..<graph.nodeCount {
        for target in 0..<graph.nodeCount where origin != target {
          for strengths in [EdgeStrengths.one, try graph.strengths()] {
            let expected = CutOracle.edgeCut(graph, origin, target) { strengths[$0] }
            let crossing = graph.edges.indices.filter { edge in
              let (tail, head) = graph.edges[edge]
              let (tailIn, headIn) = (expected.side >> tail & 1, expected.side >> head & 1)
              return graph.isDirected ? tailIn > headIn : tailIn != headIn
            }
            let cut = topology.minimumEdgeCut(from: origin, to: target, capacities: strengths)
            #expect(cut.capacity == expected.capacity, "\(graph) \(origin) \(target)")
            #expect(cut.edges == crossing, "\(graph) \(origin) \(target)")
          }
        }
      }
    }
  }

  @Test func nodesAreTheFewestAndNearest() {
    for graph in CutOracle.graphs where graph.nodeCount > 1 && graph.nodeCount < 7 {
      let topology = graph.topology
      let oracle = Oracle(graph)
      for origin in 0..<graph.nodeCount {
        for target in 0..<graph.nodeCount where origin != target {
          let cut = topology.minimumNodeCut(from: origin, to: target)
          #expect((cut == nil) == !oracle.steps(origin, target).isEmpty)
          guard let cut else { continue }
          let ownSet = cut.reduce(0) { $0 | 1 << $1 }
          let side = CutOracle.reached(graph, origin, without: ownSet)
          #expect(side >> target & 1 == 0 && !cut.contains(origin) && !cut.contains(target))
          for set in 0..<(1 << graph.nodeCount)
          where set >> origin & 1 == 0 && set >> target & 1 == 0
            && set.nonzeroBitCount <= cut.count
          {
            let other = CutOracle.reached(graph, origin, without: set)
            guard other >> target & 1 == 0 else { continue }
            #expect(set.nonzeroBitCount >= cut.count, "\(graph) \(origin) \(target)")
            if set.nonzeroBitCount == cut.count {
              #expect(other & side == side, "\(graph) \(origin) \(target) \(cut)")
            }
          }
          #expect(topology.nodeDisjointPaths(from: origin, to: target).count == cut.count)
        }
      }
    }
  }
}
