extension Topology {
  /// The maximal cliques: groups of nodes that are all joined to each other and to no further node
  /// together.
  ///
  /// Each in ascending order, at most `limit` of them, in the order `forEachMaximalClique` finds
  /// them. NetworkX's `find_cliques` agrees but for the order. By hand: a path of 4 nodes has 3 of 2
  /// nodes each; a node without ties is one by itself.
  ///
  /// - Precondition: `limit` is not negative.
  public func maximalCliques(limit: Int) -> [[Int]] {
    precondition(limit >= 0, "a limit is not negative")
    var cliques: [[Int]] = []
    guard limit > 0 else { return cliques }
    forEachMaximalClique { clique in
      cliques.append(clique)
      return cliques.count < limit
    }
    return cliques
  }

  /// Calls `body` with every maximal clique, its nodes ascending, until it gives back false.
  ///
  /// Neighbours are other nodes, whatever the direction and the number of the edges; loops do not
  /// count. There can be as many as 3^(nodes/3). The order depends on the graph alone: by the first
  /// node in the order in which `coreNumbers()` takes nodes away. Without recursion,
  /// O(nodes · d · 3^(d/3)) for a largest core number of d, and d² bits of memory. Bron and Kerbosch
  /// 1973, doi:10.1145/362342.362367; Eppstein, Löffler and Strash 2010,
  /// doi:10.1007/978-3-642-17517-6_36.
  public func forEachMaximalClique(_ body: (_ clique: [Int]) -> Bool) {
    let rows = neighbourRows()
    var peeling = Peeling(rows)
    peeling.run()
    var rank = [Int](repeating: 0, count: nodeCount)
    for (place, node) in peeling.order.enumerated() { rank[Int(node)] = place }
    let later = (0..<nodeCount).map { node in
      rows.arcs(of: node).map { rows.heads[$0] }.filter { rank[Int($0)] > rank[node] }
    }
    // The place of each node among the later neighbours of the one at hand.
    var places = [Int](repeating: -1, count: nodeCount)
    for first in peeling.order {
      let candidates = later[Int(first)]
      for (place, node) in candidates.enumerated() { places[Int(node)] = place }
      defer { for node in candidates { places[Int(node)] = -1 } }
      // Looked at before anything is built: in a large clique it ends all but one of these rounds.
      var excluded: [[Int]] = []
      var isCovered = false
      for arc in rows.arcs(of: Int(first)) where rank[Int(rows.heads[arc])] < rank[Int(first)] {
        let joined = later[Int(rows.heads[arc])].map { places[Int($0)] }.filter { $0 >= 0 }
        // An earlier node joined to all of them is in every clique to be found here.
        isCovered = joined.count == candidates.count
        if isCovered { break }
        excluded.append(joined)
      }
      guard !isCovered else { continue }
      var search = CliqueSearch(candidateCount: candidates.count)
      for node in candidates {
        for other in later[Int(node)] where places[Int(other)] >= 0 {
          search.join(places[Int(node)], places[Int(other)])
        }
      }
      for joined in excluded { search.addExcluded(joined) }
      let goesOn = search.run { members in
        body(([first] + members.map { candidates[$0] }).map { Int($0) }.sorted())
      }
      guard goesOn else { return }
    }
  }
}

/// The cliques among some candidates that no candidate and no excluded node could extend.
private struct CliqueSearch {
  private let candidateCount: Int
  private let wordCount: Int
  /// For each candidate, and then each excluded node, the candidates it is joined to.
  private var rows: [[UInt64]]

  private struct Step {
    var candidates: [UInt64]
    var excluded: [Int]
    /// The candidates still to be tried; all others are joined to the pivot.
    var toTry: [UInt64]
  }

  init(candidateCount: Int) {
    self.candidateCount = candidateCount
    wordCount = (candidateCount + 63) / 64
    rows = [[UInt64]](repeating: .init(repeating: 0, count: wordCount), count: candidateCount)
  }

  mutating func join(_ a: Int, _ b: Int) {
    rows[a][b / 64] |= 1 << UInt64(b % 64)
    rows[b][a / 64] |= 1 << UInt64(a % 64)
  }

  mutating func addExcluded(_ joined: [Int]) {
    // One joined to no candidate can only extend the clique without candidates.
    guard !joined.isEmpty else { return }
    var row = [UInt64](repeating: 0, count: wordCount)
    for place in joined { row[place / 64] |= 1 << UInt64(place % 64) }
    rows.append(row)
  }

  /// Calls `body` with every clique until it gives back false; gives back whether it never did.
  func run(_ body: ([Int]) -> Bool) -> Bool {
    var all = [UInt64](repeating: UInt64.max, count: wordCount)
    if candidateCount % 64 != 0 { all[wordCount - 1] = (1 << UInt64(candidateCount % 64)) - 1 }
    let excluded = Array(candidateCount..<rows.count)
    guard candidateCount > 0 else { return body([]) }
    var members: [Int] = []
    var steps = [step(candidates: all, excluded: excluded)]
    while let last = steps.indices.last {
      guard let word = steps[last].toTry.firstIndex(where: { $0 != 0 }) else {
        steps.removeLast()
        if !members.isEmpty { members.removeLast() }
        continue
      }
      let bit = steps[last].toTry[word].trailingZeroBitCount
      let place = word * 64 + bit
      let mask: UInt64 = ~(1 << UInt64(bit))
      let row = rows[place]
      let candidates = zip(steps[last].candidates, row).map { $0 & $1 }
      let excluded = steps[last].excluded.filter { isJoined($0, place) }
      steps[last].toTry[word] &= mask
      steps[last].candidates[word] &= mask
      steps[last].excluded.append(place)
      members.append(place)
      if candidates.allSatisfy({ $0 == 0 }) {
        if excluded.isEmpty && !body(members) { return false }
        members.removeLast()
      } else {
        steps.append(step(candidates: candidates, excluded: excluded))
      }
    }
    return true
  }

  /// A step with its pivot: the node joined to most candidates, the first of several.
  private func step(candidates: [UInt64], excluded: [Int]) -> Step {
    let total = candidates.reduce(0) { $0 + $1.nonzeroBitCount }
    var pivot = -1
    var most = -1
    func consider(_ place: Int) {
      var count = 0
      for word in 0..<wordCount { count += (candidates[word] & rows[place][word]).nonzeroBitCount }
      if count > most { (pivot, most) = (place, count) }
    }
    for place in excluded where most < total { consider(place) }
    for word in 0..<wordCount where most < total - 1 {
      var bits = candidates[word]
      // No candidate is joined to more than all others.
      while bits != 0 && most < total - 1 {
        consider(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return Step(
      candidates: candidates, excluded: excluded,
      toTry: zip(candidates, rows[pivot]).map { $0 & ~$1 })
  }

  private func isJoined(_ place: Int, _ candidate: Int) -> Bool {
    rows[place][candidate / 64] >> UInt64(candidate % 64) & 1 == 1
  }
}
