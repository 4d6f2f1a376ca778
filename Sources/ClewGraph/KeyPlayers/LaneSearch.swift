/// Breadth-first search from up to 64 nodes at once, one bit of a word each.
///
/// What one node learns in a step costs one operation for all sources, so that all distances of a
/// graph take about 1/64 of the work of one search a node.
struct LaneSearch: Sendable {
  static let width = 64
  private let arcs: Adjacency
  private var seen: [UInt64]
  private var fresh: [UInt64]
  private var pending: [UInt64]
  private var active: [UInt32] = []
  private var nextActive: [UInt32] = []

  /// For searches along the given arcs, without parallels and loops.
  init(_ arcs: Adjacency) {
    self.arcs = arcs
    seen = [UInt64](repeating: 0, count: arcs.nodeCount)
    fresh = seen
    pending = seen
  }

  /// Calls `visit` with every step, node and the set of sources that are so many steps away.
  ///
  /// Nodes that `isRemoved` marks are neither entered nor, by contract, sources.
  mutating func run(
    from sources: ArraySlice<UInt32>, without isRemoved: [Bool], steps: Int = .max,
    visit: (_ step: Int, _ node: Int, _ sources: UInt64) -> Void
  ) {
    for node in seen.indices { seen[node] = 0 }
    for (lane, source) in sources.enumerated() {
      seen[Int(source)] |= 1 << UInt64(lane)
      fresh[Int(source)] = seen[Int(source)]
      active.append(source)
    }
    var step = 0
    while !active.isEmpty {
      if step < steps { expand(isRemoved) }
      for node in active { fresh[Int(node)] = 0 }
      step += 1
      for node in nextActive {
        let bits = pending[Int(node)]
        pending[Int(node)] = 0
        seen[Int(node)] |= bits
        fresh[Int(node)] = bits
        visit(step, Int(node), bits)
      }
      swap(&active, &nextActive)
      nextActive.removeAll(keepingCapacity: true)
    }
  }

  private mutating func expand(_ isRemoved: [Bool]) {
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        for node in active {
          let bits = fresh[Int(node)]
          for arc in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
            let head = Int(heads[arc])
            let added = bits & ~seen[head]
            guard added != 0, !isRemoved[head] else { continue }
            if pending[head] == 0 { nextActive.append(UInt32(head)) }
            pending[head] |= added
          }
        }
      }
    }
  }
}

/// How many ordered pairs of nodes are how many steps apart.
struct DistanceCounts: Hashable, Sendable {
  /// By distance; pairs out of reach are in none.
  private(set) var counts: [Int] = []

  mutating func add(_ pairs: Int, at distance: Int) {
    while counts.count <= distance { counts.append(0) }
    counts[distance] += pairs
  }

  mutating func add(_ other: DistanceCounts) {
    for (distance, pairs) in other.counts.enumerated() { add(pairs, at: distance) }
  }

  /// The number of ordered pairs one of which can reach the other.
  var pairs: Int { counts.reduce(0, +) }

  /// The sum of 1 / distance; far pairs first, which are the small terms.
  var inverseSum: Double {
    counts.indices.dropFirst().reversed().reduce(0) { $0 + Double(counts[$1]) / Double($1) }
  }

  /// The mean over pairs in reach; nil without any.
  var mean: Double? {
    let sum = counts.indices.reduce(0.0) { $0 + Double(counts[$1]) * Double($1) }
    return pairs > 0 ? sum / Double(pairs) : nil
  }
}

extension LaneSearch {
  /// The distances between all nodes that are not removed.
  mutating func distances(without isRemoved: [Bool]) -> DistanceCounts {
    distances(from: isRemoved.indices.filter { !isRemoved[$0] }.map { UInt32($0) }[...], isRemoved)
  }

  mutating func distances(
    from nodes: ArraySlice<UInt32>, _ isRemoved: [Bool]
  ) -> DistanceCounts {
    var counts = DistanceCounts()
    var rest = nodes
    while !rest.isEmpty {
      run(from: rest.prefix(Self.width), without: isRemoved) { step, _, sources in
        counts.add(sources.nonzeroBitCount, at: step)
      }
      rest = rest.dropFirst(Self.width)
    }
    return counts
  }
}

extension Topology {
  /// How many ordered pairs of nodes are how many steps apart, along the direction of the edges.
  func distanceCounts(
    without isRemoved: [Bool], on execution: Execution
  ) -> DistanceCounts {
    let arcs = foldedArcs(.outgoing)
    let nodes = isRemoved.indices.filter { !isRemoved[$0] }.map { UInt32($0) }
    let share = max(LaneSearch.width, (nodes.count + 63) / 64)
    let chunks = (nodes.count + share - 1) / share
    var total = DistanceCounts()
    execution.reduce(
      chunks: chunks, into: &total, scratch: { LaneSearch(arcs) },
      { chunk, search in
        search.distances(
          from: nodes[(chunk * share)..<min(nodes.count, (chunk + 1) * share)], isRemoved)
      }, merge: { $0.add($1) })
    return total
  }
}
