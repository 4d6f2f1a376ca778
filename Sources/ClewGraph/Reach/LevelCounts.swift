/// For each of some neighbouring nodes how many sources reach it after how many hops.
///
/// Up to 32 hops every number of hops is counted by itself: whole numbers, which can be added in
/// any order. Beyond, only sums are kept, so that a long path does not need a table of its square.
struct LevelCounts: Sendable {
  /// The sums over sources that are far from a node.
  struct Far: Sendable {
    var count: UInt64 = 0
    var total: UInt64 = 0
    var harmonic = 0.0
    /// What `harmonic` would be one hop farther away.
    var harmonicBeyond = 0.0
    var farthest: UInt32 = 0
  }

  static let nearLevels = 32

  private(set) var nodes: Range<Int>
  /// By hops and then by node: all nodes at one hop, then all at two.
  private(set) var near: [UInt32] = []
  private(set) var far: [Far] = []

  init(nodes: Range<Int>) {
    self.nodes = nodes
  }

  /// How many numbers of hops have been met, 32 at most.
  var levelCount: Int { nodes.isEmpty ? 0 : near.count / nodes.count }

  /// Makes room for counts after `hops` hops; levels come in order.
  mutating func open(_ hops: Int) {
    if hops > Self.nearLevels {
      if far.isEmpty { far = [Far](repeating: Far(), count: nodes.count) }
    } else if hops > levelCount {
      near.append(contentsOf: repeatElement(0, count: nodes.count))
    }
  }

  /// Counts sources that reach nodes after `hops` hops: `gains[i]` of them the node `reached[i]`.
  mutating func add(_ gains: [UInt16], to reached: [UInt32], count: Int, hops: Int) {
    let first = nodes.lowerBound
    let gains = gains.span
    let reached = reached.span
    if hops <= Self.nearLevels {
      let base = (hops - 1) * nodes.count - first
      var near = near.mutableSpan
      for place in 0..<count {
        near[base &+ Int(reached[place])] &+= UInt32(gains[place])
      }
      return
    }
    let step = Double(hops)
    var far = far.mutableSpan
    for place in 0..<count {
      let gain = gains[place]
      var sums = far[Int(reached[place]) &- first]
      sums.count &+= UInt64(gain)
      sums.total &+= UInt64(gain) &* UInt64(hops)
      sums.harmonic += Double(gain) / step
      sums.harmonicBeyond += Double(gain) / (step + 1)
      sums.farthest = UInt32(hops)
      far[Int(reached[place]) &- first] = sums
    }
  }

  /// Counts one source each that reaches a node directly.
  mutating func addNeighbours(_ heads: Span<UInt32>, _ arcs: Range<Int>) {
    let first = nodes.lowerBound
    var near = near.mutableSpan
    for arc in arcs { near[Int(heads[arc]) &- first] &+= 1 }
  }

  /// Adds the counts of some of these nodes.
  mutating func add(_ part: LevelCounts) {
    precondition(nodes.contains(part.nodes.lowerBound) || part.nodes.isEmpty, "a part of these")
    let shift = part.nodes.lowerBound - nodes.lowerBound
    for level in 0..<part.levelCount {
      open(level + 1)
      let from = level * part.nodes.count
      let to = level * nodes.count + shift
      let source = part.near.span
      var target = near.mutableSpan
      for node in 0..<part.nodes.count { target[to &+ node] &+= source[from &+ node] }
    }
    guard !part.far.isEmpty else { return }
    open(Self.nearLevels + 1)
    for (node, sums) in part.far.enumerated() where sums.count > 0 {
      far[shift + node].count += sums.count
      far[shift + node].total += sums.total
      far[shift + node].harmonic += sums.harmonic
      far[shift + node].harmonicBeyond += sums.harmonicBeyond
      far[shift + node].farthest = max(far[shift + node].farthest, sums.farthest)
    }
  }
}
