/// Something an analyst should look at: not a fault of the files but of what is known.
public struct Finding: Sendable {
  /// What sort of finding.
  public enum Sort: String, CaseIterable, Sendable {
    /// Sources disagree whether something is so.
    case contested
    /// Figures of one kind and scope cannot both be right.
    case conflictingFigures = "conflicting-figures"
    /// Sources give an event times that cannot both be right.
    case conflictingDates = "conflicting-dates"
    /// A tie rests on one origin.
    case singleOrigin = "single-origin"
    /// Two entities look alike and nobody has judged.
    case unjudgedLookAlikes = "unjudged-look-alikes"
    /// Nobody has been able to judge whether two entities are one.
    case unsureIdentity = "unsure-identity"
    /// Two entities are judged the same and, perhaps by a detour, judged different.
    case conflictingJudgements = "conflicting-judgements"
    /// An event has no date.
    case undatedEvent = "undated-event"
    /// A leg starts nobody knows where.
    case unknownStart = "unknown-start"
    /// A person or group has no name.
    case unnamed
    /// No counted claim is about an entity.
    case unsupported
  }

  /// What sort.
  public let sort: Sort
  /// What was found, one sentence.
  public let message: String
  /// Canonical numbers of the entities concerned.
  public let entities: [Int]
  /// Where to look in the files.
  public let position: SourcePosition?
  /// How many findings this one stands for: 1, but for the last of a sort that is not listed whole.
  public var count = 1

  /// The finding as a diagnostic.
  public var diagnostic: Diagnostic {
    Diagnostic(.warning, code: sort.rawValue, message, at: position)
  }
}

extension Reading {
  /// Everything an analyst should look at, by sort and then in the order of the dossier.
  ///
  /// Linear in the dossier, but for look-alikes, which are compared within equal folded names.
  public func findings() -> [Finding] {
    contestedFindings() + figureFindings() + dateFindings() + judgementFindings()
      + identityFindings()
      + lookAlikeFindings() + undatedFindings() + startFindings() + unnamedFindings()
      + unsupportedFindings() + singleOriginFindings()
  }

  private func name(_ entity: Int) -> String { dossier.name(ofEntity: canonical(entity)) }

  /// A relation as a sentence without an end.
  public func sentence(ofRelation number: Int) -> String {
    let relation = dossier.relation(number)
    let kind = dossier.vocabulary.relationKinds[relation.kind]
    func name(_ entity: Int) -> String {
      self.name(entity) + (dossier.entity(canonical(entity)).isUnnamed ? " [unnamed]" : "")
    }
    let about = relation.about.map { " about \(name($0))" } ?? ""
    return "\(name(relation.subject)) \(kind.label) \(name(relation.object))\(about)"
  }

  private func position(ofClaims claims: [Int]) -> SourcePosition? {
    claims.lazy.compactMap { SourcePosition(packed: dossier.claimColumns.position[$0]) }.min()
  }

  private func contestedFindings() -> [Finding] {
    guard dossier.hasDoubts else { return [] }
    return (0..<dossier.relationCount).compactMap { number in
      guard canonicalRelation(number) == number else { return nil }
      let standing = standing(ofRelation: number)
      guard standing.state == .contested else { return nil }
      let relation = dossier.relation(number)
      return Finding(
        sort: .contested, message: "contested: \(sentence(ofRelation: number))",
        entities: [canonical(relation.subject), canonical(relation.object)],
        position: position(ofClaims: standing.supporting + standing.denying))
    }
  }

  private func singleOriginFindings() -> [Finding] {
    var findings: [Finding] = []
    var more = 0
    for number in dossier.relations(ofKinds: { $0.role == .tie }) {
      guard isActive(relation: number), hasOneOrigin(number) else { continue }
      guard findings.count < Self.listedFindings else {
        more += 1
        continue
      }
      let relation = dossier.relation(number)
      findings.append(
        Finding(
          sort: .singleOrigin, message: "one origin only: \(sentence(ofRelation: number))",
          entities: [canonical(relation.subject), canonical(relation.object)],
          position: position(ofClaims: standing(ofRelation: number).supporting)))
    }
    if more > 0 {
      findings.append(
        Finding(
          sort: .singleOrigin, message: "one origin only: \(more) more ties", entities: [],
          position: nil, count: more))
    }
    return findings
  }

