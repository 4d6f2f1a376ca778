internal import ClewDossier
internal import ClewFormats

/// How the steps of paths, and what they have in common, are told.
struct HopText {
  let wording: Wording

  /// The two lines every answer has: where was searched and under which policy.
  func rules(_ network: Network, _ phrases: [String]) -> String {
    "  searched: \(network.projection.summary)"
      + (phrases.isEmpty ? "" : "; " + phrases.joined(separator: "; ")) + "\n"
      + "  policy: \(network.reading.policy.summary)\n"
  }

  func names(_ entities: [Int]) -> String {
    entities.map { wording.name($0) }.joined(separator: ", ")
  }

  /// What arrows mean, where some tie is read against its direction; else nothing.
  func readingHint(_ hops: [PathAnswer.Hop]) -> String {
    hops.contains { hop in hop.ties.contains { isTurned($0, in: hop) } }
      ? "  read downwards; <-- marks what was stated from the lower end\n" : ""
  }

  /// The hops one below the other, from the first end to the last.
  func chain(_ hops: [PathAnswer.Hop]) -> String {
    var text = hops.first.map { "   \(wording.name($0.from))\n" } ?? ""
    for hop in hops { text += ties(hop) + "   \(wording.name(hop.to))\n" }
    return text
  }

  /// The names on a path, on one line.
  func line(_ hops: [PathAnswer.Hop]) -> String {
    ([hops.first?.from].compactMap { $0 } + hops.map(\.to)).map { wording.name($0) }
      .joined(separator: " - ")
  }

  /// Every tie of a hop with its claims.
  func ties(_ hop: PathAnswer.Hop) -> String {
    hop.ties.map { tie(_: $0, hop) }.joined()
  }

  private func tie(_ tie: Tie, _ hop: PathAnswer.Hop) -> String {
    let arrow = tie.isSymmetric ? "<->" : isTurned(tie, in: hop) ? "<--" : "-->"
    var text = "     \(arrow) \(wording.phrase(tie, from: hop.from))"
    let detail = wording.detail(tie)
    if !detail.isEmpty { text += " (\(detail))" }
    text += "  {\(wording.marks(tie))}\n"
    for claim in wording.claims(tie.standing) { text += "         \(wording.claim(claim))\n" }
    return text
  }

  private func isTurned(_ tie: Tie, in hop: PathAnswer.Hop) -> Bool {
    !tie.isSymmetric && tie.subject != hop.from
  }

  /// What the reporting behind several things has in common.
  ///
  /// - Parameters:
  ///   - each: one of the things, such as "path".
  ///   - count: how many there are.
  func reporting(_ ground: SharedGround, _ each: String, count: Int) -> String {
    func ids(_ sources: [Int]) -> String {
      sources.map { "[\(wording.reading.dossier.sources[$0].id)]" }.joined(separator: ", ")
    }
    var text = "  reporting: "
    text += ground.origins == 1 ? "1 independent origin" : "\(ground.origins) independent origins"
    guard count > 1 else { return text + "\n" }
    text += " together; "
    if ground.underEach.isEmpty {
      text +=
        ground.onEach.isEmpty
        ? "no source is behind something on every \(each)"
        : "\(ids(ground.onEach)) behind something on every \(each), but not alone on each"
    } else {
      let alone = ground.underEach
      let others = ground.onEach.filter { !alone.contains($0) }
      text += "every \(each) rests on \(ids(alone)): "
      text +=
        alone.count == 1
        ? "without it none would be left whole" : "without any one of them none would be left whole"
      if !others.isEmpty { text += "; \(ids(others)) behind something on every \(each)" }
    }
    return text + "\n"
  }

  /// The sources cited by some hops, for the end of a report.
  func sources(_ hops: [PathAnswer.Hop]) -> String {
    let claims = hops.flatMap(\.ties).flatMap { wording.claims($0.standing) }
    return claims.isEmpty ? "" : "\nSources\n" + wording.sourceList(claims)
  }

  /// Which rules keep something out, and what there would be without each.
  ///
  /// - Parameter found: what there would be, given how many hops or ties.
  func openings(_ openings: [PathAnswer.Opening], found: (Int) -> String) -> String {
    var text = "\n"
    if !openings.contains(where: { $0.hops != nil }) {
      text += "  No single rule stands in the way: lifting each by itself opens no path.\n"
    }
    for opening in openings {
      let ties = opening.removed == 1 ? "1 tie" : "\(opening.removed) ties"
      // A rule about identities joins entities and adds no tie.
      text +=
        "  \(opening.rule)"
        + (opening.removed > 0 || opening.hops == nil ? ": keeps out \(ties)" : "")
      text += "; without this rule "
      switch opening.hops {
      case nil: text += "there is still no path\n"
      case 0?: text += "both are one entity\n"
      case let hops?: text += found(hops) + "\n"
      }
    }
    return text
  }
}

extension JSONForms {
  func hop(_ hop: PathAnswer.Hop) -> JSONValue {
    .object([
      .init("from", entity(hop.from)), .init("to", entity(hop.to)),
      .init("ties", .array(hop.ties.map { tie($0) })),
    ])
  }

  func openings(_ openings: [PathAnswer.Opening]) -> JSONValue {
    .array(
      openings.map { opening in
        .object([
          .init("rule", .string(opening.rule)), .init("removed", .integer(opening.removed)),
          .init("hops", opening.hops.map { .integer($0) } ?? .null),
        ])
      })
  }

  func ground(_ ground: SharedGround) -> JSONValue {
    func ids(_ sources: [Int]) -> JSONValue {
      .array(sources.map { .string(reading.dossier.sources[$0].id) })
    }
    return .object([
      .init("origins", .integer(ground.origins)), .init("onEach", ids(ground.onEach)),
      .init("underEach", ids(ground.underEach)),
    ])
  }
}
