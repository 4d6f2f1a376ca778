/// Which of the two arcs between a node and another there are, as seen from the node.
enum DyadKind {
  static let outgoing: UInt8 = 1
  static let incoming: UInt8 = 2
  static let mutual: UInt8 = 3

  /// The kind as seen from the other node.
  static func reversed(_ kind: UInt8) -> UInt8 { kind >> 1 | kind << 1 & mutual }
}

/// Every node's neighbours, whatever the direction, each once and sorted, with the kind of dyad.
struct Dyads: Sendable {
  var arcs: Adjacency
  /// The `DyadKind` of each arc; nil when all are mutual, as in an undirected graph.
  var kinds: [UInt8]?
}

extension Topology {
  /// The neighbours of every node; parallel edges are folded, loops left out.
  func dyads() -> Dyads {
    let out = foldedArcs(.outgoing)
    guard isDirected else { return Dyads(arcs: out, kinds: nil) }
    var kinds: [UInt8] = []
    let into = foldedArcs(.incoming)
    kinds.reserveCapacity(out.arcCount + into.arcCount)
    let arcs = out.merged(with: into) { outArc, inArc in
      kinds.append(
        outArc == nil ? DyadKind.incoming : inArc == nil ? DyadKind.outgoing : DyadKind.mutual)
    }
    return Dyads(arcs: arcs, kinds: kinds)
  }

  /// The neighbours of every node with the strengths of both directions added.
  ///
  /// With `.one` a tie has strength 1 and, in a directed graph, 2 if it goes both ways; strengths
  /// given by number are added up over all edges between two nodes.
  func mutualTies(_ strengths: EdgeStrengths) -> FoldedTies {
    let into = foldedIncoming(strengths)
    guard isDirected else { return into }
    let out = foldedOutgoing(strengths)
    var sums: [Double] = []
    sums.reserveCapacity(out.arcs.arcCount + into.arcs.arcCount)
    let arcs = out.arcs.merged(with: into.arcs) { outArc, inArc in
      sums.append((outArc.map(out.strength) ?? 0) + (inArc.map(into.strength) ?? 0))
    }
    return FoldedTies(arcs: arcs, strengths: sums)
  }
}

extension Adjacency {
  /// The union of two lists of arcs, both without parallels, row by row.
  ///
  /// `onArc` hears, in the order of the result, which arc of either list each stands for.
  fileprivate func merged(
    with other: Adjacency, onArc: (_ own: Int?, _ others: Int?) -> Void
  ) -> Adjacency {
    var offsets: [UInt32] = [0]
    var heads: [UInt32] = []
    offsets.reserveCapacity(nodeCount + 1)
    heads.reserveCapacity(arcCount + other.arcCount)
    self.heads.withSpan { ownHeads in
      other.heads.withSpan { otherHeads in
        for node in 0..<nodeCount {
          let ownArcs = arcs(of: node)
          let otherArcs = other.arcs(of: node)
          var own = ownArcs.lowerBound
          var next = otherArcs.lowerBound
          while own < ownArcs.upperBound || next < otherArcs.upperBound {
            let ownHead = own < ownArcs.upperBound ? ownHeads[own] : UInt32.max
            let otherHead = next < otherArcs.upperBound ? otherHeads[next] : UInt32.max
            heads.append(min(ownHead, otherHead))
            onArc(ownHead <= otherHead ? own : nil, otherHead <= ownHead ? next : nil)
            if ownHead <= otherHead { own += 1 }
            if otherHead <= ownHead { next += 1 }
          }
          offsets.append(UInt32(heads.count))
        }
      }
    }
    return Adjacency(offsets: Indices(offsets), heads: Indices(heads), edges: [])
  }
}
