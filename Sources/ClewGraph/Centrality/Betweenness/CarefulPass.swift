/// Brandes' two sweeps from one source, right for any lengths and any number of paths.
///
/// Dijkstra's algorithm, or breadth-first for hops, on the exact meaning of `Distance`; paths are
/// counted as `PathCount`. Slower than `LanePass` and `LengthLanePass`, which leave to it what they
/// cannot count. Brandes 2001, doi:10.1080/0022250X.2001.9990249.
struct CarefulPass {
  private var distances: [Distance]
  private var counts: [PathCount]
  private var dependencies: [Double]
  private var settled: [UInt32] = []
  private var heap = LengthHeap()

  /// Room for pieces of up to `capacity` nodes.
  init(capacity: Int) {
    distances = [Distance](repeating: .unreachable, count: capacity)
    counts = [PathCount](repeating: .zero, count: capacity)
    dependencies = [Double](repeating: 0, count: capacity)
  }

  /// Adds what `source`, a slot of `piece`, depends on each slot and each arc to `part`.
  mutating func run(
    _ source: Int, in piece: PathPieces.Piece, of pieces: borrowing PathPieces,
    _ request: DependencyRequest, into part: inout DependencyPart
  ) {
    settle(source, piece, pieces)
    let base = piece.slots.lowerBound
    let weight = pieces.sources[base + source]
    let rows = pieces.outgoing
    counts[source] = .one
    for entry in settled {
      let node = Int(entry)
      let count = counts[node]
      let distance = distances[node]
      for arc in Int(rows.offsets[base + node])..<Int(rows.offsets[base + node + 1]) {
        let head = Int(rows.heads[arc])
        if distance.adding(pieces.length(arc)) == distances[head] { counts[head].add(count) }
      }
    }
    for entry in settled.reversed() {
      let node = Int(entry)
      let count = counts[node]
      let distance = distances[node]
      var dependency = 0.0
      for arc in Int(rows.offsets[base + node])..<Int(rows.offsets[base + node + 1]) {
        let head = Int(rows.heads[arc])
        guard distance.adding(pieces.length(arc)) == distances[head] else { continue }
        let share =
          count.share(of: counts[head]) * (pieces.targets[base + head] + dependencies[head])
        if request.edges { part.arcs[arc - part.firstArc] += weight * share }
        dependency += share
      }
      dependencies[node] = dependency
      let slot = base + node - part.firstSlot
      if node != source {
        part.slots[slot] +=
          weight * (request.ends ? dependency + pieces.targets[base + node] : dependency)
      } else if request.ends {
        part.slots[slot] += weight * dependency
      }
    }
    for entry in settled {
      let node = Int(entry)
      distances[node] = .unreachable
      counts[node] = .zero
      dependencies[node] = 0
    }
  }

  /// Lists the nodes that `source` reaches by distance.
  private mutating func settle(
    _ source: Int, _ piece: PathPieces.Piece, _ pieces: borrowing PathPieces
  ) {
    let base = piece.slots.lowerBound
    let rows = pieces.outgoing
    settled.removeAll(keepingCapacity: true)
    distances[source] = .zero
    if pieces.lengths.isEmpty {
      settled.append(UInt32(source))
      var next = 0
      while next < settled.count {
        let node = Int(settled[next])
        next += 1
        let distance = Distance(length: distances[node].length + 1, stalls: 0)
        for arc in Int(rows.offsets[base + node])..<Int(rows.offsets[base + node + 1]) {
          let head = rows.heads[arc]
          guard distances[Int(head)].length == .infinity else { continue }
          distances[Int(head)] = distance
          settled.append(head)
        }
      }
      return
    }
    heap.insert(0, 0, UInt32(source))
    while let entry = heap.popFirst() {
      let node = Int(entry.node)
      let reached = Distance(length: entry.length, stalls: entry.stalls)
      guard reached == distances[node] else { continue }
      settled.append(entry.node)
      for arc in Int(rows.offsets[base + node])..<Int(rows.offsets[base + node + 1]) {
        let head = rows.heads[arc]
        let distance = reached.adding(pieces.lengths[arc])
        guard distance < distances[Int(head)] else { continue }
        distances[Int(head)] = distance
        heap.insert(distance.length, distance.stalls, head)
      }
    }
  }
}
