internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// A given set of entities beside the best of its size, as a table and in JSON.
struct SetScoresReport {
  let session: Session
  let network: Network
  /// The set asked about, and the one that does best for the goal.
  let given: SetScores
  let best: SetScores
  /// How sure it is that no set is better, and for which goal.
  let players: KeyPlayers
  /// What the goal asks for, of the given set.
  let givenValue: Double

  private struct Row {
    var id: String
    var title: String
    var value: (SetScores) -> Double
    var isCount = false
  }

  private var isDirected: Bool { network.topology.isDirected }

  private var rows: [Row] {
    [
      Row(
        id: "degree", title: "others tied to one of them", value: { Double($0.degree) },
        isCount: true),
      Row(id: "degreeShare", title: "share of all others", value: { $0.degreeShare }),
      Row(
        id: "closeness", title: "group closeness" + (isDirected ? ", to the set" : ""),
        value: { $0.closeness }),
      Row(
        id: "harmonic",
        title: "mean of 1 / distance of all others" + (isDirected ? " to the set" : ""),
        value: { $0.harmonic }),
      Row(
        id: "betweenness", title: "group betweenness: pairs of others between whom they are",
        value: { $0.betweenness }),
      Row(
        id: "betweennessShare", title: "share of all pairs of others",
        value: { $0.betweennessShare }),
      Row(
        id: "fragmentation", title: "without them: pairs that no path joins, share (F)",
        value: { $0.fragmentation }),
      Row(
        id: "distanceFragmentation", title: "without them: distance-weighted fragmentation (DF)",
        value: { $0.distanceFragmentation }),
      Row(
        id: "reachInOne", title: "reach: share of all within 1 tie, they included",
        value: { $0.reachInOne }),
      Row(id: "reachInTwo", title: "reach: within 2 ties", value: { $0.reachInTwo }),
      Row(id: "distanceReach", title: "distance-weighted reach", value: { $0.distanceReach }),
    ]
  }

  private var isSame: Bool { Set(given.entities) == Set(best.entities) }

  var text: String {
    let wording = Wording(reading: session.reading)
    let heading = NetworkHeading(network)
    let report = KeyPlayersReport(session: session, players: players)
    func names(_ set: SetScores) -> String {
      set.entities.map { wording.name($0) }.joined(separator: ", ")
    }
    let size = given.entities.count
    var text = "How do \(names(given)) score together?\n"
    if size == 1 { text = "How does \(names(given)) score?\n" }
    text += heading.lines + "  \(heading.caution)\n  \(KeyPlayerSet.caveat)\n\n"
    text += TextTableLayout.text(
      [["given", "best", ""]]
        + rows.map { row in
          [Decimals.text(row.value(given)), Decimals.text(row.value(best)), row.title]
        }, alignment: [.right, .right, .left])
    text += "\n  best: \(names(best)), by \(report.words.id), \(report.words.value)\n"
    text += "  \(report.certainty)\n"
    if isSame {
      text += "  The set given is the best found.\n"
    } else {
      text += "  By that the set given has \(Decimals.text(givenValue)), the best "
      text += "\(Decimals.text(players.set.value)).\n"
    }
    return text
  }

  var json: JSONValue {
    let forms = JSONForms(reading: session.reading)
    let heading = NetworkHeading(network)
    let report = KeyPlayersReport(session: session, players: players)
    func scores(_ set: SetScores, value: Double) -> JSONValue {
      .object(
        [
          .init("entities", .array(set.entities.map { forms.entity($0) })),
          .init("value", .number(value)),
        ]
          + rows.map { row in
            .init(
              row.id, row.isCount ? .integer(Int(row.value(set))) : .number(row.value(set)))
          })
    }
    return session.envelope(
      "key-players",
      [
        .init("projection", .string(network.projection.id)),
        .init("goal", .string(report.words.id)),
      ] + report.reachSteps + heading.size + heading.reporting + [
        .init("caveat", .string(KeyPlayerSet.caveat)),
        .init("measure", .string(report.words.value)),
        .init(
          "citation",
          "Everett and Borgatti 1999, doi:10.1080/0022250X.1999.9990219; Borgatti 2006, doi:10.1007/s10588-006-7084-x"
        ),
        .init("given", scores(given, value: givenValue)),
        .init("best", scores(best, value: players.set.value)),
        .init("exact", .bool(players.set.isExact)), .init("bound", .number(players.set.bound)),
        .init("gap", .number(players.set.gap)),
      ])
  }
}
