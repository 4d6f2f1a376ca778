/// Lists every triangle once and counts them by the kinds of their three dyads.
///
/// Nodes are renumbered by degree and each dyad is kept at its lower end only: then no row is
/// longer than the square root of twice the edges. A triangle a < b < c has the code
/// 16 · kind(a,b) + 4 · kind(a,c) + kind(b,c).
struct TriangleCodes {
  private var offsets: [Int]
  private var heads: [UInt32] = []
  private var kinds: [UInt8] = []

  init(_ dyads: Dyads) {
    let arcs = dyads.arcs
    let nodeCount = arcs.nodeCount
    let order = Self.nodesByDegree(arcs)
    var ranks = [UInt32](repeating: 0, count: nodeCount)
    for (rank, node) in order.enumerated() { ranks[Int(node)] = UInt32(rank) }
    offsets = [0]
    offsets.reserveCapacity(nodeCount + 1)
    heads.reserveCapacity(arcs.arcCount / 2)
    if dyads.kinds != nil { kinds.reserveCapacity(arcs.arcCount / 2) }
    arcs.heads.withSpan { others in
      for (rank, node) in order.enumerated() {
        for arc in arcs.arcs(of: Int(node)) where ranks[Int(others[arc])] > UInt32(rank) {
          heads.append(ranks[Int(others[arc])])
          if let all = dyads.kinds { kinds.append(all[arc]) }
        }
        offsets.append(heads.count)
      }
    }
  }

  /// The nodes from the least degree to the greatest, equal ones by number; a counting sort.
  private static func nodesByDegree(_ arcs: Adjacency) -> [UInt32] {
    let degrees = (0..<arcs.nodeCount).map { arcs.arcs(of: $0).count }
    var places = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { places[degree + 1] += 1 }
    for degree in 1..<places.count { places[degree] += places[degree - 1] }
    var order = [UInt32](repeating: 0, count: degrees.count)
    for node in degrees.indices {
      order[places[degrees[node]]] = UInt32(node)
      places[degrees[node]] += 1
    }
    return order
  }

  /// The number of triangles of each of the 64 codes.
  func counts(_ execution: Execution) -> [Int] {
    let nodeCount = offsets.count - 1
    let chunks = NodeChunks.ranges(nodeCount) { 16 * (offsets[$0 + 1] - offsets[$0]) }
    var total = [Int](repeating: 0, count: 64)
    execution.reduce(
      chunks: chunks.count, into: &total,
      scratch: { [UInt8](repeating: 0, count: nodeCount) },
      { chunk, marks in count(chunks[chunk], &marks) },
      merge: { total, part in
        for code in part.indices { total[code] += part[code] }
      })
    return total
  }

  private func count(_ nodes: Range<Int>, _ marks: inout [UInt8]) -> [Int] {
    var counts = [Int](repeating: 0, count: 64)
    let heads = heads.span
    let kinds = kinds.span
    let offsets = offsets.span
    let areMutual = kinds.isEmpty
    var marks = marks.mutableSpan
    for node in nodes {
      let row = offsets[node]..<offsets[node + 1]
      guard row.count > 1 else { continue }
      for arc in row { marks[Int(heads[arc])] = areMutual ? DyadKind.mutual : kinds[arc] }
      for arc in row {
        let other = Int(heads[arc])
        let thirds = offsets[other]..<offsets[other + 1]
        if areMutual {
          var found = 0
          for step in thirds where marks[Int(heads[step])] != 0 { found &+= 1 }
          counts[63] &+= found
        } else {
          let first = 16 &* Int(kinds[arc])
          for step in thirds {
            let mark = marks[Int(heads[step])]
            guard mark != 0 else { continue }
            counts[first &+ 4 &* Int(mark) &+ Int(kinds[step])] &+= 1
          }
        }
      }
      for arc in row { marks[Int(heads[arc])] = 0 }
    }
    return counts
  }

  /// The type of a triangle, and the types its corners would have without the side opposite.
  static func type(ofCode code: Int) -> (type: TriadType, corners: [TriadType]) {
    let sides = [code >> 4 & 3, code >> 2 & 3, code & 3].map { UInt8($0) }
    // The kinds of the two dyads at each corner, as seen from it.
    let ends = [
      [sides[0], sides[1]], [reversed(sides[0]), sides[2]],
      [reversed(sides[1]), reversed(sides[2])],
    ]
    let corners = ends.map(corner)
    let type: TriadType
    switch sides.count(where: { $0 == DyadKind.mutual }) {
    case 3: type = .t300
    case 2: type = .t210
    case 1:
      type =
        corners.contains(.t021D) ? .t120D : corners.contains(.t021U) ? .t120U : .t120C
    default: type = corners.contains(.t021D) ? .t030T : .t030C
    }
    return (type, corners)
  }

  private static func reversed(_ kind: UInt8) -> UInt8 { kind >> 1 | kind << 1 & 2 }

  private static func corner(_ kinds: [UInt8]) -> TriadType {
    switch (min(kinds[0], kinds[1]), max(kinds[0], kinds[1])) {
    case (DyadKind.outgoing, DyadKind.outgoing): .t021D
    case (DyadKind.incoming, DyadKind.incoming): .t021U
    case (DyadKind.outgoing, DyadKind.incoming): .t021C
    case (DyadKind.outgoing, _): .t111U
    case (DyadKind.incoming, _): .t111D
    default: .t201
    }
  }
}
