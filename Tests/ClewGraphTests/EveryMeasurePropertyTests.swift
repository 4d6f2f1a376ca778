import ClewGraph
import Testing

/// What holds of every measure of nodes and ties, those to come too, with weights and without.
@Suite struct EveryMeasurePropertyTests {
  /// A way to score nodes or edges of a weighted graph.
  private struct Scoring: Sendable {
    let name: String
    let isOfEdges: Bool
    let score: @Sendable (EdgeList, Execution) throws -> [Double]
  }

  /// Every measure as it runs by default, and once more with weights where they mean something.
  private static let scorings: [Scoring] =
    Measure.all.flatMap { measure -> [Scoring] in
      let plain = Scoring(name: measure.id, isOfEdges: false) {
        try measure.score($0.topology, $1).values
      }
      let name = measure.id + " by weight"
      switch measure.weighting {
      case .none: return [plain]
      case .lengths(let score):
        return [
          plain,
          Scoring(name: name, isOfEdges: false) {
            try score($0.topology, $0.lengths(), $1).values
          },
        ]
      case .strengths(let score):
        return [
          plain,
          Scoring(name: name, isOfEdges: false) {
            try score($0.topology, $0.strengths(), $1).values
          },
        ]
      }
    }
    + TieMeasure.all.flatMap { measure -> [Scoring] in
      let plain = Scoring(name: "tie " + measure.id, isOfEdges: true) {
        measure.score($0.topology, $1).values
      }
      guard let score = measure.weightedScore else { return [plain] }
      return [
        plain,
        Scoring(name: "tie \(measure.id) by weight", isOfEdges: true) {
          score($0.topology, try $0.lengths(), $1).values
        },
      ]
    }

  /// Connected both ways by a cycle, so that every measure is defined, with parallel edges and loops.
  private static func connected(
    _ count: Int, seed: UInt64, nodes: ClosedRange<Int>
  ) -> [EdgeList] {
    var generator = SeededGenerator(seed)
    return GraphFamilies.random(count, seed: seed + 1, nodes: nodes).map { graph in
      let edges = graph.edges + EdgeList.cycle(graph.nodeCount).edges
      let weights = edges.map { _ in Double(Int.random(in: 1...4, using: &generator)) }
      return EdgeList(graph.isDirected, graph.nodeCount, edges, weights)
    }
  }

  private func areNear(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { ($0 - $1).magnitude < 1e-8 }
  }

