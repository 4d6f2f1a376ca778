/// What a sum of dependencies is asked for besides the nodes.
struct DependencyRequest: Sendable {
  /// Whether each edge gets its sum too.
  var edges = false
  /// Whether the ends of a path lie on it.
  var ends = false
}

/// What the sources of one chunk depend on: a stretch of slots and, if asked for, of arcs.
struct DependencyPart: Sendable {
  var firstSlot: Int
  var slots: [Double]
  var firstArc: Int
  var arcs: [Double]
}

/// The sources of every piece in groups of eight, and the groups in chunks of about equal work.
struct DependencyPlan: Sendable {
  struct Batch: Sendable {
    var piece: UInt32
    /// Where the sources of the batch begin; they end where those of the next begin.
    var start: UInt32
  }

  /// Arcs times batches that make a chunk of its own worth while, some milliseconds.
  static let chunkWork = 1 << 20

  /// Slots counted from the first of their piece.
  private(set) var sources: [UInt32] = []
  private(set) var batches: [Batch] = []
  /// The batches of each chunk.
  private(set) var chunks: [Range<Int>] = []
  /// The number of nodes of the largest piece that has any batch.
  private(set) var capacity = 0

  /// - Parameter atMost: how many chunks, and so partial sums, there may be.
  init(_ pieces: PathPieces, atMost limit: Int, chunkWork: Int = chunkWork) {
    var work: [Int] = [0]
    var isTaken = [Bool](repeating: false, count: pieces.pieces.map(\.slots.count).max() ?? 0)
    for (number, piece) in pieces.pieces.enumerated() where !piece.isComplete {
      let start = sources.count
      appendSources(of: piece, of: pieces, &isTaken)
      let batchWork = pieces.arcCount(of: piece) + piece.slots.count
      for first in stride(from: start, to: sources.count, by: 8) {
        batches.append(Batch(piece: UInt32(number), start: UInt32(first)))
        work.append((work.last ?? 0) + batchWork)
      }
      if sources.count > start { capacity = max(capacity, piece.slots.count) }
    }
    batches.append(Batch(piece: 0, start: UInt32(sources.count)))
    let total = work.last ?? 0
    let count = max(1, min(limit, total / chunkWork))
    var end = 0
    for chunk in 1...count {
      let begin = end
      while end < work.count - 1 && work[end] * count < total * chunk { end += 1 }
      if end > begin { chunks.append(begin..<end) }
    }
  }

  func sources(of batch: Int) -> ArraySlice<UInt32> {
    sources[Int(batches[batch].start)..<Int(batches[batch + 1].start)]
  }

  /// Appends the sources of a piece, neighbours after one another.
  ///
  /// Sources that lie close together reach most nodes at about the same level, so that a batch
  /// meets each node at few levels. Sources that can go nowhere are left out.
  private mutating func appendSources(
    of piece: PathPieces.Piece, of pieces: PathPieces, _ isTaken: inout [Bool]
  ) {
    let base = piece.slots.lowerBound
    let rows = pieces.outgoing
    let start = sources.count
    func isSource(_ node: Int) -> Bool {
      !isTaken[node] && pieces.sources[base + node] > 0
        && rows.offsets[base + node] < rows.offsets[base + node + 1]
    }
    for slot in piece.slots where isSource(slot - base) {
      isTaken[slot - base] = true
      sources.append(UInt32(slot - base))
      let arcs = Int(rows.offsets[slot])..<Int(rows.offsets[slot + 1])
      for arc in arcs where isSource(Int(rows.heads[arc])) {
        isTaken[Int(rows.heads[arc])] = true
        sources.append(rows.heads[arc])
      }
    }
    for source in sources[start...] { isTaken[Int(source)] = false }
  }
}
