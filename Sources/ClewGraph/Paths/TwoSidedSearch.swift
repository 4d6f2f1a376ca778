/// How a search from both ends came out.
enum HopOutcome {
  /// The two sides have met.
  case met
  /// No path joins the two nodes.
  case apart
  /// The marks are full.
  case outOfRoom
}

/// A breadth-first search from both ends at once, as far as the two meet.
///
/// The end whose outermost nodes have fewer arcs takes the next step (Pohl 1971). The origin's side
/// visits the nodes of a step in the order of the lowest node sequences that lead to them, because
/// every row of arcs is sorted by head; so the first of its outermost nodes with an arc to the
/// other side lies on the lowest of all shortest paths, and nothing needs to be searched again.
struct TwoSidedSearch<Marks: NodeMarks>: Sendable {
  /// The nodes met from one end, step by step.
  struct Side: Sendable {
    /// The first `count` of these have been met; the rest is room.
    var nodes: [UInt32] = []
    var count = 0
    /// Where each finished step begins in `nodes`, and where the last one ends.
    var steps: [Int] = []

    /// The places of the outermost nodes.
    var rim: Range<Int> { steps[steps.count - 2]..<steps[steps.count - 1] }
    /// How many steps the rim is away from the end.
    var depth: Int { steps.count - 2 }

    mutating func begin(at node: Int) {
      reserve(1, of: 1)
      nodes[0] = UInt32(node)
      count = 1
      steps.removeAll(keepingCapacity: true)
      steps.append(0)
      steps.append(1)
    }

    /// Makes room for what a step over `arcs` arcs can add, in a graph of so many nodes, and for
    /// one more, which is written before it is known to be new.
    mutating func reserve(_ arcs: Int, of nodeCount: Int) {
      let needed = min(count + arcs, nodeCount) + 1
      guard nodes.count < needed else { return }
      let capacity = max(needed, min(2 * nodes.count, nodeCount))
      nodes += [UInt32](repeating: 0, count: capacity - nodes.count)
    }
  }

  /// The mark of a node that must not be entered.
  private static var closed: UInt32 { 1 }

  var marks: Marks
  private(set) var origins = Side()
  private(set) var targets = Side()
  /// The place in `origins.nodes` of the node that each node there was met from.
  private var parents: [UInt32] = []
  /// Where the lowest shortest path leaves the origin's side: a place in `origins.nodes`.
  private(set) var meeting = 0
  /// The node after that, one of the rim of the target's side.
  private(set) var bridgehead: UInt32 = 0

  init(marks: Marks) {
    self.marks = marks
  }

  /// The number of hops between the ends, once they have met.
  var length: Int { origins.depth + targets.depth + 1 }

  /// Marks of the origin's side are even from 2 on, those of the target's odd from 3 on.
  @inline(__always)
  private static func mark(_ place: Int, side: UInt32) -> UInt32 {
    2 &* (UInt32(truncatingIfNeeded: place) &+ 1) &+ side
  }

  /// 1 for no mark, 0 for any, without a branch.
  @inline(__always)
  private static func oneIfNone(_ mark: UInt32) -> Int {
    Int(truncatingIfNeeded: (Int64(mark) &- 1) &>> 63) & 1
  }

  /// The place of a node on the origin's side.
  func originPlace(of node: UInt32) -> Int? {
    let mark = marks.mark(of: Int(node))
    return mark != 0 && mark & 1 == 0 ? Int(mark >> 1) - 1 : nil
  }

  /// The place of a node on the target's side.
  func targetPlace(of node: UInt32) -> Int? {
    let mark = marks.mark(of: Int(node))
    return mark & 1 == 1 && mark != Self.closed ? Int(mark >> 1) - 1 : nil
  }

