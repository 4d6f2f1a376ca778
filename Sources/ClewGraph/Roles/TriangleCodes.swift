/// Counts triangles by the kinds of their three dyads.
///
/// A triangle a < b < c, by degree, has the code 16 · kind(a,b) + 4 · kind(a,c) + kind(b,c).
struct TriangleCodes {
  private let ties: OrientedTies
  /// The kind of each tie; nil when all are mutual.
  private let kinds: [UInt8]?

  init(_ dyads: Dyads) {
    let ties = OrientedTies(dyads.arcs)
    self.ties = ties
    kinds = dyads.kinds.map { kinds in ties.arcs.map { kinds[Int($0)] } }
  }

  /// The number of triangles of each of the 64 codes.
  func counts(_ execution: Execution) -> [Int] {
    let chunks = ties.chunks
    var total = [Int](repeating: 0, count: 64)
    execution.reduce(
      chunks: chunks.count, into: &total,
      scratch: { [UInt32](repeating: 0, count: ties.nodes.count) },
      { chunk, marks in count(chunks[chunk], &marks) },
      merge: { total, part in
        for code in part.indices { total[code] += part[code] }
      })
    return total
  }

  private func count(_ ranks: Range<Int>, _ marks: inout [UInt32]) -> [Int] {
    var counts = [Int](repeating: 0, count: 64)
    if let kinds {
      let kinds = kinds.span
      ties.forEachTriangle(ranks, &marks) { triangle in
        let first = 16 &* Int(kinds[triangle.ab]) &+ 4 &* Int(kinds[triangle.ac])
        counts[first &+ Int(kinds[triangle.bc])] &+= 1
      }
    } else {
      var found = 0
      ties.forEachTriangle(ranks, &marks) { _ in found &+= 1 }
      counts[63] = found
    }
    return counts
  }

  /// The type of a triangle, and the types its corners would have without the side opposite.
  static func type(ofCode code: Int) -> (type: TriadType, corners: [TriadType]) {
    let sides = [code >> 4 & 3, code >> 2 & 3, code & 3].map { UInt8($0) }
    // The kinds of the two dyads at each corner, as seen from it.
    let ends = [
      [sides[0], sides[1]], [DyadKind.reversed(sides[0]), sides[2]],
      [DyadKind.reversed(sides[1]), DyadKind.reversed(sides[2])],
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
