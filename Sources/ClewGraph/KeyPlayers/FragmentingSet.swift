extension Topology {
  /// The nodes without which the most pairs of the others would no longer be joined by a path.
  ///
  /// Borgatti's negative key player problem by F; see `fragmentation(without:)`. Exact where the
  /// budget allows to try every set, by lists of `size` - 1 nodes, since one pass finds the best
  /// last node for all. Else the node that would fragment most is added, `size` times over, and then
  /// single nodes are exchanged as long as that raises F. The bound then comes from the ties that
  /// must be left over: a pair that is tied is joined.
  ///
  /// By hand: in a path of 5 nodes one node is node 2, with F = 2/3. Directions mean nothing; parallel
  /// edges and loops change nothing. Ties go to the lowest node numbers. O((nodes + edges) · size) a
  /// round of exchange; exact O(nodes^(size-1) · (nodes + edges)). Borgatti 2006,
  /// doi:10.1007/s10588-006-7084-x; the problem is NP-hard: Arulselvan and others 2009,
  /// doi:10.1016/j.cor.2008.08.016.
  ///
  /// - Precondition: `size` is not negative and not above the number of nodes.
  public func fragmentingSet(
    size: Int, budget: SearchBudget = .standard, on execution: Execution = .allCores
  ) -> KeyPlayerSet {
    precondition(size >= 0 && size <= nodeCount, "there are so many nodes")
    let arcs = dyads().arcs
    let prefixes = budget.combinations(of: nodeCount, choose: max(0, size - 1))
    let isExact =
      prefixes.map { $0.multipliedReportingOverflow(by: nodeCount + arcs.arcCount) }
      .map { !$0.overflow && $0.partialValue <= budget.steps } ?? false
    let search = FragmentingSearch(arcs: arcs, size: size)
    let nodes = isExact ? search.exact(execution) : search.greedy()
    let value = fragmentation(without: nodes)
    let left = nodeCount - size
    let ties = arcs.arcCount / 2 - arcs.largestDegrees(size).reduce(0, +)
    return KeyPlayerSet(
      nodes: nodes, value: value, valueBefore: fragmentation(), isExact: isExact,
      bound: isExact ? value : max(value, Self.fragmentation(pairs: max(0, ties), nodes: left)))
  }
}

extension Adjacency {
  /// The numbers of arcs of the nodes with the most.
  func largestDegrees(_ count: Int) -> [Int] {
    Array((0..<nodeCount).map { arcs(of: $0).count }.sorted(by: >).prefix(count))
  }
}

/// Searches sets by the number of joined pairs that remain.
private struct FragmentingSearch: Sendable {
  let arcs: Adjacency
  let size: Int

  /// A set and the pairs it leaves joined.
  private struct Found: Sendable {
    var nodes: [Int]
    var pairs: Int
  }

  func greedy() -> [Int] {
    var losses = CutLosses(arcs)
    var isRemoved = [Bool](repeating: false, count: arcs.nodeCount)
    var nodes: [Int] = []
    var pairs = Int.max
    for _ in 0..<size {
      let before = losses.run(without: isRemoved)
      guard let node = best(losses, isRemoved, after: -1) else { break }
      pairs = before - losses.losses[node]
      isRemoved[node] = true
      nodes.append(node)
    }
    // Every exchange leaves fewer pairs, so this ends.
    var isBetter = true
    while isBetter {
      isBetter = false
      var change: (place: Int, node: Int)?
      for place in nodes.indices {
        isRemoved[nodes[place]] = false
        let before = losses.run(without: isRemoved)
        if let node = best(losses, isRemoved, after: -1), before - losses.losses[node] < pairs {
          pairs = before - losses.losses[node]
          change = (place, node)
        }
        isRemoved[nodes[place]] = true
      }
      if let change {
        isRemoved[nodes[change.place]] = false
        isRemoved[change.node] = true
        nodes[change.place] = change.node
        isBetter = true
      }
    }
    return nodes.sorted()
  }

  /// The node of greatest loss behind a number, the lowest of several.
  private func best(_ losses: CutLosses, _ isRemoved: [Bool], after last: Int) -> Int? {
    var best: Int?
    for node in (last + 1)..<max(last + 1, isRemoved.count) where !isRemoved[node] {
      if best.map({ losses.losses[node] > losses.losses[$0] }) ?? true { best = node }
    }
    return best
  }

  /// All sets in the order of their node numbers; those that begin alike are one chunk.
  func exact(_ execution: Execution) -> [Int] {
    guard size > 0 else { return [] }
    var found: Found?
    execution.reduce(
      chunks: size == 1 ? 1 : arcs.nodeCount, into: &found, scratch: { CutLosses(arcs) },
      { first, losses in bestSet(startingWith: size == 1 ? [] : [first], &losses) },
      merge: { found, part in
        if let part, found.map({ part.pairs < $0.pairs }) ?? true { found = part }
      })
    return found?.nodes ?? []
  }

  private func bestSet(startingWith start: [Int], _ losses: inout CutLosses) -> Found? {
    let count = arcs.nodeCount
    var isRemoved = [Bool](repeating: false, count: count)
    // All but the last node, counted up like an odometer.
    var nodes = start
    while nodes.count < size - 1 { nodes.append((nodes.last ?? -1) + 1) }
    guard (nodes.last ?? -1) < count else { return nil }
    for node in nodes { isRemoved[node] = true }
    var found: Found?
    while true {
      let before = losses.run(without: isRemoved)
      if let node = best(losses, isRemoved, after: nodes.last ?? -1) {
        let pairs = before - losses.losses[node]
        if found.map({ pairs < $0.pairs }) ?? true {
          found = Found(nodes: nodes + [node], pairs: pairs)
        }
      }
      var place = nodes.count - 1
      while place >= start.count && nodes[place] == count - nodes.count + place { place -= 1 }
      guard place >= start.count else { return found }
      for node in nodes[place...] { isRemoved[node] = false }
      nodes[place] += 1
      for later in (place + 1)..<max(place + 1, nodes.count) { nodes[later] = nodes[later - 1] + 1 }
      for node in nodes[place...] { isRemoved[node] = true }
    }
  }
}
