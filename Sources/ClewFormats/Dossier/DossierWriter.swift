public import ClewDossier

/// Writes a dossier in the longhand, whole: reading it back gives an equal dossier.
///
/// The same value becomes Clew YAML, Clew JSON, and the attributes that let a DOT file restore
/// the dossier it was drawn from.
public struct DossierWriter: Sendable {
  let dossier: Dossier

  /// A writer of `dossier`.
  public init(_ dossier: Dossier) { self.dossier = dossier }

  /// The whole dossier as one longhand file.
  public var document: JSONValue {
    var members: [JSONValue.Member] = [.init("clew", .string("1"))]
    if !dossier.title.isEmpty { members.append(.init("title", .string(dossier.title))) }
    members.append(contentsOf: sourceMembers)
    if let vocabulary { members.append(.init("vocabulary", vocabulary)) }
    members.append(
      .init(
        "entities",
        .object(
          (0..<dossier.entityCount).map { .init(dossier.id(ofEntity: $0), entity($0)) })))
    func list(_ name: String, _ values: [JSONValue]) {
      if !values.isEmpty { members.append(.init(name, .array(values))) }
    }
    list("same", dossier.judgements.map { judgement($0) })
    list("relations", (0..<dossier.relationCount).map { relation($0) })
    list("routes", routes)
    list("counts", dossier.counts.map { count($0) })
    list("names", names)
    list("values", dossier.fields.map { field($0) })
    list("mentions", mentions)
    return .object(members)
  }

