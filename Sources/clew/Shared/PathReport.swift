internal import ClewDossier
internal import ClewFormats

/// The answer to a path query in words and in JSON.
struct PathReport {
  let session: Session
  let answer: PathAnswer

  private var wording: Wording { Wording(reading: session.reading) }
  private var hopText: HopText { HopText(wording: wording) }

  var text: String {
    let query = answer.query
    var text = "\(wording.name(query.from)) to \(wording.name(query.to)): "
    if answer.routes.isEmpty, answer.isTruncated {
      return text + "no path among those looked at\n" + rules + "\n" + truncation
    }
    guard !answer.routes.isEmpty else { return text + noPath }
    text += heading + rules
    let hops = answer.routes.flatMap(\.hops)
    text += hopText.readingHint(hops)
    if let disjoint = answer.disjoint { text += meaning(disjoint) }
    for (number, route) in answer.routes.enumerated() { text += block(number + 1, route) }
    if answer.isTruncated { text += "\n" + truncation }
    return text + hopText.sources(hops)
  }

  private var heading: String {
    let count = answer.routes.count
    let paths = count == 1 ? "1 path" : "\(count) paths"
    if answer.routes.first?.hops.isEmpty == true { return paths + "\n" }
    if let disjoint = answer.disjoint {
      let shared = disjoint.element == .entities ? "no entity between the ends" : "no tie"
      return count == 1 ? "1 path\n" : "\(paths) that share \(shared), \(order) first\n"
    }
    if answer.query.isEvery, !answer.isTruncated {
      let hops = answer.query.maximumHops ?? 0
      return "\(paths) of at most \(hops == 1 ? "1 hop" : "\(hops) hops"), and no other"
        + (count == 1 ? "\n" : "; \(order) first\n")
    }
    return count == 1 ? "1 path\n" : "\(paths), \(order) first\n"
  }

  /// What comes first.
  private var order: String {
    switch answer.query.prefer {
    case .hops: "shortest"
    case .bestSourced: "best-sourced"
    case .reliability: "most reliable"
    case .widest: "widest"
    }
  }

  private var rules: String {
    let query = answer.query
    var phrases = query.phrases
    if !query.via.isEmpty {
      let isFixed = query.via.count > PathQuery.reorderedStops && !query.isEvery
      phrases.append(
        "by way of \(hopText.names(query.via))" + (isFixed ? " in this order" : ""))
    }
    if !query.avoid.isEmpty { phrases.append("not by way of \(hopText.names(query.avoid))") }
    var text = hopText.rules(answer.network, phrases)
    if query.prefer == .reliability { text += "  reliability: \(Network.trustConvention)\n" }
    return text
  }

  /// How many independent ways there are, and what that is worth.
  private func meaning(_ disjoint: PathAnswer.Disjoint) -> String {
    guard answer.routes.first?.hops.isEmpty == false else { return "" }
    let element = disjoint.element.rawValue
    let passed = disjoint.element == .entities ? "entity between them" : "pair of neighbours"
    var text = "  independent ways: \(disjoint.count), the most there can be"
    text +=
      disjoint.count == 1
      ? "; any other path shares some \(passed) with it"
      : ": so many paths no two of which pass the same \(passed)"
    text += " (Menger 1927; --cut \(element) tells what all paths rest on)\n"
    if answer.routes.count < disjoint.count {
      text += "  told here: \(answer.routes.count) of least total length\n"
    }
    return text
      + hopText.reporting(disjoint.ground, "path", count: answer.routes.count)
  }

  private func block(_ number: Int, _ route: PathAnswer.Route) -> String {
    guard !route.hops.isEmpty else { return "\nBoth names are one entity.\n" }
    var text = "\n\(number). \(route.hops.count == 1 ? "1 hop" : "\(route.hops.count) hops"), "
    if let reliability = route.reliability {
      let factors = route.trusts.map { Decimals.text($0) }.joined(separator: " x ")
      text += "reliability \(Decimals.text(reliability))"
      text += route.trusts.count > 1 ? " = \(factors), " : ", "
    }
    if answer.query.prefer == .widest, let width = width(route) { text += "width \(width), " }
    text += route.origins == 1 ? "1 independent origin" : "\(route.origins) independent origins"
    // Each hop has origins of its own: those of a path together confirm no hop.
    if route.hops.count > 1, route.origins > 1 { text += " in all" }
    if let weakest = route.weakest {
      let hop = route.hops[weakest]
      text +=
        "; weakest: hop \(weakest + 1), \(wording.name(hop.from)) to \(wording.name(hop.to))"
      if let tie = hop.ties.first { text += " (\(wording.marks(tie)))" }
    }
    return text + "\n" + hopText.chain(route.hops)
  }

