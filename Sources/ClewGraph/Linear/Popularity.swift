extension Adjacency {
  /// The nodes from the one that most arcs lead to to the one that fewest do, equal ones by number;
  /// nil where a pass over the arcs would gain little from that order.
  ///
  /// A product gathers one number for each arc. Where few nodes are at the end of most arcs, their
  /// numbers side by side stay in the cache. With `isSymmetric` as many arcs lead to a node as leave
  /// it.
  func orderByPopularity(isSymmetric: Bool) -> [UInt32]? {
    // Fewer numbers than these are in the cache anyhow.
    guard nodeCount > 1 << 15, arcCount > 2 * nodeCount else { return nil }
    var popularity = [UInt32](repeating: 0, count: nodeCount)
    if isSymmetric {
      offsets.withSpan { offsets in
        for node in popularity.indices { popularity[node] = offsets[node &+ 1] &- offsets[node] }
      }
    } else {
      heads.withSpan { heads in
        for arc in heads.indices { popularity[Int(heads[arc])] += 1 }
      }
    }
    let highest = Int(popularity.reduce(0, max))
    // Where the nodes of each popularity begin, the highest first.
    var starts = [UInt32](repeating: 0, count: highest + 2)
    for count in popularity { starts[highest - Int(count) + 1] += 1 }
    var first = 0
    var arcsOfFirst = 0
    for (rank, count) in starts.dropFirst().enumerated() where first < nodeCount / 16 {
      first += Int(count)
      arcsOfFirst += Int(count) * (highest - rank)
    }
    guard arcsOfFirst > arcCount / 2, first < nodeCount / 4 else { return nil }
    for rank in 1..<starts.count { starts[rank] += starts[rank - 1] }
    var order = popularity
    for node in 0..<nodeCount {
      let rank = highest - Int(popularity[node])
      order[Int(starts[rank])] = UInt32(node)
      starts[rank] += 1
    }
    return order
  }
}

extension FoldedTies {
  /// The same ties with the node `order[i]` called `i`; rows are not sorted by head.
  func reordered(_ order: [UInt32]) -> FoldedTies {
    // Every number of `order` is a node's, since it has been one's place here.
    var places = order
    for place in order.indices { places[Int(order[place])] = UInt32(place) }
    var newOffsets = [UInt32](repeating: 0, count: order.count + 1)
    var newHeads = [UInt32](onLargePages: 0, count: arcs.arcCount)
    var newStrengths =
      strengths == nil ? [] : [Double](onLargePages: 0, count: arcs.arcCount)
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        let places = places.span
        var allHeads = newHeads.mutableSpan
        var position = 0
        for place in order.indices {
          let node = Int(order[place])
          let row = Int(offsets[node])..<Int(offsets[node + 1])
          if let strengths {
            for arc in row { newStrengths[position &+ arc &- row.lowerBound] = strengths[arc] }
          }
          for arc in row {
            allHeads[position] = places[Int(heads[arc])]
            position &+= 1
          }
          newOffsets[place + 1] = UInt32(position)
        }
      }
    }
    return FoldedTies(
      arcs: Adjacency(offsets: Indices(newOffsets), heads: Indices(newHeads), edges: []),
      strengths: strengths == nil ? nil : newStrengths)
  }
}
