/// Burt's four measures of how much of a node's network is redundant, one score a node each.
public struct StructuralHoles: Hashable, Sendable {
  /// How far all of a node's strength goes, directly or by way of others, to the same contacts.
  public let constraint: NodeScores
  /// The number of contacts less what is redundant because they are tied to one another.
  public let effectiveSize: NodeScores
  /// Effective size by the number of contacts: 1 where no contact is tied to another.
  public let efficiency: NodeScores
  /// How far the constraint comes from one contact alone: 0 where all contribute alike.
  public let hierarchy: NodeScores
}

extension Topology {
  /// Constraint, effective size, efficiency and hierarchy of every node's own network.
  ///
  /// With z(i,j) the strengths of both directions added, p(i,j) = z(i,j) / sum of z(i,·) is the
  /// share of i's strength that goes to j, and m(j,q) = z(j,q) / largest z(j,·). Over the contacts
  /// j of i, and q other than both:
  /// - constraint: the sum of (p(i,j) + sum over q of p(i,q) p(q,j))²;
  /// - effective size: the sum of 1 - sum over q of p(i,q) m(j,q);
  /// - efficiency: effective size by the number of contacts;
  /// - hierarchy: Coleman and Theil's disorder of the terms c(j) of the constraint C over N
  ///   contacts, the sum of r ln r with r = c(j) N / C, divided by N ln N.
  ///
  /// As in NetworkX only direct contacts j add to constraint. In a directed graph a tie that goes
  /// both ways has strength 2 (with `.one`). Parallel edges are one tie with their strengths added
  /// (with `.one`, of strength 1); loops and ties of strength zero are none. Where a measure is not
  /// defined the score is 0: all for a node without contacts (NetworkX: not a number), hierarchy
  /// also with a single contact.
  ///
  /// By hand: in a star of 5 nodes the centre has constraint 4 · (1/4)² = 1/4, effective size 4,
  /// efficiency 1 and hierarchy 0, each leaf 1, 1, 1 and 0; in a triangle each node has constraint
  /// 2 · (1/2 + 1/4)² = 9/8, effective size 1 and efficiency 1/2.
  ///
  /// Each tie looks through the contacts of its end with fewer: O(edges^1.5), 16 bytes an arc. Burt
  /// 1992, doi:10.4159/9780674029095; for hierarchy the same, chapter 2.
  public func structuralHoles(
    strengths: EdgeStrengths = .one, on execution: Execution = .allCores
  ) -> StructuralHoles {
    strengths.requireFit(self)
    let overlaps = ContactOverlaps(mutualTies(strengths), execution)
    return StructuralHoles(
      constraint: NodeScores((0..<nodeCount).map { overlaps.constraint(of: $0) }),
      effectiveSize: NodeScores((0..<nodeCount).map { overlaps.effectiveSize(of: $0) }),
      efficiency: NodeScores((0..<nodeCount).map { overlaps.efficiency(of: $0) }),
      hierarchy: NodeScores((0..<nodeCount).map { overlaps.hierarchy(of: $0) }))
  }

  /// Burt's constraint alone; see `structuralHoles(strengths:on:)`.
  public func constraint(
    strengths: EdgeStrengths = .one, on execution: Execution = .allCores
  ) -> NodeScores {
    strengths.requireFit(self)
    let overlaps = ContactOverlaps(mutualTies(strengths), execution)
    return NodeScores((0..<nodeCount).map { overlaps.constraint(of: $0) })
  }

  /// Burt's effective size alone; see `structuralHoles(strengths:on:)`.
  public func effectiveSizes(
    strengths: EdgeStrengths = .one, on execution: Execution = .allCores
  ) -> NodeScores {
    strengths.requireFit(self)
    let overlaps = ContactOverlaps(mutualTies(strengths), execution)
    return NodeScores((0..<nodeCount).map { overlaps.effectiveSize(of: $0) })
  }

  /// Burt's efficiency alone; see `structuralHoles(strengths:on:)`.
  public func efficiencies(
    strengths: EdgeStrengths = .one, on execution: Execution = .allCores
  ) -> NodeScores {
    strengths.requireFit(self)
    let overlaps = ContactOverlaps(mutualTies(strengths), execution)
    return NodeScores((0..<nodeCount).map { overlaps.efficiency(of: $0) })
  }
}

/// For each tie how much its two ends have in common, from which all four measures follow.
private struct ContactOverlaps {
  let arcs: Adjacency
  /// The strength of each arc, the largest of all being 1.
  private var strengths: [Double]
  /// Per arc i-j the sum of z(i,q) z(q,j) / sum of z(q,·) over common contacts q.
  private var through: [Double]
  /// Per arc i-j the sum of z(i,q) z(j,q).
  private var common: [Double]
  private var totals: [Double]
  private var largest: [Double]

