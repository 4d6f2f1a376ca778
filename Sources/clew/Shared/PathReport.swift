internal import ClewDossier
internal import ClewFormats

/// The answer to a path query in words and in JSON.
struct PathReport {
  let session: Session
  let answer: PathAnswer

  private var wording: Wording { Wording(reading: session.reading) }

  var text: String {
    let query = answer.query
    var text = "\(wording.name(query.from)) to \(wording.name(query.to)): "
    guard !answer.routes.isEmpty else { return text + noPath }
    text +=
      answer.routes.count == 1 ? "1 path\n" : "\(answer.routes.count) paths, shortest first\n"
    text += rules
    let hops = answer.routes.flatMap(\.hops)
    if hops.contains(where: { hop in hop.ties.contains { isTurned($0, in: hop) } }) {
      text += "  read downwards; <-- marks what was stated from the lower end\n"
    }
    for (number, route) in answer.routes.enumerated() { text += block(number + 1, route) }
    if answer.isTruncated {
      let limit =
        answer.query.onlyShortest ? PathQuery.shortestLimit : PathQuery.boundedLimit
      text += "\nThere are more paths; only \(limit) were looked at.\n"
    }
    let claims = answer.routes.flatMap { $0.hops.flatMap(\.ties) }.flatMap {
      wording.claims($0.standing)
    }
    if !claims.isEmpty { text += "\nSources\n" + wording.sourceList(claims) }
    return text
  }

  private var rules: String {
    let query = answer.query
    var phrases = query.phrases
    func names(_ entities: [Int]) -> String {
      entities.map { wording.name($0) }.joined(separator: ", ")
    }
    if !query.via.isEmpty {
      let isFixed = query.via.count > PathQuery.reorderedStops
      phrases.append("by way of \(names(query.via))" + (isFixed ? " in this order" : ""))
    }
    if !query.avoid.isEmpty { phrases.append("not by way of \(names(query.avoid))") }
    return "  searched: \(answer.network.projection.summary)"
      + (phrases.isEmpty ? "" : "; " + phrases.joined(separator: "; ")) + "\n"
      + "  policy: \(session.reading.policy.summary)\n"
  }

  private func block(_ number: Int, _ route: PathAnswer.Route) -> String {
    guard !route.hops.isEmpty else { return "\nBoth names are one entity.\n" }
    var text = "\n\(number). \(route.hops.count == 1 ? "1 hop" : "\(route.hops.count) hops"), "
    text += route.origins == 1 ? "1 independent origin" : "\(route.origins) independent origins"
    // Each hop has origins of its own: those of a path together confirm no hop.
    if route.hops.count > 1, route.origins > 1 { text += " in all" }
    if let weakest = route.weakest {
      let hop = route.hops[weakest]
      text +=
        "; weakest: hop \(weakest + 1), \(wording.name(hop.from)) to \(wording.name(hop.to))"
      if let tie = hop.ties.first { text += " (\(wording.marks(tie)))" }
    }
    text += "\n"
    for (index, hop) in route.hops.enumerated() {
      if index == 0 { text += "   \(wording.name(hop.from))\n" }
      for tie in hop.ties { text += line(tie, hop) }
      text += "   \(wording.name(hop.to))\n"
    }
    return text
  }

  private func isTurned(_ tie: Tie, in hop: PathAnswer.Hop) -> Bool {
    !tie.isSymmetric && tie.subject != hop.from
  }

  private func line(_ tie: Tie, _ hop: PathAnswer.Hop) -> String {
    let arrow = tie.isSymmetric ? "<->" : isTurned(tie, in: hop) ? "<--" : "-->"
    var text = "     \(arrow) \(wording.phrase(tie, from: hop.from))"
    let detail = wording.detail(tie)
    if !detail.isEmpty { text += " (\(detail))" }
    text += "  {\(wording.marks(tie))}\n"
    for claim in wording.claims(tie.standing) { text += "         \(wording.claim(claim))\n" }
    return text
  }

  private var noPath: String {
    var text = "no path\n" + rules
    let useful = answer.openings.filter { $0.hops != nil }
    text += "\n"
    if useful.isEmpty {
      text += "  No single rule stands in the way: lifting each by itself opens no path.\n"
    }
    for opening in answer.openings {
      let ties = opening.removed == 1 ? "1 tie" : "\(opening.removed) ties"
      text += "  \(opening.rule): keeps out \(ties); without this rule "
      switch opening.hops {
      case nil: text += "there is still no path\n"
      case 0?: text += "both are one entity\n"
      case 1?: text += "there is a path of 1 hop\n"
      case let hops?: text += "there is a path of \(hops) hops\n"
      }
    }
    return text
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let query = answer.query
    return session.envelope(
      "path",
      [
        .init("projection", .string(answer.network.projection.id)),
        .init(
          "parameters",
          .object([
            .init("from", forms.id(query.from)), .init("to", forms.id(query.to)),
            .init("k", .integer(query.count)), .init("allShortest", .bool(query.onlyShortest)),
            .init("maximumLength", query.maximumHops.map { .integer($0) } ?? .null),
            .init("via", .array(query.via.map { forms.id($0) })),
            .init("avoid", .array(query.avoid.map { forms.id($0) })),
            .init("onlyKinds", .array(query.onlyKinds.map { .string($0) })),
            .init("notKinds", .array(query.notKinds.map { .string($0) })),
            .init("through", .array(query.through.map { .string($0) })),
            .init("directed", .bool(query.isDirected)),
            .init("carry", .string(query.carry.rawValue)),
            .init("prefer", .string(query.prefer.rawValue)),
          ])), .init("from", forms.entity(query.from)), .init("to", forms.entity(query.to)),
        .init("truncated", .bool(answer.isTruncated)),
        .init("paths", .array(answer.routes.map { path($0, forms) })),
        .init(
          "openings",
          .array(
            answer.openings.map { opening in
              .object([
                .init("rule", .string(opening.rule)), .init("removed", .integer(opening.removed)),
                .init("hops", opening.hops.map { .integer($0) } ?? .null),
              ])
            })),
      ])
  }

  private func path(_ route: PathAnswer.Route, _ forms: JSONForms) -> JSONValue {
    .object([
      .init("length", .number(route.length)), .init("origins", .integer(route.origins)),
      .init("weakestHop", route.weakest.map { .integer($0 + 1) } ?? .null),
      .init(
        "hops",
        .array(
          route.hops.map { hop in
            .object([
              .init("from", forms.entity(hop.from)), .init("to", forms.entity(hop.to)),
              .init("ties", .array(hop.ties.map { forms.tie($0) })),
            ])
          })),
    ])
  }
}
