/// The sum over pairs of a source and a target of the share of their shortest paths that goes
/// through each node and along each edge.
///
/// Let x be a node, and s and t the ends of a path. If s and t lie on different sides of x, every
/// path goes through x: `PathPieces.separated` counts these pairs. Otherwise the part of the path
/// near x lies in the one block B that joins x to both, and it runs between the nodes s' and t' of
/// B behind which s and t lie; all shortest paths from s' to t' stay in B. So the pairs are counted
/// inside B, each s' as often as there are sources behind it and each t' as often as there are
/// targets: with weights S and T, Brandes' dependency of s' becomes
/// δ(v) = Σ σ(v)/σ(w) · (T(w) + δ(w)) over the successors w of v, and counts S(s') times.
struct DependencySum {
  private(set) var nodes: [Double]
  /// By edge number; of parallel edges the one that stands for the tie has the score.
  private(set) var edges: [Double] = []

  init(
    _ topology: Topology, _ lengths: EdgeLengths, _ ends: PathEnds,
    _ request: DependencyRequest = DependencyRequest(),
    chunkWork: Int = DependencyPlan.chunkWork, on execution: Execution
  ) {
    let pieces = PathPieces(topology, lengths, ends, wantsEdges: request.edges)
    // An edge sum is larger than a node sum, so fewer of them may be under way.
    let plan = DependencyPlan(pieces, atMost: request.edges ? 16 : 64, chunkWork: chunkWork)
    var request = request
    let countsEnds = request.ends && !pieces.ending.isEmpty
    if countsEnds { request.ends = false }
    let wanted = request
    var total = DependencyPart(
      firstSlot: 0, slots: [Double](repeating: 0, count: pieces.nodes.count), firstArc: 0,
      arcs: [Double](repeating: 0, count: request.edges ? pieces.edges.count : 0))
    execution.reduce(
      chunks: plan.chunks.count, into: &total,
      scratch: { DependencyPasses(capacity: plan.capacity) },
      { chunk, passes in passes.part(of: plan.chunks[chunk], plan, pieces, wanted) },
      merge: { total, part in
        for slot in part.slots.indices { total.slots[part.firstSlot + slot] += part.slots[slot] }
        for arc in part.arcs.indices { total.arcs[part.firstArc + arc] += part.arcs[arc] }
      })
    nodes = pieces.separated
    for slot in pieces.nodes.indices { nodes[Int(pieces.nodes[slot])] += total.slots[slot] }
    if countsEnds { for node in nodes.indices { nodes[node] += pieces.ending[node] } }
    guard request.edges else { return }
    edges = [Double](repeating: 0, count: topology.edgeCount)
    for piece in pieces.pieces where piece.isComplete { pieces.addPairs(of: piece, to: &total) }
    for arc in pieces.edges.indices { edges[Int(pieces.edges[arc])] += total.arcs[arc] }
  }
}

extension PathPieces {
  /// The pieces of a graph that suit the lengths.
  init(_ topology: Topology, _ lengths: EdgeLengths, _ ends: PathEnds, wantsEdges: Bool) {
    let isNumbered = wantsEdges || !lengths.isOne
    func arcs(_ direction: Direction) -> Adjacency {
      isNumbered
        ? topology.numberedFoldedArcs(direction, lengths) : topology.foldedArcs(direction, lengths)
    }
    let isExact = lengths.addUpExactly(in: topology)
    if topology.isDirected {
      self.init(
        whole: arcs(.outgoing), arcs(.incoming), ends, isNumbered: isNumbered, isSymmetric: false)
    } else if !isExact {
      let arcs = arcs(.outgoing)
      self.init(whole: arcs, arcs, ends, isNumbered: isNumbered, isSymmetric: true)
    } else {
      self.init(blocksOf: arcs(.outgoing), ends, isNumbered: isNumbered)
    }
    guard !lengths.isOne else { return }
    self.lengths = edges.map { lengths[Int($0)] }
    if isExact { steps = wholeSteps() ?? [] }
    // A way round may be shorter than the edge.
    for piece in pieces.indices { pieces[piece].isComplete = pieces[piece].slots.count == 2 }
  }

  /// Adds the pairs of a piece in which every shortest path is one edge.
  fileprivate func addPairs(of piece: Piece, to total: inout DependencyPart) {
    let base = piece.slots.lowerBound
    for slot in piece.slots {
      for arc in Int(outgoing.offsets[slot])..<Int(outgoing.offsets[slot + 1]) {
        total.arcs[arc] += sources[slot] * targets[base + Int(outgoing.heads[arc])]
      }
    }
  }
}

/// The passes of one thread.
private struct DependencyPasses {
  private let capacity: Int
  private var lanes: LanePass?
  private var lengthLanes: LengthLanePass?
  private var lengthPass: LengthPass?
  private var careful: CarefulPass?

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func part(
    of batches: Range<Int>, _ plan: DependencyPlan, _ pieces: PathPieces,
    _ request: DependencyRequest
  ) -> DependencyPart {
    let first = pieces.pieces[Int(plan.batches[batches.lowerBound].piece)].slots.lowerBound
    let last = pieces.pieces[Int(plan.batches[batches.upperBound - 1].piece)].slots.upperBound
    let firstArc = Int(pieces.outgoing.offsets[first])
    let arcCount = request.edges ? Int(pieces.outgoing.offsets[last]) - firstArc : 0
    var part = DependencyPart(
      firstSlot: first, slots: [Double](repeating: 0, count: last - first), firstArc: firstArc,
      arcs: [Double](repeating: 0, count: arcCount))
    for batch in batches {
      let piece = pieces.pieces[Int(plan.batches[batch].piece)]
      for source in addLanes(plan.sources(of: batch), piece, pieces, request, &part) {
        if !pieces.lengths.isEmpty {
          if lengthPass == nil { lengthPass = LengthPass(capacity: capacity) }
          let isCounted =
            lengthPass?.run(Int(source), in: piece, of: pieces, request, into: &part) ?? false
          if isCounted { continue }
        }
        if careful == nil { careful = CarefulPass(capacity: capacity) }
        careful?.run(Int(source), in: piece, of: pieces, request, into: &part)
      }
    }
    return part
  }

  /// Adds what a batch depends on; returns the sources that no lanes can count.
  private mutating func addLanes(
    _ sources: ArraySlice<UInt32>, _ piece: PathPieces.Piece, _ pieces: PathPieces,
    _ request: DependencyRequest, _ part: inout DependencyPart
  ) -> ArraySlice<UInt32> {
    if pieces.lengths.isEmpty {
      if lanes == nil { lanes = LanePass(capacity: capacity) }
      let isCounted = lanes?.run(sources, in: piece, of: pieces, request, into: &part) ?? false
      return isCounted ? [] : sources
    }
    guard !pieces.steps.isEmpty else { return sources }
    if lengthLanes == nil { lengthLanes = LengthLanePass(capacity: capacity) }
    return lengthLanes?.run(sources, in: piece, of: pieces, request, into: &part)[...] ?? sources
  }
}
