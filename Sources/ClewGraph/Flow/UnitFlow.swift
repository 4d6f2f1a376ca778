/// A flow between two nodes in which each edge carries at most one unit.
///
/// Grown one path at a time, each searched from both ends at once among what is left (Ford and
/// Fulkerson 1956, doi:10.4153/CJM-1956-045-5). Only nodes that the flow passes remember it, so
/// that a flow costs what its searches meet and not the whole graph.
struct UnitFlow {
  /// What flows from a node to a neighbour; negative for what comes from there.
  struct Stream {
    var neighbour: UInt32
    var units: Int
  }

  /// The nodes met from one end.
  private struct Side {
    var nodes: [UInt32] = []
    var parents: [UInt32] = []
    var rim = 0..<1

    mutating func begin(at node: Int) {
      nodes = [UInt32(node)]
      parents = [0]
      rim = 0..<1
    }
  }

  let topology: Topology
  let origin: Int
  let target: Int
  private(set) var value = 0
  private var marks: StampedMarks
  private var origins = Side()
  private var targets = Side()
  /// For each node the place of its streams, 0 for none.
  private var streamPlaces: [UInt32]
  private var streams: [[Stream]] = [[]]

  init(_ topology: Topology, from origin: Int, to target: Int) {
    self.topology = topology
    self.origin = origin
    self.target = target
    marks = StampedMarks(nodeCount: topology.nodeCount)
    streamPlaces = [UInt32](repeating: 0, count: topology.nodeCount)
  }

  /// Lets as much flow as there is, or up to `limit` units.
  mutating func fill(upTo limit: Int = .max) {
    let most = min(
      limit, topology.outgoing.arcs(of: origin).count, topology.incoming.arcs(of: target).count)
    while value < most, let path = augmentingPath() {
      for hop in 1..<path.count {
        add(1, from: path[hop - 1], to: path[hop])
        add(-1, from: path[hop], to: path[hop - 1])
      }
      value += 1
    }
  }

  /// What flows from and to a node.
  func streams(of node: Int) -> [Stream] { streams[Int(streamPlaces[node])] }

  private mutating func add(_ units: Int, from node: Int, to neighbour: Int) {
    if streamPlaces[node] == 0 {
      streamPlaces[node] = UInt32(streams.count)
      streams.append([])
    }
    let place = Int(streamPlaces[node])
    if let stream = streams[place].firstIndex(where: { $0.neighbour == UInt32(neighbour) }) {
      streams[place][stream].units += units
    } else {
      streams[place].append(Stream(neighbour: UInt32(neighbour), units: units))
    }
  }

  private func units(from node: Int, to neighbour: UInt32) -> Int {
    guard streamPlaces[node] > 0 else { return 0 }
    return streams[Int(streamPlaces[node])].first { $0.neighbour == neighbour }?.units ?? 0
  }

  private mutating func augmentingPath() -> [Int]? {
    marks.removeAll(highest: 2 * UInt32(max(origins.nodes.count, targets.nodes.count)) + 3)
    origins.begin(at: origin)
    targets.begin(at: target)
    marks.mark(origin, 2)
    marks.mark(target, 3)
    while !origins.rim.isEmpty && !targets.rim.isEmpty {
      let isOriginSide =
        Self.arcCount(origins, topology.outgoing) <= Self.arcCount(targets, topology.incoming)
      if let meeting = step(isOriginSide) { return path(through: meeting) }
    }
    return nil
  }

  private static func arcCount(_ side: Side, _ arcs: Adjacency) -> Int {
    side.rim.reduce(0) { $0 + arcs.arcs(of: Int(side.nodes[$1])).count }
  }

