extension Reading {
  /// For each claim, whether `policy` counts it.
  static func countClaims(
    of dossier: Dossier, under policy: Policy, _ canonical: MergedNumbers
  ) throws(PolicyError) -> CountedClaims {
    let without = Set(try sources(policy.withoutSources, of: dossier))
    let only = try sources(policy.onlySources, of: dossier)
    let columns = dossier.claimColumns
    if policy.countsEveryClaim, columns.details.allSatisfy({ $0.retractedOn == 0 }) { return .all }
    let sourceCounts = dossier.sources.indices.map { number -> Bool in
      let source = dossier.sources[number]
      if !only.isEmpty, !only.contains(number), !only.contains(dossier.roots[number]) {
        return false
      }
      if let minimum = policy.minimumGrade,
        (source.grade ?? .cannotBeJudged).rawValue > minimum.rawValue
      {
        return false
      }
      if let date = policy.knownOn, source.published?.happened(by: date) == .no { return false }
      return without.isEmpty || without.isDisjoint(with: dossier.derivation(ofSource: number))
    }
    let counted = (0..<columns.count).map { claim -> Bool in
      let source = Int(columns.source[claim])
      guard sourceCounts[source] else { return false }
      if !without.isEmpty {
        for case .source(let speaker) in dossier.chains[Int(columns.chain[claim])]
        where without.contains(speaker) { return false }
      }
      if let weakest = policy.weakestHedge, columns.hedge(claim) > weakest { return false }
      if let minimum = policy.minimumCredibility, columns.credibility(claim) ?? 6 > minimum {
        return false
      }
      let detail = columns.details[Int(columns.detail[claim])]
      if let date = policy.knownOn {
        if dossier.times[Int(detail.recordedOn)]?.happened(by: date) == .no { return false }
        if dossier.times[Int(detail.retractedOn)]?.happened(by: date) == .certainly {
          return false
        }
      } else if detail.retractedOn != 0 {
        return false
      }
      return true
    }
    guard !policy.legal.isEmpty else { return CountedClaims(counted) }
    let statuses = legalStatuses(of: dossier, counted, canonical)
    return CountedClaims(
      counted.indices.map { claim in
        counted[claim]
          && isWithin(policy.legal, claim, of: dossier) { statuses[canonical[$0]] ?? [] }
      })
  }

  /// Whether a claim that gives somebody a part in an event does so on one of `statuses`.
  private static func isWithin(
    _ statuses: [LegalStatus], _ claim: Int, of dossier: Dossier,
    statusesOf: (Int) -> [LegalStatus]
  ) -> Bool {
    let target = dossier.target(ofClaim: claim)
    guard target.table == .relation else { return true }
    let kind = dossier.kind(ofRelation: target.number)
    guard kind.part == .perpetrator || kind.part == .suspect || kind.part == .mastermind else {
      return true
    }
    let subject = Int(dossier.relationColumns.subject[target.number])
    guard dossier.kind(ofEntity: subject).base == .person else { return true }
    if let status = dossier.claimColumns.legal(claim) { return statuses.contains(status) }
    return statusesOf(subject).contains { statuses.contains($0) }
  }

  /// The statuses that counted claims give to people, by canonical number; who is only said not to
  /// have a status does not have it.
  private static func legalStatuses(
    of dossier: Dossier, _ counted: [Bool], _ canonical: MergedNumbers
  ) -> [Int: [LegalStatus]] {
    var result: [Int: [LegalStatus]] = [:]
    for field in dossier.fields where field.field == "legal" {
      guard let status = LegalStatus(word: field.value),
        dossier.claims(of: ClaimTarget(.field, field.number)).contains(where: {
          counted[$0] && dossier.claimColumns.stance($0) == .asserts
        })
      else { continue }
      result[canonical[field.entity], default: []].append(status)
    }
    return result
  }

  private static func sources(
    _ ids: [String], of dossier: Dossier
  ) throws(PolicyError) -> [Int] {
    var numbers: [Int] = []
    for id in ids {
      guard let number = dossier.sourceNumber(id) else {
        throw PolicyError(
          unknownSource: id, nearest: Spelling.nearest(id, among: dossier.sources.map(\.id)))
      }
      numbers.append(number)
    }
    return numbers
  }

  /// For each entity, the one that stands for all that judgements make one with it: the first that
  /// has a name of its own, else the first.
  ///
  /// Judgements are followed in their order, those for `same` before unsure ones; none that would
  /// make one of two that somebody judged different, by a detour neither.
  static func mergeEntities(of dossier: Dossier, _ identity: Policy.Identity) -> MergedNumbers {
    guard identity != .strict, !dossier.judgements.isEmpty else { return .none }
    var groups = EntityGroups(dossier)
    for judgement in dossier.judgements where judgement.verdict == .same {
      groups.join(judgement.first, judgement.second)
    }
    if identity == .possible {
      for judgement in dossier.judgements where judgement.verdict == .unsure {
        groups.join(judgement.first, judgement.second)
      }
    }
    var chosen: [Int: Int] = [:]
    let roots = (0..<dossier.entityCount).map { groups.root($0) }
    for (entity, root) in roots.enumerated() where !dossier.entity(entity).isUnnamed {
      if chosen[root] == nil { chosen[root] = entity }
    }
    for (entity, root) in roots.enumerated() where chosen[root] == nil { chosen[root] = entity }
    return MergedNumbers(roots.map { chosen[$0] ?? $0 })
  }

  /// For each relation, the lowest number among those that merged ends make one record, by the
  /// rule that joins files: undated claims meet the only dated ones.
  static func mergeRelations(of dossier: Dossier, _ entities: MergedNumbers) -> MergedNumbers {
    struct Ends: Hashable {
      var kind: UInt16
      var subject: Int
      var object: Int
      var about: Int?
    }
    guard !entities.isEmpty else { return .none }
    var result = Array(0..<dossier.relationCount)
    let columns = dossier.relationColumns
    var groups: [Ends: [Int]] = [:]
    var order: [Ends] = []
    for relation in result.indices {
      guard columns.details[Int(columns.detail[relation])].id.isEmpty else { continue }
      var subject = entities[Int(columns.subject[relation])]
      var object = entities[Int(columns.object[relation])]
      if dossier.kind(ofRelation: relation).isSymmetric, object < subject {
        swap(&subject, &object)
      }
      let about = columns.about[relation]
      let ends = Ends(
        kind: columns.kind[relation], subject: subject, object: object,
        about: about == RelationColumns.none ? nil : entities[Int(about)])
      if groups[ends] == nil { order.append(ends) }
      groups[ends, default: []].append(relation)
    }
    for ends in order {
      let members = groups[ends] ?? []
      let dates = members.map { columns.when[$0] }.filter { $0 != 0 }
      let isOneDate = dates.allSatisfy { $0 == dates.first }
      var first: [UInt32: Int] = [:]
      for member in members {
        let date = isOneDate ? 0 : columns.when[member]
        if let lowest = first[date] { result[member] = lowest } else { first[date] = member }
      }
    }
    return MergedNumbers(result)
  }
}
