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
  /// The furthest legal status that a claim that asserts it carries, in the order of `LegalStatus`:
  /// an acquittal or a release stands for whatever came before it.
  public let legal: LegalStatus?

  /// The standing of what rests on two statements together: it is founded as the worse of them.
  static func both(_ first: Self, _ second: Self) -> Self {
    let grave: [State] = [.asserted, .contested, .denied, .unsupported]
    let isFirst =
      (grave.firstIndex(of: first.state) ?? 0) >= (grave.firstIndex(of: second.state) ?? 0)
    return Standing(
      state: isFirst ? first.state : second.state,
      supporting: Set(first.supporting + second.supporting).sorted(),
      denying: Set(first.denying + second.denying).sorted(),
      origins: min(first.origins, second.origins), hedge: max(first.hedge, second.hedge),
      isDoubted: first.isDoubted || second.isDoubted, legal: nil)
  }

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
  /// part in one, and augmenting paths find the rest. `claims` holds, for each claim, the
  /// two ends; ends of the two sides never mix. Quadratic in distinct pairs, of which there are
  /// few.
  static func count(_ claims: [(carrier: Int, speaker: Speaker)]) -> Int {
    let own = Set(claims.filter { $0.speaker == .source($0.carrier) }.map(\.carrier))
    var speakers: [Speaker: Int] = [:]
    var carriers: [Int: Int] = [:]
    var reach: [[Int]] = []
    var pairs: Set<[Int]> = []
    for claim in claims where !own.contains(claim.carrier) {
      if case .source(let source) = claim.speaker, own.contains(source) { continue }
      let speaker = speakers[claim.speaker] ?? speakers.count
      speakers[claim.speaker] = speaker
      let carrier = carriers[claim.carrier] ?? carriers.count
      carriers[claim.carrier] = carrier
      if carrier == reach.count { reach.append([]) }
      if pairs.insert([carrier, speaker]).inserted { reach[carrier].append(speaker) }
    }
    return own.count + maximumMatching(reach, speakerCount: speakers.count)
  }

  /// The size of the largest set of pairs of a carrier and a speaker within its reach, each once.
  ///
  /// Kuhn 1955 (doi:10.1002/nav.3800020109), without recursion: a hostile dossier may make an
  /// augmenting path as long as it has sources.
  private static func maximumMatching(_ reach: [[Int]], speakerCount: Int) -> Int {
    var partner: [Int] = .init(repeating: -1, count: speakerCount)
    // The carrier whose attempt last looked at the speaker.
    var visitedBy: [Int] = .init(repeating: -1, count: speakerCount)
    var matched = 0
    for start in reach.indices {
      // Carriers on the way, for each how many of its speakers were tried; the last tried one is
      // the step to the next carrier.
      var way: [(carrier: Int, tried: Int)] = [(start, 0)]
      while let (carrier, tried) = way.last {
        guard tried < reach[carrier].count else {
          way.removeLast()
          continue
        }
        way[way.count - 1].tried += 1
        let speaker = reach[carrier][tried]
        guard visitedBy[speaker] != start else { continue }
        visitedBy[speaker] = start
        if partner[speaker] >= 0 {
          way.append((partner[speaker], 0))
          continue
        }
        for step in way { partner[reach[step.carrier][step.tried - 1]] = step.carrier }
        matched += 1
        break
      }
    }
    return matched
  }
}
