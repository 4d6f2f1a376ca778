extension LengthLanePass {
  /// Adds what one source depends on; returns whether all its path counts were small enough.
  mutating func add(
    _ source: Int, _ lane: Int, _ slots: Range<Int>, _ pieces: borrowing PathPieces,
    _ request: DependencyRequest, _ part: inout DependencyPart
  ) -> Bool {
    let reached = sort(lane, slots.count)
    let base = slots.lowerBound
    let weight = pieces.sources[base + source]
    let (firstArc, firstEnd) = tight.start(of: lane)
    var ownCounts = taken(&self.counts)
    var ownDependencies = taken(&self.dependencies)
    var ownSums = taken(&part.slots)
    defer {
      self.counts = ownCounts
      self.dependencies = ownDependencies
      part.slots = ownSums
    }
    var counts = ownCounts.mutableSpan
    var dependencies = ownDependencies.mutableSpan
    var sums = ownSums.mutableSpan
    let heads = pieces.outgoing.heads.span
    let targets = pieces.targets.span
    let ends = tight.ends.span
    let arcs = tight.arcs.span
    let order = self.order.span
    for node in 0..<slots.count { counts[node] = 0 }
    counts[source] = 1
    for place in 0..<reached {
      let node = Int(order[place])
      let count = counts[node]
      // One is enough to see: counts only grow along a path.
      guard count < 1e280 else { return false }
      let start = node == 0 ? 0 : Int(ends[firstEnd &+ node &- 1])
      for place in start..<Int(ends[firstEnd &+ node]) {
        counts[Int(heads[Int(arcs[firstArc &+ place])])] += count
      }
    }
    let shift = base - part.firstSlot
    for place in (0..<reached).reversed() {
      let node = Int(order[place])
      let count = counts[node]
      var dependency = 0.0
      let start = node == 0 ? 0 : Int(ends[firstEnd &+ node &- 1])
      for place in start..<Int(ends[firstEnd &+ node]) {
        let arc = Int(arcs[firstArc &+ place])
        let share = dependencies[Int(heads[arc])]
        dependency += share
        if request.edges { part.arcs[arc &- part.firstArc] += weight * count * share }
      }
      dependency *= count
      let whole = dependency + targets[base &+ node]
      // What every path from here on brings to each arc that leads here.
      dependencies[node] = whole / count
      if node != source {
        sums[shift &+ node] += weight * (request.ends ? whole : dependency)
      } else if request.ends {
        sums[shift &+ node] += weight * dependency
      }
    }
    return true
  }

  /// Puts the nodes that a lane reaches in the order of their distances; returns their number.
  private mutating func sort(_ lane: Int, _ nodeCount: Int) -> Int {
    var ownPlaces = taken(&self.places)
    var ownOrder = taken(&self.order)
    defer {
      self.places = ownPlaces
      self.order = ownOrder
    }
    var places = ownPlaces.mutableSpan
    var order = ownOrder.mutableSpan
    let distances = self.distances.span
    var furthest = 0
    for node in 0..<nodeCount {
      let distance = Int(distances[node][lane])
      guard distance < Int(Self.unreached) else { continue }
      furthest = max(furthest, distance)
      places[distance] &+= 1
    }
    var reached = 0
    for distance in 0...furthest {
      let count = places[distance]
      places[distance] = reached
      reached &+= count
    }
    for node in 0..<nodeCount {
      let distance = Int(distances[node][lane])
      guard distance < Int(Self.unreached) else { continue }
      order[places[distance]] = UInt32(truncatingIfNeeded: node)
      places[distance] &+= 1
    }
    for distance in 0...furthest { places[distance] = 0 }
    return reached
  }
}
