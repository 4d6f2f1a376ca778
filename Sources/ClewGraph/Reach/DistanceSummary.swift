/// How far some others are from a node, or the node from them.
public struct DistanceSummary: Hashable, Sendable, BitwiseCopyable {
  /// How many other nodes have a path.
  public var reached: Int
  /// The sum of their distances.
  public var total: Double
  /// The sum of one over each distance; nodes at distance 0 add nothing.
  public var harmonic: Double
  /// The largest of their distances; 0 when there are none.
  public var eccentricity: Double

  /// A summary of the given numbers; by default of no other node.
  public init(
    reached: Int = 0, total: Double = 0, harmonic: Double = 0, eccentricity: Double = 0
  ) {
    self.reached = reached
    self.total = total
    self.harmonic = harmonic
    self.eccentricity = eccentricity
  }

  /// The mean distance of those reached; 0 when there are none.
  public var mean: Double { reached > 0 ? total / Double(reached) : 0 }
}

extension Topology {
  /// For each node how many others reach it, and how far they are.
  ///
  /// One pass for closeness, harmonic centrality, eccentricity and mean distance. `.incoming`
  /// counts distances *to* the node, `.outgoing` from it, `.both` whatever the direction of the
  /// edges. Parallel edges are one tie, as long as the shortest of them; loops are none. The node
  /// itself is not counted. Sums of hops are exact; sums of 1/distance are added in an order
  /// that the graph alone decides, so that no bit depends on the threads.
  ///
  /// By hand: in the directed path 0→1→2 node 2 is reached by 2 nodes, total 3, harmonic 1.5,
  /// eccentricity 2. O(nodes · edges) for hops, 512 searches at a time. With lengths, the
  /// same where they are whole numbers up to 32 and no distance is large, else one search a node,
  /// O(nodes · edges · log nodes). Then, Kaufmann, Chirigati et al. 2014,
  /// doi:10.14778/2735496.2735507.
  public func distanceSummaries(
    _ direction: Direction = .incoming, lengths: EdgeLengths = .one,
    on execution: Execution = .allCores
  ) -> [DistanceSummary] {
    lengths.requireFit(self)
    if isDirected && direction == .both {
      return undirected().distanceSummaries(.incoming, lengths: lengths, on: execution)
    }
    return lengths.isOne
      ? hopSummaries(direction, on: execution)
      : lengthSummaries(direction, lengths, on: execution)
  }

  private func hopSummaries(_ direction: Direction, on execution: Execution) -> [DistanceSummary] {
    let forward = foldedArcs(.outgoing)
    let backward = isDirected ? foldedArcs(.incoming) : forward
    let isTurned = direction == .outgoing
    let leaving = isTurned ? backward : forward
    let entering = isTurned ? forward : backward
    let plan = ReachPlan(
      leaving: leaving, entering: entering, components: components(),
      strong: isDirected ? leaving.strongComponentLabels() : nil)
    return plan.summaries(BitParallelSearch.self, on: execution)
  }
}

extension LevelCounts {
  /// What was counted at a node.
  func summary(of node: Int) -> DistanceSummary {
    var summary = DistanceSummary()
    for level in 0..<levelCount {
      summary.add(Double(near[level * nodes.count + node]), at: level + 1)
    }
    if !far.isEmpty { summary.add(far[node]) }
    return summary
  }

  /// What a pendant of a node would have counted: the same one hop later, itself left out.
  func summary(beyond anchor: Int) -> DistanceSummary {
    var summary = DistanceSummary(reached: 1, total: 1, harmonic: 1, eccentricity: 1)
    for level in 0..<levelCount {
      let gain = near[level * nodes.count + anchor] - (level == 0 ? 1 : 0)
      summary.add(Double(gain), at: level + 2)
    }
    if !far.isEmpty {
      var sums = far[anchor]
      sums.total += sums.count
      sums.harmonic = sums.harmonicBeyond
      sums.farthest += sums.count > 0 ? 1 : 0
      summary.add(sums)
    }
    return summary
  }
}

extension DistanceSummary {
  fileprivate mutating func add(_ gain: Double, at hops: Int) {
    guard gain > 0 else { return }
    reached += Int(gain)
    total += gain * Double(hops)
    harmonic += gain / Double(hops)
    eccentricity = Double(hops)
  }

  fileprivate mutating func add(_ sums: LevelCounts.Far) {
    reached += Int(sums.count)
    total += Double(sums.total)
    harmonic += sums.harmonic
    eccentricity = max(eccentricity, Double(sums.farthest))
  }
}
