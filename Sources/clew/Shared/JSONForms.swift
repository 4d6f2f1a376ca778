internal import ClewDossier
internal import ClewFormats

/// How records look in JSON results.
///
/// Names of members are stable; absent values are null.
struct JSONForms {
  let reading: Reading

  private var dossier: Dossier { reading.dossier }

  func text(_ value: String) -> JSONValue { value.isEmpty ? .null : .string(value) }

  func when(_ when: When?) -> JSONValue {
    guard let when else { return .null }
    return .object([
      .init("edtf", when.edtf.map { .string($0.text) } ?? .null),
      .init("asPrinted", when.asPrinted.map { .string($0) } ?? .null),
    ])
  }

  func entity(_ entity: Int) -> JSONValue {
    let number = reading.canonical(entity)
    let record = dossier.entity(number)
    return .object([
      .init("id", .string(record.id)), .init("name", .string(record.name)),
      .init("kind", .string(dossier.vocabulary.entityKinds[record.kind].id)),
      .init("unnamed", .bool(record.isUnnamed)),
      .init("sameAs", .array(reading.members(number).dropFirst().map { id($0) })),
    ])
  }

  func id(_ entity: Int) -> JSONValue { .string(dossier.id(ofEntity: entity)) }

  func claim(_ number: Int) -> JSONValue {
    let claim = dossier.claim(number)
    return .object([
      .init("source", .string(dossier.sources[claim.source].id)),
      .init("locator", text(claim.locator)),
      .init(
        "by",
        .array(
          claim.speakers.map { speaker in
            switch speaker {
            case .entity(let number): id(number)
            case .source(let number): .string(dossier.sources[number].id)
            case .unstated: "unstated"
            }
          })),
      .init("stance", .string(claim.stance == .asserts ? "asserts" : "denies")),
      .init("hedge", .string(claim.hedge.word)),
      .init("legal", claim.legal.map { .string($0.word) } ?? .null),
      .init("outlet", text(claim.outlet.word)),
      .init("credibility", claim.credibility.map { .integer($0) } ?? .null),
      .init("when", when(claim.when)), .init("asPrinted", text(claim.asPrinted)),
      .init("says", text(claim.says)),
      .init("handling", claim.handling.map { .string($0.label) } ?? .null),
    ])
  }

  func claims(_ numbers: [Int]) -> JSONValue { .array(numbers.map { claim($0) }) }

  func standing(_ standing: Standing) -> [JSONValue.Member] {
    [
      .init("state", .string(standing.state.rawValue)),
      .init("origins", .integer(standing.origins)),
      .init("hedge", .string(standing.hedge.word)), .init("doubted", .bool(standing.isDoubted)),
      .init("legal", standing.legal.map { .string($0.word) } ?? .null),
      .init("supporting", claims(standing.supporting)),
      .init("denying", claims(standing.denying)),
    ]
  }

  /// By what a tie can be asked for with `clew why`.
  func record(_ tie: Tie) -> String {
    switch tie.ground {
    case .relation(let number): "relation:\(number)"
    case .saying(let number, let speaker): "saying:\(number):\(dossier.id(ofEntity: speaker))"
    case .leg(let number): "leg:\(number)"
    case .sharedEvent(let first, let second): "shared-event:\(first):\(second)"
    case .sharedPlace(let place, let first, let second):
      "shared-place:\(dossier.id(ofEntity: place)):\(first.number):\(second.number)"
    }
  }

  func tie(_ tie: Tie) -> JSONValue {
    .object(
      [
        .init("record", .string(record(tie))), .init("subject", id(tie.subject)),
        .init("kind", .string(tie.kind)), .init("label", .string(tie.label)),
        .init("object", id(tie.object)), .init("about", tie.about.map { id($0) } ?? .null),
        .init("when", when(tie.when)),
        .init(
          "with",
          .array(
            tie.properties.map {
              .object([.init("key", .string($0.key)), .init("value", .string($0.value))])
            })),
        .init("after", .array(tie.after.map { id($0) })),
        .init("before", .array(tie.before.map { id($0) })),
        .init("hostile", .bool(tie.isHostile)), .init("context", .bool(tie.isContext)),
        .init("symmetric", .bool(tie.isSymmetric)),
      ] + standing(tie.standing))
  }

  func figure(_ figure: Figure) -> [JSONValue.Member] {
    [
      .init("figure", .string(figure.text)),
      .init("minimum", figure.minimum.map { .integer($0) } ?? .null),
      .init("maximum", figure.maximum.map { .integer($0) } ?? .null),
      .init("approximate", .bool(figure.isApproximate)),
      .init("strict", .bool(figure.isStrict)),
    ]
  }

  func counts(_ groups: [EntityProfile.CountGroup]) -> JSONValue {
    .array(
      groups.map { group in
        .object([
          .init("kind", .string(group.kind)), .init("scope", text(group.scope)),
          .init("conflicting", .bool(group.isConflicting)),
          .init(
            "figures",
            .array(
              group.figures.map { entry in
                .object(figure(entry.count.figure) + standing(entry.standing))
              })),
        ])
      })
  }

  func judgement(_ judgement: IdentityJudgement) -> JSONValue {
    .object([
      .init("a", id(judgement.first)), .init("b", id(judgement.second)),
      .init("judged", .string(judgement.verdict.rawValue)), .init("who", text(judgement.who)),
      .init("when", when(judgement.when)), .init("why", text(judgement.why)),
    ])
  }

  func leg(_ report: LegReport) -> JSONValue {
    .object(
      [
        .init("order", .integer(report.leg.order)),
        .init("from", report.leg.from.map { entity($0) } ?? .null),
        .init("to", report.leg.to.map { entity($0) } ?? .null),
        .init("when", when(report.leg.when)),
        .init(
          "stay",
          report.leg.stay.map { stay in
            .object([
              .init("duration", stay.duration.map { .string($0.text) } ?? .null),
              .init("asPrinted", text(stay.asPrinted)),
            ])
          } ?? .null), .init("mode", text(report.leg.mode)),
        .init("purpose", text(report.leg.purpose)),
      ] + standing(report.standing))
  }
}
