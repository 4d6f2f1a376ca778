/// Brandes' two sweeps from one source for lengths of any kind, as long as each lengthens a path.
///
/// Distances come from `SourceDistances`; then the arcs on shortest paths are picked out in the
/// order of distance, and the sweeps walk only those. Leaves to `CarefulPass` a source for which an
/// edge does not change a sum, or paths are more than a `Double` can hold. Brandes 2001,
/// doi:10.1080/0022250X.2001.9990249.
struct LengthPass {
  /// The slots that `search` is made for.
  private var slots = 0..<0
  private var search: SourceDistances?
  private var shortest = 0.0
  private var counts: [Double]
  private var dependencies: [Double]
  private var order: [UInt32]
  /// Where the tight arcs of each node of `order` end.
  private var ends: [UInt32]
  private var tight: [UInt32] = []
  private var starts: [UInt32]

  /// Room for pieces of up to `capacity` nodes.
  init(capacity: Int) {
    counts = [Double](repeating: 0, count: capacity)
    dependencies = counts
    order = [UInt32](repeating: 0, count: capacity)
    ends = order
    starts = [UInt32](repeating: 0, count: 2 * capacity + 2)
  }

  /// Adds what `source`, a slot of `piece`, depends on each slot and arc to `part`; false, and
  /// nothing added, where that is for `CarefulPass`.
  mutating func run(
    _ source: Int, in piece: PathPieces.Piece, of pieces: borrowing PathPieces,
    _ request: DependencyRequest, into part: inout DependencyPart
  ) -> Bool {
    if piece.slots != slots { prepare(piece, pieces) }
    guard shortest > 0, let reached = measure(source) else { return false }
    let base = piece.slots.lowerBound
    let firstArc = Int(pieces.outgoing.offsets[base])
    collectTightArcs(reached, base, firstArc, pieces)
    guard count(from: source, reached, pieces, firstArc) else { return false }
    let weight = pieces.sources[base + source]
    var end = reached == 0 ? 0 : Int(ends[reached - 1])
    for place in (0..<reached).reversed() {
      let node = Int(order[place])
      let start = place == 0 ? 0 : Int(ends[place - 1])
      let count = counts[node]
      var dependency = 0.0
      for position in start..<end {
        let arc = firstArc + Int(tight[position])
        let share = dependencies[Int(pieces.outgoing.heads[arc])]
        dependency += share
        if request.edges { part.arcs[arc - part.firstArc] += weight * count * share }
      }
      end = start
      dependency *= count
      let whole = dependency + pieces.targets[base + node]
      // What every path from here on brings to each arc that leads here.
      dependencies[node] = whole / count
      let slot = base + node - part.firstSlot
      if node != source {
        part.slots[slot] += weight * (request.ends ? whole : dependency)
      } else if request.ends {
        part.slots[slot] += weight * dependency
      }
    }
    return true
  }

  private mutating func prepare(_ piece: PathPieces.Piece, _ pieces: borrowing PathPieces) {
    slots = piece.slots
    let offsets = pieces.outgoing.offsets[slots.lowerBound...slots.upperBound]
    let arcs = Int(offsets[slots.lowerBound])..<Int(offsets[slots.upperBound])
    let first = offsets[slots.lowerBound]
    let lengths = Array(pieces.lengths[arcs])
    search = SourceDistances(
      Adjacency(
        offsets: Indices(offsets.map { $0 - first }),
        heads: Indices(Array(pieces.outgoing.heads[arcs])), edges: []),
      lengths)
    shortest = lengths.reduce(.infinity, min)
    if tight.count < arcs.count + 1 { tight = [UInt32](repeating: 0, count: arcs.count + 1) }
  }

  /// Puts the nodes that `source` reaches into `order` by distance and gives back their number; nil
  /// where distances do not tell which node comes before which.
  private mutating func measure(_ source: Int) -> Int? {
    search?.run(from: source)
    guard let search else { return nil }
    let (reached, distances) = (search.settled, search.distances)
    let furthest = reached.reduce(0) { max($0, distances[Int($1)]) }
    guard furthest + shortest > furthest else { return nil }
    // Twice as many stretches as nodes, so that few nodes share one and have to be sorted.
    let count = 2 * reached.count
    let scale = furthest > 0 ? Double(count - 1) / furthest : 0
    guard scale.isFinite else { return nil }
    func stretch(_ node: UInt32) -> Int { min(Int(distances[Int(node)] * scale), count - 1) }
    for place in 0...count { starts[place] = 0 }
    for node in reached { starts[stretch(node) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    for node in reached {
      let place = stretch(node)
      order[Int(starts[place])] = node
      starts[place] += 1
    }
    var start = 0
    for place in 0..<count {
      let end = Int(starts[place])
      if end - start > 1 {
        order[start..<end].sort {
          let (left, right) = (distances[Int($0)], distances[Int($1)])
          return left != right ? left < right : $0 < $1
        }
      }
      start = end
    }
    return reached.count
  }

  /// Lists for each node of `order` the arcs along which a shortest path goes on.
  private mutating func collectTightArcs(
    _ reached: Int, _ base: Int, _ firstArc: Int, _ pieces: borrowing PathPieces
  ) {
    guard let distances = search?.distances else { return }
    Self.collect(
      &tight, &ends, order, reached, distances, pieces.outgoing, pieces.lengths, base, firstArc)
  }

  private static func collect(
    _ tight: inout [UInt32], _ ends: inout [UInt32], _ order: [UInt32], _ reached: Int,
    _ distances: [Double], _ rows: PathPieces.Rows, _ lengths: [Double], _ base: Int,
    _ firstArc: Int
  ) {
    let (order, distances, lengths) = (order.span, distances.span, lengths.span)
    let (offsets, heads) = (rows.offsets.span, rows.heads.span)
    var tight = tight.mutableSpan
    var ends = ends.mutableSpan
    var count = 0
    for place in 0..<reached {
      let node = Int(order[place])
      let distance = distances[node]
      for arc in Int(offsets[base &+ node])..<Int(offsets[base &+ node &+ 1]) {
        let sum = distance + lengths[arc]
        tight[count] = UInt32(truncatingIfNeeded: arc &- firstArc)
        // 1 where they are the same, without a branch: only 0 and its negative have no highest bit.
        let difference = sum.bitPattern ^ distances[Int(heads[arc])].bitPattern
        count &+= 1 &- Int(truncatingIfNeeded: (difference | (0 &- difference)) &>> 63)
      }
      ends[place] = UInt32(truncatingIfNeeded: count)
    }
  }

  /// Counts the shortest paths to every node reached; false where there are too many for a `Double`.
  private mutating func count(
    from source: Int, _ reached: Int, _ pieces: borrowing PathPieces, _ firstArc: Int
  ) -> Bool {
    let heads = pieces.outgoing.heads.span
    for place in 0..<reached { counts[Int(order[place])] = 0 }
    counts[source] = 1
    var start = 0
    for place in 0..<reached {
      let count = counts[Int(order[place])]
      guard count < 1e280 else { return false }
      let end = Int(ends[place])
      for position in start..<end {
        counts[Int(heads[firstArc &+ Int(tight[position])])] += count
      }
      start = end
    }
    return true
  }
}
