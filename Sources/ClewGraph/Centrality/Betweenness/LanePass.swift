/// Brandes' two sweeps from eight sources at once, one source a lane.
///
/// Both sweeps go level by level over all lanes together and keep no lists of predecessors: a level
/// adds to each node the eight numbers of its neighbours one level before, so a sweep is a sparse
/// matrix times eight columns. A number counts only in the lanes whose level it is and is zero in
/// the others. A level is either pushed along the arcs of its nodes or pulled along the arcs of the
/// nodes that may take part in the next, whichever arcs are fewer (Beamer, Asanovic and Patterson
/// 2012, doi:10.1109/SC.2012.50). Brandes 2001, doi:10.1080/0022250X.2001.9990249.
struct LanePass {
  typealias Lanes = SIMD8<Double>

  /// Path counts larger than this are left to `CarefulPass`.
  private static let largestCount = 1e280

  /// What an arc costs pushed that costs 1 pulled: it writes what it has read.
  static let pushCost = 2

  /// For every set of lanes a 1 in each of its lanes.
  static let units: [Lanes] = (0..<256).map { set in
    var lanes = Lanes.zero
    for lane in 0..<8 where set >> lane & 1 == 1 { lanes[lane] = 1 }
    return lanes
  }

  /// One level of a sweep: where its nodes stand in `order`, and how many arcs they have.
  struct Level {
    var start: Int
    var outgoing = 0
    var incoming = 0
  }

  var counts: [Lanes]
  /// The numbers of the level that is read, and behind them those of the level that is made.
  ///
  /// Then the halves change places. What belongs to neither level is zero.
  var fronts: [Lanes]
  /// The lanes that have met each node.
  var seen: [UInt8]
  var isMarked: [Bool]
  var order: [UInt32]
  var sets: [UInt8]
  var levels: [Level] = []
  var marked: [UInt32]
  /// For each node of a level what its sources' paths carry; only `backwardWithEdges` needs it.
  var carried: [Lanes] = []

  let capacity: Int

  /// Room for pieces of up to `capacity` nodes.
  init(capacity: Int) {
    self.capacity = capacity
    counts = [Lanes](repeating: .zero, count: capacity)
    fronts = [Lanes](repeating: .zero, count: 2 * capacity)
    seen = [UInt8](repeating: 0, count: capacity)
    isMarked = [Bool](repeating: false, count: capacity)
    order = [UInt32](repeating: 0, count: 8 * capacity)
    sets = [UInt8](repeating: 0, count: 8 * capacity)
    marked = [UInt32](repeating: 0, count: capacity)
  }

  /// Adds what the sources, at most eight slots of `piece`, depend on each slot and arc to `part`.
  ///
  /// Returns whether all path counts were small enough; if not, nothing was added.
  mutating func run(
    _ sources: ArraySlice<UInt32>, in piece: PathPieces.Piece, of pieces: borrowing PathPieces,
    _ request: DependencyRequest, into part: inout DependencyPart
  ) -> Bool {
    var weights = Lanes.zero
    let slots = piece.slots
    for (lane, source) in sources.enumerated() {
      weights[lane] = pieces.sources[slots.lowerBound + Int(source)]
    }
    let isCountable = forward(sources, slots, pieces.outgoing, pieces.incoming)
    if isCountable && request.edges {
      backwardWithEdges(weights, slots, pieces, request, &part)
    } else if isCountable {
      backward(weights, slots, pieces, request, &part)
    }
    clear(slots.count)
    return isCountable
  }

