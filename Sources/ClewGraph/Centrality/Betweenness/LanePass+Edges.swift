extension LanePass {
  /// The backward sweep that adds up arcs too.
  ///
  /// An arc from v to w of the next level carries S(s) · σ(v)/σ(w) · (T(w) + δ(w)) in each lane.
  /// Where a level is pushed, an arc is met from its far end, and the sum goes to the arc back: in
  /// an undirected graph both belong to one edge. Directed graphs are pulled.
  mutating func backwardWithEdges(
    _ weights: Lanes, _ slots: Range<Int>, _ pieces: borrowing PathPieces,
    _ request: DependencyRequest, _ part: inout DependencyPart
  ) {
    if carried.isEmpty && pieces.isSymmetric {
      carried = [Lanes](repeating: .zero, count: capacity)
    }
    var ownFronts = taken(&self.fronts)
    var ownMarks = taken(&self.isMarked)
    var ownCarried = taken(&self.carried)
    var ownSums = taken(&part.slots)
    var ownArcSums = taken(&part.arcs)
    defer {
      self.fronts = ownFronts
      self.isMarked = ownMarks
      self.carried = ownCarried
      part.slots = ownSums
      part.arcs = ownArcSums
    }
    var fronts = ownFronts.mutableSpan
    var isMarked = ownMarks.mutableSpan
    var carried = ownCarried.mutableSpan
    var sums = ownSums.mutableSpan
    var arcSums = ownArcSums.mutableSpan
    let base = slots.lowerBound
    let shift = base - part.firstSlot
    let firstArc = part.firstArc
    let offsets = pieces.outgoing.offsets.span
    let heads = pieces.outgoing.heads.span
    let targets = pieces.targets.span
    let table = Self.units
    let units = table.span
    let counts = self.counts.span
    let order = self.order.span
    let sets = self.sets.span
    let levels = self.levels.span
    let least = Lanes(repeating: 1e-290)
    let last = levels.count - 2
    var front = 0
    var next = capacity
    for number in (0...last).reversed() {
      let start = levels[number].start
      let end = levels[number + 1].start
      let laterEnd = number == last ? end : levels[number + 2].start
      let pushes =
        number < last && pieces.isSymmetric
        && Self.pushCost * levels[number + 1].incoming < levels[number].outgoing
      if pushes {
        for place in start..<end {
          let node = Int(order[place])
          isMarked[node] = true
          fronts[next &+ node] = .zero
          carried[node] = weights * counts[node] * units[Int(sets[place])]
        }
        for place in end..<laterEnd {
          let node = Int(order[place])
          let value = fronts[front &+ node]
          for arc in Int(offsets[base &+ node])..<Int(offsets[base &+ node &+ 1]) {
            let tail = Int(heads[arc])
            guard isMarked[tail] else { continue }
            fronts[next &+ tail] += value
            arcSums[arc &- firstArc] += Self.sum(carried[tail] * value)
          }
        }
      }
      for place in start..<end {
        let node = Int(order[place])
        let unit = units[Int(sets[place])]
        let count = counts[node]
        var sum = Lanes.zero
        if pushes {
          sum = fronts[next &+ node]
          isMarked[node] = false
        } else if number < last {
          let carry = weights * count * unit
          for arc in Int(offsets[base &+ node])..<Int(offsets[base &+ node &+ 1]) {
            let value = fronts[front &+ Int(heads[arc])]
            sum += value
            arcSums[arc &- firstArc] += Self.sum(carry * value)
          }
        }
        let dependency = count * sum * unit
        let share = dependency + Lanes(repeating: targets[base &+ node]) * unit
        fronts[next &+ node] = share / (count + least)
        if number > 0 || request.ends {
          sums[shift &+ node] += Self.sum(
            weights * (request.ends && number > 0 ? share : dependency))
        }
      }
      for place in end..<laterEnd { fronts[front &+ Int(order[place])] = .zero }
      (front, next) = (next, front)
    }
    for place in 0..<levels[1].start { fronts[front &+ Int(order[place])] = .zero }
  }
}
