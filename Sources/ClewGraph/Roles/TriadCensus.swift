/// The sixteen ways in which three nodes can be tied, named by their numbers of mutual, asymmetric
/// and null dyads and, where these leave a choice, by down, up, cyclic or transitive.
///
/// A, B and C stand for any of the three nodes.
public enum TriadType: String, Hashable, Sendable, CaseIterable {
  /// No tie.
  case t003 = "003"
  /// A→B.
  case t012 = "012"
  /// A↔B.
  case t102 = "102"
  /// A←B→C.
  case t021D = "021D"
  /// A→B←C.
  case t021U = "021U"
  /// A→B→C.
  case t021C = "021C"
  /// A↔B←C.
  case t111D = "111D"
  /// A↔B→C.
  case t111U = "111U"
  /// A→B←C, A→C.
  case t030T = "030T"
  /// A←B←C, A→C.
  case t030C = "030C"
  /// A↔B↔C.
  case t201 = "201"
  /// A←B→C, A↔C.
  case t120D = "120D"
  /// A→B←C, A↔C.
  case t120U = "120U"
  /// A→B→C, A↔C.
  case t120C = "120C"
  /// A→B↔C, A↔C.
  case t210 = "210"
  /// A↔B↔C, A↔C.
  case t300 = "300"
}

/// How many sets of three nodes there are of each type.
public struct TriadCensus: Hashable, Sendable {
  /// The counts in the order of `TriadType.allCases`.
  ///
  /// 128 bits because a graph of four million nodes has more triads than `Int` can count.
  public let counts: [UInt128]

  init(_ counts: [UInt128]) { self.counts = counts }

  /// The number of triads of one type.
  public subscript(type: TriadType) -> UInt128 {
    counts[type.place]
  }

  /// The number of all triads, n(n-1)(n-2)/6.
  public var total: UInt128 { counts.reduce(0, +) }
}

extension TriadType {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Topology {
  /// The number of sets of three nodes of each of the sixteen types.
  ///
  /// Exact for every graph. In an undirected graph each tie is mutual, so that only 003, 102, 201
  /// and 300 occur: triples with 0, 1, 2 and 3 ties. Parallel edges are one tie; loops are none.
  ///
  /// By hand: the directed path 0→1→2 is one 021C, the directed cycle of three nodes one 030C; a
  /// star of 5 nodes, undirected, has 6 of 201 and 4 of 003.
  ///
  /// Triangles are listed once each from their end of least degree; triads of two ties follow from
  /// the degrees, those of one or none from the totals. O(edges^1.5), where listing all connected
  /// triads takes edges times largest degree. Types: Holland and Leinhardt 1970,
  /// doi:10.1086/224954; the census without listing empty triads: Batagelj and Mrvar 2001,
  /// doi:10.1016/S0378-8733(01)00035-1.
  public func triadCensus(on execution: Execution = .allCores) -> TriadCensus {
    let dyads = dyads()
    var counts = [Int128](repeating: 0, count: TriadType.allCases.count)
    func add(_ type: TriadType, _ number: Int128) { counts[type.place] += number }

    // Pairs of ties that meet in a node, open or closed, and the number of dyads.
    var mutual: Int128 = 0
    var asymmetric: Int128 = 0
    for node in 0..<nodeCount {
      let row = dyads.arcs.arcs(of: node)
      var byKind = [Int128](repeating: 0, count: 4)
      if let kinds = dyads.kinds {
        for arc in row { byKind[Int(kinds[arc])] += 1 }
      } else {
        byKind[3] = Int128(row.count)
      }
      let (out, into, both) = (byKind[1], byKind[2], byKind[3])
      mutual += both
      asymmetric += out
      add(.t021D, out * (out - 1) / 2)
      add(.t021U, into * (into - 1) / 2)
      add(.t021C, out * into)
      add(.t111D, both * into)
      add(.t111U, both * out)
      add(.t201, both * (both - 1) / 2)
    }
    mutual /= 2

    for (code, number) in TriangleCodes(dyads).counts(execution).enumerated() where number > 0 {
      let (type, corners) = TriangleCodes.type(ofCode: code)
      add(type, Int128(number))
      for corner in corners { add(corner, -Int128(number)) }
    }

    let nodes = Int128(nodeCount)
    var asymmetricLeft = asymmetric * max(0, nodes - 2)
    var mutualLeft = mutual * max(0, nodes - 2)
    for type in TriadType.allCases {
      asymmetricLeft -= counts[type.place] * type.asymmetricCount
      mutualLeft -= counts[type.place] * type.mutualCount
    }
    add(.t012, asymmetricLeft)
    add(.t102, mutualLeft)
    add(.t003, nodes * (nodes - 1) * (nodes - 2) / 6 - counts.reduce(0, +))
    return TriadCensus(counts.map { UInt128($0) })
  }
}

extension TriadType {
  fileprivate var mutualCount: Int128 { digit(0) }
  fileprivate var asymmetricCount: Int128 { digit(1) }

  private func digit(_ place: Int) -> Int128 {
    Int128(Array(rawValue.utf8)[place] - UInt8(ascii: "0"))
  }
}
