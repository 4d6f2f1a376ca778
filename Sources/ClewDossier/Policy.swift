/// Which claims count, and which entities are taken to be one.
///
/// Printed with every result.
public struct Policy: Hashable, Sendable {
  /// How far judgements on identity are followed.
  public enum Identity: String, CaseIterable, Sendable {
    /// Nothing is taken to be the same.
    case strict
    /// What was judged the same is one.
    case accepted
    /// What was judged the same or left unsure is one.
    case possible
  }

  /// Ids of sources whose claims do not count, nor claims that others have from them.
  public var withoutSources: [String] = []
  /// Ids of the only sources whose claims count; empty: all.
  public var onlySources: [String] = []
  /// The worst grade that still counts; an ungraded source counts as F.
  ///
  /// Nil: any.
  public var minimumGrade: Source.Grade?
  /// The worst credibility that still counts; a claim without one counts as 6.
  ///
  /// Nil: any.
  public var minimumCredibility: Int?
  /// The weakest wording that still counts.
  ///
  /// Nil: any.
  public var weakestHedge: Claim.Hedge?
  /// The only legal statuses on which somebody's part in an event counts; empty: any or none.
  public var legal: [LegalStatus] = []
  /// Leaves out what certainly happened after this date.
  ///
  /// Nil: nothing.
  public var happenedBy: EDTFDate?
  /// Leaves out what was certainly not known by this date.
  ///
  /// Nil: nothing.
  public var knownOn: EDTFDate?
  /// Whether what is only denied takes part in networks and paths.
  public var includesDenied = false
  /// How far judgements on identity are followed.
  public var identity = Identity.accepted

  /// Everything asserted or contested counts; what was judged the same is one.
  public static let standard = Policy()

  /// The standard policy.
  public init() {}

  /// Whether every claim counts that has not been taken back.
  var countsEveryClaim: Bool {
    withoutSources.isEmpty && onlySources.isEmpty && minimumGrade == nil
      && minimumCredibility == nil && weakestHedge == nil && legal.isEmpty && knownOn == nil
  }

  /// The policy in words, one phrase for each departure from the standard.
  public var phrases: [String] {
    var phrases: [String] = []
    if !withoutSources.isEmpty {
      phrases.append("without " + withoutSources.joined(separator: ", "))
    }
    if !onlySources.isEmpty { phrases.append("only " + onlySources.joined(separator: ", ")) }
    if let minimumGrade { phrases.append("sources graded \(minimumGrade.rawValue) or better") }
    if let minimumCredibility { phrases.append("credibility \(minimumCredibility) or better") }
    if let weakestHedge { phrases.append("worded at least as firmly as \(weakestHedge.word)") }
    if !legal.isEmpty {
      phrases.append("parts in events only if " + legal.map(\.word).joined(separator: " or "))
    }
    if let happenedBy { phrases.append("happened by \(happenedBy.text), undated as possible") }
    if let knownOn { phrases.append("known on \(knownOn.text), undated sources as possible") }
    if includesDenied { phrases.append("denied ties included") }
    switch identity {
    case .strict: phrases.append("no identity judgement followed")
    case .accepted: break
    case .possible: phrases.append("unsure identities taken as the same")
    }
    return phrases
  }

  /// The policy in one line: what departs from the standard, and what of the standard still holds.
  public var summary: String {
    var phrases = phrases
    if countsEveryClaim, happenedBy == nil { phrases.insert("every claim counts", at: 0) }
    phrases.append(includesDenied ? "contested marked" : "contested marked, denied left out")
    if identity == .accepted { phrases.append("judged-same entities are one") }
    return phrases.joined(separator: "; ")
  }
}

/// Why a policy does not fit a dossier.
public struct PolicyError: Error, Sendable {
  /// The source that the dossier does not have.
  public let unknownSource: String
  /// Sources with similar ids.
  public let nearest: String?
}
