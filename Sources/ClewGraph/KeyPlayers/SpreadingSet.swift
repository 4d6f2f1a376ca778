extension Topology {
  /// The nodes without which the others would be farthest from one another on the whole.
  ///
  /// Borgatti's negative key player problem by distance-weighted fragmentation; see
  /// `distanceWeightedFragmentation(without:)`. Exact where the budget allows to try every set, else
  /// the node that adds most is taken, `size` times over, and then single nodes are exchanged as long
  /// as that helps. Where the budget does not allow to try all nodes for that, those of highest
  /// degree and those that hold most pairs together are tried. The bound comes from the ties that
  /// must be left over, each a pair at distance 1.
  ///
  /// By hand: in a path of 5 nodes one node is node 2: two ties are left among 4 nodes, 1 - 4/12 =
  /// 2/3. Distances are steps along the direction of the edges; parallel edges and loops change
  /// nothing. Ties go to the lowest node numbers. One set costs O(nodes · edges / 64), whatever the
  /// budget at least some of them are tried: milliseconds at a thousand nodes, half a minute at sixty
  /// thousand. Borgatti 2006, doi:10.1007/s10588-006-7084-x.
  ///
  /// - Precondition: `size` is not negative and not above the number of nodes.
  public func distanceFragmentingSet(
    size: Int, budget: SearchBudget = .standard, on execution: Execution = .allCores
  ) -> KeyPlayerSet {
    precondition(size >= 0 && size <= nodeCount, "there are so many nodes")
    let arcs = foldedArcs(.outgoing)
    let search = SpreadingSearch(arcs: arcs, size: size, execution: execution)
    let sets = budget.combinations(of: nodeCount, choose: size)
    let isExact =
      sets.map { $0.multipliedReportingOverflow(by: search.stepsPerSet) }
      .map { !$0.overflow && $0.partialValue <= budget.steps } ?? false
    let nodes =
      isExact ? search.exact() : search.greedy(candidates(for: search, budget), budget)
    let value = distanceWeightedFragmentation(without: nodes, on: execution)
    let ties = dyads().arcs
    let left = Double(nodeCount - size)
    let least =
      max(
        0, ties.arcCount / 2 - ties.largestDegrees(size).reduce(0, +)) * (isDirected ? 1 : 2)
    let bound = left > 1 ? 1 - Double(least) / (left * (left - 1)) : 1
    return KeyPlayerSet(
      nodes: nodes, value: value,
      valueBefore: distanceWeightedFragmentation(on: execution), isExact: isExact,
      bound: isExact ? value : max(value, bound))
  }

  /// The nodes to try, in ascending order: all, or those that degree and cut losses put first.
  private func candidates(for search: SpreadingSearch, _ budget: SearchBudget) -> [Int] {
    let rounds = max(1, 2 * search.size)
    let affordable = max(2 * search.size + 2, budget.steps / (search.stepsPerSet * rounds))
    guard affordable < nodeCount else { return Array(0..<nodeCount) }
    let arcs = dyads().arcs
    var losses = CutLosses(arcs)
    _ = losses.run(without: marked([]))
    let byDegree = rankedPositions(of: (0..<nodeCount).map { Double(arcs.arcs(of: $0).count) })
    let byLoss = rankedPositions(of: losses.losses.map(Double.init))
    let isChosen = marked(
      Array(byDegree.prefix(affordable - affordable / 2)) + Array(byLoss.prefix(affordable / 2)))
    return isChosen.indices.filter { isChosen[$0] }
  }
}

/// Searches sets by the sum of 1 / distance that remains, the less the better.
private struct SpreadingSearch: Sendable {
  let arcs: Adjacency
  let size: Int
  let execution: Execution
  /// Sums nearer than this are equal but for rounding.
  private static let tolerance = 1e-12

  /// A set and the sum it leaves.
  private struct Found: Sendable {
    var nodes: [Int]
    var sum: Double

    func isBetter(than other: Found?) -> Bool {
      guard let other else { return true }
      return sum < other.sum - tolerance * other.sum.magnitude
    }
  }

  /// What the sum of one set costs: a pass for each 64 nodes, some of whose steps repeat.
  var stepsPerSet: Int {
    3 * (arcs.nodeCount / LaneSearch.width + 1) * (arcs.nodeCount + arcs.arcCount)
  }

  /// All sets in the order of their node numbers, those with equal lowest node as one chunk.
  func exact() -> [Int] {
    guard size > 0 else { return [] }
    let count = arcs.nodeCount
    var found: Found?
    execution.reduce(
      chunks: count - size + 1, into: &found, scratch: { LaneSearch(arcs) },
      { first, search in
        var best: Found?
        var nodes = Array(first..<first + size)
        var isRemoved = [Bool](repeating: false, count: count)
        while true {
          for node in nodes { isRemoved[node] = true }
          let sum = search.distances(without: isRemoved).inverseSum
          for node in nodes { isRemoved[node] = false }
          let next = Found(nodes: nodes, sum: sum)
          if next.isBetter(than: best) { best = next }
          var place = size - 1
          while place > 0 && nodes[place] == count - size + place { place -= 1 }
          guard place > 0 else { return best }
          nodes[place] += 1
          for later in (place + 1)..<max(place + 1, size) { nodes[later] = nodes[later - 1] + 1 }
        }
      },
      merge: { found, part in
        if let part, part.isBetter(than: found) { found = part }
      })
    return found?.nodes ?? []
  }

  /// One node after the other, then exchanges while they help and the budget lasts.
  func greedy(_ candidates: [Int], _ budget: SearchBudget) -> [Int] {
    var nodes: [Int] = []
    var current: Found?
    for _ in 0..<size {
      guard let next = best(adding: candidates, to: nodes) else { break }
      nodes = next.nodes
      current = next
    }
    var roundsLeft = max(1, budget.steps / max(1, candidates.count * size * stepsPerSet))
    while roundsLeft > 0 {
      roundsLeft -= 1
      var change: Found?
      for place in nodes.indices {
        var others = nodes
        others.remove(at: place)
        if let next = best(adding: candidates, to: others),
          next.isBetter(than: change ?? current)
        {
          change = next
        }
      }
      guard let change else { break }
      nodes = change.nodes
      current = change
    }
    return nodes.sorted()
  }

  /// The candidate, the lowest of several, without which and without the set the sum is least.
  private func best(adding candidates: [Int], to set: [Int]) -> Found? {
    let candidates = candidates.filter { !set.contains($0) }
    var isRemoved = [Bool](repeating: false, count: arcs.nodeCount)
    for node in set { isRemoved[node] = true }
    let start = isRemoved
    var found: Found?
    execution.reduce(
      chunks: candidates.count, into: &found, scratch: { (LaneSearch(arcs), start) },
      { chunk, scratch in
        scratch.1[candidates[chunk]] = true
        let sum = scratch.0.distances(without: scratch.1).inverseSum
        scratch.1[candidates[chunk]] = false
        return Found(nodes: set + [candidates[chunk]], sum: sum)
      },
      merge: { found, part in
        if part.isBetter(than: found) { found = part }
      })
    return found
  }
}
