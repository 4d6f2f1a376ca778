public import ClewGraph

/// How strongly a tie is held to be reported, turned into a length: a named choice, never implied.
public enum LengthRule: String, CaseIterable, Sendable {
  /// Every tie has length 1: fewest ties first.
  case hops
  /// A tie has length 1 / origins, twice that when contested: best-sourced first.
  case bestSourced = "best-sourced"
  /// A tie has length -ln r, r being how far its reporting is trusted: the path with the largest
  /// product first. The convention is `Network.trust(in:)`.
  case reliability
  /// The path whose worst-founded hop is founded best comes first, and of those the one with fewest
  /// ties: a hop is as wide as its best tie has independent origins, and one that is contested,
  /// doubted or only denied is narrower than any that is not. No length: `lengths` has hops.
  case widest

  /// What the rule does, for a reader.
  public var summary: String {
    switch self {
    case .hops: "fewest ties first"
    case .bestSourced: "ties with more independent origins are shorter (1/origins, contested twice)"
    case .reliability: "ties reported by better-graded sources, more firmly worded, are shorter"
    case .widest: "the path whose weakest hop has most independent origins first, then fewest ties"
    }
  }
}

extension Network {
  /// How `trust(in:)` reckons, in words.
  public static let trustConvention =
    "a convention, no probability: a claim is worth its source's grade (A .95, B .8, C .6, D .4, "
    + "E .2, F or none .5) times its wording (stated 1, claimed .8, alleged or inferred .6, "
    + "speculated .3); a tie 1 less the product of what its claims lack, the best claim of each "
    + "independent source; half of that when contested or doubted; a path the product of its ties"

  /// How far the reporting of a tie is trusted, between 0 and 1: a convention, not a probability.
  ///
  /// A claim is worth its source's grade (A .95, B .8, C .6, D .4, E .2, F or none .5) times its
  /// wording (stated 1, claimed .8, alleged .6, inferred .6, speculated .3); a tie is worth
  /// 1 - product(1 - claim) over one claim, the best, of each carrier; half of that when it is
  /// contested or doubted. A tie stated by one ungraded source is worth .5, by two .75. In words for
  /// a reader: `trustConvention`.
  public func trust(in tie: Tie) -> Double {
    let dossier = reading.dossier
    var best: [(carrier: Int, worth: Double)] = []
    for number in tie.standing.supporting {
      let carrier = dossier.roots[Int(dossier.claimColumns.source[number])]
      let grade: Double =
        switch dossier.sources[carrier].grade {
        case .reliable: 0.95
        case .usuallyReliable: 0.8
        case .fairlyReliable: 0.6
        case .notUsuallyReliable: 0.4
        case .unreliable: 0.2
        case .cannotBeJudged, nil: 0.5
        }
      let wording: Double =
        switch dossier.claimColumns.hedge(number) {
        case .stated: 1
        case .claimed: 0.8
        case .alleged, .inferred: 0.6
        case .speculated: 0.3
        }
      let worth = grade * wording
      if let index = best.firstIndex(where: { $0.carrier == carrier }) {
        best[index].worth = max(best[index].worth, worth)
      } else {
        best.append((carrier, worth))
      }
    }
    let doubt = best.sorted { $0.worth > $1.worth }.prefix(max(1, tie.standing.origins))
      .reduce(1.0) { $0 * (1 - $1.worth) }
    let isWeak = tie.standing.state != .asserted || tie.standing.isDoubted
    return (1 - doubt) * (isWeak ? 0.5 : 1)
  }

  /// The length of each edge by `rule`.
  ///
  /// Linear in the edges and the claims under them.
  public func lengths(_ rule: LengthRule) -> EdgeLengths {
    guard rule != .hops, rule != .widest else { return .one }
    let values = (0..<topology.edgeCount).map { edge -> Double in
      let tie = tie(edge)
      switch rule {
      case .hops, .widest: return 1
      case .bestSourced:
        let base = 1 / Double(max(1, tie.standing.origins))
        return tie.standing.state == .asserted ? base : 2 * base
      case .reliability:
        let trust = trust(in: tie)
        return trust <= 0 ? 1e6 : -PortableMath.logarithm(trust)
      }
    }
    // All values are finite and not negative by construction.
    return (try? EdgeLengths(values)) ?? .one
  }

  /// Lengths for what is chosen as a whole, and not path by path: as `lengths`, but that of equally
  /// many hops those with fewer hostile, then contested, then doubted ties, and more origins, are
  /// shorter.
  ///
  /// With `hops` an edge is longer than 1 by less than 2⁻¹⁷, so that the whole part of a sum of up to
  /// 65,000 edges is their number; such sums are exact. In a network of more than a million edges
  /// all hops are alike.
  func lengthsOfSets(_ rule: LengthRule) -> EdgeLengths {
    guard rule == .hops, topology.edgeCount <= Self.gradedEdges else { return lengths(rule) }
    let values = (0..<topology.edgeCount).map { edge -> Double in
      let tie = tie(edge)
      var grade = max(1, 8 / max(1, tie.standing.origins))
      if tie.standing.isDoubted { grade += 1 << 6 }
      if tie.standing.state != .asserted { grade += 1 << 9 }
      if tie.isHostile { grade += 1 << 12 }
      return 1 + Double(grade) * 0x1p-30
    }
    return (try? EdgeLengths(values)) ?? .one
  }

  private static let gradedEdges = 1_000_000

  /// The strength of each edge: the number of its independent origins.
  public func strengths() -> EdgeStrengths {
    (try? EdgeStrengths(
      (0..<topology.edgeCount).map { Double(max(1, origins(ofEdge: $0))) })) ?? .one
  }
}
