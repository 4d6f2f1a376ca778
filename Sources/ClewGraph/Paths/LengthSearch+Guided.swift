extension LengthSearch {
  /// For each node no more than its distance to the target, exact as far out as the origin.
  ///
  /// Nil where no path leads from the origin to the target.
  mutating func boundsToTarget(_ target: Int, from origin: Int) -> [Double]? {
    begin()
    var heap = LengthHeap()
    let arcs = topology.incoming
    var bounds = [Double](repeating: .infinity, count: topology.nodeCount)
    var isFinal = [Bool](repeating: false, count: topology.nodeCount)
    bounds[target] = 0
    heap.insert(0, 0, UInt32(target))
    while let entry = heap.popFirst() {
      let node = Int(entry.node)
      guard !isFinal[node] else { continue }
      isFinal[node] = true
      if node == origin { break }
      for arc in arcs.arcs(of: node) {
        let tail = Int(arcs.heads[arc])
        let length = entry.length + lengths.incoming[arc]
        guard length < bounds[tail] else { continue }
        bounds[tail] = length
        heap.insert(length, 0, UInt32(tail))
      }
    }
    guard isFinal[origin] else { return nil }
    let radius = bounds[origin]
    for node in bounds.indices where !isFinal[node] { bounds[node] = radius }
    return bounds
  }

  /// Searches from the origin by the given exits, first where the bounds promise the shortest path.
  mutating func runGuided(
    from origin: Int, by exits: [Exit], to target: Int, closed: ArraySlice<Int>,
    _ bounds: [Double]
  ) -> Bool {
    begin()
    for node in closed { labels[node] = Label(state: epoch | Label.isClosed) }
    labels[origin] = Label(fromOrigin: 0, state: epoch | Label.isFinalFromOrigin)
    var heap = LengthHeap()
    for exit in exits { reach(Int(exit.head), exit.length, bounds, &heap) }
    let arcs = topology.outgoing
    while let entry = heap.popFirst(), entry.length <= bound {
      let node = Int(entry.node)
      guard !labels[node].has(Label.isFinalFromOrigin) else { continue }
      labels[node].state |= Label.isFinalFromOrigin
      let length = labels[node].fromOrigin
      if node == target {
        lowerBound(to: length)
        continue
      }
      for arc in arcs.arcs(of: node) {
        reach(Int(arcs.heads[arc]), length + lengths.outgoing[arc], bounds, &heap)
      }
    }
    guard bound < .infinity else { return false }
    var label = label(target)
    label.toTarget = 0
    labels[target] = label
    targetQueue.insert(0, 0, UInt32(target))
    return completeToTarget(from: origin, by: exits)
  }

  private mutating func reach(
    _ node: Int, _ length: Double, _ bounds: [Double], _ heap: inout LengthHeap
  ) {
    var label = label(node)
    guard length < label.fromOrigin, label.state == epoch, length + bounds[node] <= bound
    else { return }
    label.fromOrigin = length
    labels[node] = label
    heap.insert(length + bounds[node], 0, UInt32(node))
  }
}