  @Test func sameBitsOnAnyNumberOfThreadsAndAgain() throws {
    for graph in Self.connected(2, seed: 301, nodes: 100...110) {
      for scoring in Self.scorings {
        let scores = try scoring.score(graph, .oneThread)
        for threads in [1, 2, 3] {
          #expect(
            try scoring.score(graph, Execution(threads: threads)) == scores,
            "\(scoring.name) \(threads)")
        }
      }
    }
  }

  @Test func namesOfNodesDoNotMatter() throws {
    var generator = SeededGenerator(302)
    for graph in Self.connected(24, seed: 303, nodes: 4...14) {
      let names = Array(0..<graph.nodeCount).shuffled(using: &generator)
      let renamed = graph.relabelled(names)
      for scoring in Self.scorings {
        let scores = try scoring.score(graph, .oneThread)
        let others = try scoring.score(renamed, .oneThread)
        #expect(
          areNear(scores, scoring.isOfEdges ? others : names.map { others[$0] }),
          "\(scoring.name) \(graph)")
      }
    }
  }

  /// Nor does the order in which edges are listed, or which end of an undirected one comes first.
  @Test func orderOfEdgesDoesNotMatter() throws {
    var generator = SeededGenerator(304)
    for graph in Self.connected(24, seed: 305, nodes: 4...14) {
      let order = graph.edges.indices.shuffled(using: &generator)
      let edges = order.map { edge in
        let (tail, head) = graph.edges[edge]
        return graph.isDirected || edge % 2 == 0 ? (tail, head) : (head, tail)
      }
      let shuffled = EdgeList(
        graph.isDirected, graph.nodeCount, edges, order.map { graph.weight($0) })
      for scoring in Self.scorings {
        let scores = try scoring.score(graph, .oneThread)
        let others = try scoring.score(shuffled, .oneThread)
        #expect(
          areNear(scoring.isOfEdges ? order.map { scores[$0] } : scores, others),
          "\(scoring.name) \(graph)")
      }
    }
  }

  /// Those that count all nodes in their convention lose by one that nobody reaches; no other does.
  @Test func isolatedNodeChangesOnlyWhatCountsNodes() throws {
    let countNodes: Set = [
      "closeness", "current-flow-closeness", "page-rank", "katz", "bonacich-power",
    ]
    for graph in Self.connected(24, seed: 306, nodes: 4...14) {
      var larger = graph
      larger.nodeCount += 1
      for scoring in Self.scorings
      where !countNodes.contains { scoring.name.hasPrefix($0) } {
        let scores = try scoring.score(graph, .oneThread)
        let others = try scoring.score(larger, .oneThread)
        #expect(
          areNear(scoring.isOfEdges ? scores : scores + [0], others), "\(scoring.name) \(graph)")
      }
    }
  }

  /// An undirected tie is one each way: pairs count twice, everything else is as it was.
  @Test func undirectedIsBothDirectionsByLength() throws {
    for graph in Self.connected(24, seed: 307, nodes: 4...12) where !graph.isDirected {
      let both = graph.bothWays
      for measure in Measure.all {
        guard case .lengths(let score) = measure.weighting else { continue }
        let factor = measure.id == "betweenness" ? 2.0 : 1
        let scores = try score(graph.topology, graph.lengths(), .oneThread).values
        let others = try score(both.topology, both.lengths(), .oneThread).values
        #expect(areNear(scores.map { $0 * factor }, others), "\(measure.id) \(graph)")
      }
      let (edges, ways) = (graph.edges.count, both.edges.count)
      let scores = graph.topology.edgeBetweenness(lengths: try graph.lengths()).values
      let others = both.topology.edgeBetweenness(lengths: try both.lengths()).values
      #expect(ways == 2 * edges)
      #expect(areNear(scores.map { 2 * $0 }, (0..<edges).map { others[$0] + others[edges + $0] }))
    }
  }

  /// Graphs of nothing, of one node and of two have finite scores, whatever joins the two;
  /// or it is said that there is none.
  @Test func tinyGraphsHaveFiniteScores() throws {
    var graphs = (0...2).map { EdgeList(false, $0, [], []) }
    graphs += [
      EdgeList(false, 1, [(0, 0)], [2]), EdgeList(false, 2, [(0, 1)], [2]),
      EdgeList(false, 2, [(0, 1), (1, 0), (1, 1)], [1, 3, 2]),
      EdgeList(false, 2, [(0, 1)], [0]), EdgeList(false, 2, [(0, 1)], [1e-100]),
      EdgeList(false, 2, [(0, 1)], [9]), EdgeList(false, 3, [(0, 1), (1, 2)], [0, 0]),
    ]
    for graph in graphs {
      for isDirected in [false, true] {
        let graph = EdgeList(isDirected, graph.nodeCount, graph.edges, graph.weights)
        for scoring in Self.scorings {
          let scores: [Double]
          do {
            scores = try scoring.score(graph, .oneThread)
          } catch is ConvergenceError {
            // Where no tie leads back there is no largest eigenvalue above 0.
            #expect(isDirected && scoring.name.hasPrefix("eigenvector"), "\(scoring.name) \(graph)")
            continue
          }
          #expect(
            scores.count == (scoring.isOfEdges ? graph.edges.count : graph.nodeCount)
              && scores.allSatisfy { $0.isFinite }, "\(scoring.name) \(graph) \(scores)")
        }
      }
    }
  }
}
