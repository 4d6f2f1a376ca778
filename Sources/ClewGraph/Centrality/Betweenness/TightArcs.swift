/// The arcs on shortest paths from each of eight sources, by the node they leave.
struct TightArcs {
  private static let bits = SIMD8<Int16>(1, 2, 4, 8, 16, 32, 64, 128)

  private let capacity: Int
  /// Lane after lane, where the arcs of each node end.
  private(set) var ends: [UInt32]
  /// Lane after lane, `room` for each, the arcs.
  private(set) var arcs: [UInt32] = []
  private(set) var room = 0

  init(capacity: Int) {
    self.capacity = capacity
    ends = [UInt32](repeating: 0, count: 8 * capacity)
  }

  /// Collects the arcs of `slots` along which a distance grows by just the step.
  mutating func collect(
    _ distances: [SIMD8<Int16>], _ slots: Range<Int>, _ pieces: borrowing PathPieces
  ) {
    let base = slots.lowerBound
    let offsets = pieces.outgoing.offsets.span
    let heads = pieces.outgoing.heads.span
    let steps = pieces.steps.span
    let distances = distances.span
    // Where the next arc of each lane goes.
    var ownCursors = (0..<8).map { $0 * room }
    var ownArcs = taken(&self.arcs)
    var ownEnds = taken(&self.ends)
    for node in 0..<slots.count {
      let row = Int(offsets[base + node])..<Int(offsets[base + node + 1])
      let most = (0..<8).reduce(0) { max($0, ownCursors[$1] - $1 * room) } + row.count
      if most > room { ownArcs = grown(ownArcs, &ownCursors, to: 2 * most) }
      var arcs = ownArcs.mutableSpan
      var cursors = ownCursors.mutableSpan
      let own = distances[node]
      for arc in row {
        let sum = own &+ SIMD8(repeating: steps[arc])
        let chosen = SIMD8<Int16>.zero.replacing(
          with: Self.bits, where: sum .== distances[Int(heads[arc])])
        let four = chosen.lowHalf | chosen.highHalf
        let two = four.lowHalf | four.highHalf
        var set = UInt16(bitPattern: two.x | two.y)
        while set != 0 {
          let lane = set.trailingZeroBitCount
          arcs[cursors[lane]] = UInt32(truncatingIfNeeded: arc)
          cursors[lane] &+= 1
          set &= set &- 1
        }
      }
      for lane in 0..<8 {
        ownEnds[lane &* capacity &+ node] = UInt32(cursors[lane] &- lane &* room)
      }
    }
    arcs = ownArcs
    ends = ownEnds
  }

  /// The same arcs with more room a lane.
  private mutating func grown(
    _ old: [UInt32], _ cursors: inout [Int], to newRoom: Int
  ) -> [UInt32] {
    var new = [UInt32](repeating: 0, count: 8 * newRoom)
    for lane in 0..<8 {
      let used = cursors[lane] - lane * room
      for place in 0..<used { new[lane * newRoom + place] = old[lane * room + place] }
      cursors[lane] = lane * newRoom + used
    }
    room = newRoom
    return new
  }

  /// Where the arcs of one lane begin, and where its ends.
  func start(of lane: Int) -> (arcs: Int, ends: Int) { (lane * room, lane * capacity) }
}
