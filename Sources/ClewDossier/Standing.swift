/// What the counted claims make of one statement.
public struct Standing: Sendable {
  /// Whether it is asserted, contested or denied.
  public enum State: String, Sendable {
    /// No counted claim is about it.
    case unsupported
    /// Claims assert it and none denies it.
    case asserted
    /// Claims assert it and claims deny it, or whoever reports it rejects it.
    case contested
    /// Claims only deny it.
    case denied
  }

  /// Asserted, contested, denied.
  public let state: State
  /// The numbers of the counted claims that assert it.
  public let supporting: [Int]
  /// The numbers of the counted claims that deny it, or whose source rejects what it reports.
  public let denying: [Int]
  /// How many independent origins assert it; see `Reading.origins(of:)`.
  public let origins: Int
  /// The firmest wording among the claims that assert it.
  public let hedge: Claim.Hedge
  /// Whether every source that reports it doubts it.
  public let isDoubted: Bool
  /// The gravest legal status that a claim on it carries.
  public let legal: LegalStatus?

  /// Whether the statement takes part in networks: asserted or contested.
  public var isAsserted: Bool { state == .asserted || state == .contested }
}

/// How many independent origins some claims have.
enum Origins {
  /// The largest number of claims no two of which share a publication or an ultimate speaker.
  ///
  /// Each claim joins the publication that carries it (followed to the root of `derives-from`)
  /// to whoever said it first. Two outlets that quote one ministry are one origin; one outlet
  /// that quotes two ministries is one origin, too, for both are known only through it. What is
  /// sought is a maximum matching; a publication that speaks for itself always takes its own
  /// part in one, and Kuhn's augmenting paths find the rest. `claims` holds, for each claim, the
  /// two ends; ends of the two sides never mix. Quadratic in distinct pairs, of which there are
  /// few.
  static func count(_ claims: [(carrier: Int, speaker: Speaker)]) -> Int {
    let own = Set(claims.filter { $0.speaker == .source($0.carrier) }.map(\.carrier))
    var speakers: [Speaker: Int] = [:]
    var carriers: [Int: Int] = [:]
    var reach: [[Int]] = []
    for claim in claims where !own.contains(claim.carrier) {
      if case .source(let source) = claim.speaker, own.contains(source) { continue }
      let speaker = speakers[claim.speaker] ?? speakers.count
      speakers[claim.speaker] = speaker
      let carrier = carriers[claim.carrier] ?? carriers.count
      carriers[claim.carrier] = carrier
      if carrier == reach.count { reach.append([]) }
      if !reach[carrier].contains(speaker) { reach[carrier].append(speaker) }
    }
    var partner: [Int?] = .init(repeating: nil, count: speakers.count)
    func augment(_ carrier: Int, _ visited: inout [Bool]) -> Bool {
      for speaker in reach[carrier] where !visited[speaker] {
        visited[speaker] = true
        if partner[speaker].map({ augment($0, &visited) }) ?? true {
          partner[speaker] = carrier
          return true
        }
      }
      return false
    }
    var matched = 0
    for carrier in reach.indices {
      var visited: [Bool] = .init(repeating: false, count: speakers.count)
      if augment(carrier, &visited) { matched += 1 }
    }
    return own.count + matched
  }
}
