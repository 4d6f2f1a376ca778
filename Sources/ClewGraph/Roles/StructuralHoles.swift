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
  /// Every triangle is listed once and adds to its three ties; one thread. O(edges^1.5), 32 bytes a
  /// tie. Burt 1992, doi:10.4159/9780674029095.
  public func structuralHoles(
    strengths: EdgeStrengths = .one
  ) -> StructuralHoles {
    strengths.requireFit(self)
    let overlaps = ContactOverlaps(mutualTies(strengths))
    return StructuralHoles(
      constraint: overlaps.constraint, effectiveSize: overlaps.effectiveSize,
      efficiency: overlaps.efficiency, hierarchy: overlaps.hierarchy)
  }

  /// Burt's constraint alone; see `structuralHoles(strengths:)`.
  public func constraint(strengths: EdgeStrengths = .one) -> NodeScores {
    strengths.requireFit(self)
    return ContactOverlaps(mutualTies(strengths)).constraint
  }

  /// Burt's effective size alone; see `structuralHoles(strengths:)`.
  public func effectiveSizes(strengths: EdgeStrengths = .one) -> NodeScores {
    strengths.requireFit(self)
    return ContactOverlaps(mutualTies(strengths)).effectiveSize
  }

  /// Burt's efficiency alone; see `structuralHoles(strengths:)`.
  public func efficiencies(strengths: EdgeStrengths = .one) -> NodeScores {
    strengths.requireFit(self)
    return ContactOverlaps(mutualTies(strengths)).efficiency
  }
}

/// For each tie how much its two ends have in common, from which all four measures follow.
private struct ContactOverlaps {
  private let ties: OrientedTies
  /// The strength of each tie, the largest of all being 1.
  private let strengths: [Double]
  /// Per tie i-j the sum of z(i,q) z(q,j) / sum of z(q,·) over common contacts q.
  private var through: [Double]
  /// Per tie i-j the sum of z(i,q) z(j,q).
  private var common: [Double]
  // By rank:
  private var contacts: [Double]
  private var totals: [Double]
  private var largest: [Double]

  init(_ folded: FoldedTies) {
    let ties = OrientedTies(folded.arcs)
    self.ties = ties
    // Only ratios matter, and products must not leave the range of a number.
    let scale = folded.strengths?.max() ?? 1
    strengths = ties.arcs.map { folded.strength(Int($0)) / scale }
    contacts = [Double](repeating: 0, count: ties.nodes.count)
    totals = contacts
    largest = contacts
    through = []
    common = []
    forEachEnd { own, _, tie in
      contacts[own] += 1
      totals[own] += strengths[tie]
      largest[own] = max(largest[own], strengths[tie])
    }
    fill()
  }

  /// Every triangle adds to each of its three ties what goes by way of the node opposite.
  private mutating func fill() {
    var marks = [UInt32](repeating: 0, count: ties.nodes.count)
    let values = strengths
    let strengths = values.span
    let inverses = totals.map { 1 / $0 }
    let inverse = inverses.span
    var sumsThrough = [Double](repeating: 0, count: ties.count)
    var sumsCommon = sumsThrough
    var through = sumsThrough.mutableSpan
    var common = sumsCommon.mutableSpan
    ties.forEachTriangle(0..<ties.nodes.count, &marks) { triangle in
      let (ab, ac, bc) = (triangle.ab, triangle.ac, triangle.bc)
      let byA = strengths[ab] * strengths[ac]
      let byB = strengths[ab] * strengths[bc]
      let byC = strengths[ac] * strengths[bc]
      common[bc] += byA
      common[ac] += byB
      common[ab] += byC
      through[bc] += byA * inverse[triangle.a]
      through[ac] += byB * inverse[triangle.b]
      through[ab] += byC * inverse[triangle.c]
    }
    self.through = sumsThrough
    self.common = sumsCommon
  }

