/// How much each node points to those who are pointed to, and the other way round.
public struct HubsAndAuthorities: Hashable, Sendable {
  /// In proportion to the sum of the authorities of those the node's ties lead to.
  public let hubs: NodeScores
  /// In proportion to the sum of the hubs of those whose ties lead to the node.
  public let authorities: NodeScores
}

extension Topology {
  /// Kleinberg's hubs and authorities: two scores a node, each from the other.
  ///
  /// The eigenvectors of A·Aᵀ and Aᵀ·A for their largest eigenvalue, not negative and of Euclidean
  /// length 1 (NetworkX: with sum 1; igraph: largest 1); of several such eigenvectors the sum that
  /// equal scores contain, which is what Kleinberg's own iteration comes to. Undirected, ties lead
  /// both ways and the two scores of a node are the same, or differ only where a component with the
  /// largest eigenvalue is bipartite. Parallel edges are one tie with their strengths added (with
  /// `.one`, of strength 1); loops are none. Without ties every score is 0. In a star of 5
  /// nodes all are hubs alike, √⅕, and as authorities the centre scores √⅘, the others √(1/20).
  ///
  /// By hand: with the directed ties 0→2, 1→2 the hubs score √½, √½, 0 and the authorities 0, 0, 1.
  /// Lanczos's method on A·Aᵀ, two passes a round; it stops when another round would change the
  /// hubs, apart from their size, by less than `tolerance`. O((nodes + edges) · rounds). Kleinberg
  /// 1999, doi:10.1145/324133.324140.
  ///
  /// - Throws: `ConvergenceError` after `maximumIterations` rounds.
  public func hubsAndAuthorities(
    strengths: EdgeStrengths = .one, tolerance: Double = 1e-12, maximumIterations: Int = 10_000,
    on execution: Execution = .allCores
  ) throws(ConvergenceError) -> HubsAndAuthorities {
    strengths.requireFit(self)
    var incoming = foldedIncoming(strengths)
    guard incoming.arcs.arcCount > 0 else {
      let none = NodeScores([Double](repeating: 0, count: nodeCount))
      return HubsAndAuthorities(hubs: none, authorities: none)
    }
    incoming.scaleToOne()
    let order = incoming.arcs.orderByPopularity(isSymmetric: !isDirected)
    let toNodes = TieMatrix(incoming, order: order)
    var fromNodes = toNodes
    if isDirected {
      var outgoing = foldedOutgoing(strengths)
      outgoing.scaleToOne()
      fromNodes = TieMatrix(outgoing, order: order)
    }
    var search = LeadingEigenvector(
      GramOperator(transpose: toNodes, matrix: fromNodes), on: execution)
    try search.search(
      isSymmetric: true, shift: 0, tolerance: tolerance, maximumProducts: maximumIterations)
    var authorities = toNodes.image(of: search.vector, on: execution).image
    var squares = ChunkedSum()
    for score in authorities { squares.add(score * score) }
    let size = squares.total.squareRoot()
    for node in authorities.indices { authorities[node] /= size }
    return HubsAndAuthorities(
      hubs: NodeScores(toNodes.restored(search.vector)),
      authorities: NodeScores(toNodes.restored(authorities)))
  }
}

extension Measure {
  static let hub = Measure(
    id: "hub", title: "Hub score", question: "Who points to those that many point to?",
    convention: "The leading eigenvector of A·Aᵀ, Euclidean length 1. Parallel edges are one tie; "
      + "loops are none.",
    handCheck: "With the directed ties 0→2, 1→2 the nodes 0 and 1 score 0.7071, 2 scores 0.",
    complexity: "O(nodes + edges) a round, rounds by the gap between eigenvalues",
    citation: "Kleinberg 1999, doi:10.1145/324133.324140",
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      try topology.hubsAndAuthorities(strengths: strengths, on: execution).hubs
    })

  static let authority = Measure(
    id: "authority", title: "Authority score",
    question: "Who is pointed to by those who point to the right ones?",
    convention: "The leading eigenvector of Aᵀ·A, Euclidean length 1. Parallel edges are one tie; "
      + "loops are none.",
    handCheck: "With the directed ties 0→2, 1→2 the node 2 scores 1, the others 0.",
    complexity: "O(nodes + edges) a round, rounds by the gap between eigenvalues",
    citation: "Kleinberg 1999, doi:10.1145/324133.324140",
    strengths: { topology, strengths, execution throws(ConvergenceError) in
      try topology.hubsAndAuthorities(strengths: strengths, on: execution).authorities
    })
}
