/// Distances by length from one node, reusable for many origins without clearing it all.
///
/// Nodes are looked at bucket by bucket, those of one bucket together, and again where a distance
/// has fallen since; where that happens too often, Dijkstra's algorithm (1959,
/// doi:10.1007/BF01386390) on a heap does the rest. Lengths are added from the origin on: a distance
/// is the least of the sums so rounded, in whatever order nodes are looked at. Handed incoming arcs,
/// it finds the distances *to* the origin.
struct SourceDistances {
  /// The length of each arc.
  ///
  /// Lengths that a `Float` holds exactly, such as whole numbers up to 2²⁴, are kept as such: half
  /// the memory to walk through. Sums are of `Double` in either case.
  private enum Lengths {
    case narrow([Float])
    case wide([Double])
  }

  private let offsets: Indices
  private let heads: Indices
  private let lengths: Lengths
  /// The distances found by the last search; infinite where there is no path.
  private(set) var distances: [Double]
  /// The nodes in the order of being reached; the first `settledCount` count.
  private var nodes: [UInt32]
  private var settledCount = 0
  /// Made of the first arc of each row looked at, which is thereby on its way before it is needed.
  private var touched: UInt32 = 0
  /// Nil where buckets would not tell lengths apart.
  private var queue: BucketQueue?
  /// Whether the last search went on on a heap because distances fell too often.
  private(set) var hasFallenBack = false

  /// The nodes reached by the last search, in no particular order.
  var settled: ArraySlice<UInt32> { nodes[..<settledCount] }

  /// A search along `arcs` with one length each.
  init(_ adjacency: Adjacency, _ lengths: [Double]) {
    let spread = LengthSpread(lengths)
    self.init(
      adjacency, spread.areNarrow ? .narrow(lengths.map { Float($0) }) : .wide(lengths), spread)
  }

  /// A search along the arcs of one direction, parallel edges not folded.
  init(_ topology: Topology, _ direction: Direction, _ lengths: EdgeLengths) {
    guard topology.numbersFollowArcs(direction) else {
      let (arcs, values) = topology.arcsWithLengths(direction, lengths, isFolded: false)
      self.init(arcs, values)
      return
    }
    let spread = LengthSpread((0..<topology.edgeCount).lazy.map { lengths[$0] })
    self.init(
      topology.outgoing,
      spread.areNarrow
        ? .narrow(topology.valuesOfArcs(0) { Float(lengths[$0]) })
        : .wide(topology.valuesOfArcs(0) { lengths[$0] }),
      spread)
  }

  private init(_ arcs: Adjacency, _ lengths: Lengths, _ spread: LengthSpread) {
    offsets = arcs.offsets
    heads = arcs.heads
    self.lengths = lengths
    queue = BucketQueue(spread)
    distances = [Double](onLargePages: .infinity, count: arcs.nodeCount)
    nodes = [UInt32](onLargePages: 0, count: arcs.nodeCount)
  }

  mutating func run(from origin: Int) { run(from: [origin]) }

  /// Finds for each node how far the nearest of some origins is.
  mutating func run(from origins: [Int]) {
    for node in settled { distances[Int(node)] = .infinity }
    settledCount = 0
    hasFallenBack = false
    for origin in origins where distances[origin] > 0 {
      distances[origin] = 0
      nodes[settledCount] = UInt32(origin)
      settledCount += 1
    }
    switch lengths {
    case .narrow(let lengths): search(lengths)
    case .wide(let lengths): search(lengths)
    }
  }

