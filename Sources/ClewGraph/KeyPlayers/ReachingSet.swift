extension Topology {
  /// The nodes that together reach the most of the network.
  ///
  /// Borgatti's positive key player problem; see `reach(of:_:)` for both kinds of reach. First a good
  /// set: the node that adds most, `size` times over, then exchanges of single nodes as long as they
  /// help. What a node adds can only shrink as the set grows, so the set and the largest additions
  /// still open bound every set; with that bound all sets are searched as long as the budget lasts,
  /// and if it lasts to the end the set is exact. The good set alone reaches at least 63 % of the
  /// best.
  ///
  /// By hand: in a path of 5 nodes one node within 1 step is node 1, with 3/5; by distance node 2,
  /// with 4/5. Along the direction of the edges; parallel edges and loops change nothing. Exact
  /// sets: ties go to the lowest node numbers. O(nodes · (nodes + edges)) for the first node, far
  /// less for the rest. Borgatti 2006, doi:10.1007/s10588-006-7084-x; bound: Nemhauser, Wolsey and
  /// Fisher 1978, doi:10.1007/BF01588971.
  ///
  /// - Precondition: `size` is not negative and not above the number of nodes; steps are not
  ///   negative.
  public func reachingSet(
    size: Int, _ reach: Reach, budget: SearchBudget = .standard,
    on execution: Execution = .allCores
  ) -> KeyPlayerSet {
    precondition(size >= 0 && size <= nodeCount, "there are so many nodes")
    precondition(reach.steps >= 0, "steps are not negative")
    let arcs = foldedArcs(.outgoing)
    var search = ReachingSearch(
      arcs, reach, size, singles: singleReaches(reach, execution))
    let good = search.greedy()
    let best = search.exact(atLeast: good, budget)
    let nodes = best ?? good
    let value = self.reach(of: nodes, reach)
    return KeyPlayerSet(
      nodes: nodes, value: value, valueBefore: 0, isExact: best != nil,
      bound: best != nil ? value : max(value, min(1, search.bound / Double(max(1, nodeCount)))))
  }

  /// What each node alone reaches, in nodes: searches against the direction, 64 at once, count at
  /// every node they come to.
  private func singleReaches(_ reach: Reach, _ execution: Execution) -> [Double] {
    let arcs = foldedArcs(.incoming)
    let nodes = (0..<UInt32(nodeCount)).map { $0 }
    let isRemoved = [Bool](repeating: false, count: nodeCount)
    let batches = (nodeCount + LaneSearch.width - 1) / LaneSearch.width
    let chunks = min(8, batches)
    var sums = [Double](repeating: reach.worth(0), count: nodeCount)
    execution.reduce(
      chunks: chunks, into: &sums, scratch: { LaneSearch(arcs) },
      { chunk, search in
        var part = [Double](repeating: 0, count: nodes.count)
        for batch in (batches * chunk / chunks)..<(batches * (chunk + 1) / chunks) {
          let start = batch * LaneSearch.width
          let sources = nodes[start..<min(nodes.count, start + LaneSearch.width)]
          search.run(from: sources, without: isRemoved, steps: reach.steps) { step, node, lanes in
            part[node] += Double(lanes.nonzeroBitCount) * reach.worth(step)
          }
        }
        return part
      },
      merge: { sums, part in
        for node in part.indices { sums[node] += part[node] }
      })
    return sums
  }
}

/// Searches sets by what they reach, counted in nodes.
private struct ReachingSearch {
  private let arcs: Adjacency
  private let reach: Reach
  private let size: Int
  /// What each node alone reaches: no set gains more by it.
  private let singles: [Double]
  private let bySingle: [Int]
  /// What no set can exceed.
  private(set) var bound: Double
  /// Worths nearer than this are equal but for rounding.
  private let tolerance: Double

  init(_ arcs: Adjacency, _ reach: Reach, _ size: Int, singles: [Double]) {
    self.arcs = arcs
    self.reach = reach
    self.size = size
    self.singles = singles
    bySingle = rankedPositions(of: singles)
    bound = Double(arcs.nodeCount)
    tolerance = 1e-12 * Double(arcs.nodeCount)
  }

