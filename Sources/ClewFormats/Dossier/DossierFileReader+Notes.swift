internal import ClewDossier

extension DossierFileReader {
  /// The keys that a note states something with.
  static let statementKeys = [
    "facts", "not", "count", "trip", "name", "date", "place", "status", "value", "mentions",
  ]
  static let noteKeys =
    statementKeys + claimKeys.filter { $0 != "stance" } + [
      "with", "scope", "id", "after", "before",
    ]

  /// What a note says of everything it states.
  private struct NoteFrame {
    var claim: ClaimDraft
    var properties: [Property]
    var id: String
    var after: [String]
    var before: [String]
    var scope: String
  }

  mutating func readNote(_ node: SyntaxNode) {
    guard let values = fields.fields(node, allowed: Self.noteKeys, of: "a note") else { return }
    // Where a key is misspelt, that is what is wrong.
    let isKnown = values.entries.allSatisfy { Self.noteKeys.contains($0.key) }
    if isKnown, !Self.statementKeys.contains(where: { values.has($0) }) {
      fields.fault(
        "no-statement", "the note states nothing", at: node.position,
        hint: "add one of: " + Self.statementKeys.joined(separator: ", "))
    }
    let frame = NoteFrame(
      claim: readClaim(values), properties: readProperties(values["with"]),
      id: fields.recordID(values["id"]),
      after: fields.texts(values["after"], "`after`"),
      before: fields.texts(values["before"], "`before`"),
      scope: fields.text(values["scope"], "`scope`") ?? "")
    let count = values.entries.filter { Self.statementKeys.contains($0.key) }
      .reduce(0) { $0 + ($1.key == "trip" ? trips($1.value).count : $1.value.items?.count ?? 1) }
    if !frame.id.isEmpty, count > 1 {
      fields.fault(
        "id-of-many", "an `id` names one record; this note makes several",
        at: values.keyPosition("id"))
    }
    readFacts(values["facts"], frame)
    var denied = frame
    denied.claim.stance = .denies
    readFacts(values["not"], denied)
    each(values["count"], "`count`") { $0.readCountText($1, $2, frame) }
    readTrips(values["trip"], frame)
    each(values["name"], "`name`") { $0.readNameText($1, $2, frame) }
    each(values["date"], "`date`") { $0.readDateText($1, $2, frame) }
    each(values["place"], "`place`") { $0.readPlaceText($1, $2, frame) }
    each(values["status"], "`status`") { $0.readStatusText($1, $2, frame) }
    each(values["value"], "`value`") { $0.readValueText($1, $2, frame) }
    each(values["mentions"], "`mentions`") { reader, text, node in
      reader.builder.add(mentionOf: text, claims: [reader.claim(frame, at: node)])
    }
  }

  private mutating func each(
    _ node: SyntaxNode?, _ what: String,
    _ read: (inout DossierFileReader, String, SyntaxNode) -> Void
  ) {
    for item in fields.items(node, what) {
      guard let text = fields.text(item, what) else { continue }
      read(&self, text, item)
    }
  }

  private func claim(_ frame: NoteFrame, at node: SyntaxNode) -> ClaimDraft {
    var claim = frame.claim
    claim.position = node.position
    return claim
  }

  private mutating func readFacts(_ node: SyntaxNode?, _ frame: NoteFrame) {
    for item in fields.items(node, "`facts`") {
      guard let text = fields.text(item, "a fact") else { continue }
      do throws(FactText.Fault) {
        add(try FactText(text), frame, at: item)
      } catch {
        fields.fault(
          "bad-fact", error.message, at: fields.within(item, error.offset), hint: error.hint)
      }
    }
  }

  private mutating func add(_ fact: FactText, _ frame: NoteFrame, at node: SyntaxNode) {
    for subject in fact.subjects {
      for object in fact.objects {
        var claim = frame.claim
        claim.position = fields.within(node, subject.offset)
        var relation = RelationDraft(
          subject.text, fact.kind.text, object.text, claims: [claim])
        relation.about = fact.about?.text
        relation.id = frame.id
        relation.properties = frame.properties
        relation.after = frame.after
        relation.before = frame.before
        builder.add(relation)
      }
    }
  }

  /// Splits `FIRST SECOND the rest` and reports what is missing.
  private mutating func parts(
    _ text: String, at node: SyntaxNode, form: String
  ) -> (first: String, second: String, rest: String)? {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    let rest = words.last.map { $0.drop { $0 == " " } } ?? ""
    guard words.count == 3, !rest.isEmpty else {
      fields.fault(
        "bad-note", "`\(text)` is incomplete", at: node.position, hint: "write `\(form)`")
      return nil
    }
    return (String(words[0]), String(words[1]), String(rest))
  }

  private mutating func readCountText(_ text: String, _ node: SyntaxNode, _ frame: NoteFrame) {
    guard
      let parts = parts(text, at: node, form: "EVENT KIND FIGURE, as in `kerman killed over 90`")
    else { return }
    guard let figure = Figure(parts.rest) else {
      fields.fault(
        "bad-figure", "`\(parts.rest)` is no figure", at: node.position,
        hint: "write `15`, `over 90`, `at least 94`, `about 90`, `fewer than 9`, `80..94`")
      return
    }
    var draft = CountDraft(
      event: parts.first, kind: parts.second, figure: figure, claims: [claim(frame, at: node)])
    draft.scope = frame.scope
    builder.add(draft)
  }

