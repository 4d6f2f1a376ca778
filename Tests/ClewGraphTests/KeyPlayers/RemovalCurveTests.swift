import Testing

@testable import ClewGraph

@Suite struct RemovalCurveTests {
  @Test func byHand() {
    let star = EdgeList.star(5).topology
    let curve = star.removalCurve(.degree(recomputed: false), withEfficiency: true)
    #expect(curve.order == [0, 1, 2, 3, 4])
    #expect(curve.largestShares == [1, 0.2, 0.2, 0.2, 0.2, 0])
    #expect(nearlyEqual(curve.robustness ?? 0, 4.0 / 25))
    #expect(nearlyEqual(curve.efficiencies, [0.7, 0, 0, 0, 0, 0]))
    let listed = star.removalCurve(.listed([1, 2]))
    #expect(listed.largestShares == [1, 0.8, 0.6] && listed.robustness == nil)
    #expect(listed.efficiencies.isEmpty)
    let clique = EdgeList.complete(4).topology.removalCurve(.betweenness(recomputed: true))
    #expect(clique.order == [0, 1, 2, 3] && nearlyEqual(clique.robustness ?? 0, 1.5 / 4))
  }

  @Test func ordersByDefinition() {
    for graph in GraphFamilies.random(60, seed: 181, nodes: 1...12) {
      let ties = DenseTies(graph)
      var left = Array(ties.nodes)
      var order: [Int] = []
      while !left.isEmpty {
        let degrees = left.map { node in left.count { ties.joins(node, $0) } }
        let place = degrees.firstIndex(of: degrees.max() ?? 0) ?? 0
        order.append(left.remove(at: place))
      }
      let topology = graph.topology
      #expect(topology.removalCurve(.degree(recomputed: true)).order == order, "\(graph)")
      let fixed = topology.removalCurve(.betweenness(recomputed: false), steps: 3)
      #expect(fixed.order == Array(topology.betweenness().ranked().prefix(3)))
      let again = topology.removalCurve(.betweenness(recomputed: true)).order
      for step in again.indices {
        let (rest, kept) = topology.without(nodes: Array(again.prefix(step)))
        #expect(kept[rest.betweenness().ranked()[0]] == again[step])
      }
    }
  }

  @Test func sharesByDefinition() {
    for graph in GraphFamilies.random(60, seed: 182, nodes: 1...12) {
      let topology = graph.topology
      let curve = topology.removalCurve(.degree(recomputed: true), withEfficiency: true)
      for step in 0...graph.nodeCount {
        let (rest, _) = topology.without(nodes: Array(curve.order.prefix(step)))
        let share = Double(rest.components().sizes.max() ?? 0) / Double(graph.nodeCount)
        #expect(curve.largestShares[step] == share, "\(graph)")
        #expect(nearlyEqual(curve.efficiencies[step], rest.globalEfficiency()))
      }
    }
  }

  @Test func hostileSizes() {
    let none = EdgeList(false, 0, []).topology.removalCurve(.degree(recomputed: true))
    #expect(none.order.isEmpty && none.largestShares == [0] && none.robustness == nil)
    let path = EdgeList.path(EdgeList.manyNodes).topology.removalCurve(.degree(recomputed: true))
    #expect(path.order[0] == 1 && path.order.count == EdgeList.manyNodes)
  }
}
