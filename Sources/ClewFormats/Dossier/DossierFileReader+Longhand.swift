internal import ClewDossier

extension DossierFileReader {
  static let relationKeys =
    ["id", "subject", "kind", "object", "about", "with", "after", "before", "claims"] + claimKeys

  mutating func readRelation(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.relationKeys, of: "a relation")
    else { return }
    let ends = ["subject", "kind", "object"].map { key -> String? in
      required(key, values, of: "a relation")
    }
    let claims = readClaims(values)
    guard let subject = ends[0], let kind = ends[1], let object = ends[2] else { return }
    var relation = RelationDraft(subject, kind, object, claims: claims)
    relation.id = fields.recordID(values["id"])
    relation.about = fields.text(values["about"], "`about`")
    relation.properties = readProperties(values["with"])
    relation.after = fields.texts(values["after"], "`after`")
    relation.before = fields.texts(values["before"], "`before`")
    if claims.isEmpty { return noClaims(of: "a relation", at: node.position) }
    builder.add(relation)
  }

  private mutating func required(_ key: String, _ values: Fields, of what: String) -> String? {
    guard values.has(key) else {
      fields.fault(
        "missing-key", "\(what) needs `\(key)`", at: values.position, hint: "add `\(key):`")
      return nil
    }
    return fields.text(values[key], "`\(key)`")
  }

  static let routeKeys = ["id", "travellers", "legs", "after", "before"] + undatedClaimKeys
  static let legKeys =
    ["order", "from", "to", "when", "stay", "mode", "purpose", "claims"] + undatedClaimKeys
  static let stayKeys = ["duration", "as-printed"]

  mutating func readRoute(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.routeKeys, of: "a route") else { return }
    let travellers = fields.texts(values["travellers"], "`travellers`")
    if travellers.isEmpty {
      fields.fault(
        "missing-key", "a route needs `travellers`", at: node.position, hint: "add `travellers:`")
    }
    if !values.has("legs") {
      fields.fault("missing-key", "a route needs `legs`", at: node.position, hint: "add `legs:`")
    }
    let shared = sharedEntries(values)
    let items = fields.list(values["legs"], "`legs`")
    if items.isEmpty, values["legs"]?.items != nil {
      fields.fault(
        "no-legs", "a route has at least one leg", at: values.keyPosition("legs"),
        hint: "of somebody whose way nobody reported there is no route")
    }
    let legs = items.compactMap { readLeg($0, shared: shared) }
    guard !travellers.isEmpty, !legs.isEmpty else { return }
    var route = TravelRouteDraft(travellers: travellers, legs: legs, position: node.position)
    route.id = fields.recordID(values["id"])
    route.after = fields.texts(values["after"], "`after`")
    route.before = fields.texts(values["before"], "`before`")
    builder.add(route)
  }

  /// What a route says for its legs; nothing when it is at fault, which is told once and here.
  private mutating func sharedEntries(_ values: Fields) -> [SyntaxNode.Entry] {
    let shared = values.entries.filter { Self.undatedClaimKeys.contains($0.key) }
    guard !shared.isEmpty, !source.isEmpty || values.has("source") else { return shared }
    let known = fields.diagnostics.count
    _ = readClaim(values, readsWhen: false)
    return fields.diagnostics.count == known ? shared : []
  }

  /// Reads a leg; each of the keys that say how it is stated may stand at the route instead.
  private mutating func readLeg(_ node: SyntaxNode, shared: [SyntaxNode.Entry]) -> LegDraft? {
    guard var values = fields.fields(node, allowed: Self.legKeys, of: "a leg") else { return nil }
    guard values.has("order") else {
      fields.fault(
        "leg-without-order", "a leg needs `order`", at: node.position,
        hint: "number the legs 1, 2, 3 in the order of travel, even where no date is known")
      return nil
    }
    guard let order = fields.integer(values["order"], "`order`", in: 1...100_000) else {
      return nil
    }
    if !values.has("claims") {
      let hasPlace = Self.locatorKeys.contains { values.has($0) }
      values.entries += shared.filter { entry in
        !values.has(entry.key) && !(hasPlace && Self.locatorKeys.contains(entry.key))
      }
    }
    let claims = readClaims(values, readsWhen: false)
    if claims.isEmpty {
      noClaims(of: "a leg", at: node.position)
      return nil
    }
    func place(_ key: String, _ reader: inout FieldReader) -> String? {
      let text = reader.text(values[key], "`\(key)`")
      return text == "unknown" ? nil : text
    }
    var leg = LegDraft(
      order: order, from: place("from", &fields), to: place("to", &fields), claims: claims)
    leg.when = fields.when(values["when"], "when")
    leg.mode = fields.text(values["mode"], "`mode`") ?? ""
    leg.purpose = fields.text(values["purpose"], "`purpose`") ?? ""
    leg.stay = readStay(values["stay"])
    return leg
  }

  private mutating func readStay(_ node: SyntaxNode?) -> Stay? {
    guard let node else { return nil }
    guard node.entries != nil else {
      return readDuration(node).map { Stay(duration: $0, asPrinted: "") }
    }
    guard
      let values = fields.fields(node, allowed: Self.stayKeys, of: "`stay`")
    else { return nil }
    let duration = values["duration"].flatMap { readDuration($0) }
    let printed = fields.text(values["as-printed"], "`as-printed`") ?? ""
    if duration == nil, printed.isEmpty, !values.has("duration") {
      fields.fault("no-value", "`stay` says nothing", at: node.position)
      return nil
    }
    return Stay(duration: duration, asPrinted: printed)
  }

  private mutating func readDuration(_ node: SyntaxNode) -> ISODuration? {
    guard let text = fields.text(node, "`duration`") else { return nil }
    do throws(EDTFParseError) {
      return try ISODuration(text)
    } catch {
      fields.fault(
        "bad-duration", "the duration `\(text)`: \(error.message)",
        at: fields.within(node, error.offset), hint: error.hint)
      return nil
    }
  }

  static let eventKeys = ["id", "kind", "name", "names", "when", "at", "note"]

  mutating func readEvent(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.eventKeys, of: "an event"),
      let id = required("id", values, of: "an event")
    else { return }
    if values.has("kind") || values.has("name") {
      guard let idNode = values["id"], fields.id(id, at: idNode.position) != nil else { return }
      var draft = EntityDraft(
        id: id, kind: fields.text(values["kind"], "`kind`") ?? "event",
        name: fields.text(values["name"], "`name`") ?? id, position: node.position)
      draft.names = readNames(values["names"])
      draft.note = fields.text(values["note"], "`note`") ?? ""
      builder.add(draft)
    } else {
      for name in readNames(values["names"]) { builder.add(name, to: id) }
      builder.add(
        to: id, includes: [], note: fields.text(values["note"], "`note`") ?? "",
        at: node.position)
    }
    readTimes(values["when"], of: id)
    readPlaces(values["at"], of: id)
  }

  static let boundKeys = ["min", "max", "approximate", "strict"]
  static let countKeys = ["event", "kind", "scope", "figure"] + boundKeys + ["claims"] + claimKeys

  mutating func readCount(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.countKeys, of: "a count") else { return }
    let event = required("event", values, of: "a count")
    let kind = required("kind", values, of: "a count")
    let claims = readClaims(values)
    if claims.isEmpty { return noClaims(of: "a count", at: node.position) }
    guard let event, let kind, let figure = readFigure(values) else { return }
    var draft = CountDraft(event: event, kind: kind, figure: figure, claims: claims)
    draft.scope = fields.text(values["scope"], "`scope`") ?? ""
    builder.add(draft)
  }

  private mutating func readFigure(_ values: Fields) -> Figure? {
    if let node = values["figure"] {
      for key in Self.boundKeys where values.has(key) {
        fields.fault(
          "figure-twice", "`\(key)` stands beside `figure`", at: values.keyPosition(key),
          hint: "write `figure: over 90`, or `min:` and `max:`, not both")
      }
      guard let text = fields.text(node, "`figure`") else { return nil }
      guard let figure = Figure(text) else {
        fields.fault("bad-figure", "`\(text)` is no figure", at: node.position)
        return nil
      }
      return figure
    }
    let range = 0...1_000_000_000_000
    let low = fields.integer(values["min"], "`min`", in: range)
    let high = fields.integer(values["max"], "`max`", in: range)
    if let low, let high, low > high {
      fields.fault("bad-figure", "`min` is more than `max`", at: values.keyPosition("min"))
      return nil
    }
    guard low != nil || high != nil else {
      if !values.has("min"), !values.has("max") {
        fields.fault(
          "missing-key", "a count needs a figure", at: values.position,
          hint: "add `figure:`, or `min:` and `max:`")
      }
      return nil
    }
    return Figure(
      minimum: low, maximum: high,
      isApproximate: fields.flag(values["approximate"], "`approximate`") ?? false,
      isStrict: fields.flag(values["strict"], "`strict`") ?? false)
  }

  static let nameRecordKeys = ["entity"] + nameKeys + ["claims"] + claimKeys

  mutating func readNameRecord(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.nameRecordKeys, of: "a name record"),
      let entity = required("entity", values, of: "a name record"),
      let text = required("text", values, of: "a name record")
    else { return }
    var name = NameDraft(
      text,
      sort: fields.word(
        values["type"], "`type`", among: EntityName.Sort.allCases.map { ($0.rawValue, $0) })
        ?? .spelling)
    name.script = fields.text(values["script"], "`script`") ?? ""
    name.language = fields.text(values["lang"], "`lang`") ?? ""
    name.claims = readClaims(values)
    if name.claims.isEmpty { return noClaims(of: "a name record", at: node.position) }
    builder.add(name, to: entity)
  }

  static let valueRecordKeys = ["entity", "field", "value", "claims"] + claimKeys

  mutating func readValueRecord(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.valueRecordKeys, of: "a value"),
      let entity = required("entity", values, of: "a value"),
      let field = required("field", values, of: "a value")
    else { return }
    let claims = readClaims(values)
    if claims.isEmpty { return noClaims(of: "a value", at: node.position) }
    if field == "when" {
      guard let when = fields.when(values["value"], "value") else {
        if !values.has("value") { _ = required("value", values, of: "a value") }
        return
      }
      addTime(when, of: entity, claims: claims)
      return
    }
    guard let value = required("value", values, of: "a value") else { return }
    if field == "legal", LegalStatus(word: value) == nil {
      fields.fault(
        "unknown-word", "there is no legal status `\(value)`", at: values.keyPosition("value"),
        hint: "one of: " + LegalStatus.allCases.map(\.word).joined(separator: ", "))
      return
    }
    builder.add(field: field, of: entity, value: value, when: claims.first?.when, claims: claims)
  }

  static let mentionKeys = ["entity", "claims"] + claimKeys

  mutating func readMentionRecord(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.mentionKeys, of: "a mention"),
      let entity = required("entity", values, of: "a mention")
    else { return }
    let claims = readClaims(values)
    if claims.isEmpty { return noClaims(of: "a mention", at: node.position) }
    builder.add(mentionOf: entity, claims: claims)
  }
}
