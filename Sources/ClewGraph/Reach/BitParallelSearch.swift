/// Breadth-first search from up to 512 sources at once, one bit each.
///
/// Each node holds the sources that have reached it; a level gives it those of its neighbours too,
/// so that one look along an arc serves all sources. A level is pushed along the arcs of the nodes
/// that changed last, or pulled by the nodes that still miss sources, whichever has fewer arcs. The
/// sources that will ever reach a node are known beforehand, so that it is left alone once it has
/// them, and no level is spent on finding that nothing changes. Then, Kaufmann, Chirigati et al.
/// 2014, doi:10.14778/2735496.2735507; Beamer, Asanović and Patterson 2012, doi:10.3233/SPR-130370.
struct BitParallelSearch: BatchSearch {
  /// The sources that have reached each node.
  private var seen: [SourceBits]
  /// How many sources are still to reach each node.
  private var missing: [UInt16]
  /// The sources that will reach the nodes of each group.
  private var expected: [SourceBits]
  /// The nodes that changed in the last level, what they hold from then on, and how much more.
  private var changed: [UInt32]
  private var fresh: [SourceBits]
  private var gains: [UInt16]
  private var changedCount = 0
  /// One more than the place of a node in `changed` while a level is pushed; else 0.
  private var slots: [UInt32]
  /// The nodes that may still miss sources.
  private var open: [UInt32]
  private var openCount = 0
  /// The arcs that lead to open nodes, and those that leave nodes that changed last.
  private var openArcs = 0
  private var frontierArcs = 0

  init(_ plan: ReachPlan) {
    let nodeCount = plan.groups.count
    seen = [SourceBits](repeating: .zero, count: nodeCount)
    missing = [UInt16](repeating: 0, count: nodeCount)
    expected = [SourceBits](repeating: .zero, count: plan.groupArcs.nodeCount)
    slots = [UInt32](repeating: 0, count: nodeCount)
    changed = slots
    open = slots
    gains = missing
    fresh = seen
  }

  mutating func run(_ plan: ReachPlan, _ batch: ReachPlan.Batch, into counts: inout LevelCounts) {
    expect(plan, batch)
    plan.leaving.offsets.withSpan { leavingOffsets in
      plan.leaving.heads.withSpan { leavingHeads in
        plan.entering.offsets.withSpan { enteringOffsets in
          plan.entering.heads.withSpan { enteringHeads in
            counts.open(1)
            start(plan, batch, leavingOffsets, leavingHeads, &counts)
            list(batch.nodes)
            openArcs =
              Int(enteringOffsets[batch.nodes.upperBound])
              - Int(enteringOffsets[batch.nodes.lowerBound])
            var hops = 1
            while changedCount > 0 && openCount > 0 {
              hops += 1
              if frontierArcs * 4 < openArcs {
                push(leavingOffsets, leavingHeads)
              } else {
                Self.pull(
                  enteringOffsets, enteringHeads, plan.groups, seen: seen, missing: missing,
                  expected: expected, open: &open, openCount: &openCount, openArcs: &openArcs,
                  changed: &changed, fresh: &fresh, changedCount: &changedCount)
              }
              let moved = Self.settle(
                leavingOffsets, enteringOffsets, fresh: fresh, seen: &seen, missing: &missing,
                changed: &changed, gains: &gains, changedCount: &changedCount)
              frontierArcs = moved.frontier
              openArcs -= moved.closed
              guard changedCount > 0 else { break }
              counts.open(hops)
              counts.add(gains, to: changed, count: changedCount, hops: hops)
            }
          }
        }
      }
    }
  }

  /// Finds which sources will reach which node, and clears what the last batch left.
  private mutating func expect(_ plan: ReachPlan, _ batch: ReachPlan.Batch) {
    let populations = plan.expect(batch, &expected)
    for node in batch.nodes {
      seen[node] = .zero
      missing[node] = populations[Int(plan.groups[node]) - batch.groups.lowerBound]
    }
  }

  /// The first level: each source reaches itself and its neighbours.
  private mutating func start(
    _ plan: ReachPlan, _ batch: ReachPlan.Batch, _ offsets: Span<UInt32>, _ heads: Span<UInt32>,
    _ counts: inout LevelCounts
  ) {
    frontierArcs = 0
    changedCount = 0
    for (bit, source) in batch.sources.enumerated() {
      let node = Int(plan.sources[source])
      // A pendant left out reaches its neighbour and is not itself looked at.
      if batch.nodes.contains(node) {
        seen[node].insert(bit)
        missing[node] &-= 1
      }
      let arcs = Int(offsets[node])..<Int(offsets[node + 1])
      counts.addNeighbours(heads, arcs)
      for arc in arcs {
        let head = Int(heads[arc])
        seen[head].insert(bit)
        missing[head] &-= 1
        guard slots[head] == 0 else { continue }
        slots[head] = 1
        changed[changedCount] = UInt32(head)
        changedCount += 1
        frontierArcs += Int(offsets[head + 1] - offsets[head])
      }
    }
    for place in 0..<changedCount { slots[Int(changed[place])] = 0 }
  }

