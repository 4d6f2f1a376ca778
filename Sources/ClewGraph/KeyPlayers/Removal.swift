/// A network before and after some nodes and edges are left out.
///
/// It describes the network that was reported: what people would do then is not in it. It is not a
/// strategy.
public struct Removal: Hashable, Sendable {
  /// The network as it is.
  public let before: NetworkSummary
  /// The network without the nodes and edges.
  public let after: NetworkSummary
  /// The betweenness of each node before, by node number; empty where it was not taken.
  public let betweennessBefore: NodeScores
  /// The betweenness after; 0 for nodes left out; empty where it was not taken.
  public let betweennessAfter: NodeScores
  /// The nodes left, those first whose betweenness rises most; equal ones by node number.
  ///
  /// Only nodes whose betweenness rises are named.
  public let risingBrokers: [Int]

  /// What every printed answer has to say.
  public static let caveat = KeyPlayerSet.caveat
}

extension Topology {
  /// What the network would be without some nodes and edges.
  ///
  /// Edges at the nodes are left out with them. Betweenness is in hops, not normalized, so that the
  /// scores before and after count the same: pairs of nodes. Rises less than 10⁻⁹ of the highest
  /// score are taken for rounding. By hand: in a star of 5 nodes with the further edges 1-2, 2-3,
  /// 3-4, without node 0, nodes 2 and 3 rise from 1/2 to 2. O(nodes · edges). For sources see
  /// `summary(on:)`. Without betweenness nobody is named as rising, its centralization is nil, and
  /// only distances are left, O(nodes · edges / 64).
  ///
  /// - Precondition: the nodes and edges are of the graph.
  public func removal(
    nodes: [Int] = [], edges: [Int] = [], withBetweenness: Bool = true,
    on execution: Execution = .allCores
  ) -> Removal {
    let (rest, kept) = without(nodes: nodes, edges: edges)
    guard withBetweenness else {
      let none = NodeScores([])
      return Removal(
        before: summary(betweenness: none, on: execution),
        after: rest.summary(betweenness: none, on: execution), betweennessBefore: none,
        betweennessAfter: none, risingBrokers: [])
    }
    let before = betweenness(on: execution)
    let restAfter = rest.betweenness(on: execution)
    var after = [Double](repeating: 0, count: nodeCount)
    for (number, node) in kept.enumerated() { after[node] = restAfter[number] }
    let rounding = 1e-9 * max(before.values.max() ?? 0, after.max() ?? 0)
    let rises = kept.filter { after[$0] - before[$0] > rounding }
    let order = rankedPositions(of: rises.map { after[$0] - before[$0] })
    return Removal(
      before: summary(betweenness: before, on: execution),
      after: rest.summary(betweenness: restAfter, on: execution),
      betweennessBefore: before, betweennessAfter: NodeScores(after),
      risingBrokers: order.map { rises[$0] })
  }

  /// The graph without some nodes and edges, and which node of this graph each of its nodes is.
  ///
  /// The nodes left keep their order, and so do the edges. O(nodes + edges).
  ///
  /// - Precondition: the nodes and edges are of the graph.
  public func without(nodes: [Int], edges: [Int] = []) -> (topology: Topology, nodes: [Int]) {
    let isRemoved = marked(nodes)
    var isEdgeRemoved = [Bool](repeating: false, count: edgeCount)
    for edge in edges {
      precondition(edge >= 0 && edge < edgeCount, "the edge is one of the graph's")
      isEdgeRemoved[edge] = true
    }
    let kept = isRemoved.indices.filter { !isRemoved[$0] }
    var numbers = [UInt32](repeating: 0, count: nodeCount)
    for (number, node) in kept.enumerated() { numbers[node] = UInt32(number) }
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    for edge in 0..<edgeCount where !isEdgeRemoved[edge] {
      let (tail, head) = (tail(of: edge), head(of: edge))
      guard !isRemoved[tail], !isRemoved[head] else { continue }
      tails.append(numbers[tail])
      heads.append(numbers[head])
    }
    return (
      Topology(isDirected: isDirected, nodeCount: kept.count, tails: tails, heads: heads), kept
    )
  }
}