  init(_ ties: FoldedTies, _ execution: Execution) {
    arcs = ties.arcs
    let arcCount = ties.arcs.arcCount
    let nodeCount = ties.arcs.nodeCount
    strengths = ties.strengths ?? [Double](repeating: 1, count: arcCount)
    // Only ratios matter, and products must not leave the range of a number.
    if let scale = ties.strengths?.max() { strengths = strengths.map { $0 / scale } }
    through = [Double](repeating: 0, count: arcCount)
    common = through
    totals = [Double](repeating: 0, count: nodeCount)
    largest = totals
    for node in 0..<nodeCount {
      for arc in arcs.arcs(of: node) {
        totals[node] += strengths[arc]
        largest[node] = max(largest[node], strengths[arc])
      }
    }
    fill(execution)
  }

  /// Every tie is looked at once, from its end with more contacts, which are marked.
  private mutating func fill(_ execution: Execution) {
    let arcs = arcs
    let strengths = strengths
    let totals = totals
    let chunks = NodeChunks.ranges(arcs.nodeCount) { 16 * arcs.arcs(of: $0).count }
    DisjointSlots.lend(&through) { through in
      DisjointSlots.lend(&common) { common in
        execution.forEachChunk(
          chunks.count, scratch: { [Double](repeating: 0, count: arcs.nodeCount) }
        ) { chunk, marks in
          arcs.offsets.withSpan { offsets in
            arcs.heads.withSpan { heads in
              for hub in chunks[chunk] {
                let row = Int(offsets[hub])..<Int(offsets[hub + 1])
                for arc in row { marks[Int(heads[arc])] = strengths[arc] }
                for arc in row {
                  let other = Int(heads[arc])
                  let others = Int(offsets[other])..<Int(offsets[other + 1])
                  guard
                    others.count < row.count || others.count == row.count && other < hub
                  else { continue }
                  var sumThrough = 0.0
                  var sumCommon = 0.0
                  var back = arc
                  for step in others {
                    let third = Int(heads[step])
                    let mark = marks[third]
                    if mark > 0 {
                      let product = mark * strengths[step]
                      sumCommon += product
                      sumThrough += product / totals[third]
                    } else if third == hub {
                      back = step
                    }
                  }
                  through[arc] = sumThrough
                  through[back] = sumThrough
                  common[arc] = sumCommon
                  common[back] = sumCommon
                }
                for arc in row { marks[Int(heads[arc])] = 0 }
              }
            }
          }
        }
      }
    }
  }

  private func localConstraint(_ arc: Int, of node: Int) -> Double {
    let share = (strengths[arc] + through[arc]) / totals[node]
    return share * share
  }

  func constraint(of node: Int) -> Double {
    arcs.arcs(of: node).reduce(0) { $0 + localConstraint($1, of: node) }
  }

  func effectiveSize(of node: Int) -> Double {
    let row = arcs.arcs(of: node)
    let redundancy = row.reduce(0) { $0 + common[$1] / largest[Int(arcs.heads[$1])] }
    return row.isEmpty ? 0 : Double(row.count) - redundancy / totals[node]
  }

  func efficiency(of node: Int) -> Double {
    let contacts = arcs.arcs(of: node).count
    return contacts > 0 ? effectiveSize(of: node) / Double(contacts) : 0
  }

  func hierarchy(of node: Int) -> Double {
    let row = arcs.arcs(of: node)
    let total = constraint(of: node)
    guard row.count > 1, total > 0 else { return 0 }
    let count = Double(row.count)
    let disorder = row.reduce(0.0) { sum, arc in
      let ratio = localConstraint(arc, of: node) * count / total
      return ratio > 0 ? sum + ratio * Power.logarithm(ratio) : sum
    }
    // Equal terms may miss 0 by a rounding.
    return max(0, disorder / (count * Power.logarithm(count)))
  }
}

extension Measure {
  private static let contacts =
    "Burt; direct contacts only; directed, a tie both ways counts twice; 0 without contacts. "
    + "Parallel edges are one tie; loops are none."

  static let constraint = Measure(
    id: "constraint", title: "Burt's constraint",
    question: "Whose contacts are so tied to one another that they leave little room?",
    convention: contacts + " A low score above 0 means many structural holes.",
    handCheck: "In a star of 5 nodes the centre scores 1/4, the others 1; in a triangle 9/8.",
    complexity: "O(edges^1.5)", citation: "Burt 1992, doi:10.4159/9780674029095",
    score: { topology, execution throws(ConvergenceError) in
      topology.constraint(on: execution)
    })

  static let effectiveSize = Measure(
    id: "effective-size", title: "Burt's effective size",
    question: "Who has the most contacts that are not tied to one another?",
    convention: contacts,
    handCheck: "In a star of 5 nodes the centre scores 4, the others 1; in a triangle 1.",
    complexity: "O(edges^1.5)", citation: "Burt 1992, doi:10.4159/9780674029095",
    score: { topology, execution throws(ConvergenceError) in
      topology.effectiveSizes(on: execution)
    })

  static let efficiency = Measure(
    id: "efficiency", title: "Burt's efficiency",
    question: "Whose contacts repeat one another least?",
    convention: "Effective size by the number of contacts. " + contacts,
    handCheck: "In a star of 5 nodes all score 1; in a triangle 1/2.",
    complexity: "O(edges^1.5)", citation: "Burt 1992, doi:10.4159/9780674029095",
    score: { topology, execution throws(ConvergenceError) in
      topology.efficiencies(on: execution)
    })
}
