/// Shortest paths by small whole lengths from up to 512 sources at once, one bit each.
///
/// Distance grows one unit at a time. At each unit a node takes what the other end of each of its
/// arcs held as many units ago as the arc is long, so that the past of the longest arc is kept. See
/// `BitParallelSearch`, of which this is the form for lengths; it pays as long as the largest
/// distance is far below the number of sources.
struct BitParallelLengthSearch: BatchSearch {
  /// What each node held, for the last few units, one unit after the other.
  private var past: [SourceBits]
  private let unitCount: Int
  private let nodeCount: Int
  private var missing: [UInt16]
  private var expected: [SourceBits]
  private var changed: [UInt32]
  private var gains: [UInt16]

  init(_ plan: ReachPlan) {
    nodeCount = plan.groups.count
    unitCount = Int(plan.lengths.max() ?? 0) + 1
    past = [SourceBits](repeating: .zero, count: unitCount * nodeCount)
    missing = [UInt16](repeating: 0, count: nodeCount)
    expected = [SourceBits](repeating: .zero, count: plan.groupArcs.nodeCount)
    changed = [UInt32](repeating: 0, count: nodeCount)
    gains = missing
  }

  mutating func run(_ plan: ReachPlan, _ batch: ReachPlan.Batch, into counts: inout LevelCounts) {
    let populations = plan.expect(batch, &expected)
    var waiting = 0
    for node in batch.nodes {
      for unit in 0..<unitCount { past[unit * nodeCount + node] = .zero }
      missing[node] = populations[Int(plan.groups[node]) - batch.groups.lowerBound]
    }
    for (bit, source) in batch.sources.enumerated() {
      let node = Int(plan.sources[source])
      past[node].insert(bit)
      missing[node] -= 1
    }
    for node in batch.nodes where missing[node] > 0 { waiting += 1 }
    // Where in `past` the units 0, 1, 2 ... ago begin.
    var places = (0..<unitCount).map { (unitCount - $0) % unitCount * nodeCount }
    var distance = 0
    while waiting > 0 {
      distance += 1
      for unit in 0..<unitCount {
        places[unit] += nodeCount
        if places[unit] == unitCount * nodeCount { places[unit] = 0 }
      }
      let changedCount = advance(plan, batch, places, &waiting)
      counts.open(distance)
      counts.add(gains, to: changed, count: changedCount, hops: distance)
    }
  }

  private mutating func advance(
    _ plan: ReachPlan, _ batch: ReachPlan.Batch, _ places: [Int], _ waiting: inout Int
  ) -> Int {
    plan.entering.offsets.withSpan { offsets in
      plan.entering.heads.withSpan { heads in
        Self.advance(
          offsets, heads, plan.lengths, batch.nodes, groups: plan.groups, places: places,
          expected: expected, past: &past, missing: &missing, changed: &changed, gains: &gains,
          waiting: &waiting)
      }
    }
  }

  private static func advance(
    _ offsets: Span<UInt32>, _ heads: Span<UInt32>, _ lengths: [UInt8], _ nodes: Range<Int>,
    groups: [UInt32], places: [Int], expected: [SourceBits], past: inout [SourceBits],
    missing: inout [UInt16], changed: inout [UInt32], gains: inout [UInt16],
    waiting: inout Int
  ) -> Int {
    let lengths = lengths.span
    let places = places.span
    let groups = groups.span
    let expected = expected.span
    var past = past.mutableSpan
    var missing = missing.mutableSpan
    var changed = changed.mutableSpan
    var gains = gains.mutableSpan
    let now = places[0]
    let before = places[1]
    var got = 0
    for node in nodes {
      let old = past[before &+ node]
      guard missing[node] > 0 else {
        past[now &+ node] = old
        continue
      }
      let all = expected[Int(groups[node])]
      var bits = old
      var arc = Int(offsets[node])
      let end = Int(offsets[node &+ 1])
      while end &- arc >= 4 {
        bits |= past[places[Int(lengths[arc])] &+ Int(heads[arc])]
        bits |= past[places[Int(lengths[arc &+ 1])] &+ Int(heads[arc &+ 1])]
        bits |= past[places[Int(lengths[arc &+ 2])] &+ Int(heads[arc &+ 2])]
        bits |= past[places[Int(lengths[arc &+ 3])] &+ Int(heads[arc &+ 3])]
        arc &+= 4
        if (bits ^ all).isNone { arc = end }
      }
      while arc < end {
        bits |= past[places[Int(lengths[arc])] &+ Int(heads[arc])]
        arc &+= 1
      }
      past[now &+ node] = bits
      let gain = UInt16(truncatingIfNeeded: (bits & ~old).population)
      guard gain > 0 else { continue }
      missing[node] &-= gain
      if missing[node] == 0 { waiting &-= 1 }
      changed[got] = UInt32(node)
      gains[got] = gain
      got &+= 1
    }
    return got
  }
}
