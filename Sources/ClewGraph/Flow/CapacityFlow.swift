/// A flow between two nodes in which each edge carries at most its capacity.
///
/// Dinic's method (1970), with layers counted from the origin and each layered flow found by a walk
/// that never looks twice at an arc that leads nowhere.
struct CapacityFlow {
  private(set) var value = 0.0
  let origin: Int
  let target: Int
  /// Arcs and their opposites by the node they leave.
  private var firstArcs: [Int]
  private var heads: [UInt32]
  private var opposites: [UInt32]
  /// How much more each arc can carry.
  private var room: [Double]
  private var layers: [Int32]

  init(_ topology: Topology, _ capacities: EdgeStrengths, from origin: Int, to target: Int) {
    self.origin = origin
    self.target = target
    firstArcs = [Int](repeating: 0, count: topology.nodeCount + 1)
    var ends: [(tail: Int, head: Int, capacity: Double)] = []
    ends.reserveCapacity(topology.edgeCount)
    let arcs = topology.numbered(.outgoing)
    for node in 0..<topology.nodeCount {
      for arc in arcs.arcs(of: node) {
        let head = Int(arcs.heads[arc])
        guard topology.isDirected ? head != node : head > node else { continue }
        ends.append((node, head, capacities[Int(arcs.edges[arc])]))
        firstArcs[node + 1] += 1
        firstArcs[head + 1] += 1
      }
    }
    for node in 0..<topology.nodeCount { firstArcs[node + 1] += firstArcs[node] }
    heads = [UInt32](repeating: 0, count: 2 * ends.count)
    opposites = heads
    room = [Double](repeating: 0, count: 2 * ends.count)
    var places = firstArcs
    for end in ends {
      let there = places[end.tail]
      places[end.tail] += 1
      let back = places[end.head]
      places[end.head] += 1
      heads[there] = UInt32(end.head)
      heads[back] = UInt32(end.tail)
      opposites[there] = UInt32(back)
      opposites[back] = UInt32(there)
      room[there] = end.capacity
      room[back] = topology.isDirected ? 0 : end.capacity
    }
    layers = [Int32](repeating: -1, count: topology.nodeCount)
    while layer() { push() }
  }

  /// Whether the origin could still give the node more: exactly the nodes of the last layering.
  func isReached(_ node: Int) -> Bool { layers[node] >= 0 }

  /// Numbers the nodes by how many arcs with room lead there; whether the target is among them.
  private mutating func layer() -> Bool {
    for node in layers.indices { layers[node] = -1 }
    layers[origin] = 0
    var queue = [UInt32(origin)]
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      for arc in firstArcs[node]..<firstArcs[node + 1] where room[arc] > 0 {
        let head = Int(heads[arc])
        guard layers[head] < 0 else { continue }
        layers[head] = layers[node] + 1
        queue.append(heads[arc])
      }
    }
    return layers[target] >= 0
  }

  /// Fills every way through the layers.
  private mutating func push() {
    var cursors = firstArcs
    var walk: [Int] = []
    var node = origin
    while true {
      if node == target {
        let amount = walk.reduce(Double.infinity) { min($0, room[$1]) }
        var firstFull = walk.count
        for (step, arc) in walk.enumerated() {
          room[arc] -= amount
          room[Int(opposites[arc])] += amount
          if room[arc] <= 0 && step < firstFull { firstFull = step }
        }
        value += amount
        node = Int(heads[Int(opposites[walk[firstFull]])])
        walk.removeSubrange(firstFull...)
      }
      while cursors[node] < firstArcs[node + 1] {
        let arc = cursors[node]
        if room[arc] > 0 && layers[Int(heads[arc])] == layers[node] + 1 { break }
        cursors[node] += 1
      }
      if cursors[node] < firstArcs[node + 1] {
        walk.append(cursors[node])
        node = Int(heads[cursors[node]])
      } else if let last = walk.popLast() {
        node = Int(heads[Int(opposites[last])])
        cursors[node] += 1
      } else {
        return
      }
    }
  }
}
