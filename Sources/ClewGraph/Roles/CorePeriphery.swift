/// A core whose nodes are tied to all and a periphery whose nodes are tied to the core alone, as
/// nearly as a network allows.
public struct CorePeriphery: Hashable, Sendable {
  /// The nodes of the core in ascending order.
  public let core: [Int]
  /// The correlation of the ties with the ideal ones: 1 for a perfect core and periphery.
  ///
  /// Nil where it is not defined, because no pair is tied or all are; then the core is empty.
  public let correlation: Double?
  /// Whether all cores were tried, so that none has a higher correlation.
  public let isExact: Bool
  /// Whether no single node, moved or exchanged, would raise the correlation.
  ///
  /// False only where a large network used up the steps allowed.
  public let isLocalOptimum: Bool
}

extension Topology {
  /// The core for which the network is most like an ideal core and periphery.
  ///
  /// Borgatti and Everett's discrete model: in the ideal network a pair is tied when at least one of
  /// the two is in the core; the core is chosen to have the highest correlation, over all pairs, of
  /// ties with ideal ties. A tie is a pair that is joined, whatever the direction and the number of
  /// the edges; loops are none.
  ///
  /// Up to 16 nodes all cores are tried; of several best the smallest, and of these the first in the
  /// order of node numbers, is given. Beyond, the search is deterministic but not exact: of the cores
  /// that take nodes by their degree, or by the degree they have left once those before are gone, the
  /// best is taken (up to 200 nodes the best of each size), and then single nodes are moved or
  /// exchanged as long as that helps.
  ///
  /// By hand: a star of 5 nodes has its centre as core and correlation 1. O(nodes log nodes + edges)
  /// and as much again a move. Borgatti and Everett 1999, doi:10.1016/S0378-8733(99)00019-2.
  public func corePeriphery() -> CorePeriphery {
    let arcs = dyads().arcs
    var search = CoreSearch(arcs)
    if nodeCount <= 16 { return search.exact() }
    let orders = [neighbourCounts().ranked(), arcs.nodesByRemainingDegree(nodeCount)]
    let starts =
      nodeCount <= 200
      ? orders.flatMap { order in (1..<nodeCount).map { Array(order.prefix($0)) } }
      : search.bestPrefix(of: orders).map { [$0] } ?? []
    var movesLeft = 100 + 100_000_000 / (nodeCount + arcs.arcCount + 1)
    var best: CoreSearch?
    for start in starts where movesLeft > 0 {
      search.take(start)
      while movesLeft > 0, search.improve() { movesLeft -= 1 }
      if search.isBetter(than: best) { best = search }
    }
    return (best ?? CoreSearch(arcs)).result(isExact: false, isLocalOptimum: movesLeft > 0)
  }
}

/// A core and what is needed to judge moves: the correlation depends on nothing but the number of
/// its nodes and the number of ties inside the periphery.
private struct CoreSearch {
  private let arcs: Adjacency
  private(set) var isCore: [Bool]
  private(set) var coreCount = 0
  /// Ties inside the periphery.
  private(set) var outerTies: Int
  /// How many neighbours in the periphery each node has.
  private var outerDegrees: [Int]

  init(_ arcs: Adjacency) {
    self.arcs = arcs
    isCore = [Bool](repeating: false, count: arcs.nodeCount)
    outerTies = arcs.arcCount / 2
    outerDegrees = (0..<arcs.nodeCount).map { arcs.arcs(of: $0).count }
  }

  /// The correlation for a core of so many nodes that leaves so many ties in the periphery.
  func correlation(_ coreCount: Int, _ outerTies: Int) -> Double? {
    let ties = Double(arcs.arcCount / 2)
    let nodes = Double(arcs.nodeCount)
    let outside = Double(arcs.nodeCount - coreCount)
    let pairs = nodes * (nodes - 1) / 2
    let ideal = pairs - outside * (outside - 1) / 2
    guard ties > 0, ties < pairs, ideal > 0, ideal < pairs else { return nil }
    let covered = ties - Double(outerTies)
    return (covered / pairs - ties / pairs * (ideal / pairs))
      / (ties / pairs * (1 - ties / pairs) * (ideal / pairs) * (1 - ideal / pairs)).squareRoot()
  }

