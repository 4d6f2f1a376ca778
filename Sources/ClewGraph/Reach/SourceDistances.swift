/// An arc with its length beside it, so that one look finds both.
///
/// Lengths that a `Float` holds exactly, such as whole numbers up to 2²⁴, are kept as such: half the
/// memory to walk through. Sums are of `Double` in either case.
struct LengthArc<Length: BinaryFloatingPoint & BitwiseCopyable & Sendable>: BitwiseCopyable,
  Sendable
{
  var head: UInt32
  var length: Length
}

/// Distances by length from one node, reusable for many origins without clearing it all.
///
/// Dijkstra's algorithm (1959, doi:10.1007/BF01386390) on a queue of buckets. Lengths are added from
/// the origin on. Handed incoming arcs, it finds the distances *to* the origin.
struct SourceDistances {
  private enum Arcs {
    case narrow([LengthArc<Float>])
    case wide([LengthArc<Double>])
  }

  private let offsets: Indices
  private let arcs: Arcs
  /// The distances found by the last search; infinite where there is no path.
  private(set) var distances: [Double]
  /// The nodes reached by the last search, but for rounding by distance.
  private(set) var settled: [UInt32] = []
  private var queue: BucketQueue

  /// A search along `arcs` with one length each.
  init(_ adjacency: Adjacency, _ lengths: [Double]) {
    let arcs: Arcs = adjacency.heads.withSpan { heads in
      lengths.allSatisfy { Double(Float($0)) == $0 }
        ? .narrow(lengths.indices.map { LengthArc(head: heads[$0], length: Float(lengths[$0])) })
        : .wide(lengths.indices.map { LengthArc(head: heads[$0], length: lengths[$0]) })
    }
    self.init(adjacency.offsets, arcs, BucketQueue(lengths))
  }

  /// A search along the arcs of one direction, parallel edges not folded.
  init(_ topology: Topology, _ direction: Direction, _ lengths: EdgeLengths) {
    let values = (0..<topology.edgeCount).lazy.map { lengths[$0] }
    guard topology.numbersFollowArcs(direction), values.allSatisfy({ Double(Float($0)) == $0 })
    else {
      let (arcs, values) = topology.arcsWithLengths(direction, lengths, isFolded: false)
      self.init(arcs, values)
      return
    }
    let arcs = topology.outgoing
    let lengthArcs = arcs.heads.withSpan { heads in
      topology.valuesOfArcs(LengthArc<Float>(head: 0, length: 0)) { arc, edge in
        LengthArc(head: heads[arc], length: Float(lengths[edge]))
      }
    }
    self.init(arcs.offsets, .narrow(lengthArcs), BucketQueue(values))
  }

  private init(_ offsets: Indices, _ arcs: Arcs, _ queue: BucketQueue) {
    self.offsets = offsets
    self.arcs = arcs
    self.queue = queue
    distances = [Double](repeating: .infinity, count: offsets.count - 1)
  }

  mutating func run(from origin: Int) { run(from: [origin]) }

  /// Finds for each node how far the nearest of some origins is.
  mutating func run(from origins: [Int]) {
    for node in settled { distances[Int(node)] = .infinity }
    settled.removeAll(keepingCapacity: true)
    switch arcs {
    case .narrow(let arcs):
      Self.search(
        from: origins, offsets, arcs, distances: &distances, settled: &settled, queue: &queue)
    case .wide(let arcs):
      Self.search(
        from: origins, offsets, arcs, distances: &distances, settled: &settled, queue: &queue)
    }
  }

  private static func search<Length>(
    from origins: [Int], _ offsets: Indices, _ arcs: [LengthArc<Length>],
    distances: inout [Double], settled: inout [UInt32], queue: inout BucketQueue
  ) {
    offsets.withSpan { offsets in
      let arcs = arcs.span
      var distances = distances.mutableSpan
      queue.restart()
      for origin in origins where distances[origin] > 0 {
        distances[origin] = 0
        queue.insert(0, UInt32(origin))
      }
      if queue.isHeaped {
        while let (distance, label) = queue.popNearest() {
          guard distance == distances[Int(label)] else { continue }
          settled.append(label)
          Self.relax(label, distance, offsets, arcs, &distances, &queue)
        }
        return
      }
      var batch: [BucketQueue.Entry] = []
      while queue.takeBatch(&batch) {
        // All are looked up before any is used, so that the waits for memory overlap.
        var kept = 0
        for place in batch.indices {
          let entry = batch[place]
          batch[kept] = entry
          kept &+= entry.key == distances[Int(entry.node)] ? 1 : 0
        }
        for place in 0..<kept {
          settled.append(batch[place].node)
          Self.relax(batch[place].node, batch[place].key, offsets, arcs, &distances, &queue)
        }
      }
    }
  }

  @inline(__always)
  private static func relax<Length>(
    _ label: UInt32, _ distance: Double, _ offsets: Span<UInt32>,
    _ arcs: Span<LengthArc<Length>>, _ distances: inout MutableSpan<Double>,
    _ queue: inout BucketQueue
  ) {
    for place in Int(offsets[Int(label)])..<Int(offsets[Int(label) &+ 1]) {
      let arc = arcs[place]
      let farther = distance + Double(arc.length)
      guard farther < distances[Int(arc.head)] else { continue }
      distances[Int(arc.head)] = farther
      queue.insert(farther, arc.head)
    }
  }
}

extension Topology {
  /// Whether the edges of `outgoing`, for this direction, are numbered in the order of its arcs.
  fileprivate func numbersFollowArcs(_ direction: Direction) -> Bool {
    if case .sorted = numbering { !isDirected || direction != .incoming } else { false }
  }

  /// What `value` gives for each of the outgoing arcs, whose numbers follow the arcs.
  ///
  /// The same walk that numbers the arcs.
  fileprivate func valuesOfArcs<Value: BitwiseCopyable>(
    _ none: Value, _ value: (_ arc: Int, _ edge: Int) -> Value
  ) -> [Value] {
    if isDirected { return (0..<edgeCount).map { value($0, $0) } }
    var values = [Value](repeating: none, count: outgoing.arcCount)
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
            allValues[arc] = value(arc, number)
            let place = Int(allPlaces[head])
            allValues[place] = value(place, number)
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
    return (outgoing, valuesOfArcs(0.0) { lengths[$1] })
  }
}
