extension TieGraph where Mass == UndirectedMass {
  /// The ties of an undirected graph; of a simple one in hops the rows are taken as they are.
  init(undirected topology: Topology, _ strengths: EdgeStrengths) {
    guard !topology.isSimple || !strengths.isOne else {
      let offsets = topology.outgoing.offsets
      let masses = offsets.withSpan { offsets in
        (0..<topology.nodeCount).map { node in
          UndirectedMass(strength: Double(offsets[node + 1] - offsets[node]))
        }
      }
      self.init(
        offsets: offsets, heads: topology.outgoing.heads, weights: [], masses: masses, loops: 0,
        total: Double(topology.outgoing.arcCount))
      return
    }
    let arcs = TieRows(topology, .outgoing, strengths)
    var builder = TieGraphBuilder<UndirectedMass>()
    for node in 0..<topology.nodeCount {
      var strength = 0.0
      arcs.forEachTie(of: node) { head, value in
        if head == node {
          // Loops given by number stand in the row twice, a loop of strength 1 is folded to once.
          let twice = strengths.isOne ? 2 : value
          strength += twice
          builder.loops += twice
        } else {
          strength += value
          builder.add(head, value)
        }
      }
      builder.close(UndirectedMass(strength: strength), share: strength)
    }
    self = builder.graph(isPlain: strengths.isOne)
  }
}

extension TieGraph where Mass == DirectedMass {
  /// The ties of a directed graph, both directions of a pair of nodes folded into one.
  init(directed topology: Topology, _ strengths: EdgeStrengths) {
    let outgoing = TieRows(topology, .outgoing, strengths)
    let incoming = TieRows(topology, .incoming, strengths)
    var builder = TieGraphBuilder<DirectedMass>()
    var leavingRow: [(head: Int, value: Double)] = []
    for node in 0..<topology.nodeCount {
      var mass = DirectedMass.zero
      leavingRow.removeAll(keepingCapacity: true)
      outgoing.forEachTie(of: node) { head, value in
        mass.leaving += value
        if head == node { builder.loops += value } else { leavingRow.append((head, value)) }
      }
      var next = 0
      incoming.forEachTie(of: node) { head, value in
        mass.entering += value
        guard head != node else { return }
        while next < leavingRow.count, leavingRow[next].head < head {
          builder.add(leavingRow[next].head, leavingRow[next].value)
          next += 1
        }
        var both = value
        if next < leavingRow.count, leavingRow[next].head == head {
          both += leavingRow[next].value
          next += 1
        }
        builder.add(head, both)
      }
      for tie in leavingRow[next...] { builder.add(tie.head, tie.value) }
      builder.close(mass, share: mass.leaving)
    }
    self = builder.graph(isPlain: false)
  }
}

/// The ties of one direction, parallel edges folded.
private struct TieRows {
  private let arcs: Adjacency
  private let strengths: EdgeStrengths
  /// The power of two by which strengths are multiplied where their sum is so near the ends of what
  /// a `Double` can hold that products of sums would leave it; modularity does not change by it.
  private var exponent = 0

  init(_ topology: Topology, _ direction: Direction, _ strengths: EdgeStrengths) {
    self.strengths = strengths
    if strengths.isOne {
      arcs = direction == .incoming ? topology.incoming : topology.outgoing
    } else {
      arcs = topology.numbered(direction)
      let total = (0..<topology.edgeCount).reduce(0) { $0 + strengths[$1] }
      if total > 0, !(-200...200).contains(Int(total.exponent)) {
        exponent = -Int(total.exponent)
      }
    }
  }

  /// Calls `body` for each node joined to `node`, itself among them, ascending, with the strength;
  /// ties of strength 0 are none.
  func forEachTie(of node: Int, _ body: (_ head: Int, _ strength: Double) -> Void) {
    let row = arcs.arcs(of: node)
    var arc = row.lowerBound
    while arc < row.upperBound {
      let head = arcs.heads[arc]
      var sum = 0.0
      repeat {
        sum = strengths.isOne ? 1 : sum + scaled(strengths[Int(arcs.edges[arc])])
        arc += 1
      } while arc < row.upperBound && arcs.heads[arc] == head
      if sum > 0 { body(Int(head), sum) }
    }
  }

  private func scaled(_ strength: Double) -> Double {
    exponent == 0 ? strength : Double(sign: .plus, exponent: exponent, significand: strength)
  }
}

/// A `TieGraph` under construction, row by row.
private struct TieGraphBuilder<Mass: TieMass> {
  var loops = 0.0
  private var offsets: [UInt32] = [0]
  private var heads: [UInt32] = []
  private var weights: [Double] = []
  private var masses: [Mass] = []
  private var total = 0.0

  mutating func add(_ head: Int, _ weight: Double) {
    heads.append(UInt32(head))
    weights.append(weight)
  }

  mutating func close(_ mass: Mass, share: Double) {
    offsets.append(UInt32(heads.count))
    masses.append(mass)
    total += share
  }

  func graph(isPlain: Bool) -> TieGraph<Mass> {
    TieGraph(
      offsets: Indices(offsets), heads: Indices(heads), weights: isPlain ? [] : weights,
      masses: masses, loops: loops, total: total)
  }
}
