import Testing

@testable import ClewGraph

@Suite struct BlockListTests {
  @Test func byHand() {
    let blocks = BlockList(EdgeList.barbell.topology.outgoing)
    let sets = (0..<blocks.count).map {
      Set(blocks.members(of: $0).map { Int($0) } + [Int(blocks.tops[$0])])
    }
    #expect(Set(sets) == [[0, 1, 2], [2, 3], [3, 4, 5], [5, 6]])
    #expect(blocks.roots.count == 1 && blocks.roots[0].blockEnd == 4)
  }

  /// Nodes in several blocks are the cutpoints, each edge is in one block, and no block has a
  /// cutpoint of its own.
  @Test func blocksAreTheLargestWithoutCutpoints() {
    for graph in GraphFamilies.allSimple(upTo: 5, directed: false) {
      let topology = graph.topology
      let blocks = BlockList(topology.outgoing)
      var memberships = [Int](repeating: 0, count: graph.nodeCount)
      var edgesOfBlock = [[(Int, Int)]](repeating: [], count: blocks.count)
      for (a, b) in graph.edges {
        let block = blocks.block(joining: a, b)
        #expect(block == blocks.block(joining: b, a))
        edgesOfBlock[Int(block)].append((a, b))
      }
      for block in 0..<blocks.count {
        let nodes = blocks.members(of: block) + [blocks.tops[block]]
        for node in nodes { memberships[Int(node)] += 1 }
        let ends = Set(edgesOfBlock[block].flatMap { [UInt32($0.0), UInt32($0.1)] })
        #expect(ends == Set(nodes) && ends.count == nodes.count)
        let alone = EdgeList(false, graph.nodeCount, edgesOfBlock[block]).topology
        #expect(alone.articulationPoints().isEmpty)
      }
      let cutpoints = memberships.indices.filter { memberships[$0] > 1 }
      #expect(cutpoints == topology.articulationPoints())
    }
  }
}