  /// Ties with one origin are told one by one up to this many.
  static let listedFindings = 10_000

  /// Whether what asserts canonical relation `number` has one origin.
  private func hasOneOrigin(_ number: Int) -> Bool {
    let claims = dossier.claims(of: ClaimTarget(.relation, number))
    // One claim, and no other record that is one with it, needs no counting.
    if claims.count == 1, hasNoMergedRelations { return true }
    let standing = standing(ofRelation: number)
    return standing.isAsserted && standing.origins == 1
  }

  private var events: [Int] {
    (0..<dossier.entityCount).filter {
      canonical($0) == $0 && dossier.kind(ofEntity: $0).base == .event
    }
  }

  private func figureFindings() -> [Finding] {
    let withCounts = Set(dossier.counts.map { canonical($0.event) }).sorted()
    return withCounts.flatMap { event in
      counts(ofEvent: event).filter(\.isConflicting).map { group in
        let figures = group.figures.map(\.count.figure.text).joined(separator: ", ")
        let scope = group.scope.isEmpty ? "" : " (\(group.scope))"
        return Finding(
          sort: .conflictingFigures,
          message: "figures disagree: \(name(event)), \(group.kind.words)\(scope): \(figures)",
          entities: [event],
          position: position(ofClaims: group.figures.flatMap(\.standing.supporting)))
      }
    }
  }

  private func dateFindings() -> [Finding] {
    events.compactMap { event in
      let times = times(ofEvent: event)
      let conflict = times.indices.contains { left in
        times[(left + 1)...].contains { When.overlap(times[left].when, $0.when) == .no }
      }
      guard conflict else { return nil }
      return Finding(
        sort: .conflictingDates,
        message: "dates disagree: \(name(event)): "
          + times.map(\.value).joined(separator: ", "),
        entities: [event], position: dossier.entity(event).position)
    }
  }

  private func undatedFindings() -> [Finding] {
    events.filter { times(ofEvent: $0).isEmpty && !dossier.entity($0).isSet }.map {
      Finding(
        sort: .undatedEvent, message: "no date is known: \(name($0))", entities: [$0],
        position: dossier.entity($0).position)
    }
  }

  private func startFindings() -> [Finding] {
    journeys().flatMap { journey in
      journey.itineraries.compactMap { legs -> Finding? in
        guard let first = legs.first, first.leg.from == nil else { return nil }
        let travellers = journey.route.travellers.map { name($0) }.joined(separator: ", ")
        return Finding(
          sort: .unknownStart,
          message: "where the journey began is not reported: \(travellers) to "
            + (first.leg.to.map { name($0) } ?? "an unknown place"),
          entities: journey.route.travellers.map { canonical($0) },
          position: position(ofClaims: first.standing.supporting))
      }
    }
  }

  private func unnamedFindings() -> [Finding] {
    (0..<dossier.entityCount).filter { dossier.isUnnamed($0) && canonical($0) == $0 }.map {
      Finding(
        sort: .unnamed, message: "has no name: \(name($0))", entities: [$0],
        position: dossier.entity($0).position)
    }
  }

  private func judgementFindings() -> [Finding] {
    guard policy.identity != .strict else { return [] }
    return dossier.judgements.filter {
      $0.verdict == .same && canonical($0.first) != canonical($0.second)
    }.map { judgement in
      Finding(
        sort: .conflictingJudgements,
        message: "judged the same, but other judgements keep them apart: "
          + "`\(dossier.id(ofEntity: judgement.first))` and "
          + "`\(dossier.id(ofEntity: judgement.second))`; they stay two",
        entities: [canonical(judgement.first), canonical(judgement.second)],
        position: judgement.position)
    }
  }

