/// How many pairs of nodes are tied both ways, one way, and not at all.
public struct DyadCensus: Hashable, Sendable {
  /// Pairs tied in both directions; undirected, all pairs that are tied.
  public let mutual: Int
  /// Pairs tied in one direction only.
  public let asymmetric: Int
  /// Pairs not tied.
  public let null: Int

  /// The number of all pairs, n(n-1)/2.
  public var total: Int { mutual + asymmetric + null }

  /// The shares of the three in all pairs; nil where there are no pairs.
  public var shares: (mutual: Double, asymmetric: Double, null: Double)? {
    guard total > 0 else { return nil }
    let all = Double(total)
    return (Double(mutual) / all, Double(asymmetric) / all, Double(null) / all)
  }
}

extension Topology {
  /// The number of pairs of nodes tied in both, in one and in no direction.
  ///
  /// Parallel edges are one tie; loops are none. By hand: the edges 0→1, 1→0, 1→2 on 4 nodes make
  /// 1 mutual, 1 asymmetric and 4 null pairs. O(nodes + edges). Holland and Leinhardt 1970,
  /// doi:10.1086/224954.
  public func dyadCensus() -> DyadCensus {
    let out = foldedArcs(.outgoing)
    let pairs = nodeCount * (nodeCount - 1) / 2
    guard isDirected else {
      return DyadCensus(
        mutual: out.arcCount / 2, asymmetric: 0, null: pairs - out.arcCount / 2)
    }
    // An arc is answered when it also stands among those that enter its tail.
    let into = foldedArcs(.incoming)
    var answered = 0
    out.heads.withSpan { outHeads in
      into.heads.withSpan { inHeads in
        for node in 0..<nodeCount {
          let inRow = into.arcs(of: node)
          var next = inRow.lowerBound
          for arc in out.arcs(of: node) {
            while next < inRow.upperBound && inHeads[next] < outHeads[arc] { next += 1 }
            if next < inRow.upperBound && inHeads[next] == outHeads[arc] { answered += 1 }
          }
        }
      }
    }
    let mutual = answered / 2
    let asymmetric = out.arcCount - answered
    return DyadCensus(
      mutual: mutual, asymmetric: asymmetric, null: pairs - mutual - asymmetric)
  }

  /// The share of directed ties that are answered; nil where there are no ties.
  ///
  /// igraph's and NetworkX's default: 2 · mutual / (2 · mutual + asymmetric) pairs. With `ofPairs`
  /// it is the share of tied pairs that are tied both ways, mutual / (mutual + asymmetric), igraph's
  /// "ratio". Undirected ties are answered, all of them: 1. Parallel edges are one tie; loops are
  /// none. By hand: 0→1, 1→0, 1→2 have 2/3, of pairs 1/2. O(nodes + edges). Wasserman and Faust
  /// 1994, doi:10.1017/CBO9780511815478.
  public func reciprocity(ofPairs: Bool = false) -> Double? {
    let dyads = dyadCensus()
    let mutual = Double(ofPairs ? dyads.mutual : 2 * dyads.mutual)
    let ties = mutual + Double(dyads.asymmetric)
    return ties > 0 ? mutual / ties : nil
  }

  /// The share of the possible ties that there are; nil where none is possible.
  ///
  /// Possible are n(n-1)/2 ties undirected and n(n-1) directed; with `withLoops` also the n loops,
  /// which then count, each once. Parallel edges are one tie (igraph and NetworkX count each and
  /// can exceed 1). By hand: a path of 3 nodes has 2/3; with a loop at one node, `withLoops`, 1/2.
  /// O(nodes + edges). Wasserman and Faust 1994, doi:10.1017/CBO9780511815478.
  public func density(withLoops: Bool = false) -> Double? {
    let nodes = Double(nodeCount)
    var ties = Double(foldedArcs(.outgoing).arcCount)
    var possible = nodes * (nodes - 1)
    if !isDirected {
      ties /= 2
      possible /= 2
    }
    if withLoops {
      ties += Double((0..<nodeCount).count { !outgoing.arcs(from: $0, to: $0).isEmpty })
      possible += nodes
    }
    return possible > 0 ? ties / possible : nil
  }
}
