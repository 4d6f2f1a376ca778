import ClewGraph
import Testing

@Suite struct BlocksTests {
  @Test func byHand() {
    let bowTie = EdgeList(false, 6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4), (5, 5)])
    let blocks = bowTie.topology.blocks()
    #expect(blocks.count == 2)
    #expect(blocks.nodes(of: 0) == [0, 1, 2] && blocks.nodes(of: 1) == [2, 3, 4])
    #expect(blocks.edges(of: 1) == [3, 4, 5] && blocks.size(of: 1) == 3)
    #expect(blocks[6] == nil)
    #expect(EdgeList.path(4).topology.blocks().count == 3)
    #expect(EdgeList(false, 3, []).topology.blocks().count == 0)
    #expect(EdgeList(false, 0, []).topology.blocks().count == 0)
  }

  /// Two ties at a node are in one block when the other ends are still joined without the node;
  /// what follows from that in chains is the same block too.
  @Test func agreeWithRemoval() {
    for graph in GraphFamilies.small + GraphFamilies.random(60, seed: 41, nodes: 6...14) {
      let oracle = Oracle(graph)
      var labels = graph.edges.indices.map { $0 }
      for node in oracle.nodes {
        let joined = oracle.components(withoutNode: node)
        for (a, left) in graph.edges.enumerated() where left.0 != left.1 {
          for (b, right) in graph.edges.enumerated() where a < b && right.0 != right.1 {
            guard [left.0, left.1].contains(node), [right.0, right.1].contains(node) else {
              continue
            }
            let ends = (left.0 + left.1 - node, right.0 + right.1 - node)
            guard joined[ends.0] == joined[ends.1], labels[a] != labels[b] else { continue }
            let (keep, drop) = (min(labels[a], labels[b]), max(labels[a], labels[b]))
            for edge in labels.indices where labels[edge] == drop { labels[edge] = keep }
          }
        }
      }
      let blocks = graph.topology.blocks()
      var numbers: [Int: Int] = [:]
      for (edge, ends) in graph.edges.enumerated() {
        guard ends.0 != ends.1 else {
          #expect(blocks[edge] == nil)
          continue
        }
        let number = numbers[labels[edge], default: numbers.count]
        numbers[labels[edge]] = number
        #expect(blocks[edge] == number, "\(graph)")
      }
      #expect(blocks.count == numbers.count)
      for block in 0..<blocks.count {
        let ends = blocks.edges(of: block).flatMap { [graph.edges[$0].0, graph.edges[$0].1] }
        #expect(blocks.nodes(of: block) == Set(ends).sorted(), "\(graph)")
      }
      let shared = oracle.nodes.filter { node in
        (0..<blocks.count).count { blocks.nodes(of: $0).contains(node) } > 1
      }
      #expect(graph.topology.articulationPoints() == shared)
    }
  }

  @Test func deepAndWideGraphsNeedNoStack() {
    let count = EdgeList.manyNodes
    #expect(EdgeList.path(count).topology.blocks().count == count - 1)
    #expect(EdgeList.star(count).topology.blocks().count == count - 1)
    #expect(EdgeList.cycle(count).topology.blocks().count == 1)
  }
}