  /// Counts the shortest paths from every source.
  private mutating func forward(
    _ sources: ArraySlice<UInt32>, _ slots: Range<Int>, _ outgoing: PathPieces.Rows,
    _ incoming: PathPieces.Rows
  ) -> Bool {
    var ownCounts = taken(&self.counts)
    var ownFronts = taken(&self.fronts)
    var ownSeen = taken(&self.seen)
    var ownMarks = taken(&self.isMarked)
    var ownOrder = taken(&self.order)
    var ownSets = taken(&self.sets)
    var ownMarked = taken(&self.marked)
    defer {
      self.counts = ownCounts
      self.fronts = ownFronts
      self.seen = ownSeen
      self.isMarked = ownMarks
      self.order = ownOrder
      self.sets = ownSets
      self.marked = ownMarked
    }
    var counts = ownCounts.mutableSpan
    var fronts = ownFronts.mutableSpan
    var seen = ownSeen.mutableSpan
    var isMarked = ownMarks.mutableSpan
    var order = ownOrder.mutableSpan
    var sets = ownSets.mutableSpan
    var marked = ownMarked.mutableSpan
    let base = slots.lowerBound
    let outOffsets = outgoing.offsets.span
    let outHeads = outgoing.heads.span
    let inOffsets = incoming.offsets.span
    let inHeads = incoming.heads.span
    let table = Self.units
    let units = table.span
    let full = UInt8(truncatingIfNeeded: (1 << sources.count) - 1)
    var end = 0
    var level = Level(start: 0)
    for (lane, source) in sources.enumerated() {
      let node = Int(source)
      let set: UInt8 = 1 << UInt8(lane)
      fronts[node] = units[Int(set)]
      counts[node] = units[Int(set)]
      seen[node] = set
      order[end] = source
      sets[end] = set
      end += 1
      level.outgoing += Int(outOffsets[base + node + 1] - outOffsets[base + node])
    }
    levels.removeAll(keepingCapacity: true)
    levels.append(level)
    var unseenNodes = slots.count - (sources.count == 1 ? 1 : 0)
    var unseenArcs = Int(inOffsets[slots.upperBound] - inOffsets[base])
    var front = 0
    var next = capacity
    var isCountable = true
    while unseenNodes > 0 && isCountable {
      let start = level.start
      let levelEnd = end
      let pushes = Self.pushCost * level.outgoing < unseenArcs
      level = Level(start: end)
      var sum = Lanes.zero
      var candidates = slots.count
      if pushes {
        candidates = 0
        for place in start..<levelEnd {
          let node = Int(order[place])
          let value = fronts[front &+ node]
          for arc in Int(outOffsets[base &+ node])..<Int(outOffsets[base &+ node &+ 1]) {
            let head = Int(outHeads[arc])
            if seen[head] == full { continue }
            if isMarked[head] {
              fronts[next &+ head] += value
            } else {
              isMarked[head] = true
              marked[candidates] = UInt32(truncatingIfNeeded: head)
              candidates &+= 1
              fronts[next &+ head] = value
            }
          }
        }
      }
      for candidate in 0..<candidates {
        let node = pushes ? Int(marked[candidate]) : candidate
        let met = seen[node]
        if met == full { continue }
        var value = Lanes.zero
        if pushes {
          isMarked[node] = false
          value = fronts[next &+ node]
        } else {
          for arc in Int(inOffsets[base &+ node])..<Int(inOffsets[base &+ node &+ 1]) {
            value += fronts[front &+ Int(inHeads[arc])]
          }
        }
        value *= units[Int(~met)]
        let set = Self.set(of: value)
        fronts[next &+ node] = value
        guard set != 0 else { continue }
        // What stands there at the first meeting is from other sources.
        counts[node] = met == 0 ? value : counts[node] + value
        sum += value
        let now = met | set
        seen[node] = now
        order[end] = UInt32(truncatingIfNeeded: node)
        sets[end] = set
        end &+= 1
        let incoming = Int(inOffsets[base &+ node &+ 1] &- inOffsets[base &+ node])
        level.incoming &+= incoming
        level.outgoing &+= Int(outOffsets[base &+ node &+ 1] &- outOffsets[base &+ node])
        if now == full {
          unseenNodes &-= 1
          unseenArcs &-= incoming
        }
      }
      for place in start..<levelEnd { fronts[front &+ Int(order[place])] = .zero }
      guard end > levelEnd else { break }
      (front, next) = (next, front)
      levels.append(level)
      isCountable = all(sum .< Lanes(repeating: Self.largestCount))
    }
    for place in level.start..<end { fronts[front &+ Int(order[place])] = .zero }
    levels.append(Level(start: end))
    return isCountable
  }

  @inline(__always)
  static func sum(_ value: Lanes) -> Double {
    let four = value.lowHalf + value.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// The lanes that are not zero.
  @inline(__always)
  private static func set(of value: Lanes) -> UInt8 {
    let bits = SIMD8<Int64>(1, 2, 4, 8, 16, 32, 64, 128)
    let chosen = SIMD8<Int64>.zero.replacing(with: bits, where: value .!= .zero)
    let four = chosen.lowHalf | chosen.highHalf
    let two = four.lowHalf | four.highHalf
    return UInt8(truncatingIfNeeded: two.x | two.y)
  }

  /// Forgets whom the last sources met.
  private mutating func clear(_ nodeCount: Int) {
    let end = levels.last?.start ?? 0
    if end > nodeCount / 16 {
      for node in 0..<nodeCount { seen[node] = 0 }
    } else {
      for place in 0..<end { seen[Int(order[place])] = 0 }
    }
  }
}

/// Moves an array out of its place, so that it can be lent as a span apart from its neighbours.
func taken<Element>(_ array: inout [Element]) -> [Element] {
  let own = array
  array = []
  return own
}
