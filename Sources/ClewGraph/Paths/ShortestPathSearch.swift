/// Distances from one node along given arcs, reusable for many origins without clearing it all.
///
/// Breadth-first for hops (Moore 1959), otherwise Dijkstra's algorithm (1959,
/// doi:10.1007/BF01386390) on a binary heap. Handed incoming arcs, it finds the distances *to* the
/// origin.
struct ShortestPathSearch {
  private struct Entry: Comparable {
    var distance: Distance
    var node: UInt32

    static func < (left: Entry, right: Entry) -> Bool {
      left.distance != right.distance ? left.distance < right.distance : left.node < right.node
    }
  }

  let arcs: Adjacency
  let lengths: EdgeLengths
  /// The distances found by the last search.
  ///
  /// Right for every settled node; those beyond the goal may be too large.
  private(set) var distances: [Distance]
  /// The nodes reached by the last search, by distance.
  private(set) var settled: [UInt32] = []
  private var touched: [UInt32] = []
  private var heap = Heap<Entry>()

  init(_ arcs: Adjacency, _ lengths: EdgeLengths) {
    self.arcs = arcs
    self.lengths = lengths
    distances = [Distance](repeating: .unreachable, count: arcs.nodeCount)
  }

  /// Searches from `origin`, up to `goal` if there is one.
  mutating func run(from origin: Int, until goal: Int? = nil) {
    for node in touched { distances[Int(node)] = .unreachable }
    touched.removeAll(keepingCapacity: true)
    settled.removeAll(keepingCapacity: true)
    distances[origin] = .zero
    touched.append(UInt32(origin))
    if lengths.isOne {
      searchByHops(from: origin, until: goal)
    } else {
      searchByLength(from: origin, until: goal)
    }
  }

  private mutating func searchByHops(from origin: Int, until goal: Int?) {
    settled.append(UInt32(origin))
    if origin == goal { return }
    var next = 0
    while next < settled.count {
      let node = Int(settled[next])
      next += 1
      let hops = Distance(length: distances[node].length + 1, stalls: 0)
      for arc in arcs.arcs(of: node) {
        let head = arcs.heads[arc]
        guard distances[Int(head)].length == .infinity else { continue }
        distances[Int(head)] = hops
        touched.append(head)
        settled.append(head)
        if Int(head) == goal { return }
      }
    }
  }

  private mutating func searchByLength(from origin: Int, until goal: Int?) {
    heap.removeAll()
    heap.insert(Entry(distance: .zero, node: UInt32(origin)))
    while let entry = heap.popSmallest() {
      let node = Int(entry.node)
      guard entry.distance == distances[node] else { continue }
      settled.append(entry.node)
      if node == goal { return }
      for arc in arcs.arcs(of: node) {
        let head = arcs.heads[arc]
        let edge = arcs.edges[arc]
        let distance = entry.distance.adding(lengths[Int(edge)])
        guard distance < distances[Int(head)] else { continue }
        if distances[Int(head)].length == .infinity { touched.append(head) }
        distances[Int(head)] = distance
        heap.insert(Entry(distance: distance, node: head))
      }
    }
  }

  /// Whether an arc to `head` from a node as far as `distance` is the last hop of a shortest path.
  ///
  /// `head` is the end nearer to the origin of the search.
  func isTight(_ distance: Distance, towards head: UInt32, edge: UInt32) -> Bool {
    distances[Int(head)].adding(lengths[Int(edge)]) == distance
  }
}
