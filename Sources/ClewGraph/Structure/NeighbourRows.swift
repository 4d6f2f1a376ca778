extension Topology {
  /// The other nodes each node is joined to, ascending and each once, whatever the direction and
  /// the number of the edges; arcs carry no edge numbers.
  ///
  /// O(1) for a simple undirected graph, else O(nodes + arcs).
  func neighbourRows() -> Adjacency {
    if !isDirected && isSimple { return outgoing }
    var offsets: [UInt32] = [0]
    var heads: [UInt32] = []
    offsets.reserveCapacity(nodeCount + 1)
    heads.reserveCapacity(isDirected ? outgoing.arcCount + incoming.arcCount : outgoing.arcCount)
    outgoing.offsets.withSpan { firsts in
      outgoing.heads.withSpan { leaving in
        incoming.offsets.withSpan { entries in
          incoming.heads.withSpan { entering in
            for node in 0..<nodeCount {
              var arc = Int(firsts[node])
              let end = Int(firsts[node + 1])
              var other = Int(entries[node])
              // Undirected, both say the same.
              let otherEnd = isDirected ? Int(entries[node + 1]) : other
              var previous = UInt32(node)
              while arc < end || other < otherEnd {
                let head: UInt32
                if other == otherEnd || arc < end && leaving[arc] <= entering[other] {
                  head = leaving[arc]
                  arc += 1
                } else {
                  head = entering[other]
                  other += 1
                }
                guard head != previous, head != UInt32(node) else { continue }
                heads.append(head)
                previous = head
              }
              offsets.append(UInt32(heads.count))
            }
          }
        }
      }
    }
    return Adjacency(offsets: Indices(offsets), heads: Indices(heads), edges: [])
  }
}
