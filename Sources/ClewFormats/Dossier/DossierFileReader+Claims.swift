internal import ClewDossier

extension DossierFileReader {
  /// The keys that say how something is stated.
  static let claimKeys = [
    "par", "page", "time", "section", "by", "hedge", "legal", "outlet", "when", "as-printed",
    "says", "credibility", "recorded-on", "retracted-on", "handling", "stance", "source",
  ]

  /// Those of them that a record with a date of its own leaves to its claims.
  static let undatedClaimKeys = claimKeys.filter { $0 != "when" }

  /// The keys of a value with its claims.
  static let claimedValueKeys = ["value", "claims"] + undatedClaimKeys

  /// The keys that say where in the source.
  static let locatorKeys = ["par", "page", "time", "section"]

  static let legalKeys = ["status", "when"]

  /// The claim that a mapping's keys describe, by the file's source unless it names another.
  mutating func readClaim(_ values: Fields, readsWhen: Bool = true) -> ClaimDraft {
    var claim = ClaimDraft(source: source, position: values.position)
    if let own = fields.text(values["source"], "`source`") { claim.source = own }
    if claim.source.isEmpty {
      fields.fault(
        "no-source", "a claim needs a source", at: values.position,
        hint: "give the file a `source:`, or this a `source:` of its own")
    }
    claim.locator = readLocator(values)
    claim.speakers = fields.texts(values["by"], "`by`")
    if values.has("by"), claim.speakers.isEmpty, values["by"]?.items?.isEmpty == true {
      fields.fault("no-value", "`by` is an empty list", at: values.keyPosition("by"))
    }
    claim.hedge =
      fields.word(
        values["hedge"], "`hedge`", among: Claim.Hedge.allCases.map { ($0.word, $0) }) ?? .stated
    claim.stance =
      fields.word(
        values["stance"], "`stance`", among: [("asserts", .asserts), ("denies", .denies)])
      ?? .asserts
    (claim.legal, claim.legalWhen) = readLegal(values["legal"])
    claim.outlet =
      fields.word(
        values["outlet"], "`outlet`", among: [("rejects", .rejects), ("doubts", .doubts)]) ?? .none
    if readsWhen { claim.when = fields.when(values["when"], "when") }
    claim.asPrinted = fields.text(values["as-printed"], "`as-printed`") ?? ""
    claim.says = fields.text(values["says"], "`says`") ?? ""
    claim.credibility = fields.integer(values["credibility"], "`credibility`", in: 1...6)
    claim.recordedOn = fields.when(values["recorded-on"], "recorded-on")
    claim.retractedOn = fields.when(values["retracted-on"], "retracted-on")
    claim.handling = fields.word(
      values["handling"], "`handling`", among: Handling.allCases.map { ($0.label, $0) })
    return claim
  }

  private mutating func readLocator(_ values: Fields) -> String {
    for (key, prefix) in [("par", "par. "), ("page", "p. "), ("time", ""), ("section", "sect. ")] {
      guard let node = values[key] else { continue }
      let text = fields.texts(node, "`\(key)`").joined(separator: ", ")
      return text.utf8.first.map { (48...57).contains($0) } ?? false ? prefix + text : text
    }
    return ""
  }

  private mutating func readLegal(_ node: SyntaxNode?) -> (LegalStatus?, When?) {
    let statuses = LegalStatus.allCases.map { ($0.word, $0) }
    guard let node else { return (nil, nil) }
    guard node.entries != nil else { return (fields.word(node, "`legal`", among: statuses), nil) }
    guard let values = fields.fields(node, allowed: Self.legalKeys, of: "`legal`") else {
      return (nil, nil)
    }
    if !values.has("status") {
      fields.fault(
        "missing-key", "`legal` needs `status`", at: node.position, hint: "add `status:`")
    }
    return (
      fields.word(values["status"], "`status`", among: statuses),
      fields.when(values["when"], "when")
    )
  }

