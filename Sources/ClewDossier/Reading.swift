/// A dossier as one policy reads it: which claims count, which entities are one, and what that
/// makes of each statement.
///
/// Everything that answers a question starts here. Making one is linear in the claims, entities
/// and relations.
public struct Reading: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// The policy.
  public let policy: Policy

  /// For each claim, whether it counts.
  private let isCounted: CountedClaims
  /// For each entity, the one that stands for all taken to be the same.
  private let canonicalEntities: MergedNumbers
  /// For each relation, the lowest number among those taken to be the same.
  private let canonicalRelations: MergedNumbers
  /// For each entity, the values of its field `when`.
  private let eventTimes: [Int: [Int]]
  /// For each event, the numbers of its counts.
  private let eventCounts: [Int: [Int]]
  /// For each event, who takes responsibility for it.
  private let claimants: [Int: [Int]]

  /// Reads `dossier` under `policy`.
  ///
  /// - Throws: when the policy names a source that the dossier does not have.
  public init(_ dossier: Dossier, under policy: Policy = .standard) throws(PolicyError) {
    self.dossier = dossier
    self.policy = policy
    canonicalEntities = Self.mergeEntities(of: dossier, policy.identity)
    isCounted = try Self.countClaims(of: dossier, under: policy, canonicalEntities)
    canonicalRelations = Self.mergeRelations(of: dossier, canonicalEntities)
    var times: [Int: [Int]] = [:]
    for field in dossier.fields where field.field == "when" {
      times[canonicalEntities[field.entity], default: []].append(field.number)
    }
    eventTimes = times
    var counts: [Int: [Int]] = [:]
    for count in dossier.counts {
      counts[canonicalEntities[count.event], default: []].append(count.number)
    }
    eventCounts = counts
    var claimants: [Int: [Int]] = [:]
    for relation in dossier.relations(ofKinds: { $0.part == .claimant }) {
      var isAsserted = false
      for claim in dossier.claims(of: ClaimTarget(.relation, relation)) where isCounted[claim] {
        if dossier.claimColumns.stance(claim) == .asserts { isAsserted = true }
      }
      guard isAsserted else { continue }
      let record = dossier.relation(relation)
      claimants[canonicalEntities[record.object], default: []].append(
        canonicalEntities[record.subject])
    }
    self.claimants = claimants
  }

  /// Whether canonical entity `number` takes responsibility for event `event` itself.
  func takesResponsibility(_ number: Int, for event: Int) -> Bool {
    (claimants[canonicalEntities[event]] ?? []).contains(number)
  }

  /// The number that stands for entity `number` and all taken to be the same.
  public func canonical(_ number: Int) -> Int { canonicalEntities[number] }

  /// The numbers of the entities taken to be the same as canonical entity `number`, itself first.
  public func members(_ number: Int) -> [Int] {
    canonicalEntities.members(of: number) ?? [number]
  }

  /// The number that stands for relation `number` and all that merging its ends makes equal.
  public func canonicalRelation(_ number: Int) -> Int { canonicalRelations[number] }

  /// The judgements that this reading followed to merge canonical entity `number`.
  public func judgements(behind number: Int) -> [IdentityJudgement] {
    guard canonicalEntities.members(of: number) != nil else { return [] }
    return dossier.judgements.filter {
      canonicalEntities[$0.first] == number && canonicalEntities[$0.second] == number
        && ($0.verdict == .same || ($0.verdict == .unsure && policy.identity == .possible))
    }
  }

  /// The numbers of the counted claims that state `target` alone.
  public func claims(of target: ClaimTarget) -> [Int] {
    dossier.claims(of: target).filter { isCounted[$0] }
  }

  /// The numbers of the counted claims on canonical relation `number`.
  public func claims(ofRelation number: Int) -> [Int] {
    members(ofRelation: number).flatMap { claims(of: ClaimTarget(.relation, $0)) }
  }

  /// The numbers of the relations that are one record with canonical relation `number`.
  private func members(ofRelation number: Int) -> [Int] {
    canonicalRelations.members(of: number) ?? [number]
  }

  /// When canonical relation `number` happened or held: relations that are one record have one
  /// date at most.
  public func when(ofRelation number: Int) -> When? {
    members(ofRelation: number).lazy.compactMap { dossier.relation($0).when }.first
  }

  /// The details of canonical relation `number`, those of all relations that are one record with it.
  public func properties(ofRelation number: Int) -> [Property] {
    let members = members(ofRelation: number)
    guard members.count > 1 else { return dossier.relation(number).properties }
    return Set(members.flatMap { dossier.relation($0).properties })
      .sorted { ($0.key, $0.value) < ($1.key, $1.value) }
  }

  /// Canonical numbers of the events that canonical relation `number` comes after, and before.
  public func order(ofRelation number: Int) -> (after: [Int], before: [Int]) {
    let relations = members(ofRelation: number).map { dossier.relation($0) }
    return (
      Set(relations.flatMap { $0.after.map { canonical($0) } }).sorted(),
      Set(relations.flatMap { $0.before.map { canonical($0) } }).sorted()
    )
  }

  /// The numbers of the counts about canonical event `number`, in the order of the dossier.
  func counts(about number: Int) -> [Int] { eventCounts[number] ?? [] }

  /// Whether claim `number` counts.
  public func counts(_ claim: Int) -> Bool { isCounted[claim] }

  /// The standing of canonical relation `number`.
  public func standing(ofRelation number: Int) -> Standing {
    standing(of: claims(ofRelation: number))
  }

  /// The standing of a statement that rests on `claims`.
  public func standing(of claims: [Int]) -> Standing {
    let columns = dossier.claimColumns
    var supporting: [Int] = []
    var denying: [Int] = []
    var hedge = Claim.Hedge.speculated
    var legal: LegalStatus?
    var doubted = 0
    for claim in claims {
      let outlet = columns.outlet(claim)
      if columns.stance(claim) == .denies {
        denying.append(claim)
        continue
      }
      supporting.append(claim)
      if outlet == .rejects { denying.append(claim) }
      if outlet != .none { doubted += 1 }
      hedge = min(hedge, columns.hedge(claim))
      if let status = columns.legal(claim) {
        legal = max(legal?.rawValue ?? 0, status.rawValue) == status.rawValue ? status : legal
      }
    }
    let state: Standing.State =
      supporting.isEmpty
      ? (denying.isEmpty ? .unsupported : .denied) : (denying.isEmpty ? .asserted : .contested)
    return Standing(
      state: state, supporting: supporting, denying: denying, origins: origins(of: supporting),
      hedge: supporting.isEmpty ? .stated : hedge,
      isDoubted: !supporting.isEmpty && doubted == supporting.count, legal: legal)
  }

  /// The standing of somebody's saying something, which rests on `claims`.
  ///
  /// Saying and content are two levels: that it was said is not in doubt because the source
  /// rejects what was said, and who says it firmly is not hedged by how it is worded.
  public func standing(ofSaying claims: [Int]) -> Standing {
    Standing(
      state: claims.isEmpty ? .unsupported : .asserted, supporting: claims, denying: [],
      origins: origins(of: claims), hedge: .stated, isDoubted: false, legal: nil)
  }

  /// How many independent origins `claims` have: the largest number of them no two of which
  /// share a publication or an ultimate speaker.
  ///
  /// Whoever is known only through a publication never counts beside it.
  public func origins(of claims: [Int]) -> Int {
    Origins.count(
      claims.map { claim in
        let carrier = dossier.roots[Int(dossier.claimColumns.source[claim])]
        return (carrier, root(of: claim))
      })
  }

  /// Counted claims that assert any of some canonical relations, one for each source and chain of
  /// speakers: enough to count their origins.
  func assertingClaims(ofRelations relations: RecordColumn<UInt32>) -> [Int] {
    let columns = dossier.claimColumns
    if relations.isAscending, isEveryRelationActive, columns.source.uniformValue != nil,
      columns.chain.uniformValue != nil
    {
      return relations.isEmpty ? [] : dossier.claims(of: ClaimTarget(.relation, 0)).map { $0 }
    }
    var seen: Set<UInt64> = []
    var claims: [Int] = []
    for relation in relations {
      for member in members(ofRelation: Int(relation)) {
        for claim in dossier.claims(of: ClaimTarget(.relation, member))
        where isCounted[claim] && columns.stance(claim) == .asserts {
          let key = UInt64(columns.source[claim]) << 32 | UInt64(columns.chain[claim])
          if seen.insert(key).inserted { claims.append(claim) }
        }
      }
    }
    return claims
  }

  /// Whoever said it first: the innermost speaker that has a name, else the publication itself.
  public func root(of claim: Int) -> Speaker {
    let carrier = dossier.roots[Int(dossier.claimColumns.source[claim])]
    let chain = dossier.chains[Int(dossier.claimColumns.chain[claim])]
    switch chain.last(where: { $0 != .unstated }) {
    case .entity(let number): return .entity(canonicalEntities[number])
    case .source(let number): return .source(dossier.roots[number])
    case .unstated, nil: return .source(carrier)
    }
  }

  /// When event `number` happened, as far as counted claims say, each value once.
  public func times(ofEvent number: Int) -> [FieldValue] {
    (eventTimes[canonicalEntities[number]] ?? []).map { dossier.fields[$0] }.filter {
      standing(of: claims(of: ClaimTarget(.field, $0.number))).isAsserted
    }
  }

  /// Whether something that happened at one of `times` happened by the policy's date.
  ///
  /// Without times it possibly did; with several it certainly did when each of them did.
  func happened(_ times: [When], by date: EDTFDate) -> Certainty {
    guard !times.isEmpty else { return .possibly }
    let answers = times.map { $0.happened(by: date) }
    if answers.allSatisfy({ $0 == .certainly }) { return .certainly }
    return answers.allSatisfy { $0 == .no } ? .no : .possibly
  }

  /// Whether event `number` happened by `date`.
  public func event(_ number: Int, happenedBy date: EDTFDate) -> Certainty {
    happened(times(ofEvent: number).compactMap(\.when), by: date)
  }

  /// Whether the policy's date leaves entity `number` out: an event certainly later.
  public func isTooLate(entity number: Int) -> Bool {
    guard let date = policy.happenedBy, dossier.kind(ofEntity: number).base == .event else {
      return false
    }
    return event(number, happenedBy: date) == .no
  }

  /// Whether the policy's date leaves relation `number` out.
  public func isTooLate(relation number: Int) -> Bool {
    guard let date = policy.happenedBy else { return false }
    if let when = when(ofRelation: number), when.happened(by: date) == .no { return true }
    let relation = dossier.relation(number)
    // What came after something that was certainly later was later itself.
    return isTooLate(entity: relation.subject) || isTooLate(entity: relation.object)
      || order(ofRelation: number).after.contains { isTooLate(entity: $0) }
  }

  /// Whether the policy's date leaves a journey out: one after something that was certainly later.
  func isTooLate(route: TravelRoute) -> Bool {
    policy.happenedBy != nil && route.after.contains { isTooLate(entity: $0) }
  }

  /// The canonical relations that take part in networks, in order.
  public func activeRelations() -> [Int] {
    guard !isEveryRelationActive else { return Array(0..<dossier.relationCount) }
    return (0..<dossier.relationCount).filter { isActive(relation: $0) }
  }

  /// Whether every relation takes part in networks, as far as is known without looking at each:
  /// all claims count and assert, nothing is merged and no date leaves anything out.
  var isEveryRelationActive: Bool {
    isCounted.isAll && canonicalRelations.isEmpty && policy.happenedBy == nil
      && dossier.claimColumns.flags.uniformValue.map { $0 & 1 == 0 } ?? false
  }

  /// Whether relation `number` is canonical and takes part in networks: some counted claim asserts
  /// it, or denies it where the policy asks for what is denied.
  func isActive(relation number: Int) -> Bool {
    guard canonicalRelations[number] == number, !isTooLate(relation: number) else { return false }
    for member in members(ofRelation: number) {
      for claim in dossier.claims(of: ClaimTarget(.relation, member)) where isCounted[claim] {
        if policy.includesDenied || dossier.claimColumns.stance(claim) == .asserts { return true }
      }
    }
    return false
  }

  /// Whether no two entities are taken to be one.
  var hasNoMergedEntities: Bool { canonicalEntities.isEmpty }

  /// Whether no two relations are taken to be one.
  var hasNoMergedRelations: Bool { canonicalRelations.isEmpty }

  /// Whether a statement of this standing takes part in networks.
  public func isActive(_ standing: Standing) -> Bool {
    standing.isAsserted || (policy.includesDenied && standing.state == .denied)
  }
}
