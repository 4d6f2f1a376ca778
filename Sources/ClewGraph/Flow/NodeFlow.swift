/// Paths between two nodes that share no node but their ends, grown one at a time.
///
/// Every inner node is thought of as two, an entrance and an exit joined by an arc for one path; so
/// paths that share no arc share no node. An augmenting search may go back along a path found before,
/// and then has to leave it before the node it came to (Ford and Fulkerson 1956,
/// doi:10.4153/CJM-1956-045-5).
struct NodeFlow {
  private let topology: Topology
  private let origin: Int
  private let target: Int
  /// The node before and after each inner node on its path, -1 for none.
  private var previous: [Int32]
  private var following: [Int32]
  private var isDirectTaken = false
  private(set) var count = 0
  /// By state, an entrance `2v` or an exit `2v + 1`, the state it was reached from; -1 for none.
  private var parents: [Int32]

  init(_ topology: Topology, from origin: Int, to target: Int) {
    precondition(topology.nodeCount < 1 << 30, "the states of a search have 31 bits")
    self.topology = topology
    self.origin = origin
    self.target = target
    previous = [Int32](repeating: -1, count: topology.nodeCount)
    following = previous
    parents = [Int32](repeating: -1, count: 2 * topology.nodeCount)
  }

  /// Adds a path; false when there are no more.
  mutating func augment() -> Bool {
    guard let last = search() else { return false }
    var added: [(Int, Int)] = [(last, target)]
    var removed: [(Int, Int)] = []
    var state = 2 * last + 1
    while state != 2 * origin + 1 {
      let parent = Int(parents[state])
      if state & 1 == 0 && parent & 1 == 1 && parent >> 1 != state >> 1 {
        added.append((parent >> 1, state >> 1))
      } else if state & 1 == 1 && parent & 1 == 0 && parent >> 1 != state >> 1 {
        removed.append((state >> 1, parent >> 1))
      }
      state = parent
    }
    for (node, next) in removed {
      following[node] = -1
      previous[next] = -1
    }
    for (node, next) in added {
      if node == origin && next == target { isDirectTaken = true }
      if node != origin { following[node] = Int32(next) }
      if next != target { previous[next] = Int32(node) }
    }
    count += 1
    return true
  }

  /// The node from which the target is reached, if it is.
  private mutating func search() -> Int? {
    for state in parents.indices { parents[state] = -1 }
    let start = 2 * origin + 1
    parents[start] = Int32(start)
    var queue = [Int32(start)]
    var next = 0
    let arcs = topology.outgoing
    func visit(_ state: Int, from parent: Int, _ parents: inout [Int32], _ queue: inout [Int32]) {
      guard parents[state] < 0 else { return }
      parents[state] = Int32(parent)
      queue.append(Int32(state))
    }
    while next < queue.count {
      let state = Int(queue[next])
      next += 1
      let node = state >> 1
      let isOnPath = following[node] >= 0
      if state & 1 == 0 {
        // Into a node on a path one can only push that path back, or out again where it is free.
        if !isOnPath {
          visit(state + 1, from: state, &parents, &queue)
        } else if previous[node] != Int32(origin) {
          visit(2 * Int(previous[node]) + 1, from: state, &parents, &queue)
        }
        continue
      }
      if isOnPath { visit(state - 1, from: state, &parents, &queue) }
      for arc in arcs.arcs(of: node) {
        let head = Int(arcs.heads[arc])
        guard head != node && head != origin else { continue }
        if head == target {
          if node == origin ? !isDirectTaken : following[node] != Int32(target) { return node }
        } else {
          visit(2 * head, from: state, &parents, &queue)
        }
      }
    }
    return nil
  }

  /// The paths' nodes, by node sequence.
  func paths() -> [[Int]] {
    var paths: [[Int]] = isDirectTaken ? [[origin, target]] : []
    for first in previous.indices where previous[first] == Int32(origin) {
      var nodes = [origin, first]
      while nodes[nodes.count - 1] != target {
        nodes.append(Int(following[nodes[nodes.count - 1]]))
      }
      paths.append(nodes)
    }
    return paths.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The nodes that the last, unsuccessful search could enter but not leave.
  func cut() -> [Int] {
    (0..<topology.nodeCount).filter { parents[2 * $0] >= 0 && parents[2 * $0 + 1] < 0 }
  }
}