  private mutating func readNameText(_ text: String, _ node: SyntaxNode, _ frame: NoteFrame) {
    guard let parts = parts(text, at: node, form: "ENTITY TYPE Text of the name") else { return }
    guard let sort = EntityName.Sort(rawValue: parts.second) else {
      let known = EntityName.Sort.allCases.map(\.rawValue)
      fields.fault(
        "unknown-word", "there is no type of name `\(parts.second)`", at: node.position,
        hint: Spelling.nearest(parts.second, among: known).map { "did you mean `\($0)`?" }
          ?? "one of: " + known.joined(separator: ", "))
      return
    }
    var name = NameDraft(parts.rest, sort: sort)
    name.claims = [claim(frame, at: node)]
    builder.add(name, to: parts.first)
  }

  private mutating func readDateText(_ text: String, _ node: SyntaxNode, _ frame: NoteFrame) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 2 else {
      fields.fault(
        "bad-note", "`\(text)` is not an event and a date", at: node.position,
        hint: "write `date: EVENT 2024-01-03`")
      return
    }
    let date = SyntaxNode(.scalar(text: String(words[1]), style: .block), at: node.position)
    guard let edtf = fields.edtf(date, "the date") else { return }
    let printed = frame.claim.asPrinted
    var claim = claim(frame, at: node)
    claim.asPrinted = ""
    addTime(
      When(edtf, asPrinted: printed.isEmpty ? nil : printed), of: String(words[0]),
      claims: [claim])
  }

  private mutating func readPlaceText(_ text: String, _ node: SyntaxNode, _ frame: NoteFrame) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 2 else {
      fields.fault(
        "bad-note", "`\(text)` is not an event and a place", at: node.position,
        hint: "write `place: EVENT PLACE`")
      return
    }
    var relation = RelationDraft(
      String(words[0]), "took-place-at", String(words[1]), claims: [claim(frame, at: node)])
    relation.properties = frame.properties
    builder.add(relation)
  }

  private mutating func readStatusText(_ text: String, _ node: SyntaxNode, _ frame: NoteFrame) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let known = LegalStatus.allCases.map(\.word) + ["dead"]
    guard words.count == 2, known.contains(words[1]) else {
      fields.fault(
        "bad-note", "`\(text)` is not a person and a status", at: node.position,
        hint: "write `status: PERSON STATUS`; one of: " + known.joined(separator: ", "))
      return
    }
    let field = words[1] == "dead" ? "status" : "legal"
    builder.add(
      field: field, of: words[0], value: words[1], when: frame.claim.when,
      claims: [claim(frame, at: node)])
  }

  private mutating func readValueText(_ text: String, _ node: SyntaxNode, _ frame: NoteFrame) {
    guard let parts = parts(text, at: node, form: "ENTITY FIELD the value") else { return }
    guard !["when", "legal"].contains(parts.second) else {
      fields.fault(
        "bad-note", "`\(parts.second)` has a key of its own", at: node.position,
        hint: parts.second == "when" ? "use `date:`" : "use `status:`")
      return
    }
    builder.add(
      field: parts.second, of: parts.first, value: parts.rest, when: nil,
      claims: [claim(frame, at: node)])
  }

  /// One trip `[who, place, place, ...]`, or a list of trips.
  private mutating func readTrips(_ node: SyntaxNode?, _ frame: NoteFrame) {
    guard let node else { return }
    guard node.items != nil else {
      fields.fault(
        "wrong-type", "`trip` is a \(node.kindName), not a list", at: node.position,
        hint: "write `trip: [who, from, to, ...]`")
      return
    }
    for trip in trips(node) { readTrip(trip, frame) }
  }

  /// The trips of a list of trips; a list with a place among its items is one trip itself.
  private func trips(_ node: SyntaxNode) -> [SyntaxNode] {
    guard let items = node.items, !items.isEmpty,
      items.allSatisfy({ ($0.items?.count ?? 0) >= 2 })
    else { return [node] }
    return items
  }

  private mutating func readTrip(_ node: SyntaxNode, _ frame: NoteFrame) {
    let items = node.items ?? []
    guard items.count >= 3 else {
      fields.fault(
        "bad-trip", "a trip has a traveller, a start and at least one place after it",
        at: node.position, hint: "write `[who, from, to]`; `unknown` where no start is reported")
      return
    }
    let travellers = fields.texts(items[0], "the traveller")
    if items[0].items?.isEmpty == true {
      fields.fault(
        "bad-trip", "a trip without a traveller", at: items[0].position,
        hint: "write `[who, from, to]`, several as `[[one, other], from, to]`")
    }
    guard !travellers.isEmpty else { return }
    let places = items.dropFirst().compactMap { fields.text($0, "a place") }
    guard places.count == items.count - 1 else { return }
    for (place, item) in zip(places.dropFirst(), items.dropFirst(2)) where place == "unknown" {
      fields.fault(
        "bad-trip", "only the start of a trip may be unknown", at: item.position,
        hint: "leave out a stop that nobody reported")
      return
    }
    let legs = zip(places, places.dropFirst()).enumerated().map { index, ends -> LegDraft in
      var leg = LegDraft(
        order: index + 1, from: ends.0 == "unknown" ? nil : ends.0, to: ends.1,
        claims: [claim(frame, at: items[index + 2])])
      leg.when = frame.claim.when
      return leg
    }
    var route = TravelRouteDraft(travellers: travellers, legs: legs, position: node.position)
    route.id = frame.id
    route.after = frame.after
    route.before = frame.before
    builder.add(route)
  }
}
