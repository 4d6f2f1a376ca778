/// What a set of nodes reaches: everybody within some steps, or all by nearness.
public enum Reach: Hashable, Sendable {
  /// The share of nodes at most so many steps from the set.
  case within(steps: Int)
  /// The mean of 1 / distance from the set.
  case byDistance

  var steps: Int {
    switch self {
    case .within(let steps): steps
    case .byDistance: .max
    }
  }

  /// What a node adds that is so many steps from the set.
  func worth(_ distance: Int) -> Double {
    switch self {
    case .within(let steps): distance <= steps ? 1 : 0
    case .byDistance: 1 / Double(max(1, distance))
    }
  }
}

extension Topology {
  /// How much of the network a set of nodes reaches, as a share of all nodes.
  ///
  /// `.within(steps:)` is the share of nodes at most so many steps away, the set itself included.
  /// `.byDistance` is Borgatti's distance-weighted reach, the sum of 1/d over all nodes by n, d being
  /// the distance from the nearest of the set and, for the set itself, 1; so it is 1 exactly when
  /// every other node is tied to one of the set. Distances are steps along the direction of the
  /// edges, nodes out of reach add nothing. Parallel edges and loops change nothing. 0 without nodes.
  ///
  /// By hand: in the path 0-1-2-3-4 node 1 reaches 3/5 within 1 step and (1 + 1 + 1 + 1/2 + 1/3) / 5
  /// by distance. O(nodes + edges). Borgatti 2006, doi:10.1007/s10588-006-7084-x.
  ///
  /// - Precondition: steps are not negative.
  public func reach(of nodes: [Int], _ reach: Reach) -> Double {
    precondition(reach.steps >= 0, "steps are not negative")
    for node in nodes { requireNode(node) }
    guard nodeCount > 0 else { return 0 }
    var coverage = Coverage(foldedArcs(.outgoing), reach)
    for node in nodes.sorted() { coverage.add(node) }
    return coverage.value / Double(nodeCount)
  }
}

/// The distances of all nodes from a growing set, and what one more node would add.
struct Coverage: Sendable {
  private static let far = UInt32.max
  private let arcs: Adjacency
  private let reach: Reach
  /// How far each node is from the set, as far as the reach goes.
  private(set) var distances: [UInt32]
  private var reached: [UInt32] = []
  private var found: [UInt32]
  /// The steps all searches took together.
  private(set) var stepsTaken = 0

  init(_ arcs: Adjacency, _ reach: Reach) {
    self.arcs = arcs
    self.reach = reach
    distances = [UInt32](repeating: Self.far, count: arcs.nodeCount)
    found = distances
  }

  /// The worth of the set, in nodes; far ones first, which are the small terms.
  var value: Double {
    var counts = DistanceCounts()
    for distance in distances where distance != Self.far { counts.add(1, at: Int(distance)) }
    return counts.counts.indices.reversed().reduce(0) {
      $0 + Double(counts.counts[$1]) * reach.worth($1)
    }
  }

  mutating func clear() {
    for node in distances.indices { distances[node] = Self.far }
  }

  /// What the worth of the set would rise by with one more node.
  mutating func gain(of node: Int) -> Double {
    search(from: node)
    var gain = 0.0
    for other in reached.reversed() {
      let before = distances[Int(other)]
      gain += reach.worth(Int(found[Int(other)]))
      if before != Self.far { gain -= reach.worth(Int(before)) }
    }
    forget()
    return gain
  }

  mutating func add(_ node: Int) {
    search(from: node)
    for other in reached { distances[Int(other)] = found[Int(other)] }
    forget()
  }

  private mutating func forget() {
    for other in reached { found[Int(other)] = Self.far }
    reached.removeAll(keepingCapacity: true)
  }

  /// Finds the nodes that are nearer to `node` than to the set; the way to such a node leads only
  /// through such nodes.
  private mutating func search(from node: Int) {
    guard distances[node] > 0 else { return }
    found[node] = 0
    reached.append(UInt32(node))
    var next = 0
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        while next < reached.count {
          let node = Int(reached[next])
          next += 1
          let distance = found[node] + 1
          guard Int(distance) <= reach.steps else { continue }
          let row = Int(offsets[node])..<Int(offsets[node + 1])
          stepsTaken += row.count + 1
          for arc in row {
            let head = Int(heads[arc])
            guard distance < distances[head], found[head] == Self.far else { continue }
            found[head] = distance
            reached.append(UInt32(head))
          }
        }
      }
    }
  }
}