  /// The claims of a longhand record: its own keys make one, or `claims:` lists several.
  mutating func readClaims(_ values: Fields, readsWhen: Bool = true) -> [ClaimDraft] {
    guard let node = values["claims"] else { return [readClaim(values, readsWhen: readsWhen)] }
    let doubled = Self.claimKeys.filter { values.has($0) && ($0 != "when" || readsWhen) }
    for key in doubled {
      fields.fault(
        "claims-twice", "`\(key)` stands beside `claims`", at: values.keyPosition(key),
        hint: "move it into each of the `claims`")
    }
    return fields.list(node, "`claims`").compactMap { item in
      fields.fields(item, allowed: Self.claimKeys, of: "a claim").map { readClaim($0) }
    }
  }

  mutating func noClaims(of what: String, at position: SourcePosition) {
    fields.fault(
      "no-claim", "\(what) rests on no claim", at: position,
      hint: "list at least one under `claims`")
  }

  /// `{via: cyberspace}`.
  mutating func readProperties(_ node: SyntaxNode?) -> [Property] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      fields.fault(
        "wrong-type", "`with` is a \(node.kindName), not a mapping", at: node.position,
        hint: "write `with: {via: cyberspace}`")
      return []
    }
    return entries.flatMap { entry in
      fields.texts(entry.value, "`\(entry.key)`").map { Property(key: entry.key, value: $0) }
    }
  }

  /// A value, or a list of values each with its claims, of the field `when` of an event.
  mutating func readTimes(_ node: SyntaxNode?, of event: String) {
    for (value, claims) in readValues(node, "when") {
      guard let when = fields.when(value, "when") else { continue }
      addTime(when, of: event, claims: claims)
    }
  }

  mutating func addTime(_ when: When, of event: String, claims: [ClaimDraft]) {
    let text = when.edtf?.text ?? when.asPrinted ?? ""
    builder.add(field: "when", of: event, value: text, when: when, claims: claims)
  }

  /// A place, a list of places, `{among: [places]}`, or values with their claims.
  mutating func readPlaces(_ node: SyntaxNode?, of event: String) {
    guard let node else { return }
    if let choice = node["among"] {
      _ = fields.fields(node, allowed: ["among"], of: "`at`")
      let places = fields.texts(choice, "`among`")
      if choice.items?.isEmpty == true {
        fields.fault("no-value", "`among` is an empty list", at: choice.position)
      }
      for place in places {
        var claim = ClaimDraft(source: source, position: node.position)
        claim.hedge = .inferred
        var relation = RelationDraft(event, "took-place-at", place, claims: [claim])
        relation.properties = [Property(key: "among", value: places.joined(separator: " or "))]
        builder.add(relation)
      }
      return
    }
    for (value, claims) in readValues(node, "at") {
      guard let place = fields.text(value, "`at`") else { continue }
      builder.add(RelationDraft(event, "took-place-at", place, claims: claims))
    }
  }

  /// One value by the file's source, or a list of `{value, source, par, ...}`.
  private mutating func readValues(
    _ node: SyntaxNode?, _ what: String
  ) -> [(SyntaxNode, [ClaimDraft])] {
    guard let node else { return [] }
    let items = node.items ?? [node]
    return items.compactMap { item -> (SyntaxNode, [ClaimDraft])? in
      guard item["value"] != nil || item["claims"] != nil else {
        if source.isEmpty {
          fields.fault(
            "no-source", "`\(what)` states a fact, and this file has no source",
            at: item.position,
            hint: "write a note in the file of a source, or `{value: ..., source: ..., par: ...}`")
          return nil
        }
        return (item, [ClaimDraft(source: source, position: item.position)])
      }
      guard
        let values = fields.fields(
          item, allowed: Self.claimedValueKeys, of: "`\(what)`")
      else { return nil }
      guard let value = values["value"] else {
        fields.fault("no-value", "`\(what)` has no `value`", at: item.position)
        return nil
      }
      let claims = readClaims(values, readsWhen: false)
      guard !claims.isEmpty else {
        noClaims(of: "`\(what)`", at: item.position)
        return nil
      }
      return (value, claims)
    }
  }
}
