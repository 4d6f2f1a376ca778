extension Topology {
  /// For each node its number of ties to the power 1 - alpha times their strength to the power
  /// alpha.
  ///
  /// At alpha 0 only the number of ties counts, at alpha 1 only their total strength; between, both
  /// do, and above 1 few strong ties outrank many weak ones of the same total. Opsahl and
  /// co-authors use 0.5 and 1.5 as examples. Parallel edges are one tie with their strengths added
  /// (with `.one`, of strength 1); loops and ties of strength zero are none. In a directed graph
  /// `.outgoing` and `.incoming` are their out- and in-degree; `.both` takes each neighbour once
  /// with the strengths of both directions, which they do not define. A node without ties scores 0
  /// whatever alpha.
  ///
  /// By hand: a node with 4 ties of total strength 9 scores 4 at alpha 0, 6 at 0.5 and 9 at 1.
  /// O(nodes + edges). Opsahl, Agneessens and Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006.
  ///
  /// - Precondition: `alpha` is finite and not negative.
  public func opsahlDegrees(
    strengths: EdgeStrengths, alpha: Double = 0.5, _ direction: Direction = .both
  ) -> NodeScores {
    precondition(alpha.isFinite && alpha >= 0, "alpha is finite and not negative")
    strengths.requireFit(self)
    let ties =
      switch direction {
      case .both: mutualTies(strengths)
      case .incoming: foldedIncoming(strengths)
      case .outgoing: foldedOutgoing(strengths)
      }
    return NodeScores(
      (0..<nodeCount).map { node in
        let arcs = ties.arcs.arcs(of: node)
        let strength =
          ties.strengths.map { strengths in arcs.reduce(0) { $0 + strengths[$1] } }
          ?? Double(arcs.count)
        return strength > 0
          ? PortableMath.power(Double(arcs.count), 1 - alpha) * PortableMath.power(strength, alpha)
          : 0
      })
  }
}

extension Measure {
  static let opsahlDegree = opsahlDegree(alpha: 0.5)

  /// Opsahl's degree with another weight of strength against number.
  ///
  /// - Precondition: `alpha` is finite and not negative.
  public static func opsahlDegree(alpha: Double) -> Measure {
    precondition(alpha.isFinite && alpha >= 0, "alpha is finite and not negative")
    return Measure(
      id: "opsahl-degree", title: "Opsahl's degree",
      question: "Who has many ties that are also strong?",
      convention:
        "Ties^(1 - alpha) · strength^alpha, alpha \(alpha): 0 counts ties, 1 strength, above "
        + "1 few strong ties outrank many weak ones; direction ignored. Parallel edges are one tie, "
        + "their strengths added; loops are none.",
      handCheck: "4 ties of total strength 9 score 4 at alpha 0, 6 at 0.5, 9 at 1.",
      complexity: "O(nodes + edges)",
      citation: "Opsahl, Agneessens and Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006",
      needsStrengths: true,
      strengths: { topology, strengths, _ throws(ConvergenceError) in
        topology.opsahlDegrees(strengths: strengths, alpha: alpha)
      })
  }
}