  private mutating func search<Length: BinaryFloatingPoint>(_ lengths: [Length]) {
    guard var queue else {
      let origins = settled.map { HeapEntry(key: 0, node: $0) }
      return searchByHeap(origins, lengths)
    }
    // Moved out and back, so that it is written where it lies.
    self.queue = nil
    defer { self.queue = queue }
    queue.restart()
    var batch = settled.map { BucketQueue.Entry(key: 0, node: $0) }
    var offers: [BucketQueue.Entry] = []
    var looked = 0
    var lookedArcs = 0
    repeat {
      let (kept, arcCount, touched) = Self.drop(from: &batch, offsets, heads, lengths, distances)
      self.touched &+= touched
      if offers.count < arcCount {
        offers = [BucketQueue.Entry](
          repeating: BucketQueue.Entry(key: 0, node: 0), count: 2 * arcCount)
      }
      let count = Self.collect(
        &offers, from: batch, kept, offsets, heads, lengths, distances)
      queue.reserve(count)
      let taken = Self.take(offers, count, &distances, &nodes, &settledCount, &queue)
      queue.release(count - taken)
      looked += kept
      lookedArcs += arcCount
      // Each node is looked at once unless its distance falls again, be it one with many arcs.
      if looked > 2 * settledCount + 1_024 || lookedArcs > 2 * heads.count + 1_024 {
        hasFallenBack = true
        let left = queue.removeAll().map { HeapEntry(key: $0.key, node: $0.node) }
        return searchByHeap(left, lengths)
      }
    } while queue.takeBatch(&batch)
  }

  // A batch is gone through three times, each time without a decision that waits for memory: so the
  // waits for many nodes overlap.

  /// Brings the entries of a batch that are not out of date to its front; gives back how many
  /// those are, how many arcs they have at most, and what keeps their rows from not being touched.
  @inline(__always)
  private static func drop<Length: BinaryFloatingPoint>(
    from batch: inout [BucketQueue.Entry], _ offsets: Indices, _ heads: Indices,
    _ lengths: [Length], _ distances: [Double]
  ) -> (kept: Int, arcCount: Int, touched: UInt32) {
    guard !lengths.isEmpty else { return (0, 0, 0) }
    return offsets.withSpan { offsets in
      heads.withSpan { heads in
        let (lengths, distances) = (lengths.span, distances.span)
        var touched: UInt32 = 0
        var batch = batch.mutableSpan
        var kept = 0
        var arcCount = 0
        for place in batch.indices {
          let entry = batch[place]
          let node = Int(entry.node)
          batch[kept] = entry
          let isKept = entry.key == distances[node] ? 1 : 0
          kept &+= isKept
          let row = Int(offsets[node])
          // A node may have as many entries that are out of date as arcs that lead to it.
          arcCount &+= isKept &* (Int(offsets[node &+ 1]) &- row)
          let first = min(row, heads.count &- 1)
          touched &+= heads[first] &+ (lengths[first] > 0 ? 1 : 0)
        }
        return (kept, arcCount, touched)
      }
    }
  }

