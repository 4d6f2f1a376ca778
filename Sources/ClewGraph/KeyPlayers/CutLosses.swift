/// For each node how many pairs of other nodes, and of itself with others, it alone holds together.
///
/// One depth-first pass over what is left of a graph answers for all nodes at once: taking out a
/// cutpoint leaves the subtrees that hang on it alone and the rest of its component.
struct CutLosses: Sendable {
  private let arcs: Adjacency
  /// The number of joined pairs that go with each node, its own among them; 0 for removed nodes.
  private(set) var losses: [Int]
  private var entries: [UInt32]
  private var lows: [UInt32]
  private var parents: [UInt32]
  private var next: [UInt32]
  private var sizes: [Int]
  private var cutNodes: [Int]
  private var cutPairs: [Int]
  private var order: [UInt32] = []

  /// For passes over undirected arcs without parallels and loops.
  init(_ arcs: Adjacency) {
    self.arcs = arcs
    losses = [Int](repeating: 0, count: arcs.nodeCount)
    sizes = losses
    cutNodes = losses
    cutPairs = losses
    entries = [UInt32](repeating: 0, count: arcs.nodeCount)
    lows = entries
    parents = entries
    next = entries
    order.reserveCapacity(arcs.nodeCount)
  }

  /// The number of unordered pairs of nodes left that a path joins; fills `losses`.
  mutating func run(without isRemoved: [Bool]) -> Int {
    for node in losses.indices {
      entries[node] = 0
      losses[node] = 0
    }
    order.removeAll(keepingCapacity: true)
    var total = 0
    for root in losses.indices where entries[root] == 0 && !isRemoved[root] {
      let start = order.count
      search(from: root, isRemoved)
      let size = order.count - start
      let pairs = size * (size - 1) / 2
      total += pairs
      for position in start..<order.count {
        let node = Int(order[position])
        let rest = size - 1 - cutNodes[node]
        losses[node] = pairs - cutPairs[node] - rest * (rest - 1) / 2
      }
    }
    return total
  }

  private mutating func search(from root: Int, _ isRemoved: [Bool]) {
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        enter(root, from: root, offsets[root])
        var node = root
        while true {
          if next[node] < offsets[node + 1] {
            let head = Int(heads[Int(next[node])])
            next[node] += 1
            if isRemoved[head] || head == Int(parents[node]) { continue }
            if entries[head] == 0 {
              enter(head, from: node, offsets[head])
              node = head
            } else {
              lows[node] = min(lows[node], entries[head])
            }
          } else {
            guard node != root else { return }
            let parent = Int(parents[node])
            sizes[parent] += sizes[node]
            if lows[node] >= entries[parent] {
              cutNodes[parent] += sizes[node]
              cutPairs[parent] += sizes[node] * (sizes[node] - 1) / 2
            } else {
              lows[parent] = min(lows[parent], lows[node])
            }
            node = parent
          }
        }
      }
    }
  }

  private mutating func enter(_ node: Int, from parent: Int, _ firstArc: UInt32) {
    order.append(UInt32(node))
    entries[node] = UInt32(order.count)
    lows[node] = entries[node]
    parents[node] = UInt32(parent)
    next[node] = firstArc
    sizes[node] = 1
    cutNodes[node] = 0
    cutPairs[node] = 0
  }
}