  mutating func greedy() -> [Int] {
    var coverage = Coverage(arcs, reach)
    var limits = singles
    var nodes: [Int] = []
    var value = 0.0
    for _ in 0..<size {
      lower(value, limits)
      let order = rankedPositions(of: limits)
      var best: (node: Int, gain: Double)?
      // What a node would add was last seen higher or equal, so most need no second look.
      for node in order {
        if let best, limits[node] + tolerance < best.gain { break }
        limits[node] = coverage.gain(of: node)
        let isBetter =
          best.map { best in
            limits[node] > best.gain + tolerance
              || limits[node] >= best.gain - tolerance && node < best.node
          } ?? true
        if isBetter && !nodes.contains(node) { best = (node, limits[node]) }
      }
      guard let best else { break }
      coverage.add(best.node)
      value += best.gain
      nodes.append(best.node)
    }
    lower(value, limits)
    return exchanged(nodes)
  }

  /// No set is worth more than this one and the largest additions to it.
  private mutating func lower(_ value: Double, _ limits: [Double]) {
    let additions = limits.sorted(by: >).prefix(size).reduce(0, +)
    bound = min(bound, value + additions + tolerance)
  }

  /// Exchanges single nodes as long as the set gains.
  private func exchanged(_ start: [Int]) -> [Int] {
    var nodes = start
    var coverage = Coverage(arcs, reach)
    var isBetter = true
    while isBetter {
      isBetter = false
      for place in nodes.indices {
        coverage.clear()
        for other in nodes.indices where other != place { coverage.add(nodes[other]) }
        var best = (node: nodes[place], gain: coverage.gain(of: nodes[place]))
        for node in bySingle where !nodes.contains(node) {
          guard singles[node] > best.gain + tolerance else { break }
          let gain = coverage.gain(of: node)
          if gain > best.gain + tolerance { best = (node, gain) }
        }
        if best.node != nodes[place] {
          nodes[place] = best.node
          isBetter = true
        }
      }
    }
    return nodes.sorted()
  }

  /// A set that is still to be completed: its coverage and what each later node would add.
  private struct Level {
    var coverage: Coverage
    var value: Double
    var gains: [Double]
    /// The sum of the largest additions among the nodes from each on, for the places left.
    var openSums: [Double]
    var node: Int
  }

  /// The first best set in the order of node numbers, or nil if the budget does not last.
  func exact(atLeast good: [Int], _ budget: SearchBudget) -> [Int]? {
    guard size > 0 else { return [] }
    var coverage = Coverage(arcs, reach)
    for node in good { coverage.add(node) }
    var best = coverage.value
    var bestNodes: [Int]?
    coverage.clear()
    var stepsLeft = budget.steps
    var levels: [Level] = []
    func open(_ coverage: Coverage, _ value: Double, after last: Int, places: Int) -> Level {
      var coverage = coverage
      let before = coverage.stepsTaken
      var gains = last < 0 ? singles : [Double](repeating: 0, count: arcs.nodeCount)
      if last >= 0 {
        for node in (last + 1)..<max(last + 1, arcs.nodeCount) {
          gains[node] = coverage.gain(of: node)
          guard coverage.stepsTaken - before <= stepsLeft else { break }
        }
      }
      stepsLeft -= coverage.stepsTaken - before + 4 * arcs.nodeCount
      return Level(
        coverage: coverage, value: value, gains: gains,
        openSums: Self.openSums(gains, places: places - 1), node: last)
    }
    levels.append(open(coverage, 0, after: -1, places: size))
    while var level = levels.popLast() {
      guard stepsLeft > 0 else { return nil }
      level.node += 1
      let node = level.node
      let places = size - levels.count
      guard node + places <= arcs.nodeCount else { continue }
      let limit = level.value + level.gains[node] + level.openSums[node + 1]
      levels.append(level)
      guard bestNodes == nil ? limit >= best - tolerance : limit > best + tolerance else {
        continue
      }
      if places == 1 {
        best = level.value + level.gains[node]
        bestNodes = levels.map(\.node)
      } else {
        var coverage = level.coverage
        coverage.add(node)
        levels.append(
          open(coverage, level.value + level.gains[node], after: node, places: places - 1))
      }
    }
    return bestNodes ?? good
  }

  /// For each node the sum of the largest `places` numbers from it on.
  private static func openSums(_ gains: [Double], places: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: gains.count + 1)
    var largest: [Double] = []
    var sum = 0.0
    for node in gains.indices.reversed() {
      let place = largest.firstIndex { $0 < gains[node] } ?? largest.count
      if place < places {
        largest.insert(gains[node], at: place)
        if largest.count > places { largest.removeLast() }
        sum = largest.reduce(0, +)
      }
      sums[node] = sum
    }
    return sums
  }
}
