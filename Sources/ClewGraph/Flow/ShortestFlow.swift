/// Paths between two nodes that share no edge, or no node but their ends, of least total length,
/// grown one at a time.
///
/// Each path is a shortest one among what is left, where an edge taken before can be given back for
/// what it costs; so the total stays the least for every number (Busacker and Gowen 1961). Potentials
/// make all costs positive (Edmonds and Karp 1972, doi:10.1145/321694.321699). A cost is a length
/// and then a number of edges, so that edges of length zero cost something, too, and no circle is
/// free. A search ends at the target, and only nodes that it met change.
struct ShortestFlow {
  /// An edge that flow takes into a node, and the node it comes from.
  private struct Entry {
    var edge: Int
    var tail: Int
  }

  private struct Cost: Comparable {
    var length: Double
    var hops: Int

    static let zero = Cost(length: 0, hops: 0)

    static func < (left: Cost, right: Cost) -> Bool {
      left.length != right.length ? left.length < right.length : left.hops < right.hops
    }

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(length: left.length + right.length, hops: left.hops + right.hops)
    }

    static func - (left: Cost, right: Cost) -> Cost {
      Cost(length: left.length - right.length, hops: left.hops - right.hops)
    }
  }

  /// How a state was reached.
  private enum Step {
    case start
    case take(edge: Int)
    case giveBack(edge: Int)
    /// Back through a node that a path passes.
    case within
  }

  private let arcs: Adjacency
  private let lengths: EdgeLengths
  private let origin: Int
  private let target: Int
  private let splitsNodes: Bool
  private(set) var count = 0
  private var isTaken: [Bool]
  /// Where each node's flow comes from; a split node has at most one entry.
  private var entries: [Int: [Entry]] = [:]
  private var isOnPath: [Bool]

  // A state is a node; a split one is two, the entrance `2v` and the exit `2v + 1`. Of a node that
  // no path passes the exit stands for both.
  private var costs: [Cost?]
  private var potentials: [Cost]
  private var isFinal: [Bool]
  private var parents: [(state: Int, step: Step)]
  private var met: [Int] = []
  private var heap = LengthHeap()

  init(
    _ arcs: Adjacency, edgeCount: Int, _ lengths: EdgeLengths, from origin: Int, to target: Int,
    splitsNodes: Bool
  ) {
    precondition(arcs.nodeCount < 1 << 31, "the states of a search have 32 bits")
    self.arcs = arcs
    self.lengths = lengths
    self.origin = origin
    self.target = target
    self.splitsNodes = splitsNodes
    isTaken = [Bool](repeating: false, count: edgeCount)
    isOnPath = [Bool](repeating: false, count: arcs.nodeCount)
    let states = arcs.nodeCount * (splitsNodes ? 2 : 1)
    costs = [Cost?](repeating: nil, count: states)
    potentials = [Cost](repeating: .zero, count: states)
    isFinal = [Bool](repeating: false, count: states)
    parents = [(state: Int, step: Step)](repeating: (-1, .start), count: states)
  }

  private func exit(_ node: Int) -> Int { splitsNodes ? 2 * node + 1 : node }

  private func entrance(_ node: Int) -> Int {
    splitsNodes ? (isOnPath[node] ? 2 * node : 2 * node + 1) : node
  }

  private func node(_ state: Int) -> Int { splitsNodes ? state >> 1 : state }

  /// Adds a path; false when there are no more.
  mutating func augment() -> Bool {
    let goal = exit(target)
    guard search(until: goal), let total = costs[goal] else { return false }
    for state in met where isFinal[state] {
      guard let cost = costs[state] else { continue }
      potentials[state] = potentials[state] + (cost - total)
      let node = node(state)
      if splitsNodes, !isOnPath[node] { potentials[2 * node] = potentials[state] }
    }
    var state = goal
    while case (let parent, let step) = parents[state], parent >= 0 {
      switch step {
      case .take(let edge):
        isTaken[edge] = true
        entries[node(state), default: []].append(Entry(edge: edge, tail: node(parent)))
      case .giveBack(let edge):
        isTaken[edge] = false
        entries[node(parent)]?.removeAll { $0.edge == edge }
      case .start, .within: break
      }
      state = parent
    }
    for state in met {
      let node = node(state)
      isOnPath[node] = node != target && !(entries[node] ?? []).isEmpty
    }
    count += 1
    return true
  }

  private mutating func search(until goal: Int) -> Bool {
    for state in met {
      costs[state] = nil
      isFinal[state] = false
      parents[state] = (-1, .start)
    }
    met.removeAll(keepingCapacity: true)
    heap.removeAll()
    let start = exit(origin)
    costs[start] = .zero
    met.append(start)
    insert(start, .zero)
    while let entry = heap.popFirst() {
      let state = Int(entry.node)
      guard !isFinal[state] else { continue }
      isFinal[state] = true
      if state == goal { return true }
      expand(state, goal)
    }
    return false
  }

  private mutating func expand(_ state: Int, _ goal: Int) {
    let node = node(state)
    // Into a split node on a path one can only give that path's way there back.
    if splitsNodes, state == 2 * node { return giveBack(into: node, from: state) }
    if splitsNodes, isOnPath[node] { reach(2 * node, from: state, .within, .zero) }
    for arc in arcs.arcs(of: node) {
      let edge = Int(arcs.edges[arc])
      let head = Int(arcs.heads[arc])
      guard !isTaken[edge], head != node, head != origin else { continue }
      if splitsNodes, node == origin, head == target, hasDirectPath { continue }
      reach(
        head == target ? goal : entrance(head), from: state, .take(edge: edge),
        Cost(length: lengths[edge], hops: 1))
    }
    if !splitsNodes { giveBack(into: node, from: state) }
  }

  private var hasDirectPath: Bool {
    (entries[target] ?? []).contains { $0.tail == origin }
  }

  private mutating func giveBack(into node: Int, from state: Int) {
    for entry in entries[node] ?? [] {
      reach(
        exit(entry.tail), from: state, .giveBack(edge: entry.edge),
        Cost(length: -lengths[entry.edge], hops: -1))
    }
  }

  private mutating func reach(_ state: Int, from parent: Int, _ step: Step, _ cost: Cost) {
    // Less than nothing is a matter of rounding.
    let reduced = max(cost + potentials[parent] - potentials[state], .zero)
    let sum = (costs[parent] ?? .zero) + reduced
    if let known = costs[state] {
      guard sum < known else { return }
    } else {
      met.append(state)
    }
    costs[state] = sum
    parents[state] = (parent, step)
    insert(state, sum)
  }

  private mutating func insert(_ state: Int, _ cost: Cost) {
    heap.insert(cost.length, UInt32(cost.hops + 1 << 31), UInt32(state))
  }

  /// The flow as paths, one a unit.
  func paths() -> [Path] {
    var ways: [Int: [(neighbour: Int, edge: Int)]] = [:]
    for node in entries.keys.sorted(by: >) {
      for entry in (entries[node] ?? []).sorted(by: { $0.edge > $1.edge }) {
        ways[entry.tail, default: []].append((node, entry.edge))
      }
    }
    let walks = flowWalks(count, from: origin, to: target) { node in
      guard let way = ways[node]?.popLast() else {
        preconditionFailure("what flows into a node flows out of it")
      }
      return way
    }
    return walks.map { nodes, edges in
      Path(nodes: nodes, edges: edges, length: edges.reversed().reduce(0) { $0 + lengths[$1] })
    }
  }
}