  /// Searches between two different nodes.
  ///
  /// Does not enter the `closed` nodes, nor go from the origin straight to one of `barred`.
  mutating func run(
    _ outgoing: Adjacency, _ incoming: Adjacency, from origin: Int, to target: Int,
    closed: ArraySlice<Int> = [], barred: [UInt32] = []
  ) -> HopOutcome {
    marks.removeAll(highest: 2 * UInt32(max(origins.count, targets.count)) + 3)
    origins.begin(at: origin)
    targets.begin(at: target)
    guard marks.reserve(closed.count + 2) else { return .outOfRoom }
    for node in closed { marks.mark(node, Self.closed) }
    marks.mark(origin, Self.mark(0, side: 0))
    marks.mark(target, Self.mark(0, side: 1))
    return outgoing.offsets.withSpan { outOffsets in
      outgoing.heads.withSpan { outHeads in
        incoming.offsets.withSpan { inOffsets in
          incoming.heads.withSpan { inHeads in
            search(outOffsets, outHeads, inOffsets, inHeads, barred)
          }
        }
      }
    }
  }

  private mutating func search(
    _ outOffsets: Span<UInt32>, _ outHeads: Span<UInt32>, _ inOffsets: Span<UInt32>,
    _ inHeads: Span<UInt32>, _ barred: [UInt32]
  ) -> HopOutcome {
    let nodeCount = outOffsets.count - 1
    var outArcs = Self.arcCount(origins, outOffsets)
    var inArcs = Self.arcCount(targets, inOffsets)
    while outArcs > 0 && inArcs > 0 {
      guard marks.reserve(min(outArcs, inArcs)) else { return .outOfRoom }
      if outArcs <= inArcs {
        origins.reserve(outArcs, of: nodeCount)
        parents += [UInt32](repeating: 0, count: origins.nodes.count - parents.count)
        if Self.stepFromOrigin(
          &origins, &parents, &marks, outOffsets, outHeads, barred, &meeting, &bridgehead)
        {
          return .met
        }
        outArcs = Self.arcCount(origins, outOffsets)
      } else {
        targets.reserve(inArcs, of: nodeCount)
        if let place = Self.stepFromTarget(&targets, &marks, inOffsets, inHeads, barred) {
          meet(from: place, inArcs, outArcs, inOffsets, inHeads, outOffsets, outHeads, barred)
          return .met
        }
        inArcs = Self.arcCount(targets, inOffsets)
      }
    }
    return .apart
  }

  /// How many arcs the nodes of the rim have.
  private static func arcCount(_ side: Side, _ offsets: Span<UInt32>) -> Int {
    var count = 0
    for place in side.rim {
      let node = Int(side.nodes[place])
      count &+= Int(offsets[node + 1] &- offsets[node])
    }
    return count
  }

