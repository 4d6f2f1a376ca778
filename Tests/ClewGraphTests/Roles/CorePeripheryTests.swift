import ClewGraph
import Testing

@Suite struct CorePeripheryTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology.corePeriphery()
    #expect(star.core == [0] && nearlyEqual(star.correlation ?? 0, 1) && star.isLocalOptimum)
    for count in 0..<4 {
      #expect(EdgeList.complete(count).topology.corePeriphery().correlation == nil)
      #expect(EdgeList(true, count, []).topology.corePeriphery().core.isEmpty)
    }
    // A clique of 3, and 5 others tied to all of it.
    var perfect = EdgeList.complete(3)
    perfect.nodeCount = 8
    perfect.edges += (0..<3).flatMap { core in (3..<8).map { (core, $0) } }
    let found = perfect.topology.corePeriphery()
    #expect(found.core == [0, 1, 2] && nearlyEqual(found.correlation ?? 0, 1))
  }

  /// Pearson's correlation over all pairs.
  private func correlation(_ ties: DenseTies, _ core: Int) -> Double? {
    var (count, tied, ideal, both) = (0.0, 0.0, 0.0, 0.0)
    for a in ties.nodes {
      for b in ties.nodes where b > a {
        let isIdeal = (core >> a | core >> b) & 1 == 1
        count += 1
        if ties.joins(a, b) { tied += 1 }
        if isIdeal { ideal += 1 }
        if isIdeal && ties.joins(a, b) { both += 1 }
      }
    }
    let spread = tied * (count - tied) * ideal * (count - ideal)
    return spread > 0 ? (both * count - tied * ideal) / spread.squareRoot() : nil
  }

  private func cores(_ graph: EdgeList) -> (values: [Double?], ties: DenseTies) {
    let ties = DenseTies(graph)
    return ((0..<(1 << graph.nodeCount)).map { correlation(ties, $0) }, ties)
  }

  @Test func smallNetworksAreExact() {
    let small = GraphFamilies.allSimple(upTo: 5, directed: false)
    for graph in small + GraphFamilies.random(40, seed: 151, nodes: 6...9) {
      let all = cores(graph).values
      let best = all.compactMap { $0 }.max()
      let found = graph.topology.corePeriphery()
      #expect(found.isExact && (found.correlation == nil) == (best == nil), "\(graph)")
      guard let best, let value = found.correlation else {
        #expect(found.core.isEmpty)
        continue
      }
      let own = found.core.reduce(0) { $0 | 1 << $1 }
      #expect(nearlyEqual(all[own] ?? 2, value) && nearlyEqual(value, best), "\(graph)")
      let smallest = all.indices.filter { nearlyEqual(all[$0] ?? -2, best) }
        .map(\.nonzeroBitCount).min()
      #expect(found.core.count == smallest)
    }
  }

  /// Isolated nodes make a network too large to try all cores, and keep the oracle small: they are
  /// in no best core, since what they add to the ideal ties is never tied.
  @Test func largerNetworksAreNearlyAlwaysBest() {
    var missed = 0
    let graphs = GraphFamilies.random(30, seed: 152, nodes: 6...9)
    for graph in graphs {
      var larger = graph
      larger.nodeCount = 17
      let ties = DenseTies(larger)
      let all = (0..<(1 << graph.nodeCount)).map { correlation(ties, $0) }
      let found = larger.topology.corePeriphery()
      #expect(!found.isExact && found.isLocalOptimum)
      guard let best = all.compactMap({ $0 }).max(), let value = found.correlation else {
        #expect(found.correlation == nil)
        continue
      }
      let own = found.core.reduce(0) { $0 | 1 << $1 }
      #expect(own < all.count && nearlyEqual(all[own] ?? 2, value), "\(graph)")
      if value < best - 1e-12 { missed += 1 }
      guard own < all.count else { continue }
      // No move and no exchange of two nodes helps.
      for a in 0..<graph.nodeCount {
        for b in 0..<graph.nodeCount {
          let isExchange = a == b || (own >> a ^ own >> b) & 1 == 1
          let changed = own ^ (1 << a) ^ (a == b ? 0 : 1 << b)
          if isExchange { #expect((all[changed] ?? -1) <= value + 1e-9, "\(graph)") }
        }
      }
    }
    #expect(missed <= 1, "\(missed) of \(graphs.count)")
  }

  @Test func manyNodes() {
    let star = EdgeList.star(EdgeList.manyNodes).topology.corePeriphery()
    #expect(star.core == [0] && nearlyEqual(star.correlation ?? 0, 1))
  }
}
