internal import ClewDossier
internal import ClewFormats

/// What separates two entities, in words and in JSON.
struct SeparationReport {
  let session: Session
  let answer: Separation

  private var wording: Wording { Wording(reading: session.reading) }
  private var hopText: HopText { HopText(wording: wording) }
  private var query: PathQuery { answer.query }
  private var size: Int { max(answer.entities.count, answer.pairs.count) }

  private var caveat: String {
    "It tells on what the reported links rest; it is no advice, and what nobody reported is not in it."
  }

  private var isByEntities: Bool { answer.element == .entities }

  private func counted(_ count: Int) -> String {
    isByEntities
      ? (count == 1 ? "1 entity" : "\(count) entities")
      : (count == 1 ? "1 tied pair" : "\(count) tied pairs")
  }

  var text: String {
    let ends = "\(wording.name(query.from)) and \(wording.name(query.to))"
    var text = "Without which \(isByEntities ? "entities" : "ties") would no path join \(ends)? "
    if answer.disjointCount == 0 {
      return text + "None need go: there is no path\n" + rules
        + hopText.openings(answer.openings) { hops in
          "there is a path of \(hops == 1 ? "1 hop" : "\(hops) hops")"
        }
    }
    if answer.direct != nil {
      text += "No set of entities: they are tied directly\n"
    } else {
      text += "\(counted(size)), and no fewer\n"
    }
    text += rules
    let hops = cited
    text += hopText.readingHint(hops)
    text += "  \(caveat)\n"
    if let direct = answer.direct { text += "\n" + hopText.chain([direct]) + "\n" + apart }
    if size > 0 { text += proof }
    for place in 0..<size { text += member(place) }
    return text + hopText.sources(hops)
  }

  private var rules: String {
    var phrases = query.phrases
    if !query.avoid.isEmpty { phrases.append("not by way of \(hopText.names(query.avoid))") }
    return hopText.rules(answer.network, phrases)
  }

  /// What would part the two but for their own ties.
  private var apart: String {
    size == 0
      ? "Apart from their own ties no path joins them.\n"
      : "Apart from their own ties: \(counted(size)), and no fewer.\n"
  }

  private var proof: String {
    let shared = isByEntities ? "entity" : "tie"
    var text = ""
    if size > 1 {
      text += "  no fewer: there are \(size) paths that share no \(shared), one through each "
      text += "(Menger 1927)\n"
    }
    if answer.otherEntities.isEmpty, answer.otherPairs.isEmpty {
      text += "  no other set of this size would do\n"
    } else {
      let others =
        isByEntities
        ? hopText.names(answer.otherEntities)
        : answer.otherPairs.map { pair($0) }.joined(separator: ", ")
      text += "  of several such sets the one nearest to \(wording.name(query.from)); "
      text += "nearest to \(wording.name(query.to)): \(others)\n"
    }
    return text + hopText.reporting(answer.ground, "path", count: answer.witnesses.count)
  }

  private func pair(_ hop: PathAnswer.Hop) -> String {
    "\(wording.name(hop.from)) and \(wording.name(hop.to))"
  }

  private func member(_ place: Int) -> String {
    let path = answer.witnesses[place].hops
    if isByEntities {
      let entity = answer.entities[place]
      return "\n\(place + 1). \(wording.name(entity)) (\(wording.kind(entity))), on this path:\n"
        + hopText.chain(path)
    }
    let hop = answer.pairs[place]
    var text = "\n\(place + 1). \(pair(hop)): "
    text += hop.ties.count == 1 ? "1 tie" : "\(hop.ties.count) ties"
    if path.count > 1 { text += ", on the path \(hopText.line(path))" }
    return text + "\n" + hopText.chain([hop])
  }

  /// Every hop whose ties are told.
  private var cited: [PathAnswer.Hop] {
    [answer.direct].compactMap { $0 }
      + (isByEntities ? answer.witnesses.flatMap(\.hops) : answer.pairs)
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    return session.envelope(
      "path",
      [
        .init("projection", .string(answer.network.projection.id)),

        .init("parameters", .object(forms.parameters(query, cut: answer.element))),
        .init("from", forms.entity(query.from)),
        .init("to", forms.entity(query.to)),
        .init(
          "cut",
          .object([
            .init("of", .string(answer.element.rawValue)), .init("size", .integer(size)),
            .init("possible", .bool(answer.direct == nil)),
            .init("direct", answer.direct.map { forms.hop($0) } ?? .null),
            .init("entities", .array(answer.entities.map { forms.entity($0) })),
            .init("pairs", .array(answer.pairs.map { forms.hop($0) })),
            .init(
              "only", .bool(answer.otherEntities.isEmpty && answer.otherPairs.isEmpty)),
            .init("otherEntities", .array(answer.otherEntities.map { forms.entity($0) })),
            .init("otherPairs", .array(answer.otherPairs.map { forms.hop($0) })),
            .init("disjointPaths", .integer(answer.disjointCount)),
            .init("reporting", forms.ground(answer.ground)), .init("caveat", .string(caveat)),
          ])),
        .init("paths", .array(answer.witnesses.map { forms.route($0, of: query) })),
        .init("openings", forms.openings(answer.openings)),
      ])
  }
}

/// What separates an entity from itself: nothing.
struct SameEntityReport {
  let session: Session
  let query: PathQuery
  let element: PathElement

  var text: String {
    let name = Wording(reading: session.reading).name(query.from)
    return "Both names are one entity, \(name); nothing parts it from itself.\n"
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    return session.envelope(
      "path",
      [
        .init("parameters", .object(forms.parameters(query, cut: element))),
        .init("from", forms.entity(query.from)), .init("to", forms.entity(query.to)),
        .init("cut", .null),
      ])
  }
}

extension JSONForms {
  /// What a query for a separation asked for.
  fileprivate func parameters(_ query: PathQuery, cut: PathElement) -> [JSONValue.Member] {
    parameters(query).filter { $0.name != "k" } + [.init("cut", .string(cut.rawValue))]
  }
}