  private static func stepFromOrigin(
    _ side: inout Side, _ parents: inout [UInt32], _ marks: inout Marks,
    _ offsets: Span<UInt32>, _ heads: Span<UInt32>, _ barred: [UInt32], _ meeting: inout Int,
    _ bridgehead: inout UInt32
  ) -> Bool {
    var count = side.count
    var hasMet = false
    let rim = side.rim
    var nodes = side.nodes.mutableSpan
    var parents = parents.mutableSpan
    search: for place in rim {
      let node = Int(nodes[place])
      let mayBeBarred = place == 0 && !barred.isEmpty
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let head = heads[arc]
        if mayBeBarred && barred.contains(head) { continue }
        let mark = marks.markUnlessMarked(Int(head), Self.mark(count, side: 0))
        nodes[count] = head
        parents[count] = UInt32(truncatingIfNeeded: place)
        count &+= Self.oneIfNone(mark)
        if mark & 1 == 1 && mark != closed {
          meeting = place
          bridgehead = head
          hasMet = true
          break search
        }
      }
    }
    side.count = count
    if !hasMet { side.steps.append(count) }
    return hasMet
  }

  /// The place in the rim of the first node with an arc from the origin's side, if there is one.
  private static func stepFromTarget(
    _ side: inout Side, _ marks: inout Marks, _ offsets: Span<UInt32>, _ tails: Span<UInt32>,
    _ barred: [UInt32]
  ) -> Int? {
    var count = side.count
    var met: Int?
    let rim = side.rim
    var nodes = side.nodes.mutableSpan
    search: for place in rim {
      let node = Int(nodes[place])
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let tail = tails[arc]
        let mark = marks.markUnlessMarked(Int(tail), Self.mark(count, side: 1))
        nodes[count] = tail
        count &+= Self.oneIfNone(mark)
        if mark != 0 && mark & 1 == 0 {
          if mark == 2 && barred.contains(nodes[place]) { continue }
          met = place
          break search
        }
      }
    }
    side.count = count
    if met == nil { side.steps.append(count) }
    return met
  }

  /// Finds the lowest of the shortest paths once the target's side has met the origin's.
  ///
  /// Either the first arc from the origin's rim, in its order, to the target's, or the one with the
  /// first place there of all that the target's rim still has to look at. Where the sides met soon,
  /// many arcs join them and the former is likely to be found soon too; it is tried as long as it is
  /// not the dearer of the two.
  private mutating func meet(
    from first: Int, _ inArcs: Int, _ outArcs: Int, _ offsets: Span<UInt32>, _ tails: Span<UInt32>,
    _ outOffsets: Span<UInt32>,
    _ outHeads: Span<UInt32>, _ barred: [UInt32]
  ) {
    let rim = targets.rim
    var arcsLeft = 0
    for place in first..<rim.upperBound {
      let node = Int(targets.nodes[place])
      arcsLeft &+= Int(offsets[node + 1] &- offsets[node])
    }
    if Double(outArcs) * Double(inArcs - arcsLeft) > Double(inArcs) * Double(arcsLeft) {
      arcsLeft = 0
    }
    let marksOfRim =
      Self.mark(rim.lowerBound, side: 1)..<Self.mark(rim.upperBound, side: 1)
    for place in origins.rim where arcsLeft > 0 {
      let node = Int(origins.nodes[place])
      let arcs = Int(outOffsets[node])..<Int(outOffsets[node + 1])
      for arc in arcs.prefix(arcsLeft) {
        let mark = marks.mark(of: Int(outHeads[arc]))
        if mark & 1 == 1 && marksOfRim.contains(mark) {
          if place == 0 && barred.contains(outHeads[arc]) { continue }
          meeting = place
          bridgehead = outHeads[arc]
          return
        }
      }
      arcsLeft &-= arcs.count
    }
    var best = UInt32.max
    for place in first..<rim.upperBound {
      let node = targets.nodes[place]
      for arc in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let mark = marks.mark(of: Int(tails[arc]))
        guard mark != 0 && mark & 1 == 0 && mark <= best else { continue }
        if mark == 2 && barred.contains(node) { continue }
        if mark < best || node < bridgehead {
          best = mark
          bridgehead = node
        }
      }
    }
    meeting = Int(best >> 1) - 1
  }

  /// The nodes of the shortest path with the lowest node sequence, both ends included.
  func lowestPath(_ outgoing: Adjacency) -> [Int] {
    var nodes = [Int](repeating: 0, count: length + 1)
    var place = meeting
    for hop in stride(from: origins.depth, through: 0, by: -1) {
      nodes[hop] = Int(origins.nodes[place])
      if hop > 0 { place = Int(parents[place]) }
    }
    var node = Int(bridgehead)
    var hop = origins.depth + 1
    nodes[hop] = node
    for step in stride(from: targets.depth - 1, through: 0, by: -1) {
      node = lowestHead(of: node, inStep: step, outgoing)
      hop += 1
      nodes[hop] = node
    }
    return nodes
  }

  /// The lowest of a node's heads that is `step` hops from the target.
  private func lowestHead(of node: Int, inStep step: Int, _ outgoing: Adjacency) -> Int {
    let places = targets.steps[step]..<targets.steps[step + 1]
    let arcs = outgoing.arcs(of: node)
    // Few nodes so near the target are looked up in the row rather than the row in the marks.
    if 16 * places.count < arcs.count {
      var lowest = UInt32.max
      for place in places where targets.nodes[place] < lowest {
        let head = targets.nodes[place]
        if !outgoing.arcs(from: node, to: Int(head)).isEmpty { lowest = head }
      }
      return Int(lowest)
    }
    let head = arcs.first { targetPlace(of: outgoing.heads[$0]).map(places.contains) ?? false }
    guard let head else { preconditionFailure("a node met from the target leads there") }
    return Int(outgoing.heads[head])
  }
}