  /// Calls `body` with both ends of every tie, each once as the own one.
  private func forEachEnd(_ body: (_ own: Int, _ other: Int, _ tie: Int) -> Void) {
    for rank in ties.nodes.indices {
      for tie in Int(ties.offsets[rank])..<Int(ties.offsets[rank + 1]) {
        body(rank, Int(ties.heads[tie]), tie)
        body(Int(ties.heads[tie]), rank, tie)
      }
    }
  }

  private func localConstraint(_ tie: Int, of rank: Int) -> Double {
    let share = (strengths[tie] + through[tie]) / totals[rank]
    return share * share
  }

  private func constraints() -> [Double] {
    var sums = [Double](repeating: 0, count: totals.count)
    forEachEnd { own, _, tie in sums[own] += localConstraint(tie, of: own) }
    return sums
  }

  private func sizes() -> [Double] {
    var redundancies = [Double](repeating: 0, count: totals.count)
    forEachEnd { own, other, tie in redundancies[own] += common[tie] / largest[other] }
    return totals.indices.map { rank in
      totals[rank] > 0 ? contacts[rank] - redundancies[rank] / totals[rank] : 0
    }
  }

  /// Scores by rank as scores by node.
  private func byNode(_ scores: [Double]) -> NodeScores {
    var values = [Double](repeating: 0, count: scores.count)
    for (rank, node) in ties.nodes.enumerated() { values[Int(node)] = scores[rank] }
    return NodeScores(values)
  }

  var constraint: NodeScores { byNode(constraints()) }

  var effectiveSize: NodeScores { byNode(sizes()) }

  var efficiency: NodeScores {
    byNode(zip(sizes(), contacts).map { $1 > 0 ? $0 / $1 : 0 })
  }

  var hierarchy: NodeScores {
    let constraints = constraints()
    var disorders = [Double](repeating: 0, count: totals.count)
    forEachEnd { own, _, tie in
      let ratio = localConstraint(tie, of: own) * contacts[own] / constraints[own]
      if ratio > 0 { disorders[own] += ratio * PortableMath.logarithm(ratio) }
    }
    return byNode(
      disorders.indices.map { rank in
        // Equal terms may miss 0 by a rounding.
        contacts[rank] > 1
          ? max(0, disorders[rank] / (contacts[rank] * PortableMath.logarithm(contacts[rank]))) : 0
      })
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
    strengths: { topology, strengths, _ throws(ConvergenceError) in
      topology.constraint(strengths: strengths)
    })

  static let effectiveSize = Measure(
    id: "effective-size", title: "Burt's effective size",
    question: "Who has the most contacts that are not tied to one another?",
    convention: contacts,
    handCheck: "In a star of 5 nodes the centre scores 4, the others 1; in a triangle 1.",
    complexity: "O(edges^1.5)", citation: "Burt 1992, doi:10.4159/9780674029095",
    strengths: { topology, strengths, _ throws(ConvergenceError) in
      topology.effectiveSizes(strengths: strengths)
    })

  static let efficiency = Measure(
    id: "efficiency", title: "Burt's efficiency",
    question: "Whose contacts repeat one another least?",
    convention: "Effective size by the number of contacts. " + contacts,
    handCheck: "In a star of 5 nodes all score 1; in a triangle 1/2.",
    complexity: "O(edges^1.5)", citation: "Burt 1992, doi:10.4159/9780674029095",
    strengths: { topology, strengths, _ throws(ConvergenceError) in
      topology.efficiencies(strengths: strengths)
    })

  static let hierarchy = Measure(
    id: "hierarchy", title: "Burt's hierarchy",
    question: "Whose constraint comes from one contact rather than from all alike?",
    convention:
      "Coleman and Theil's disorder of the terms of the constraint: 0 all alike, towards 1 "
      + "one of many alone; 0 with a single contact. " + contacts,
    handCheck: "In a star of 5 nodes all score 0; in a triangle with a pendant at one of them that "
      + "one scores 0.0522.",
    complexity: "O(edges^1.5)", citation: "Burt 1992, doi:10.4159/9780674029095",
    strengths: { topology, strengths, _ throws(ConvergenceError) in
      topology.structuralHoles(strengths: strengths).hierarchy
    })
}
