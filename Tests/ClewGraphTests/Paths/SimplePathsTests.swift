import ClewGraph
import Testing

@Suite struct SimplePathsTests {
  @Test func completeGraphOfFive() {
    let graph = EdgeList.complete(5).topology
    #expect(graph.simplePaths(from: 0, to: 4, limit: 100).count == 16)
    #expect(graph.simplePaths(from: 0, to: 4, maximumHops: 2, limit: 100).count == 4)
    let none = graph.simplePaths(from: 0, to: 4, maximumHops: 0, limit: 100)
    #expect(none == PathList(paths: [], isTruncated: false, count: 0))
  }

  @Test func limitSaysWhetherThereIsMore() {
    let graph = EdgeList.complete(5).topology
    let whole = graph.simplePaths(from: 0, to: 4, limit: 16)
    #expect(!whole.isTruncated && whole.paths.first?.nodes == [0, 1, 2, 3, 4])
    for limit in 0..<16 {
      let list = graph.simplePaths(from: 0, to: 4, limit: limit)
      #expect(list.paths == Array(whole.paths.prefix(limit)) && list.isTruncated)
      #expect(list.count == Double(limit))
    }
  }

  /// The 20 nodes with a path to the target lie behind the one node that every path must use.
  ///
  /// From the origin a complete graph of 20 nodes can be entered but not left: a search that looks
  /// only at distances in the whole graph would walk through it for longer than anyone waits.
  @Test func deadEndsAreNotTriedAgain() {
    var graph = EdgeList.complete(20)
    graph.nodeCount = 23
    graph.edges += [(20, 21), (21, 22), (21, 0), (21, 1)]
    let list = graph.topology.simplePaths(from: 20, to: 22, limit: 5)
    #expect(list.paths.map(\.nodes) == [[20, 21, 22]] && !list.isTruncated)
  }

  @Test func agreesWithEnumeration() {
    for graph in GraphFamilies.small + GraphFamilies.random(150, seed: 8, nodes: 6...7) {
      var graph = graph
      graph.weights = nil
      let oracle = Oracle(graph)
      let topology = graph.topology
      for (a, b) in [(0, graph.nodeCount - 1), (graph.nodeCount / 2, 0)]
      where graph.nodeCount > 0 {
        for identity in [PathIdentity.nodes, .edges] {
          let all = oracle.paths(a, b, identity)
          for hops in [1, 2, 3, 4, .max] {
            let list = topology.simplePaths(
              from: a, to: b, maximumHops: hops, limit: .max - 1, distinguishing: identity)
            #expect(list.paths == all.filter { $0.hops <= hops }, "\(graph) \(a) \(b) \(hops)")
          }
        }
      }
    }
  }

  @Test func agreesWithNetworkX() throws {
    let hops = try Reference("named").hopLimit
    for graph in try Reference.all() {
      let topology = try graph.topology()
      for pair in try graph.list("paths") {
        let (a, b): (Int, Int) = (try pair.value("from"), try pair.value("to"))
        let byNodes = topology.simplePaths(from: a, to: b, maximumHops: hops, limit: 1_000_000)
        let byEdges = topology.simplePaths(
          from: a, to: b, maximumHops: hops, limit: 1_000_000, distinguishing: .edges)
        #expect(try byNodes.count == pair.value("simple"), "\(graph.name)")
        #expect(try byEdges.count == pair.value("simpleByEdges"), "\(graph.name)")
      }
    }
  }
}
