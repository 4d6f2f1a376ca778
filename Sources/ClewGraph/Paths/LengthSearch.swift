/// Dijkstra's search (1959) from both ends at once, as far as a shortest path can need it.
///
/// Which paths are equally long is decided by the sums from the target back to the origin alone, as
/// `EdgeLengths` says. Sums from the origin on may round otherwise, so they only tell which nodes
/// can be on a shortest path: those where both sums together are no more than the best length found
/// and what rounding can add to it. In a second part, `completeToTarget`, the search from the target
/// goes on through these nodes alone; then each node on a shortest path knows its exact distance.
/// Nicholson 1966, doi:10.1093/comjnl/9.3.275.
struct LengthSearch: Sendable {
  struct Label: Sendable {
    /// The least sum from the origin on.
    var fromOrigin = Double.infinity
    /// The least sum from the target back, and how many edges did not add to it.
    var toTarget = Double.infinity
    var stalls: UInt32 = 0
    /// The search the label belongs to, and in the lowest bits what has been decided in it.
    var state: UInt32 = 0

    static let isFinalFromOrigin: UInt32 = 1
    static let isFinalToTarget: UInt32 = 2
    static let isClosed: UInt32 = 4
    static let step: UInt32 = 8

    @inline(__always)
    func has(_ bit: UInt32) -> Bool { state & bit != 0 }

    var distance: Distance { Distance(length: toTarget, stalls: stalls) }
  }

  let topology: Topology
  let lengths: ArcLengths
  var labels: [Label]
  private var originQueue: LengthBuckets
  var targetQueue: LengthBuckets
  /// No shortest path is longer, whatever way its length is added up.
  var bound = Double.infinity
  private(set) var epoch: UInt32 = 0
  /// How much longer than another a path must be for rounding not to matter: relative to 1.
  let slack: Double

  init(_ topology: Topology, _ lengths: EdgeLengths) {
    self.topology = topology
    self.lengths = ArcLengths(topology, lengths)
    labels = [Label](repeating: Label(), count: topology.nodeCount)
    originQueue = LengthBuckets(longest: self.lengths.outgoing.max() ?? 0)
    targetQueue = originQueue
    slack = Double(topology.nodeCount + 1) * 0x1p-49
  }

  /// Forgets the last search.
  mutating func begin() {
    originQueue.removeAll()
    targetQueue.removeAll()
    bound = .infinity
    if epoch > UInt32.max - 2 * Label.step {
      for node in labels.indices { labels[node] = Label() }
      epoch = 0
    }
    epoch += Label.step
  }

  /// The label of a node in this search.
  @inline(__always)
  func label(_ node: Int) -> Label {
    let label = labels[node]
    return label.state >= epoch ? label : Label(state: epoch)
  }

  mutating func lowerBound(to length: Double) {
    bound = min(bound, length + length * slack)
  }

  /// Searches between two different nodes; false where no path joins them.
  mutating func run(from origin: Int, to target: Int) -> Bool {
    begin()
    labels[origin] = Label(fromOrigin: 0, state: epoch)
    labels[target] = Label(toTarget: 0, state: epoch)
    originQueue.insert(0, 0, UInt32(origin))
    targetQueue.insert(0, 0, UInt32(target))
    topology.outgoing.offsets.withSpan { outOffsets in
      topology.outgoing.heads.withSpan { heads in
        topology.incoming.offsets.withSpan { inOffsets in
          topology.incoming.heads.withSpan { tails in
            search(outOffsets, heads, inOffsets, tails)
          }
        }
      }
    }
    return bound < .infinity && completeToTarget(from: origin)
  }

  private mutating func search(
    _ outOffsets: Span<UInt32>, _ heads: Span<UInt32>, _ inOffsets: Span<UInt32>,
    _ tails: Span<UInt32>
  ) {
    let outLengths = lengths.outgoing
    let inLengths = lengths.incoming
    var originRadius = 0.0
    var targetRadius = 0.0
    while let fromOrigin = originQueue.first(), let fromTarget = targetQueue.first(),
      fromOrigin.length + fromTarget.length <= bound
    {
      if originQueue.count <= targetQueue.count {
        originQueue.removeFirst()
        originRadius = fromOrigin.length
        stepFromOrigin(fromOrigin, targetRadius, outOffsets, heads, outLengths.span)
      } else {
        targetQueue.removeFirst()
        targetRadius = fromTarget.length
        stepFromTarget(fromTarget, originRadius, inOffsets, tails, inLengths.span)
      }
    }
  }

  private mutating func stepFromOrigin(
    _ entry: LengthHeap.Entry, _ targetRadius: Double, _ offsets: Span<UInt32>,
    _ heads: Span<UInt32>, _ arcLengths: Span<Double>
  ) {
    let node = Int(entry.node)
    guard !labels[node].has(Label.isFinalFromOrigin) else { return }
    labels[node].state |= Label.isFinalFromOrigin
    for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
      let head = Int(heads[arc])
      let length = entry.length + arcLengths[arc]
      var label = label(head)
      guard length < label.fromOrigin else { continue }
      // A node that the target's search has not settled is at least that far from the target.
      guard label.has(Label.isFinalToTarget) || length + targetRadius <= bound else { continue }
      label.fromOrigin = length
      labels[head] = label
      originQueue.insert(length, 0, UInt32(truncatingIfNeeded: head))
      let sum = length + label.toTarget
      if sum < bound { lowerBound(to: sum) }
    }
  }

  private mutating func stepFromTarget(
    _ entry: LengthHeap.Entry, _ originRadius: Double, _ offsets: Span<UInt32>,
    _ tails: Span<UInt32>, _ arcLengths: Span<Double>
  ) {
    let node = Int(entry.node)
    guard !labels[node].has(Label.isFinalToTarget) else { return }
    labels[node].state |= Label.isFinalToTarget
    for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
      let tail = Int(tails[arc])
      let length = entry.length + arcLengths[arc]
      let stalls = length == entry.length ? entry.stalls &+ 1 : entry.stalls
      var label = label(tail)
      guard length < label.toTarget || length == label.toTarget && stalls < label.stalls
      else { continue }
      guard label.has(Label.isFinalFromOrigin) || length + originRadius <= bound else { continue }
      label.toTarget = length
      label.stalls = stalls
      labels[tail] = label
      targetQueue.insert(length, stalls, UInt32(truncatingIfNeeded: tail))
      let sum = length + label.fromOrigin
      if sum < bound { lowerBound(to: sum) }
    }
  }
}
