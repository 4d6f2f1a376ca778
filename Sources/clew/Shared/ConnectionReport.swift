internal import ClewDossier
internal import ClewFormats

/// What joins several entities, in words and in JSON.
struct ConnectionReport {
  let session: Session
  let answer: Connection

  private var wording: Wording { Wording(reading: session.reading) }
  private var hopText: HopText { HopText(wording: wording) }
  private var query: ConnectQuery { answer.query }
  private var isJoined: Bool { answer.groups.count == 1 }

  var text: String {
    guard query.members.count > 1 else {
      return "All names are one entity: \(hopText.names(query.members))\n"
    }
    var text = "\(hopText.names(query.members)): "
    guard isJoined else { return text + unjoined }
    let pairs = answer.hops.count
    text += "joined by \(pairs == 1 ? "1 tied pair" : "\(pairs) tied pairs"), "
    text += "\(pairs + 1) entities in all\n" + rules + certainty
    text += hopText.readingHint(answer.hops)
    if answer.connectors.isEmpty {
      text += "  connectors: none; they are tied among themselves\n"
    } else {
      let connectors = answer.connectors.map { "\(wording.name($0)) (\(wording.kind($0)))" }
      text += "  connectors: \(connectors.joined(separator: ", "))\n"
    }
    text += hopText.reporting(answer.ground, "pair", count: pairs)
    if let weakest = answer.weakest, pairs > 1 {
      text += "  weakest: \(weakest + 1), \(pair(answer.hops[weakest]))"
      if let tie = answer.hops[weakest].ties.first { text += " (\(wording.marks(tie)))" }
      text += "\n"
    }
    for (number, hop) in answer.hops.enumerated() {
      text += "\n\(number + 1).\n" + hopText.chain([hop])
    }
    return text + hopText.sources(answer.hops)
  }

  private func pair(_ hop: PathAnswer.Hop) -> String {
    "\(wording.name(hop.from)) to \(wording.name(hop.to))"
  }

  private var rules: String {
    var phrases = query.phrases
    if !query.avoid.isEmpty { phrases.append("not by way of \(hopText.names(query.avoid))") }
    var text = hopText.rules(answer.network, phrases)
    if query.prefer == .reliability { text += "  reliability: \(Network.trustConvention)\n" }
    return text
  }

  /// How good the set is.
  private var certainty: String {
    let isCount = query.prefer == .hops
    var text = "  " + (isCount ? "fewest pairs: " : "least total length: ")
    if !isCount { text += "\(Decimals.text(answer.length)), " }
    if let reliability = answer.reliability {
      text += "which is reliability \(Decimals.text(reliability)), "
    }
    if answer.isProven {
      return text + "proven; no set has \(isCount ? "fewer" : "less")\n"
    }
    let count = query.members.count
    let ratio = Decimals.text(2 * (1 - 1 / Double(count)))
    text += "not proven; no set has \(isCount ? "fewer" : "less") than "
    text += "\(Decimals.text(answer.bound)) (at most 2(1 - 1/\(count)) = \(ratio) times the least, "
    return text + "Mehlhorn 1988)\n"
  }

  private var unjoined: String {
    var text = "not joined\n" + rules
    for group in answer.groups {
      text += "  \(hopText.names(group)): "
      text += group.count == 1 ? "joined with none of the others\n" : "joined with one another\n"
    }
    return text
      + hopText.openings(answer.openings) { ties in
        ties == 1 ? "1 tied pair joins them all" : "\(ties) tied pairs or fewer join them all"
      }
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    return session.envelope(
      "connect",
      [
        .init("projection", .string(answer.network.projection.id)),
        .init(
          "parameters",
          .object([
            .init("members", .array(query.members.map { forms.id($0) })),
            .init("avoid", .array(query.avoid.map { forms.id($0) })),
            .init("onlyKinds", .array(query.onlyKinds.map { .string($0) })),
            .init("notKinds", .array(query.notKinds.map { .string($0) })),
            .init("through", .array(query.through.map { .string($0) })),
            .init("carry", .string(query.carry.rawValue)),
            .init("prefer", .string(query.prefer.rawValue)),
          ])), .init("members", .array(query.members.map { forms.entity($0) })),
        .init("joined", .bool(isJoined)), .init("length", .number(answer.length)),
        .init("reliability", answer.reliability.map { .number($0) } ?? .null),
        .init("bound", .number(answer.bound)), .init("proven", .bool(answer.isProven)),
        .init(
          "method",
          .string(
            answer.isExact
              ? "Dreyfus and Wagner 1971, doi:10.1002/net.3230010302"
              : "Mehlhorn 1988, doi:10.1016/0020-0190(88)90066-X")),
        .init("connectors", .array(answer.connectors.map { forms.entity($0) })),
        .init("weakestPair", answer.weakest.map { .integer($0 + 1) } ?? .null),
        .init("reporting", forms.ground(answer.ground)),
        .init("pairs", .array(answer.hops.map { forms.hop($0) })),
        .init(
          "groups",
          .array(answer.groups.map { group in .array(group.map { forms.entity($0) }) })),
        .init("openings", forms.openings(answer.openings)),
      ])
  }
}