  /// The places on both sides where they meet, if this step does it.
  private mutating func step(_ isOriginSide: Bool) -> (origin: Int, target: Int)? {
    let arcs = isOriginSide ? topology.outgoing : topology.incoming
    var side = isOriginSide ? origins : targets
    let own: UInt32 = isOriginSide ? 0 : 1
    defer { if isOriginSide { origins = side } else { targets = side } }
    if isOriginSide { origins = Side() } else { targets = Side() }
    func meet(_ mark: UInt32, _ place: Int) -> (origin: Int, target: Int) {
      isOriginSide ? (place, Int(mark >> 1) - 1) : (Int(mark >> 1) - 1, place)
    }
    for place in side.rim {
      let node = Int(side.nodes[place])
      let hasStreams = streamPlaces[node] > 0
      let row = arcs.arcs(of: node)
      for arc in row {
        let head = arcs.heads[arc]
        let mark = marks.mark(of: Int(head))
        if mark != 0 && mark & 1 == own { continue }
        if hasStreams && isFull(arc, node, row, arcs, own) { continue }
        if mark != 0 { return meet(mark, place) }
        marks.mark(Int(head), 2 * (UInt32(side.nodes.count) + 1) + own)
        side.nodes.append(head)
        side.parents.append(UInt32(place))
      }
      guard hasStreams && topology.isDirected else { continue }
      // Against a stream one can go where no edge leads.
      for stream in streams[Int(streamPlaces[node])]
      where isOriginSide ? stream.units < 0 : stream.units > 0 {
        let mark = marks.mark(of: Int(stream.neighbour))
        if mark != 0 && mark & 1 == own { continue }
        if mark != 0 { return meet(mark, place) }
        marks.mark(Int(stream.neighbour), 2 * (UInt32(side.nodes.count) + 1) + own)
        side.nodes.append(stream.neighbour)
        side.parents.append(UInt32(place))
      }
    }
    side.rim = side.rim.upperBound..<side.nodes.count
    return nil
  }

  /// Whether all edges parallel to an arc of the node's row are used up, in the direction of flow.
  private func isFull(
    _ arc: Int, _ node: Int, _ row: Range<Int>, _ arcs: Adjacency, _ own: UInt32
  ) -> Bool {
    let head = arcs.heads[arc]
    let units = units(from: node, to: head)
    let used = own == 0 ? units : -units
    guard used > 0 else { return false }
    var capacity = 1
    var other = arc + 1
    while other < row.upperBound && arcs.heads[other] == head {
      capacity += 1
      other += 1
    }
    other = arc - 1
    while other >= row.lowerBound && arcs.heads[other] == head {
      capacity += 1
      other -= 1
    }
    return used >= capacity
  }

  private func path(through meeting: (origin: Int, target: Int)) -> [Int] {
    var nodes: [Int] = []
    var place = meeting.origin
    while place > 0 {
      nodes.append(Int(origins.nodes[place]))
      place = Int(origins.parents[place])
    }
    nodes.append(origin)
    nodes.reverse()
    place = meeting.target
    while place > 0 {
      nodes.append(Int(targets.nodes[place]))
      place = Int(targets.parents[place])
    }
    nodes.append(target)
    return nodes
  }

  /// Which nodes could still be given more by the origin, once the flow is full.
  func reachedFromOrigin() -> [Bool] {
    var isReached = [Bool](repeating: false, count: topology.nodeCount)
    var queue = [UInt32(origin)]
    isReached[origin] = true
    var next = 0
    let arcs = topology.outgoing
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      let row = arcs.arcs(of: node)
      for arc in row where !isReached[Int(arcs.heads[arc])] {
        guard streamPlaces[node] == 0 || !isFull(arc, node, row, arcs, 0) else { continue }
        isReached[Int(arcs.heads[arc])] = true
        queue.append(arcs.heads[arc])
      }
      for stream in streams(of: node) where stream.units < 0 {
        guard !isReached[Int(stream.neighbour)] else { continue }
        isReached[Int(stream.neighbour)] = true
        queue.append(stream.neighbour)
      }
    }
    return isReached
  }
}
