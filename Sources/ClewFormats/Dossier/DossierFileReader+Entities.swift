internal import ClewDossier

extension DossierFileReader {
  static let entityKeys = [
    "kind", "name", "names", "unnamed", "size", "includes", "at", "when", "coordinates", "note",
  ]

  mutating func readEntities(_ node: SyntaxNode?) {
    for (id, entry) in declarations(node, "`entities`") {
      if let text = entry.value.text {
        readShortEntity(id, text, entry)
      } else {
        readEntity(id, entry)
      }
    }
  }

  /// `kind Name of it`.
  private mutating func readShortEntity(
    _ id: String, _ text: String, _ entry: SyntaxNode.Entry
  ) {
    let words = text.split(separator: " ", maxSplits: 1)
    let name = words.last.map { $0.drop { $0 == " " } } ?? ""
    guard words.count == 2, !name.isEmpty else {
      fields.fault(
        "bad-entity", "`\(id)` needs a kind and a name", at: entry.value.position,
        hint: "write `\(id): person Name of the person`")
      return
    }
    builder.add(
      EntityDraft(
        id: id, kind: String(words[0]), name: String(name), position: entry.keyPosition))
  }

  private mutating func readEntity(_ id: String, _ entry: SyntaxNode.Entry) {
    guard let values = fields.fields(entry.value, allowed: Self.entityKeys, of: "an entity")
    else { return }
    guard let kind = fields.text(values["kind"], "`kind`") else {
      if !values.has("kind") {
        fields.fault("no-kind", "`\(id)` has no kind", at: entry.keyPosition, hint: "add `kind:`")
      }
      return
    }
    let name = fields.text(values["name"], "`name`")
    if name == nil, !values.has("name") {
      fields.fault(
        "no-name", "`\(id)` has no name", at: entry.keyPosition,
        hint: "add `name:`; if nobody gives one, describe it and add `unnamed: true`")
    }
    var draft = EntityDraft(
      id: id, kind: kind, name: name ?? id, position: entry.keyPosition)
    draft.names = readNames(values["names"])
    draft.isUnnamed = fields.flag(values["unnamed"], "`unnamed`") ?? false
    draft.includes = fields.texts(values["includes"], "`includes`")
    draft.note = fields.text(values["note"], "`note`") ?? ""
    draft.coordinates = readCoordinates(values["coordinates"])
    if let node = values["size"], let text = fields.text(node, "`size`") {
      draft.size = Entity.Size(text)
      if draft.size == nil {
        fields.fault(
          "bad-size", "`size` is `\(text)`", at: node.position,
          hint: "write `5`, `2+` or `3..7`")
      }
    }
    builder.add(draft)
    readTimes(values["when"], of: id)
    readPlaces(values["at"], of: id)
  }