  private mutating func move(_ node: Int) {
    let change = isCore[node] ? 1 : -1
    outerTies += change * outerDegrees[node]
    coreCount -= change
    isCore[node].toggle()
    for arc in arcs.arcs(of: node) { outerDegrees[Int(arcs.heads[arc])] += change }
  }

  func result(isExact: Bool, isLocalOptimum: Bool) -> CorePeriphery {
    CorePeriphery(
      core: isCore.indices.filter { isCore[$0] },
      correlation: correlation(coreCount, outerTies), isExact: isExact,
      isLocalOptimum: isLocalOptimum)
  }

  func isBetter(than other: CoreSearch?) -> Bool {
    guard let value = correlation(coreCount, outerTies) else { return false }
    guard let other, let others = other.correlation(other.coreCount, other.outerTies) else {
      return true
    }
    return value > others + Self.tolerance
  }

  /// Makes these nodes the core.
  mutating func take(_ core: [Int]) {
    for node in isCore.indices where isCore[node] { move(node) }
    for node in core { move(node) }
  }

  /// The best core among the beginnings of some orders; nil where none has a correlation.
  func bestPrefix(of orders: [[Int]]) -> [Int]? {
    var best: (order: Int, count: Int, value: Double)?
    for (number, order) in orders.enumerated() {
      var search = self
      for node in order {
        search.move(node)
        guard let value = correlation(search.coreCount, search.outerTies) else { continue }
        if best.map({ value > $0.value + Self.tolerance }) ?? true {
          best = (number, search.coreCount, value)
        }
      }
    }
    return best.map { Array(orders[$0.order].prefix($0.count)) }
  }

  /// All cores, each one move from the one before, as in a Gray code.
  mutating func exact() -> CorePeriphery {
    var best: (nodes: [Int], value: Double)?
    for step in 1..<max(1, 1 << isCore.count) {
      move(step.trailingZeroBitCount)
      guard let value = correlation(coreCount, outerTies) else { continue }
      if let best, value < best.value - Self.tolerance { continue }
      let nodes = isCore.indices.filter { isCore[$0] }
      let isFirst =
        best.map { best in
          if value > best.value + Self.tolerance { return true }
          return nodes.count != best.nodes.count
            ? nodes.count < best.nodes.count
            : nodes.lexicographicallyPrecedes(best.nodes)
        } ?? true
      if isFirst { best = (nodes, value) }
    }
    take(best?.nodes ?? [])
    return result(isExact: true, isLocalOptimum: true)
  }

  private static let tolerance = 1e-12

  /// Makes the best move or exchange if it helps.
  ///
  /// Into the core goes who has the most neighbours outside it, out of it who has the fewest.
  mutating func improve() -> Bool {
    var joining: Int?
    var leaving: Int?
    for node in isCore.indices {
      if isCore[node] {
        if leaving.map({ outerDegrees[node] < outerDegrees[$0] }) ?? true { leaving = node }
      } else if joining.map({ outerDegrees[node] > outerDegrees[$0] }) ?? true {
        joining = node
      }
    }
    let now = correlation(coreCount, outerTies) ?? -1
    var best = (nodes: [Int](), value: now + Self.tolerance)
    func consider(_ nodes: [Int], _ coreCount: Int, _ outerTies: Int) {
      if let value = correlation(coreCount, outerTies), value > best.value {
        best = (nodes, value)
      }
    }
    if let joining { consider([joining], coreCount + 1, outerTies - outerDegrees[joining]) }
    if let leaving { consider([leaving], coreCount - 1, outerTies + outerDegrees[leaving]) }
    if let joining, let leaving {
      var exchange = [joining, leaving]
      var gain = outerDegrees[joining] - outerDegrees[leaving]
      // An exchange of neighbours gains one tie more than the numbers say.
      if let tied = tiedExchange(outerDegrees[joining], outerDegrees[leaving]) {
        exchange = tied
        gain += 1
      }
      consider(exchange, coreCount, outerTies - gain)
    }
    for node in best.nodes { move(node) }
    return !best.nodes.isEmpty
  }

  /// Two neighbours, one outside with so many outer neighbours and one of the core with so many.
  private func tiedExchange(_ joining: Int, _ leaving: Int) -> [Int]? {
    for node in isCore.indices where !isCore[node] && outerDegrees[node] == joining {
      for arc in arcs.arcs(of: node) {
        let other = Int(arcs.heads[arc])
        if isCore[other] && outerDegrees[other] == leaving { return [node, other] }
      }
    }
    return nil
  }
}
