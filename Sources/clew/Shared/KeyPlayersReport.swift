internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A set of key players in words and in JSON.
struct KeyPlayersReport {
  let session: Session
  let players: KeyPlayers

  private var count: Int { players.members.count }

  /// The goal's id, its question, what the value is, and its source.
  var words: (id: String, question: String, value: String, citation: String) {
    let source = "Borgatti 2006, doi:10.1007/s10588-006-7084-x"
    switch players.goal {
    case .fragment:
      return (
        "fragment", "without which \(count) would most pairs no longer be joined?",
        "share of pairs that no path joins (Borgatti's F)", source
      )
    case .fragmentByDistance:
      return (
        "fragment-distance", "without which \(count) would the rest be furthest apart?",
        "1 less the mean of 1 / distance (Borgatti's distance-weighted F)", source
      )
    case .reach(.within(let steps)):
      return (
        "reach", "from which \(count) is most of the network near?",
        "share of entities within \(steps == 1 ? "1 tie" : "\(steps) ties") of the set, itself "
          + "included", source
      )
    case .reach(.byDistance):
      return (
        "reach", "from which \(count) is most of the network near?",
        "mean of 1 / distance from the set (Borgatti's distance-weighted reach)", source
      )
    }
  }

  private var isReach: Bool { words.id == "reach" }

  var certainty: String {
    let set = players.set
    if set.isExact { return "exact: no set of \(count) scores higher" }
    return "a good set, not a proven best: none of \(count) can score above "
      + "\(Decimals.text(set.bound)), \(Decimals.text(set.gap)) more"
  }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(players.network)
    let set = players.set
    var text = "Key players: \(words.question)\n" + heading.lines
    text += "  measure: \(words.value)\n  \(heading.caution)\n  \(KeyPlayerSet.caveat)\n\n"
    if isReach {
      text += "Together \(Decimals.text(set.value))"
    } else {
      text += "As reported \(Decimals.text(set.valueBefore)); without them "
      text += Decimals.text(set.value)
    }
    text += "; \(certainty)\n\n"
    let rows = players.members.map { member in
      [Decimals.text(member.alone), wording.name(member.entity), wording.kind(member.entity)]
    }
    text += TextTableLayout.text(
      [["alone", "name", "kind"]] + rows, alignment: [.right, .left, .left])
    if !isReach { text += "\n" + rest }
    return text
  }

  /// What would be left.
  private var rest: String {
    let parts = players.parts
    guard let largest = parts.first else { return "Nobody else is in the network.\n" }
    if parts.count == 1 { return "The rest would still be joined: \(entities(largest)).\n" }
    let listed = parts.prefix(8).map { "\($0)" }.joined(separator: ", ")
    return "The rest would be in \(parts.count) parts, of \(listed)"
      + (parts.count > 8 ? " and fewer" : "") + " entities.\n"
  }

  private func entities(_ count: Int) -> String { count == 1 ? "1 entity" : "\(count) entities" }

  /// How far the set reaches, where that is the goal.
  var reachSteps: [JSONValue.Member] {
    guard case .reach(let reach) = players.goal else { return [] }
    guard case .within(let steps) = reach else { return [.init("reachSteps", .null)] }
    return [.init("reachSteps", .integer(steps))]
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(players.network)
    let set = players.set
    var members: [JSONValue.Member] = [
      .init("projection", .string(players.network.projection.id)),
      .init("goal", .string(words.id)),
    ]
    members += reachSteps
    members += heading.size + heading.reporting
    members += [
      .init("caveat", .string(KeyPlayerSet.caveat)), .init("measure", .string(words.value)),
      .init("citation", .string(words.citation)), .init("before", .number(set.valueBefore)),
      .init("value", .number(set.value)), .init("exact", .bool(set.isExact)),
      .init("bound", .number(set.bound)), .init("gap", .number(set.gap)),
      .init(
        "set",
        .array(
          players.members.map { member in
            .object([
              .init("entity", forms.entity(member.entity)), .init("alone", .number(member.alone)),
            ])
          })),
      .init("partsLeft", .array(players.parts.map { .integer($0) })),
    ]
    return session.envelope("key-players", members)
  }
}
