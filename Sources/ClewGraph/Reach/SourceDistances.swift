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
    offsets = adjacency.offsets
    queue = BucketQueue(lengths)
    distances = [Double](repeating: .infinity, count: adjacency.nodeCount)
    let areNarrow = lengths.allSatisfy { Double(Float($0)) == $0 }
    arcs = adjacency.heads.withSpan { heads in
      areNarrow
        ? .narrow(lengths.indices.map { LengthArc(head: heads[$0], length: Float(lengths[$0])) })
        : .wide(lengths.indices.map { LengthArc(head: heads[$0], length: lengths[$0]) })
    }
  }

  mutating func run(from origin: Int) {
    for node in settled { distances[Int(node)] = .infinity }
    settled.removeAll(keepingCapacity: true)
    switch arcs {
    case .narrow(let arcs):
      Self.search(
        from: origin, offsets, arcs, distances: &distances, settled: &settled, queue: &queue)
    case .wide(let arcs):
      Self.search(
        from: origin, offsets, arcs, distances: &distances, settled: &settled, queue: &queue)
    }
  }

  private static func search<Length>(
    from origin: Int, _ offsets: Indices, _ arcs: [LengthArc<Length>],
    distances: inout [Double], settled: inout [UInt32], queue: inout BucketQueue
  ) {
    offsets.withSpan { offsets in
      let arcs = arcs.span
      var distances = distances.mutableSpan
      distances[origin] = 0
      queue.restart()
      queue.insert(0, UInt32(origin))
      while let (distance, label) = queue.popNearest() {
        let node = Int(label)
        guard distance == distances[node] else { continue }
        settled.append(label)
        for place in Int(offsets[node])..<Int(offsets[node &+ 1]) {
          let arc = arcs[place]
          let farther = distance + Double(arc.length)
          guard farther < distances[Int(arc.head)] else { continue }
          distances[Int(arc.head)] = farther
          queue.insert(farther, arc.head)
        }
      }
    }
  }
}

extension Topology {
  /// The arcs of one direction with the length of each; parallel edges folded if asked for.
  func arcsWithLengths(
    _ direction: Direction, _ lengths: EdgeLengths, isFolded: Bool
  ) -> (arcs: Adjacency, lengths: [Double]) {
    let isIncoming = direction == .incoming
    guard case .sorted = numbering, !isDirected || !isIncoming else {
      let arcs =
        isFolded ? numberedFoldedArcs(direction, lengths) : numbered(direction)
      return (arcs, arcs.edges.map { lengths[Int($0)] })
    }
    if isDirected { return (outgoing, (0..<edgeCount).map { lengths[$0] }) }
    // The same walk that numbers the arcs, but with the lengths themselves.
    var values = [Double](repeating: 0, count: outgoing.arcCount)
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
            let length = lengths[number]
            allValues[arc] = length
            let place = allPlaces[head]
            allValues[Int(place)] = length
            allPlaces[head] = place &+ 1
            number &+= 1
          }
        }
      }
    }
    return (outgoing, values)
  }
}