  private func identityFindings() -> [Finding] {
    dossier.judgements.filter { $0.verdict == .unsure }.map { judgement in
      Finding(
        sort: .unsureIdentity,
        message: "unknown whether the same: \(name(judgement.first)) and \(name(judgement.second))"
          + (judgement.why.isEmpty ? "" : " (\(judgement.why))"),
        entities: [canonical(judgement.first), canonical(judgement.second)],
        position: judgement.position)
    }
  }

  private func lookAlikeFindings() -> [Finding] {
    var byName: [String: [Int]] = [:]
    var order: [String] = []
    for entity in 0..<dossier.entityCount where !dossier.isUnnamed(entity) {
      for name in dossier.names(ofEntity: entity) {
        let folded = FoldedText.fold(name.text)
        if byName[folded] == nil { order.append(folded) }
        if byName[folded]?.last != entity { byName[folded, default: []].append(entity) }
      }
    }
    var seen: Set<[Int]> = []
    let judged = Set(dossier.judgements.map { [$0.first, $0.second].sorted() })
    var findings: [Finding] = []
    for folded in order {
      let entities = byName[folded] ?? []
      for (left, right) in zip(entities, entities.dropFirst()) {
        guard !judged.contains([left, right].sorted()), canonical(left) != canonical(right),
          dossier.kind(ofEntity: left).base == dossier.kind(ofEntity: right).base,
          seen.insert([left, right]).inserted
        else { continue }
        findings.append(
          Finding(
            sort: .unjudgedLookAlikes,
            message: "same name, not judged: `\(dossier.id(ofEntity: left))` and "
              + "`\(dossier.id(ofEntity: right))` are both called \(name(right))",
            entities: [canonical(left), canonical(right)],
            position: dossier.entity(right).position))
      }
    }
    return findings
  }

  /// Whether each entity, by canonical number, has a counted claim about it.
  func supportedEntities() -> [Bool] {
    var result: [Bool] = .init(repeating: false, count: dossier.entityCount)
    func mark(_ entity: Int) { result[canonical(entity)] = true }
    let isPlain = dossier.claimColumns.chain.uniformValue == 0
    let relations = dossier.relationColumns
    for relation in 0..<dossier.relationCount
    where dossier.claims(of: ClaimTarget(.relation, relation)).contains(where: { counts($0) }) {
      mark(Int(relations.subject[relation]))
      mark(Int(relations.object[relation]))
      if relations.about[relation] != RelationColumns.none { mark(Int(relations.about[relation])) }
    }
    let relationClaims = dossier.claims(ofTable: .relation)
    for claim in 0..<dossier.claimCount where counts(claim) {
      if isPlain, relationClaims.contains(claim) { continue }
      let target = dossier.target(ofClaim: claim)
      switch target.table {
      case .mention: mark(target.number)
      case .name: mark(Int(dossier.nameColumns.entity[target.number]))
      case .field: mark(dossier.fields[target.number].entity)
      case .relation: break
      case .leg:
        let leg = dossier.legs[target.number]
        for entity in dossier.travelRoutes[leg.route].travellers { mark(entity) }
        for entity in [leg.from, leg.to].compactMap({ $0 }) { mark(entity) }
      case .count: mark(dossier.counts[target.number].event)
      }
      for case .entity(let speaker) in dossier.chains[Int(dossier.claimColumns.chain[claim])] {
        mark(speaker)
      }
    }
    return result
  }

  private func unsupportedFindings() -> [Finding] {
    let supported = supportedEntities()
    return supported.indices.filter { canonical($0) == $0 && !supported[$0] }.map {
      Finding(
        sort: .unsupported, message: "no counted claim is about it: \(name($0))", entities: [$0],
        position: dossier.entity($0).position)
    }
  }
}
