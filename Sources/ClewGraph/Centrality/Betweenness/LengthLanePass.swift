/// Brandes' sums for whole-number lengths: distances from eight sources at once, then each source.
///
/// A lane holds one source's distances in 16 bits, so that eight are one vector. They start too
/// large and are lowered along arcs until nothing changes (Bellman 1958): either every node looks
/// at all its arcs, or, once few nodes change, those tell their heads. What remains for each source
/// alone are the few arcs on shortest paths, its nodes in the order of distance, and two sweeps.
/// Brandes 2001, doi:10.1080/0022250X.2001.9990249.
struct LengthLanePass {
  typealias Lanes = SIMD8<Int16>

  /// Further than any distance; the sum with a step still has 15 bits.
  static let unreached: Int16 = 16_383

  let capacity: Int
  var distances: [Lanes]
  private var isMarked: [Bool]
  private var changed: [UInt32]
  private var nextChanged: [UInt32]
  var tight: TightArcs
  var counts: [Double]
  var dependencies: [Double]
  var order: [UInt32]
  var places: [Int]

  /// Room for pieces of up to `capacity` nodes.
  init(capacity: Int) {
    self.capacity = capacity
    distances = [Lanes](repeating: .zero, count: capacity)
    isMarked = [Bool](repeating: false, count: capacity)
    changed = [UInt32](repeating: 0, count: capacity)
    nextChanged = changed
    tight = TightArcs(capacity: capacity)
    counts = [Double](repeating: 0, count: capacity)
    dependencies = counts
    order = changed
    places = [Int](repeating: 0, count: Int(Self.unreached) + 1)
  }

  /// Adds what the sources, at most eight slots of `piece`, depend on each slot and arc to `part`.
  ///
  /// Returns the sources that could not be counted because a distance or a number of paths was too
  /// large; for them nothing was added.
  mutating func run(
    _ sources: ArraySlice<UInt32>, in piece: PathPieces.Piece, of pieces: borrowing PathPieces,
    _ request: DependencyRequest, into part: inout DependencyPart
  ) -> [UInt32] {
    measure(sources, piece.slots, pieces)
    guard isComplete(piece.slots, pieces, laneCount: sources.count) else { return Array(sources) }
    tight.collect(distances, piece.slots, pieces)
    var left: [UInt32] = []
    for (lane, source) in sources.enumerated()
    where !add(Int(source), lane, piece.slots, pieces, request, &part) {
      left.append(source)
    }
    return left
  }

  /// Finds the distances from all sources.
  private mutating func measure(
    _ sources: ArraySlice<UInt32>, _ slots: Range<Int>, _ pieces: borrowing PathPieces
  ) {
    var ownDistances = taken(&self.distances)
    var ownMarks = taken(&self.isMarked)
    var ownChanged = taken(&self.changed)
    var ownNext = taken(&self.nextChanged)
    defer {
      self.distances = ownDistances
      self.isMarked = ownMarks
      self.changed = ownChanged
      self.nextChanged = ownNext
    }
    let base = slots.lowerBound
    let offsets = pieces.outgoing.offsets
    let nodeCount = slots.count
    let arcCount = Int(offsets[slots.upperBound] - offsets[base])
    for node in 0..<nodeCount { ownDistances[node] = Lanes(repeating: Self.unreached) }
    var count = 0
    var changedArcs = 0
    for (lane, source) in sources.enumerated() {
      ownDistances[Int(source)][lane] = 0
      ownChanged[count] = source
      ownMarks[Int(source)] = true
      count += 1
      changedArcs += Int(offsets[base + Int(source) + 1] - offsets[base + Int(source)])
    }
    while count > 0 {
      (count, changedArcs) = Self.lower(
        &ownDistances, &ownMarks, ownChanged[..<count], &ownNext, slots, pieces,
        pulls: pieces.isSymmetric && 2 * changedArcs > arcCount)
      swap(&ownChanged, &ownNext)
    }
  }

  /// Lowers distances along the arcs of the nodes that changed, or along all arcs.
  ///
  /// Returns how many nodes have changed now and how many arcs they have.
  private static func lower(
    _ ownDistances: inout [Lanes], _ ownMarks: inout [Bool], _ ownChanged: ArraySlice<UInt32>,
    _ ownNext: inout [UInt32], _ slots: Range<Int>, _ pieces: borrowing PathPieces, pulls: Bool
  ) -> (nodes: Int, arcs: Int) {
    let base = slots.lowerBound
    let offsets = pieces.outgoing.offsets.span
    let heads = pieces.outgoing.heads.span
    let steps = pieces.steps.span
    var distances = ownDistances.mutableSpan
    var isMarked = ownMarks.mutableSpan
    var next = ownNext.mutableSpan
    let changed = ownChanged.span
    var nextCount = 0
    var nextArcs = 0
    if pulls {
      for place in changed.indices { isMarked[Int(changed[place])] = false }
      for node in 0..<slots.count {
        let old = distances[node]
        var new = old
        for arc in Int(offsets[base &+ node])..<Int(offsets[base &+ node &+ 1]) {
          let sum = distances[Int(heads[arc])] &+ Lanes(repeating: steps[arc])
          new = pointwiseMin(new, sum)
        }
        guard Self.differ(new, old) else { continue }
        distances[node] = new
        isMarked[node] = true
        next[nextCount] = UInt32(truncatingIfNeeded: node)
        nextCount &+= 1
        nextArcs &+= Int(offsets[base &+ node &+ 1] &- offsets[base &+ node])
      }
    } else {
      for place in changed.indices {
        let node = Int(changed[place])
        isMarked[node] = false
        let own = distances[node]
        for arc in Int(offsets[base &+ node])..<Int(offsets[base &+ node &+ 1]) {
          let head = Int(heads[arc])
          let old = distances[head]
          let new = pointwiseMin(old, own &+ Lanes(repeating: steps[arc]))
          guard Self.differ(new, old) else { continue }
          distances[head] = new
          if isMarked[head] { continue }
          isMarked[head] = true
          next[nextCount] = UInt32(truncatingIfNeeded: head)
          nextCount &+= 1
          nextArcs &+= Int(offsets[base &+ head &+ 1] &- offsets[base &+ head])
        }
      }
    }
    return (nextCount, nextArcs)
  }

  @inline(__always)
  private static func differ(_ left: Lanes, _ right: Lanes) -> Bool {
    let four = (left ^ right).lowHalf | (left ^ right).highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y != 0
  }

  /// Whether no distance was cut off: no lane reaches a node and not what that leads to.
  private func isComplete(
    _ slots: Range<Int>, _ pieces: borrowing PathPieces, laneCount: Int
  ) -> Bool {
    let base = slots.lowerBound
    for node in 0..<slots.count {
      for lane in 0..<laneCount where distances[node][lane] != Self.unreached {
        if pieces.isSymmetric { break }
        let row =
          Int(
            pieces.outgoing.offsets[base + node])..<Int(
            pieces.outgoing.offsets[base + node + 1])
        for arc in row
        where distances[Int(pieces.outgoing.heads[arc])][lane] == Self.unreached {
          return false
        }
      }
      guard pieces.isSymmetric else { continue }
      for lane in 0..<laneCount where distances[node][lane] == Self.unreached { return false }
    }
    return true
  }
}