  /// How many independent origins the weakest hop has.
  private func width(_ route: PathAnswer.Route) -> Int? {
    route.weakest.flatMap { route.hops[$0].ties.first?.standing.origins }
  }

  private var truncation: String {
    let query = answer.query
    guard query.isEvery else {
      let limit = query.onlyShortest ? PathQuery.shortestLimit : PathQuery.boundedLimit
      return "There are more paths; only \(limit) were looked at.\n"
    }
    let text =
      "There are more than \(PathQuery.everyLimit) paths of at most \(query.maximumHops ?? 0) hops; "
    guard let hops = answer.completeHops else {
      return text + "looked at were the first \(PathQuery.everyLimit) of the fewest hops.\n"
    }
    return text + "looked at were all of at most \(hops == 1 ? "1 hop" : "\(hops) hops").\n"
  }

  private var noPath: String {
    "no path\n" + rules
      + hopText.openings(answer.openings) { hops in
        "there is a path of \(hops == 1 ? "1 hop" : "\(hops) hops")"
      }
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    var members: [JSONValue.Member] = [
      .init("projection", .string(answer.network.projection.id)),
      .init("parameters", .object(forms.parameters(answer.query))),
      .init("from", forms.entity(answer.query.from)), .init("to", forms.entity(answer.query.to)),
      .init("truncated", .bool(answer.isTruncated)),
    ]
    if answer.query.isEvery {
      members.append(
        .init("completeHops", answer.completeHops.map { .integer($0) } ?? .null))
    }
    if answer.query.prefer == .reliability {
      members.append(.init("reliability", .string(Network.trustConvention)))
    }
    if let disjoint = answer.disjoint {
      members.append(
        .init(
          "disjoint",
          .object([
            .init("share", .string(disjoint.element.rawValue)),
            .init("count", .integer(disjoint.count)),
            .init("reporting", forms.ground(disjoint.ground)),
          ])))
    }
    return session.envelope(
      "path",
      members + [
        .init("paths", .array(answer.routes.map { forms.route($0, of: answer.query) })),
        .init("openings", forms.openings(answer.openings)),
      ])
  }
}

extension JSONForms {
  /// What a path query asked for.
  func parameters(_ query: PathQuery) -> [JSONValue.Member] {
    [
      .init("from", id(query.from)), .init("to", id(query.to)),
      .init("k", query.isEvery || query.count == .max ? .null : .integer(query.count)),
      .init("allShortest", .bool(query.onlyShortest)), .init("every", .bool(query.isEvery)),
      .init("disjoint", query.disjoint.map { .string($0.rawValue) } ?? .null),
      .init("maximumLength", query.maximumHops.map { .integer($0) } ?? .null),
      .init("via", .array(query.via.map { id($0) })),
      .init("avoid", .array(query.avoid.map { id($0) })),
      .init("onlyKinds", .array(query.onlyKinds.map { .string($0) })),
      .init("notKinds", .array(query.notKinds.map { .string($0) })),
      .init("through", .array(query.through.map { .string($0) })),
      .init("directed", .bool(query.isDirected)),
      .init("carry", .string(query.carry.rawValue)),
      .init("prefer", .string(query.prefer.rawValue)),
    ]
  }

  func route(_ route: PathAnswer.Route, of query: PathQuery) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("length", .number(route.length)), .init("origins", .integer(route.origins)),
      .init("weakestHop", route.weakest.map { .integer($0 + 1) } ?? .null),
    ]
    if let reliability = route.reliability {
      members.append(.init("reliability", .number(reliability)))
      members.append(.init("trusts", .array(route.trusts.map { .number($0) })))
    }
    if query.prefer == .widest, let weakest = route.weakest {
      members.append(
        .init("width", .integer(route.hops[weakest].ties.first?.standing.origins ?? 0)))
    }
    return .object(members + [.init("hops", .array(route.hops.map { hop($0) }))])
  }
}
