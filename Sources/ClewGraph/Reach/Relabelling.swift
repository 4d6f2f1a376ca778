/// New numbers for the nodes of a graph, chosen so that a pass finds its data near together.
struct Relabelling: Sendable {
  /// The old number of each new one.
  let order: [UInt32]
  /// The new number of each old one.
  let ranks: [UInt32]

  /// The order in which nodes get their new numbers.
  init(order: [UInt32]) {
    self.order = order
    var ranks = order
    for (rank, node) in order.enumerated() { ranks[Int(node)] = UInt32(rank) }
    self.ranks = ranks
  }

  /// The arcs of `arcs` turned round, between the new numbers, rows sorted by head.
  ///
  /// Tails are taken in the new order, so that no row has to be sorted. Edge numbers are dropped,
  /// and so are the arcs that leave the nodes of `dropped`, where there is a list of flags. Every
  /// arc takes what stands at its place in `values` along, where there are any. O(nodes + arcs).
  func transposing(
    _ arcs: Adjacency, withoutArcsOf dropped: [Bool] = [], values: inout [UInt8]
  ) -> Adjacency {
    var newValues = values
    var places = [UInt32](repeating: 0, count: order.count + 1)
    var newHeads: [UInt32] = []
    let newOffsets = arcs.offsets.withSpan { offsets in
      arcs.heads.withSpan { heads in
        if dropped.isEmpty {
          for arc in heads.indices { places[Int(ranks[Int(heads[arc])]) + 1] &+= 1 }
        } else {
          for node in order.indices where !dropped[node] {
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              places[Int(ranks[Int(heads[arc])]) + 1] &+= 1
            }
          }
        }
        for node in order.indices { places[node + 1] &+= places[node] }
        let newOffsets = places
        newHeads = [UInt32](repeating: 0, count: Int(places[order.count]))
        for rank in order.indices {
          let node = Int(order[rank])
          if !dropped.isEmpty && dropped[node] { continue }
          for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
            let head = Int(ranks[Int(heads[arc])])
            let place = places[head]
            places[head] = place &+ 1
            newHeads[Int(place)] = UInt32(rank)
            if !values.isEmpty { newValues[Int(place)] = values[arc] }
          }
        }
        return newOffsets
      }
    }
    values = newValues
    return Adjacency(offsets: Indices(newOffsets), heads: Indices(newHeads), edges: [])
  }

  func transposing(_ arcs: Adjacency) -> Adjacency {
    var none: [UInt8] = []
    return transposing(arcs, values: &none)
  }
}

extension Adjacency {
  /// The nodes from the most arcs to the fewest, equal ones by number; a counting sort.
  func nodesByDescendingDegree() -> [UInt32] {
    offsets.withSpan { offsets in
      let nodeCount = offsets.count - 1
      var largest = 0
      for node in 0..<nodeCount { largest = max(largest, Int(offsets[node + 1] - offsets[node])) }
      var places = [UInt32](repeating: 0, count: largest + 2)
      for node in 0..<nodeCount {
        places[largest - Int(offsets[node + 1] - offsets[node]) + 1] &+= 1
      }
      for degree in 0...largest { places[degree + 1] &+= places[degree] }
      var order = [UInt32](repeating: 0, count: nodeCount)
      for node in 0..<nodeCount {
        let key = largest - Int(offsets[node + 1] - offsets[node])
        order[Int(places[key])] = UInt32(node)
        places[key] &+= 1
      }
      return order
    }
  }

  /// All nodes as a breadth-first walk meets them that begins anew, in the order given, wherever a
  /// node is left over.
  func nodesBreadthFirst(from starts: [UInt32]) -> [UInt32] {
    offsets.withSpan { offsets in
      heads.withSpan { heads in
        var isMet = [Bool](repeating: false, count: starts.count)
        var order = starts
        var count = 0
        var next = 0
        for start in starts where !isMet[Int(start)] {
          isMet[Int(start)] = true
          order[count] = start
          count &+= 1
          while next < count {
            let node = Int(order[next])
            next &+= 1
            for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
              let head = heads[arc]
              guard !isMet[Int(head)] else { continue }
              isMet[Int(head)] = true
              order[count] = head
              count &+= 1
            }
          }
        }
        return order
      }
    }
  }
}

/// The numbers `0 ..< count` of things, sorted by a small key each; equal ones keep their order.
func sortedStably(_ things: [UInt32], keyCount: Int, key: (UInt32) -> Int) -> [UInt32] {
  var places = [UInt32](repeating: 0, count: keyCount + 1)
  for thing in things { places[key(thing) + 1] &+= 1 }
  for place in 0..<keyCount { places[place + 1] &+= places[place] }
  var sorted = things
  for thing in things {
    let place = key(thing)
    sorted[Int(places[place])] = thing
    places[place] &+= 1
  }
  return sorted
}