  /// `sources` and `cited`, where there are any.
  var sourceMembers: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    for (name, isCited) in [("sources", false), ("cited", true)] {
      let group = dossier.sources.filter { $0.isCited == isCited }
      guard !group.isEmpty else { continue }
      members.append(.init(name, .object(group.map { .init($0.id, source($0)) })))
    }
    return members
  }

  private func source(_ source: Source) -> JSONValue {
    var object = LonghandObject()
    object.add("title", source.title)
    object.add("outlet", source.outlet)
    object.add("kind", source.kind)
    object.add("author", source.author)
    object.add("published", source.published)
    object.add("revised", source.revised)
    object.add("retrieved", source.retrieved)
    object.add("language", source.language)
    object.add("grade", source.grade?.rawValue ?? "")
    object.add("url", source.url)
    object.add("archive", source.archive)
    object.add("sha256", source.sha256)
    object.add("derives-from", source.derivesFrom)
    return object.value
  }

  /// The words that the dossier adds to the built-in ones; nil when there are none.
  var vocabulary: JSONValue? {
    let additions = dossier.vocabulary.additions
    var object = LonghandObject()
    if !additions.entityKinds.isEmpty {
      object.add(
        "entity-kinds",
        .object(
          additions.entityKinds.map { kind in
            .init(
              kind.id,
              .object([
                .init("label", .string(kind.label)), .init("base", .string(kind.base.rawValue)),
              ]))
          }))
    }
    if !additions.relationKinds.isEmpty {
      object.add(
        "relation-kinds", .object(additions.relationKinds.map { .init($0.id, relationKind($0)) }))
    }
    object.add("count-kinds", additions.countKinds)
    return object.isEmpty ? nil : object.value
  }

  private func relationKind(_ kind: RelationKind) -> JSONValue {
    var object = LonghandObject()
    object.add("label", kind.label)
    object.add("inverse", kind.inverse)
    object.add("role", kind.role.rawValue)
    if kind.isSymmetric { object.add("symmetric", .bool(true)) }
    if kind.isHostile { object.add("hostile", .bool(true)) }
    object.add("from", kind.subjects.map(\.rawValue))
    object.add("to", kind.objects.map(\.rawValue))
    object.add("part", kind.part?.rawValue ?? "")
    object.add("saying", kind.saying ?? "")
    object.add("ftm", kind.followTheMoney == "UnknownLink" ? "" : kind.followTheMoney)
    object.add("stix", kind.stix == "related-to" ? "" : kind.stix)
    return object.value
  }

  /// Entity `number` with the names that rest on no claim.
  func entity(_ number: Int) -> JSONValue {
    let entity = dossier.entity(number)
    var object = LonghandObject()
    object.add("kind", dossier.vocabulary.entityKinds[entity.kind].id)
    object.add("name", entity.name)
    let bare = dossier.names(ofEntity: number).dropFirst().filter {
      dossier.claims(of: ClaimTarget(.name, $0.number)).isEmpty
    }
    if !bare.isEmpty { object.add("names", .array(bare.map { nameValue($0) })) }
    if entity.isUnnamed { object.add("unnamed", .bool(true)) }
    if let size = entity.size {
      object.add("size", size.text)
    } else if entity.isSet, entity.includes.isEmpty {
      object.add("size", "0+")
    }
    object.add("includes", entity.includes.map { dossier.id(ofEntity: $0) })
    if let point = entity.coordinates {
      object.add("coordinates", .array([.number(point.latitude), .number(point.longitude)]))
    }
    object.add("note", entity.note)
    return object.value
  }

  private func nameValue(_ name: EntityName) -> JSONValue {
    if name.sort == .spelling, name.script.isEmpty, name.language.isEmpty {
      return .string(name.text)
    }
    var object = LonghandObject()
    object.add("text", name.text)
    object.add("type", name.sort.rawValue)
    object.add("script", name.script)
    object.add("lang", name.language)
    return object.value
  }

  /// Names that rest on claims.
  var names: [JSONValue] {
    (0..<dossier.entityCount).flatMap { number in
      dossier.names(ofEntity: number).compactMap { name -> JSONValue? in
        let claims = dossier.claims(of: ClaimTarget(.name, name.number))
        guard !claims.isEmpty else { return nil }
        var object = LonghandObject()
        object.add("entity", dossier.id(ofEntity: number))
        object.add("text", name.text)
        object.add("type", name.sort.rawValue)
        object.add("script", name.script)
        object.add("lang", name.language)
        object.add("claims", self.claims(claims))
        return object.value
      }
    }
  }

  private func judgement(_ judgement: IdentityJudgement) -> JSONValue {
    var object = LonghandObject()
    object.add("a", dossier.id(ofEntity: judgement.first))
    object.add("b", dossier.id(ofEntity: judgement.second))
    object.add("judged", judgement.verdict.rawValue)
    object.add("who", judgement.who)
    object.add("when", judgement.when)
    object.add("why", judgement.why)
    return object.value
  }

  /// Relation `number`.
  func relation(_ number: Int) -> JSONValue {
    let relation = dossier.relation(number)
    var object = LonghandObject()
    object.add("id", relation.id)
    object.add("subject", dossier.id(ofEntity: relation.subject))
    object.add("kind", dossier.vocabulary.relationKinds[relation.kind].id)
    object.add("object", dossier.id(ofEntity: relation.object))
    object.add("about", relation.about.map { dossier.id(ofEntity: $0) } ?? "")
    var properties: [JSONValue.Member] = []
    for property in relation.properties {
      if let last = properties.last, last.name == property.key {
        let before: [JSONValue] =
          if case .array(let list) = last.value { list } else { [last.value] }
        properties[properties.count - 1].value = .array(before + [.string(property.value)])
      } else {
        properties.append(.init(property.key, .string(property.value)))
      }
    }
    if !properties.isEmpty { object.add("with", .object(properties)) }
    object.add("after", relation.after.map { dossier.id(ofEntity: $0) })
    object.add("before", relation.before.map { dossier.id(ofEntity: $0) })
    object.add("claims", claims(dossier.claims(of: ClaimTarget(.relation, number))))
    return object.value
  }

  /// The travel routes, an entry for each itinerary.
  var routes: [JSONValue] {
    dossier.travelRoutes.flatMap { route in
      route.itineraries.map { itinerary in
        var object = LonghandObject()
        object.add("id", route.id)
        object.add("travellers", route.travellers.map { dossier.id(ofEntity: $0) })
        object.add("after", route.after.map { dossier.id(ofEntity: $0) })
        object.add("before", route.before.map { dossier.id(ofEntity: $0) })
        object.add("legs", .array(itinerary.legs.map { leg(dossier.legs[$0]) }))
        return object.value
      }
    }
  }

  private func leg(_ leg: Leg) -> JSONValue {
    var object = LonghandObject()
    object.add("order", .integer(leg.order))
    object.add("from", leg.from.map { dossier.id(ofEntity: $0) } ?? "")
    object.add("to", leg.to.map { dossier.id(ofEntity: $0) } ?? "")
    object.add("when", leg.when)
    if let stay = leg.stay {
      var value = LonghandObject()
      value.add("duration", stay.duration?.text ?? "")
      value.add("as-printed", stay.asPrinted)
      object.add("stay", value.value)
    }
    object.add("mode", leg.mode)
    object.add("purpose", leg.purpose)
    object.add("claims", claims(dossier.claims(of: ClaimTarget(.leg, leg.number))))
    return object.value
  }

  private func count(_ count: Count) -> JSONValue {
    var object = LonghandObject()
    object.add("event", dossier.id(ofEntity: count.event))
    object.add("kind", count.kind)
    object.add("scope", count.scope)
    if let minimum = count.figure.minimum { object.add("min", .integer(minimum)) }
    if let maximum = count.figure.maximum { object.add("max", .integer(maximum)) }
    if count.figure.isApproximate { object.add("approximate", .bool(true)) }
    if count.figure.isStrict { object.add("strict", .bool(true)) }
    object.add("claims", claims(dossier.claims(of: ClaimTarget(.count, count.number))))
    return object.value
  }

  private func field(_ field: FieldValue) -> JSONValue {
    var object = LonghandObject()
    object.add("entity", dossier.id(ofEntity: field.entity))
    object.add("field", field.field)
    if field.field == "when" {
      object.add("value", field.when)
    } else {
      object.add("value", field.value)
    }
    object.add("claims", claims(dossier.claims(of: ClaimTarget(.field, field.number))))
    return object.value
  }

  private var mentions: [JSONValue] {
    (0..<dossier.entityCount).compactMap { number in
      let claims = dossier.claims(of: ClaimTarget(.mention, number))
      guard !claims.isEmpty else { return nil }
      var object = LonghandObject()
      object.add("entity", dossier.id(ofEntity: number))
      object.add("claims", self.claims(claims))
      return object.value
    }
  }

  private func claims(_ numbers: Range<Int>) -> JSONValue {
    .array(numbers.map { claim(dossier.claim($0)) })
  }

  private func claim(_ claim: Claim) -> JSONValue {
    var object = LonghandObject()
    object.add("source", dossier.sources[claim.source].id)
    addLocator(claim.locator, to: &object)
    object.add(
      "by",
      claim.speakers.map { speaker in
        switch speaker {
        case .entity(let number): dossier.id(ofEntity: number)
        case .source(let number): dossier.sources[number].id
        case .unstated: "unstated"
        }
      })
    if claim.stance == .denies { object.add("stance", "denies") }
    if claim.hedge != .stated { object.add("hedge", claim.hedge.word) }
    if let legal = claim.legal {
      if let when = claim.legalWhen {
        var value = LonghandObject()
        value.add("status", legal.word)
        value.add("when", when)
        object.add("legal", value.value)
      } else {
        object.add("legal", legal.word)
      }
    }
    object.add("outlet", claim.outlet.word)
    object.add("when", claim.when)
    object.add("as-printed", claim.asPrinted)
    object.add("says", claim.says)
    if let credibility = claim.credibility { object.add("credibility", .integer(credibility)) }
    object.add("recorded-on", claim.recordedOn)
    object.add("retracted-on", claim.retractedOn)
    object.add("handling", claim.handling?.label ?? "")
    return object.value
  }

  private func addLocator(_ locator: String, to object: inout LonghandObject) {
    for (prefix, key) in [("par. ", "par"), ("p. ", "page"), ("sect. ", "section")]
    where locator.hasPrefix(prefix) {
      object.add(key, String(locator.dropFirst(prefix.count)))
      return
    }
    let isTime = locator.utf8.first.map { (48...57).contains($0) } ?? false
    object.add(isTime ? "time" : "par", locator)
  }
}

/// An object under construction that leaves out what is empty.
private struct LonghandObject {
  private var members: [JSONValue.Member] = []

  var isEmpty: Bool { members.isEmpty }
  var value: JSONValue { .object(members) }

  mutating func add(_ name: String, _ value: JSONValue) { members.append(.init(name, value)) }

  mutating func add(_ name: String, _ text: String) {
    if !text.isEmpty { add(name, .string(text)) }
  }

  mutating func add(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { add(name, .array(texts.map { .string($0) })) }
  }

  mutating func add(_ name: String, _ when: When?) {
    guard let when else { return }
    guard let printed = when.asPrinted else {
      add(name, when.edtf?.text ?? "")
      return
    }
    var value = LonghandObject()
    value.add("edtf", when.edtf?.text ?? "")
    value.add("as-printed", printed)
    add(name, value.value)
  }
}
