import Testing

@testable import ClewGraph

@Suite struct TriadCensusTests {
  /// The type of each triad drawn in the comments of `TriadType`.
  @Test func theDrawings() {
    let drawings: [(TriadType, [(Int, Int)])] = [
      (.t003, []), (.t012, [(0, 1)]), (.t102, [(0, 1), (1, 0)]), (.t021D, [(1, 0), (1, 2)]),
      (.t021U, [(0, 1), (2, 1)]), (.t021C, [(0, 1), (1, 2)]),
      (.t111D, [(0, 1), (1, 0), (2, 1)]), (.t111U, [(0, 1), (1, 0), (1, 2)]),
      (.t030T, [(0, 1), (2, 1), (0, 2)]), (.t030C, [(1, 0), (2, 1), (0, 2)]),
      (.t201, [(0, 1), (1, 0), (1, 2), (2, 1)]),
      (.t120D, [(1, 0), (1, 2), (0, 2), (2, 0)]), (.t120U, [(0, 1), (2, 1), (0, 2), (2, 0)]),
      (.t120C, [(0, 1), (1, 2), (0, 2), (2, 0)]),
      (.t210, [(0, 1), (1, 2), (2, 1), (0, 2), (2, 0)]),
      (.t300, [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
    ]
    #expect(drawings.map(\.0) == TriadType.allCases)
    for (type, edges) in drawings {
      for names in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let census = EdgeList(true, 3, edges).relabelled(names).topology.triadCensus()
        #expect(census[type] == 1 && census.total == 1, "\(type) \(names)")
      }
    }
  }

  @Test func byHand() {
    let star = EdgeList.star(5).topology.triadCensus()
    #expect(star[.t201] == 6 && star[.t003] == 4 && star.total == 10)
    let cycle = EdgeList.cycle(3, directed: true).topology.triadCensus()
    #expect(cycle[.t030C] == 1 && cycle.total == 1)
  }

  /// Every three nodes, classified by the adjacency table up to renaming.
  @Test func agreesWithTheDefinition() {
    var typeOfTable: [Int: TriadType] = [:]
    func code(_ ties: DenseTies, _ nodes: [Int]) -> Int {
      var code = 0
      for a in nodes { for b in nodes where a != b { code = code << 1 | (ties.has(a, b) ? 1 : 0) } }
      return code
    }
    for graph in GraphFamilies.allSimple(upTo: 3, directed: true) where graph.nodeCount == 3 {
      let census = graph.topology.triadCensus()
      typeOfTable[code(DenseTies(graph), [0, 1, 2])] = TriadType.allCases.first { census[$0] == 1 }
    }
    #expect(typeOfTable.count == 64 && Set(typeOfTable.values).count == 16)
    for graph in GraphFamilies.small + GraphFamilies.random(30, seed: 41, nodes: 8...20) {
      let ties = DenseTies(graph)
      var expected: [TriadType: UInt128] = [:]
      for a in ties.nodes {
        for b in ties.nodes where b > a {
          for c in ties.nodes where c > b {
            if let type = typeOfTable[code(ties, [a, b, c])] { expected[type, default: 0] += 1 }
          }
        }
      }
      let census = graph.topology.triadCensus()
      for type in TriadType.allCases {
        #expect(census[type] == expected[type, default: 0], "\(type) \(graph)")
      }
    }
  }

  @Test func undirectedIsMutual() {
    for graph in GraphFamilies.random(40, seed: 42, nodes: 3...20) where !graph.isDirected {
      #expect(graph.topology.triadCensus() == graph.bothWays.topology.triadCensus())
      #expect(graph.topology.triadCensus() == graph.repeated.topology.triadCensus())
    }
  }

  @Test func sameOnAnyNumberOfThreads() {
    for directed in [false, true] {
      let graph = GraphFamilies.large(directed: directed).topology
      let census = graph.triadCensus(on: .oneThread)
      #expect(census == graph.triadCensus(on: Execution(threads: 3)))
      #expect(census[.t300] + census[.t030T] > 100)
    }
  }

  @Test func hostileSizes() {
    for count in 0..<3 {
      #expect(EdgeList(true, count, []).topology.triadCensus().total == 0)
    }
    let count = EdgeList.manyNodes
    let star = EdgeList.star(count).topology.triadCensus()
    #expect(star[.t201] == UInt128(count - 1) * UInt128(count - 2) / 2)
    #if !DEBUG
      let many = UInt128(5_000_000)
      let edge = Topology(isDirected: false, nodeCount: Int(many), tails: [0], heads: [1])
      #expect(edge.triadCensus()[.t003] == many * (many - 1) * (many - 2) / 6 - (many - 2))
    #endif
  }
}