  private mutating func readCoordinates(_ node: SyntaxNode?) -> Entity.Coordinates? {
    guard let node else { return nil }
    let numbers = fields.list(node, "`coordinates`").map { item in
      item.text.flatMap { text in
        // `Double` would also take `nan`, `infinity` and hexadecimal.
        text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46].contains($0) }
          ? Double(text) : nil
      }
    }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      let point = Entity.Coordinates(latitude: latitude, longitude: longitude)
    else {
      fields.fault(
        "bad-coordinates", "`coordinates` must be a latitude and a longitude", at: node.position,
        hint: "write `[29.61, 52.54]`: degrees north, -90 to 90, and east, -180 to 180")
      return nil
    }
    return point
  }

  static let nameKeys = ["text", "type", "script", "lang"]

  mutating func readNames(_ node: SyntaxNode?) -> [NameDraft] {
    fields.items(node, "`names`").compactMap { item -> NameDraft? in
      if item.text != nil { return fields.text(item, "a name").map { NameDraft($0) } }
      guard let values = fields.fields(item, allowed: Self.nameKeys, of: "a name"),
        let text = fields.text(values["text"], "`text`")
      else {
        if item.entries != nil, item["text"] == nil {
          fields.fault("no-text", "a name has no `text`", at: item.position)
        }
        return nil
      }
      var name = NameDraft(text)
      name.sort =
        fields.word(
          values["type"], "`type`", among: EntityName.Sort.allCases.map { ($0.rawValue, $0) })
        ?? .spelling
      name.script = fields.text(values["script"], "`script`") ?? ""
      name.language = fields.text(values["lang"], "`lang`") ?? ""
      return name
    }
  }

  static let additionKeys = ["names", "includes", "note"]

  mutating func readAdditions(_ node: SyntaxNode?) {
    for (id, entry) in declarations(node, "`also`") {
      guard
        let values = fields.fields(
          entry.value, allowed: Self.additionKeys, of: "an addition")
      else { continue }
      for var name in readNames(values["names"]) {
        if !source.isEmpty {
          name.claims = [ClaimDraft(source: source, position: entry.keyPosition)]
        }
        builder.add(name, to: id)
      }
      builder.add(
        to: id, includes: fields.texts(values["includes"], "`includes`"),
        note: fields.text(values["note"], "`note`") ?? "", at: entry.keyPosition)
    }
  }

  static let judgementKeys = ["a", "b", "judged", "who", "when", "why"]

  mutating func readJudgements(_ node: SyntaxNode?) {
    for item in fields.list(node, "`same`") {
      guard
        let values = fields.fields(
          item, allowed: Self.judgementKeys, of: "a judgement")
      else { continue }
      let first = fields.text(values["a"], "`a`")
      let second = fields.text(values["b"], "`b`")
      for (key, value) in [("a", first), ("b", second)] where value == nil && !values.has(key) {
        fields.fault("no-id", "a judgement needs `\(key)`", at: item.position)
      }
      if !values.has("judged") {
        fields.fault(
          "no-verdict", "a judgement needs `judged`", at: item.position,
          hint: "`same`, `different` or `unsure`")
      }
      guard let first, let second,
        let verdict = fields.word(
          values["judged"], "`judged`",
          among: IdentityJudgement.Verdict.allCases.map { ($0.rawValue, $0) })
      else { continue }
      var draft = JudgementDraft(first, second, verdict, position: item.position)
      draft.who = fields.text(values["who"], "`who`") ?? ""
      draft.when = fields.when(values["when"], "when")
      draft.why = fields.text(values["why"], "`why`") ?? ""
      builder.add(draft)
    }
  }

  static let vocabularyKeys = ["entity-kinds", "relation-kinds", "count-kinds"]
  static let entityKindKeys = ["label", "base"]
  static let relationKindKeys = [
    "label", "inverse", "role", "symmetric", "hostile", "from", "to", "part", "saying", "ftm",
    "stix",
  ]

  mutating func readVocabulary(_ node: SyntaxNode?) {
    guard let node,
      let values = fields.fields(node, allowed: Self.vocabularyKeys, of: "a vocabulary")
    else { return }
    let entityKinds = declarations(values["entity-kinds"], "`entity-kinds`")
    let relationKinds = declarations(values["relation-kinds"], "`relation-kinds`")
    let countKinds = fields.items(values["count-kinds"], "`count-kinds`").compactMap { item in
      fields.text(item, "a kind of count").flatMap { fields.id($0, at: item.position) }
    }
    // Counted over all files: kinds are numbered with 16 bits.
    builder.vocabularyEntries += entityKinds.count + relationKinds.count + countKinds.count
    guard builder.vocabularyEntries <= DossierReader.kindLimit else {
      fields.fault(
        "too-many-kinds", "the vocabularies may add \(DossierReader.kindLimit) kinds at most",
        at: node.position)
      return
    }
    for (id, entry) in entityKinds { readEntityKind(id, entry) }
    for (id, entry) in relationKinds { readRelationKind(id, entry) }
    for kind in countKinds {
      builder.vocabulary.define(countKind: kind)
    }
  }

  private static let bases = EntityKind.Base.allCases.map { ($0.rawValue, $0) }

  private mutating func readEntityKind(_ id: String, _ entry: SyntaxNode.Entry) {
    guard
      let values = fields.fields(
        entry.value, allowed: Self.entityKindKeys, of: "an entity kind")
    else { return }
    guard let base = fields.word(values["base"], "`base`", among: Self.bases) else {
      if !values.has("base") {
        fields.fault(
          "no-base", "the kind `\(id)` has no `base`", at: entry.keyPosition,
          hint: "one of: " + Self.bases.map(\.0).joined(separator: ", "))
      }
      return
    }
    builder.vocabulary.define(
      EntityKind(id: id, base: base, label: fields.text(values["label"], "`label`")))
  }

  private mutating func readRelationKind(_ id: String, _ entry: SyntaxNode.Entry) {
    guard
      let values = fields.fields(
        entry.value, allowed: Self.relationKindKeys, of: "a relation kind")
    else { return }
    var kind = RelationKind(
      id: id, label: fields.text(values["label"], "`label`"),
      inverse: fields.text(values["inverse"], "`inverse`"),
      role: fields.word(
        values["role"], "`role`", among: [("tie", .tie), ("context", .context)]) ?? .tie,
      isSymmetric: fields.flag(values["symmetric"], "`symmetric`") ?? false)
    kind.isHostile = fields.flag(values["hostile"], "`hostile`") ?? false
    kind.subjects = readBases(values["from"], "`from`")
    kind.objects = readBases(values["to"], "`to`")
    kind.part = fields.word(
      values["part"], "`part`",
      among: [
        ("perpetrator", .perpetrator), ("suspect", .suspect), ("mastermind", .mastermind),
        ("claimant", .claimant), ("victim", .victim), ("participant", .participant),
      ])
    kind.saying = fields.text(values["saying"], "`saying`")
    kind.followTheMoney = fields.text(values["ftm"], "`ftm`") ?? kind.followTheMoney
    kind.stix = fields.text(values["stix"], "`stix`") ?? kind.stix
    builder.vocabulary.define(kind)
  }

  private mutating func readBases(_ node: SyntaxNode?, _ what: String) -> [EntityKind.Base] {
    fields.items(node, what).compactMap { fields.word($0, what, among: Self.bases) }
  }
}