  /// Lists the nodes that still miss sources.
  private mutating func list(_ nodes: Range<Int>) {
    openCount = 0
    for node in nodes where missing[node] > 0 {
      open[openCount] = UInt32(node)
      openCount += 1
    }
  }

  /// Hands what changed on along the arcs that leave.
  private mutating func push(_ offsets: Span<UInt32>, _ heads: Span<UInt32>) {
    var touched: [UInt32] = []
    for place in 0..<changedCount {
      let tail = Int(changed[place])
      let bits = seen[tail]
      for arc in Int(offsets[tail])..<Int(offsets[tail + 1]) {
        let head = Int(heads[arc])
        guard missing[head] > 0 else { continue }
        let slot = Int(slots[head])
        if slot == 0 {
          fresh[touched.count] = seen[head] | bits
          touched.append(UInt32(head))
          slots[head] = UInt32(touched.count)
        } else {
          fresh[slot - 1] |= bits
        }
      }
    }
    changedCount = touched.count
    for (place, node) in touched.enumerated() {
      slots[Int(node)] = 0
      changed[place] = node
    }
  }

  /// Lets each open node take what its neighbours have.
  private static func pull(
    _ offsets: Span<UInt32>, _ heads: Span<UInt32>, _ groups: [UInt32], seen: [SourceBits],
    missing: [UInt16], expected: [SourceBits], open: inout [UInt32], openCount: inout Int,
    openArcs: inout Int, changed: inout [UInt32], fresh: inout [SourceBits],
    changedCount: inout Int
  ) {
    var stillOpen = 0
    var arcCount = 0
    var got = 0
    var changed = changed.mutableSpan
    var fresh = fresh.mutableSpan
    var open = open.mutableSpan
    let groups = groups.span
    let seen = seen.span
    let missing = missing.span
    let expected = expected.span
    for place in 0..<openCount {
      let label = open[place]
      let node = Int(label)
      guard missing[node] > 0 else { continue }
      open[stillOpen] = label
      stillOpen &+= 1
      let all = expected[Int(groups[node])]
      let old = seen[node]
      var bits = old
      var arc = Int(offsets[node])
      let end = Int(offsets[node + 1])
      arcCount &+= end &- arc
      while end &- arc >= 4 {
        bits |= seen[Int(heads[arc])] | seen[Int(heads[arc &+ 1])]
        bits |= seen[Int(heads[arc &+ 2])] | seen[Int(heads[arc &+ 3])]
        arc &+= 4
        if (bits ^ all).isNone { arc = end }
      }
      while arc < end {
        bits |= seen[Int(heads[arc])]
        arc &+= 1
      }
      if !(bits ^ old).isNone {
        changed[got] = label
        fresh[got] = bits
        got &+= 1
      }
    }
    openCount = stillOpen
    openArcs = arcCount
    changedCount = got
  }

  /// Takes over what nodes got in a level, and forgets those that got nothing new.
  private static func settle(
    _ leavingOffsets: Span<UInt32>, _ enteringOffsets: Span<UInt32>, fresh: [SourceBits],
    seen: inout [SourceBits], missing: inout [UInt16], changed: inout [UInt32],
    gains: inout [UInt16], changedCount: inout Int
  ) -> (frontier: Int, closed: Int) {
    var kept = 0
    var frontier = 0
    var closed = 0
    var changed = changed.mutableSpan
    var gains = gains.mutableSpan
    var seen = seen.mutableSpan
    var missing = missing.mutableSpan
    let fresh = fresh.span
    for place in 0..<changedCount {
      let label = changed[place]
      let node = Int(label)
      let bits = fresh[place]
      let gain = UInt16(truncatingIfNeeded: (bits & ~seen[node]).population)
      guard gain > 0 else { continue }
      seen[node] = bits
      missing[node] &-= gain
      changed[kept] = label
      gains[kept] = gain
      kept &+= 1
      frontier &+= Int(leavingOffsets[node + 1] &- leavingOffsets[node])
      if missing[node] == 0 {
        closed &+= Int(enteringOffsets[node + 1] &- enteringOffsets[node])
      }
    }
    changedCount = kept
    return (frontier, closed)
  }
}
