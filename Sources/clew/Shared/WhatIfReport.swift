internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A network before and after, in words and in JSON.
struct WhatIfReport {
  let session: Session
  let answer: WhatIf
  let top: Int

  /// A number before and after; `id` is its name in JSON.
  private struct Row {
    var id: String
    var title: String
    var before: Double?
    var after: Double?
    var isCount = false
  }

  private static let brokerRow = "betweennessCentralization"

  private var rows: [Row] {
    func count(_ id: String, _ title: String, _ value: (NetworkSummary) -> Int) -> Row {
      Row(
        id: id, title: title, before: Double(value(answer.removal.before)),
        after: Double(value(answer.removal.after)), isCount: true)
    }
    func row(_ id: String, _ title: String, _ value: (NetworkSummary) -> Double?) -> Row {
      Row(
        id: id, title: title, before: value(answer.removal.before),
        after: value(answer.removal.after))
    }
    return [
      count("nodes", "entities") { $0.nodeCount },
      count("ties", "pairs tied") { $0.tieCount },
      count("components", "components, parts not joined to one another") { $0.componentCount },
      count("largest", "entities in the largest component") { $0.largestComponent },
      row("fragmentation", "pairs that no path joins, share (F)") { $0.fragmentation },
      row("distanceFragmentation", "distance-weighted fragmentation (DF)") {
        $0.distanceWeightedFragmentation
      },
      row("efficiency", "efficiency, mean of 1 / distance") { $0.globalEfficiency },
      row("meanDistance", "mean distance of those joined, in ties") { $0.meanDistance },
      row("density", "density, share of possible ties") { $0.density },
      row("degreeCentralization", "centralization by degree, 1 a star") {
        $0.degreeCentralization
      },
      row(Self.brokerRow, "centralization by betweenness, 1 a star") {
        $0.betweennessCentralization
      },
    ]
  }

  private var brokers: ArraySlice<WhatIf.Broker> {
    top == 0 ? answer.rising[...] : answer.rising.prefix(top)
  }

  private var cutOff: ArraySlice<[Int]> {
    top == 0 ? answer.cutOff[...] : answer.cutOff.prefix(top)
  }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(answer.network)
    var text = "Without \(leftOut): what would change?\n" + heading.lines
    text += "  \(heading.caution)\n  \(Removal.caveat)\n\n"
    text += TextTableLayout.text(
      [["before", "after", ""]]
        + rows.filter { answer.hasBetweenness || $0.id != Self.brokerRow }
        .map { [number($0.before), number($0.after), $0.title] },
      alignment: [.right, .right, .left])
    text += "\nWho would come apart from the rest: "
    if answer.cutOff.isEmpty { text += "nobody\n" } else { text += "\(apart)\n" }
    for group in cutOff {
      let names = group.prefix(5).map { wording.name($0) }.joined(separator: ", ")
      text += "  \(names)"
      if group.count > 5 { text += " and \(group.count - 5) more" }
      text += "\n"
    }
    text += more(answer.cutOff.count - cutOff.count)
    text += "\nWho would stand between more pairs of others than now: "
    guard answer.hasBetweenness else { return text + "not taken (--without-betweenness)\n" }
    guard !answer.rising.isEmpty else { return text + "nobody\n" }
    text += "\(answer.rising.count == 1 ? "1 entity" : "\(answer.rising.count) entities")\n"
    text += TextTableLayout.text(
      [["before", "after", "name", "kind"]]
        + brokers.map { broker in
          [
            Decimals.text(broker.before), Decimals.text(broker.after),
            wording.name(broker.entity), wording.kind(broker.entity),
          ]
        }, alignment: [.right, .right, .left, .left])
    return text + more(answer.rising.count - brokers.count)
  }

  private var apart: String {
    let groups = answer.cutOff.count
    let entities = answer.cutOff.reduce(0) { $0 + $1.count }
    return "\(entities == 1 ? "1 entity" : "\(entities) entities") in "
      + (groups == 1 ? "1 group" : "\(groups) groups")
  }

  private func more(_ rest: Int) -> String {
    rest > 0 ? "  and \(rest) more (--top 0 shows all)\n" : ""
  }

  /// What is left out, by name.
  private var leftOut: String {
    let wording = Wording(reading: session.reading)
    var parts = answer.entities.map { wording.name($0) }
    var seen: Set<[Int]> = []
    for edge in answer.edges {
      let tie = answer.network.tie(edge)
      let ends = [tie.subject, tie.object].sorted()
      guard seen.insert(ends).inserted else { continue }
      parts.append(
        "what ties \(wording.name(tie.subject)) to \(wording.name(tie.object))")
    }
    return parts.joined(separator: ", ")
  }

  private func number(_ value: Double?) -> String { value.map { Decimals.text($0) } ?? "-" }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(answer.network)
    func summary(_ value: (Row) -> Double?) -> JSONValue {
      .object(
        rows.map { row in
          let value = value(row)
          return .init(
            row.id, row.isCount ? .integer(Int(value ?? 0)) : .optional(value))
        })
    }
    return session.envelope(
      "whatif",
      [.init("projection", .string(answer.network.projection.id))] + heading.size
        + heading.reporting + [
          .init("caveat", .string(Removal.caveat)),
          .init("withoutEntities", .array(answer.entities.map { forms.entity($0) })),
          .init("withoutTies", .array(answer.edges.map { forms.tie(answer.network.tie($0)) })),
          .init("before", summary { $0.before }), .init("after", summary { $0.after }),
          .init(
            "cutOff",
            .array(cutOff.map { group in .array(group.map { forms.entity($0) }) })),
          .init(
            "brokers",
            !answer.hasBetweenness
              ? .null
              : .array(
                brokers.map { broker in
                  .object([
                    .init("entity", forms.entity(broker.entity)),
                    .init("before", .number(broker.before)), .init("after", .number(broker.after)),
                  ])
                })),
        ])
  }
}
