internal import ClewGraph

/// Groups all of whose members are tied to each other, and to no further entity all together.
///
/// Direction does not matter, many ties between two entities are one, and loops are none.
public struct Cliques: Sendable {
  /// The network.
  public let network: Network
  /// Canonical numbers of the members, ascending; the largest clique first.
  public let members: [[Int]]
  /// How small a clique may be to be among them.
  public let smallest: Int
  /// Whether there may be more than were looked at.
  public let isTruncated: Bool

  /// How many there are of each size, the largest first.
  public var sizes: [(size: Int, count: Int)] {
    var sizes: [(size: Int, count: Int)] = []
    for clique in members {
      if sizes.last?.size == clique.count {
        sizes[sizes.count - 1].count += 1
      } else {
        sizes.append((clique.count, 1))
      }
    }
    return sizes
  }
}

/// The cores or the trusses of a network, one inside the other.
///
/// In the k-core everybody has k neighbours in it; in the k-truss every tie is in k - 2 triangles of
/// it. Direction does not matter, many ties between two entities are one, and loops are none.
public struct CohesionLevels: Sendable {
  /// One core or truss.
  public struct Level: Hashable, Sendable {
    /// k.
    public let number: Int
    /// How many entities are in it, and how many of these in no higher one.
    public let memberCount: Int
    public let ownCount: Int
    /// How many parts it has that its ties do not join.
    public let partCount: Int
  }

  /// The network.
  public let network: Network
  /// The highest first; those with the same members as a higher one are left out.
  public let levels: [Level]
  private let nodeNumbers: [Double]
  private let edges: [(number: Double, tail: UInt32, head: UInt32)]

  /// Looks at each edge once, the highest first; O((nodes + edges) · log).
  fileprivate init(_ network: Network, nodes: [Double], edgeNumbers: [Double], lowest: Int) {
    self.network = network
    nodeNumbers = nodes
    let topology = network.topology
    edges = edgeNumbers.indices.map { edge in
      (edgeNumbers[edge], UInt32(topology.tail(of: edge)), UInt32(topology.head(of: edge)))
    }
    let order = edgeNumbers.indices.sorted { left, right in
      edgeNumbers[left] == edgeNumbers[right]
        ? left < right : edgeNumbers[left] > edgeNumbers[right]
    }
    var counts: [Int: Int] = [:]
    for number in nodes { counts[Int(number), default: 0] += 1 }
    var sets = DisjointGroups(count: nodes.count)
    var (next, members, joins) = (0, 0, 0)
    var levels: [Level] = []
    for number in counts.keys.filter({ $0 >= lowest }).sorted(by: >) {
      while next < order.count, edges[order[next]].number >= Double(number) {
        let edge = edges[order[next]]
        if sets.join(Int(edge.tail), Int(edge.head)) { joins += 1 }
        next += 1
      }
      let own = counts[number] ?? 0
      members += own
      levels.append(
        Level(
          number: number, memberCount: members, ownCount: own, partCount: members - joins))
    }
    self.levels = levels
  }

  /// The core or truss of this number, which is the next higher one where none has just this.
  public func level(_ number: Int) -> Level? { levels.last { $0.number >= number } }

  /// The parts of the core or truss `number`: canonical numbers, ascending, the largest part first.
  ///
  /// O(nodes + edges).
  public func parts(of number: Int) -> [[Int]] {
    var sets = DisjointGroups(count: nodeNumbers.count)
    for edge in edges where edge.number >= Double(number) {
      sets.join(Int(edge.tail), Int(edge.head))
    }
    var places: [Int: Int] = [:]
    var parts: [[Int]] = []
    for node in nodeNumbers.indices where nodeNumbers[node] >= Double(number) {
      let root = sets.root(node)
      let place = places[root] ?? parts.count
      if place == parts.count {
        places[root] = place
        parts.append([])
      }
      parts[place].append(network.nodes[node])
    }
    return parts.indices.sorted { left, right in
      parts[left].count == parts[right].count
        ? left < right : parts[left].count > parts[right].count
    }.map { parts[$0] }
  }
}

extension Network {
  /// The maximal cliques of `smallest` entities and more, of the first `limit` of any size that the
  /// search finds.
  ///
  /// The order of the search depends on the network alone. Bron and Kerbosch 1973,
  /// doi:10.1145/362342.362367; for its time see `Topology.forEachMaximalClique(_:)`.
  public func cliques(smallest: Int = 3, limit: Int = 100_000) -> Cliques {
    var found: [[Int]] = []
    var seen = 0
    var isTruncated = false
    topology.forEachMaximalClique { clique in
      guard seen < limit else {
        isTruncated = true
        return false
      }
      seen += 1
      if clique.count >= smallest { found.append(clique) }
      return true
    }
    found.sort { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
    }
    return Cliques(
      network: self, members: found.map { $0.map { nodes[$0] } }, smallest: smallest,
      isTruncated: isTruncated)
  }

  /// The cores of the network; Seidman 1983, doi:10.1016/0378-8733(83)90028-X.
  public func cores() -> CohesionLevels {
    let numbers = topology.coreNumbers().values
    let ties = (0..<topology.edgeCount).map { edge in
      min(numbers[topology.tail(of: edge)], numbers[topology.head(of: edge)])
    }
    return CohesionLevels(self, nodes: numbers, edgeNumbers: ties, lowest: 1)
  }

  /// The trusses of the network from 3 on; Cohen 2008.
  ///
  /// O(edges^1.5 · log(largest degree)).
  public func trusses() -> CohesionLevels {
    let ties = topology.trussNumbers().values
    var numbers = [Double](repeating: 0, count: topology.nodeCount)
    for (edge, number) in ties.enumerated() {
      for node in [topology.tail(of: edge), topology.head(of: edge)] {
        numbers[node] = max(numbers[node], number)
      }
    }
    return CohesionLevels(self, nodes: numbers, edgeNumbers: ties, lowest: 3)
  }
}

/// Nodes that are joined one pair after another.
private struct DisjointGroups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  /// Whether they were not joined before.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    let roots = (root(first), root(second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    return roots.0 != roots.1
  }
}
