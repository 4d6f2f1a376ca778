extension DossierJoin {
  /// One relation of the drafts, resolved.
  private struct Ends: Hashable {
    var kind: Int
    var subject: Int
    var object: Int
    var about: Int?
    var id: String
  }

  /// Joins the drafts: same kind, subject, object and about is one record.
  ///
  /// Where claims give one date only, the undated ones meet the dated on one record, in whatever
  /// order the files come; where they give several, each date is a record and the undated claims
  /// are one more.
  mutating func joinRelations() {
    let drafts = builder.relations
    var groups: [Ends: [Int]] = [:]
    var order: [Ends] = []
    for index in drafts.kind.indices {
      guard let ends = resolve(index) else { continue }
      if groups[ends] == nil { order.append(ends) }
      groups[ends, default: []].append(index)
    }
    var numbers: [UInt32] = .init(repeating: RelationColumns.none, count: drafts.kind.count)
    for ends in order {
      let members = groups[ends] ?? []
      let dates = members.map { drafts.when[$0] }.filter { $0 != 0 }
      let isOne = dates.allSatisfy { $0 == dates.first } || !ends.id.isEmpty
      var made: [UInt32: UInt32] = [:]
      for member in members {
        let date = isOne ? (dates.first ?? 0) : drafts.when[member]
        let number = made[date] ?? UInt32(dossier.relationColumns.count)
        if made[date] == nil {
          made[date] = number
          append(ends, when: date)
        }
        numbers[member] = number
        extend(Int(number), with: drafts.extras[Int(drafts.extra[member])], id: ends.id)
      }
    }
    for slot in dossier.relationColumns.details.indices { settle(slot) }
    retarget(numbers)
  }

  /// Details each once, sorted by key; events each once, in the order named.
  private mutating func settle(_ slot: Int) {
    var detail = dossier.relationColumns.details[slot]
    detail.properties = Set(detail.properties).sorted { ($0.key, $0.value) < ($1.key, $1.value) }
    var seen: Set<Int> = []
    detail.after = detail.after.filter { seen.insert($0).inserted }
    seen = []
    detail.before = detail.before.filter { seen.insert($0).inserted }
    dossier.relationColumns.details[slot] = detail
  }

  private mutating func append(_ ends: Ends, when: UInt32) {
    dossier.relationColumns.kind.append(UInt16(ends.kind))
    dossier.relationColumns.subject.append(UInt32(ends.subject))
    dossier.relationColumns.object.append(UInt32(ends.object))
    dossier.relationColumns.about.append(ends.about.map { UInt32($0) } ?? RelationColumns.none)
    dossier.relationColumns.when.append(when)
    dossier.relationColumns.detail.append(0)
  }

  /// Adds the rare fields of one draft to a record.
  private mutating func extend(_ number: Int, with extra: RelationDrafts.Extra, id: String) {
    guard !extra.isEmpty else { return }
    var slot = Int(dossier.relationColumns.detail[number])
    if slot == 0 {
      slot = dossier.relationColumns.details.count
      dossier.relationColumns.details.append(.init())
      dossier.relationColumns.detail[number] = UInt32(slot)
    }
    dossier.relationColumns.details[slot].id = id
    dossier.relationColumns.details[slot].properties += extra.properties
    dossier.relationColumns.details[slot].after += extra.after.compactMap { entityNumbers[$0] }
    dossier.relationColumns.details[slot].before += extra.before.compactMap { entityNumbers[$0] }
  }

  /// Turns the draft numbers that claims on relations hold into record numbers.
  private mutating func retarget(_ numbers: [UInt32]) {
    for claim in builder.claimTargets.indices {
      let target = ClaimTarget(rawValue: builder.claimTargets[claim])
      guard target.table == .relation else { continue }
      let number = numbers[target.number]
      // A draft that could not be resolved has been reported; its claims go with it.
      builder.claimTargets[claim] =
        number == RelationColumns.none
        ? UInt32.max : ClaimTarget(.relation, Int(number)).rawValue
    }
  }

  private mutating func resolve(_ index: Int) -> Ends? {
    let drafts = builder.relations
    let position = drafts.position[index]
    let texts = builder.texts.table
    let kindID = texts[drafts.kind[index]]
    let subject = entity(texts[drafts.subject[index]], at: position)
    let object = entity(texts[drafts.object[index]], at: position)
    let aboutID = texts[drafts.about[index]]
    let about = aboutID.isEmpty ? nil : entity(aboutID, at: position)
    let extra = drafts.extras[Int(drafts.extra[index])]
    for id in extra.after + extra.before { _ = entity(id, at: position) }
    if !drafts.hasClaim[index] { requireClaims([], for: "the relation", at: position) }
    guard let kind = dossier.vocabulary.relationKind(kindID) else {
      let known = dossier.vocabulary.relationKinds.map(\.id)
      fault(
        "unknown-kind", "there is no kind of relation `\(kindID)`", at: position,
        hint: Spelling.nearest(kindID, among: known).map { "did you mean `\($0)`?" }
          ?? "add it under `vocabulary: relation-kinds:`")
      return nil
    }
    guard let subject, let object, aboutID.isEmpty || about != nil else { return nil }
    let row = dossier.vocabulary.relationKinds[kind]
    checkEnd(subject, row.subjects, "subject", row, at: position)
    checkEnd(object, row.objects, "object", row, at: position)
    // The two ways of writing a symmetric relation are one record.
    let isTurned = row.isSymmetric && object < subject
    return Ends(
      kind: kind, subject: isTurned ? object : subject, object: isTurned ? subject : object,
      about: about, id: extra.id)
  }

  private mutating func checkEnd(
    _ entity: Int, _ allowed: [EntityKind.Base], _ end: String, _ kind: RelationKind,
    at position: SourcePosition?
  ) {
    let base = dossier.kind(ofEntity: entity).base
    guard !allowed.isEmpty, !allowed.contains(base) else { return }
    // The dossier gets its texts when all is joined; until then they are the builder's.
    let id = builder.texts.table[dossier.entityColumns.id[entity]]
    fault(
      "kind-mismatch",
      "the \(end) of `\(kind.id)` cannot be \(base.rawValue.withArticle): `\(id)`",
      at: position,
      hint: "it may be " + allowed.map(\.rawValue.withArticle).joined(separator: " or "))
  }

  /// Resolves the chains and sources of all claims.
  mutating func resolveDetails() {
    let texts = builder.texts.table
    var chainPosition: [SourcePosition?] = .init(repeating: nil, count: builder.chains.count)
    for claim in builder.claims.chain.indices.reversed() {
      chainPosition[Int(builder.claims.chain[claim])] =
        SourcePosition(packed: builder.claims.position[claim])
    }
    dossier.chains = []
    for (number, chain) in builder.chains.enumerated() {
      var speakers: [Speaker] = []
      for text in chain {
        let id = texts[text]
        if id == "unstated" {
          speakers.append(.unstated)
        } else if let source = sourceNumbers[id] {
          speakers.append(.source(source))
        } else if let entity = entityNumbers[id] {
          speakers.append(.entity(entity))
        } else {
          unknown(id, "entity or source", at: chainPosition[number])
        }
      }
      dossier.chains.append(speakers)
    }
    var known: [UInt32: UInt32] = [:]
    for claim in builder.claims.source.indices {
      let text = builder.claims.source[claim]
      if let number = known[text] {
        builder.claims.source[claim] = number
        continue
      }
      let id = texts[TextID(rawValue: text)]
      if let number = sourceNumbers[id] {
        known[text] = UInt32(number)
        builder.claims.source[claim] = UInt32(number)
      } else if id.isEmpty {
        fault(
          "no-source", "a claim has no source",
          at: SourcePosition(packed: builder.claims.position[claim]),
          hint: "give the file a `source:`, or the claim one of its own")
      } else {
        unknown(id, "source", at: SourcePosition(packed: builder.claims.position[claim]))
      }
    }
  }

  /// Orders the claims by what they state and notes where those of each record begin.
  mutating func finishClaims() {
    guard diagnostics.isEmpty else { return }
    let targets = builder.claimTargets
    let order = targets.indices.filter { targets[$0] != UInt32.max }
      .sorted { targets[$0] == targets[$1] ? $0 < $1 : targets[$0] < targets[$1] }
    dossier.claimColumns = builder.claims.reordered(order)
    let sizes = [
      dossier.entityCount, dossier.nameColumns.text.count, dossier.fields.count,
      dossier.relationCount, dossier.legs.count, dossier.counts.count,
    ]
    var next = 0
    for (table, size) in zip(ClaimTarget.Table.allCases, sizes) {
      var offsets: [UInt32] = []
      offsets.reserveCapacity(size + 1)
      for record in 0..<size {
        offsets.append(UInt32(next))
        let target = ClaimTarget(table, record).rawValue
        while next < order.count, targets[order[next]] == target { next += 1 }
      }
      offsets.append(UInt32(next))
      dossier.claimOffsets.append(RecordColumn(offsets))
    }
  }
}
