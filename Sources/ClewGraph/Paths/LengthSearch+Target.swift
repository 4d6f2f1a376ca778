extension LengthSearch {
  /// An arc from the origin that a search may use, when it must not use them all.
  struct Exit: Sendable {
    var arc: Int
    var head: UInt32
    var length: Double
  }

  /// Takes the search from the target on to `origin`, through nodes the search from there settled.
  ///
  /// Left out are nodes where both sums together are above the bound: no shortest path visits them.
  /// From the origin only the `exits` lead on, if given. False where the origin is out of reach.
  mutating func completeToTarget(from origin: Int, by exits: [Exit]? = nil) -> Bool {
    guard !label(origin).has(Label.isFinalToTarget) else { return true }
    var heap = LengthHeap()
    for entry in targetQueue.entries where isInReach(Int(entry.node), entry.length) {
      heap.insert(entry.length, entry.stalls, entry.node)
    }
    let arcs = topology.incoming
    while let entry = heap.popFirst() {
      let node = Int(entry.node)
      guard !labels[node].has(Label.isFinalToTarget) else { continue }
      labels[node].state |= Label.isFinalToTarget
      if node == origin { break }
      for arc in arcs.arcs(of: node) {
        let tail = Int(arcs.heads[arc])
        if let exits, tail == origin {
          for exit in exits where exit.head == entry.node {
            relax(entry, exit.length, tail, &heap)
          }
        } else {
          relax(entry, lengths.incoming[arc], tail, &heap)
        }
      }
    }
    return label(origin).has(Label.isFinalToTarget)
  }

  private func isInReach(_ node: Int, _ length: Double) -> Bool {
    let label = label(node)
    return label.has(Label.isFinalFromOrigin) && label.fromOrigin + length <= bound
  }

  private mutating func relax(
    _ entry: LengthHeap.Entry, _ arcLength: Double, _ tail: Int, _ heap: inout LengthHeap
  ) {
    let distance = Distance(length: entry.length, stalls: entry.stalls).adding(arcLength)
    var label = label(tail)
    guard distance < label.distance, isInReach(tail, distance.length) else { return }
    label.toTarget = distance.length
    label.stalls = distance.stalls
    labels[tail] = label
    heap.insert(distance.length, distance.stalls, UInt32(tail))
  }

  /// Whether an arc of this length is the first hop of a shortest path from a node this far away.
  func isTight(_ distance: Distance, towards head: UInt32, _ arcLength: Double) -> Bool {
    label(Int(head)).distance.adding(arcLength) == distance
  }

  /// Continues a walk from its last node along the lowest shortest path.
  func appendLowestWalk(
    to target: Int, nodes: inout [Int], edges: inout [Int], by exits: [Exit]? = nil
  ) {
    let arcs = topology.outgoing
    var node = nodes[nodes.count - 1]
    var exits = exits
    while node != target {
      let distance = label(node).distance
      let next =
        if let exits {
          exits.first { isTight(distance, towards: $0.head, $0.length) }?.arc
        } else {
          arcs.arcs(of: node).first {
            isTight(distance, towards: arcs.heads[$0], lengths.outgoing[$0])
          }
        }
      guard let next else { preconditionFailure("a settled node has a next hop") }
      edges.append(topology.edge(ofArc: next, from: node))
      node = Int(arcs.heads[next])
      nodes.append(node)
      exits = nil
    }
  }
}
