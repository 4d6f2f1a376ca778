/// Edges that join nodes without a cycle.
public struct SpanningForest: Hashable, Sendable {
  /// The edges, in ascending order of number.
  public let edges: [Int]
  /// The sum of their lengths, added in that order.
  public let length: Double
}

extension Topology {
  /// The edges of least total length that join all nodes that can be joined: one tree a component.
  ///
  /// Whatever the direction of the edges. Of equally long edges the lower-numbered is taken first,
  /// which decides between forests of one length; of parallel edges the shortest is taken, loops are
  /// not. As many edges as there are nodes less components. By hand: a triangle with the lengths 1, 2
  /// and 3 has a tree of length 3. O(edges), the edges sorted by the digits of their lengths, and
  /// merging in almost constant time. Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7.
  public func minimumSpanningForest(lengths: EdgeLengths = .one) -> SpanningForest {
    lengths.requireFit(self)
    var tails = [UInt32](repeating: 0, count: edgeCount)
    var heads = tails
    let arcs = numbered(.outgoing)
    arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { arcHeads in
        arcs.edges.withSpan { edges in
          for node in 0..<nodeCount {
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              tails[Int(edges[arc])] = UInt32(truncatingIfNeeded: node)
              heads[Int(edges[arc])] = arcHeads[arc]
            }
          }
        }
      }
    }
    var sets = DisjointSets(count: nodeCount)
    var chosen: [Int] = []
    for edge in edgesByLength(lengths) {
      let edge = Int(edge)
      if sets.join(Int(tails[edge]), Int(heads[edge])) {
        chosen.append(edge)
        if chosen.count == nodeCount - 1 { break }
      }
    }
    chosen.sort()
    return SpanningForest(edges: chosen, length: chosen.reduce(0) { $0 + lengths[$1] })
  }

  /// The edges from the shortest to the longest, equal ones by number.
  private func edgesByLength(_ lengths: EdgeLengths) -> [UInt32] {
    var order = (0..<UInt32(edgeCount)).map { $0 }
    guard !lengths.isOne else { return order }
    // Lengths are not negative, so their bits are in the order of their values; -0 counts as 0.
    var keys = order.map { (lengths[Int($0)] + 0).bitPattern }
    var nextOrder = order
    var nextKeys = keys
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var places = [Int](repeating: 0, count: 257)
      for key in keys { places[Int(key >> shift & 255) + 1] += 1 }
      if places.contains(keys.count) { continue }
      for digit in 0..<256 { places[digit + 1] += places[digit] }
      for (position, key) in keys.enumerated() {
        let digit = Int(key >> shift & 255)
        let place = places[digit]
        places[digit] += 1
        nextKeys[place] = key
        nextOrder[place] = order[position]
      }
      swap(&keys, &nextKeys)
      swap(&order, &nextOrder)
    }
    return order
  }
}