  /// Collects the shorter distances that the first nodes of a batch offer; gives back how many.
  @inline(__always)
  private static func collect<Length: BinaryFloatingPoint>(
    _ offers: inout [BucketQueue.Entry], from batch: [BucketQueue.Entry], _ kept: Int,
    _ offsets: Indices, _ heads: Indices, _ lengths: [Length], _ distances: [Double]
  ) -> Int {
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        let (batch, lengths, distances) = (batch.span, lengths.span, distances.span)
        var offers = offers.mutableSpan
        var count = 0
        for place in 0..<kept {
          let (distance, node) = (batch[place].key, Int(batch[place].node))
          for position in Int(offsets[node])..<Int(offsets[node &+ 1]) {
            let head = heads[position]
            let farther = distance + Double(lengths[position])
            offers[count] = BucketQueue.Entry(key: farther, node: head)
            // 1 where it is less: numbers that are not negative are ordered as their bits are. A
            // comparison would become a branch.
            let difference = farther.bitPattern &- distances[Int(head)].bitPattern
            count &+= Int(truncatingIfNeeded: difference &>> 63)
          }
        }
        return count
      }
    }
  }

  /// Takes the offers that are still better when their turn comes; gives back how many.
  @inline(__always)
  private static func take(
    _ offers: [BucketQueue.Entry], _ count: Int, _ distances: inout [Double],
    _ nodes: inout [UInt32], _ reached: inout Int, _ queue: inout BucketQueue
  ) -> Int {
    let offers = offers.span
    var distances = distances.mutableSpan
    var nodes = nodes.mutableSpan
    var nodeCount = reached
    var taken = 0
    queue.insertEach { insert in
      for place in 0..<count {
        let offer = offers[place]
        let old = distances[Int(offer.node)]
        guard offer.key < old else { continue }
        if old == .infinity {
          nodes[nodeCount] = offer.node
          nodeCount &+= 1
        }
        distances[Int(offer.node)] = offer.key
        insert(offer.key, offer.node)
        taken &+= 1
      }
    }
    reached = nodeCount
    return taken
  }

  private struct HeapEntry: Comparable {
    var key: Double
    var node: UInt32

    static func < (left: HeapEntry, right: HeapEntry) -> Bool {
      left.key != right.key ? left.key < right.key : left.node < right.node
    }
  }

  private mutating func searchByHeap<Length: BinaryFloatingPoint>(
    _ entries: [HeapEntry], _ lengths: [Length]
  ) {
    var heap = Heap<HeapEntry>()
    for entry in entries { heap.insert(entry) }
    offsets.withSpan { offsets in
      while let entry = heap.popSmallest() {
        let node = Int(entry.node)
        guard entry.key == distances[node] else { continue }
        for position in Int(offsets[node])..<Int(offsets[node &+ 1]) {
          let head = heads[position]
          let farther = entry.key + Double(lengths[position])
          let old = distances[Int(head)]
          guard farther < old else { continue }
          if old == .infinity {
            nodes[settledCount] = head
            settledCount += 1
          }
          distances[Int(head)] = farther
          heap.insert(HeapEntry(key: farther, node: head))
        }
      }
    }
  }
}

extension Topology {
  /// Whether the edges of `outgoing`, for this direction, are numbered in the order of its arcs.
  fileprivate func numbersFollowArcs(_ direction: Direction) -> Bool {
    if case .sorted = numbering { !isDirected || direction != .incoming } else { false }
  }

  /// What `value` gives for the edge of each of the outgoing arcs, whose numbers follow the arcs.
  ///
  /// The same walk that numbers the arcs.
  fileprivate func valuesOfArcs<Value: BitwiseCopyable>(
    _ none: Value, _ value: (_ edge: Int) -> Value
  ) -> [Value] {
    if isDirected { return (0..<edgeCount).map(value) }
    var values = [Value](onLargePages: none, count: outgoing.arcCount)
    outgoing.offsets.withSpan { offsets in
      outgoing.heads.withSpan { heads in
        var places = (0..<nodeCount).map { offsets[$0] }
        var allPlaces = places.mutableSpan
        var allValues = values.mutableSpan
        var number = 0
        for node in 0..<nodeCount {
          // The arcs to lower nodes have been filled by these, in order.
          for arc in Int(allPlaces[node])..<Int(offsets[node &+ 1]) {
            let head = Int(heads[arc])
            let valueOfEdge = value(number)
            allValues[arc] = valueOfEdge
            let place = Int(allPlaces[head])
            allValues[place] = valueOfEdge
            allPlaces[head] = UInt32(place &+ 1)
            number &+= 1
          }
        }
      }
    }
    return values
  }

  /// The arcs of one direction with the length of each; parallel edges folded if asked for.
  func arcsWithLengths(
    _ direction: Direction, _ lengths: EdgeLengths, isFolded: Bool
  ) -> (arcs: Adjacency, lengths: [Double]) {
    guard numbersFollowArcs(direction) else {
      let arcs = isFolded ? numberedFoldedArcs(direction, lengths) : numbered(direction)
      return (arcs, arcs.edges.map { lengths[Int($0)] })
    }
    return (outgoing, valuesOfArcs(0) { lengths[$0] })
  }
}
