extension LanePass {
  /// Adds up dependencies from the last level to the first.
  mutating func backward(
    _ weights: Lanes, _ slots: Range<Int>, _ pieces: borrowing PathPieces,
    _ request: DependencyRequest, _ part: inout DependencyPart
  ) {
    var ownFronts = taken(&self.fronts)
    var ownMarks = taken(&self.isMarked)
    var ownSums = taken(&part.slots)
    defer {
      self.fronts = ownFronts
      self.isMarked = ownMarks
      part.slots = ownSums
    }
    var fronts = ownFronts.mutableSpan
    var isMarked = ownMarks.mutableSpan
    var sums = ownSums.mutableSpan
    let base = slots.lowerBound
    let shift = base - part.firstSlot
    let outOffsets = pieces.outgoing.offsets.span
    let outHeads = pieces.outgoing.heads.span
    let inOffsets = pieces.incoming.offsets.span
    let inHeads = pieces.incoming.heads.span
    let targets = pieces.targets.span
    let table = Self.units
    let units = table.span
    let counts = self.counts.span
    let order = self.order.span
    let sets = self.sets.span
    let levels = self.levels.span
    // Counts are at least 1 where there are any: this leaves them as they are, and no lane
    // divides by zero.
    let least = Lanes(repeating: 1e-290)
    let last = levels.count - 2
    let first = request.ends ? 0 : 1
    var front = 0
    var next = capacity
    var number = last
    while number >= first {
      let start = levels[number].start
      let end = levels[number + 1].start
      let laterEnd = number == last ? end : levels[number + 2].start
      let pushes =
        number < last
        && Self.pushCost * levels[number + 1].incoming < levels[number].outgoing
      if pushes {
        for place in start..<end {
          isMarked[Int(order[place])] = true
          fronts[next &+ Int(order[place])] = .zero
        }
        for place in end..<laterEnd {
          let node = Int(order[place])
          let value = fronts[front &+ node]
          for arc in Int(inOffsets[base &+ node])..<Int(inOffsets[base &+ node &+ 1]) {
            let tail = Int(inHeads[arc])
            if isMarked[tail] { fronts[next &+ tail] += value }
          }
        }
      }
      for place in start..<end {
        let node = Int(order[place])
        var sum = Lanes.zero
        if pushes {
          sum = fronts[next &+ node]
          isMarked[node] = false
        } else if number < last {
          for arc in Int(outOffsets[base &+ node])..<Int(outOffsets[base &+ node &+ 1]) {
            sum += fronts[front &+ Int(outHeads[arc])]
          }
        }
        let unit = units[Int(sets[place])]
        let count = counts[node]
        let dependency = count * sum * unit
        let share = dependency + Lanes(repeating: targets[base &+ node]) * unit
        fronts[next &+ node] = share / (count + least)
        sums[shift &+ node] += Self.sum(
          weights * (request.ends && number > 0 ? share : dependency))
      }
      for place in end..<laterEnd { fronts[front &+ Int(order[place])] = .zero }
      (front, next) = (next, front)
      number -= 1
    }
    guard number < last else { return }
    for place in levels[number + 1].start..<levels[number + 2].start {
      fronts[front &+ Int(order[place])] = .zero
    }
  }
}
