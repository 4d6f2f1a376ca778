internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew events`.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "What happened, when, who is said to have done it, and the figures by source.",
    discussion: """
      Earliest first, undated last. With --happened-by DATE only what certainly or possibly \
      happened by then; undated events are possible.

        clew events --happened-by 2023-01-01
      """)

  @OptionGroup var paths: PathsArgument
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let session = try Session(paths, policy, output)
    let timeline = session.reading.timeline()
    if output.json {
      try Console.result(json(session, timeline))
    } else {
      try Console.result(text(session, timeline))
    }
    if timeline.isEmpty { throw Failure(.negative, "") }
  }

  private func text(_ session: Session, _ timeline: [TimelineEntry]) -> String {
    let wording = Wording(reading: session.reading)
    var text = "\(timeline.count) \(timeline.count == 1 ? "event" : "events")\n"
    text += "  policy: \(session.reading.policy.summary)\n"
    for entry in timeline {
      text += "\n\(wording.name(entry.event))"
      if let happened = entry.happened { text += "  [\(happened.rawValue)]" }
      text += "\n"
      let merged = session.reading.judgements(behind: entry.event)
      if !merged.isEmpty {
        let names = session.reading.members(entry.event).dropFirst().map {
          Console.visible(session.dossier.name(ofEntity: $0))
        }
        text += "  judged the same as \(names.joined(separator: ", "))\n"
      }
      text += "  when   \(times(entry, wording))\n"
      for place in entry.places {
        text += "  where  \(wording.name(place.object))"
        let detail = wording.detail(place)
        if !detail.isEmpty { text += " (\(detail))" }
        let standing = place.standing
        if standing.state != .asserted || standing.hedge != .stated || standing.isDoubted {
          text += "  {\(wording.standing(standing))}"
        }
        text += "\n"
      }
      for part in entry.parts {
        text += "  who    \(wording.name(part.actor)): \(Console.visible(part.kind.label))"
        text += "  {\(wording.standing(part.standing))}"
        text += "  \(references(wording.claims(part.standing), session.dossier, wording))\n"
      }
      if !entry.counts.isEmpty {
        text += "  figures\n"
        for group in entry.counts {
          text += "    \(Console.visible(group.kind.words))"
          if !group.scope.isEmpty { text += " (\(Console.visible(group.scope)))" }
          text += ": "
          text += group.figures.map { count, standing in
            "\(count.figure.text) "
              + references(wording.claims(standing), session.dossier, wording)
          }.joined(separator: ", ")
          text += group.isConflicting ? "  CONFLICTING\n" : "\n"
        }
      }
    }
    return text
  }

  private func times(_ entry: TimelineEntry, _ wording: Wording) -> String {
    guard !entry.times.isEmpty else { return "not dated: possible at any date" }
    return entry.times.map { value, standing in
      wording.when(value.when) + " "
        + references(wording.claims(standing), wording.reading.dossier, wording)
    }.joined(separator: "; ")
  }

  /// Claims as source and place only, each once.
  private func references(_ claims: [Int], _ dossier: Dossier, _ wording: Wording) -> String {
    var seen: Set<String> = []
    return claims.map { wording.reference(dossier.claim($0)) }
      .filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  private func json(_ session: Session, _ timeline: [TimelineEntry]) -> JSONValue {
    let forms = JSONForms(reading: session.reading)
    return session.envelope(
      "events",
      [
        .init(
          "events",
          .array(
            timeline.map { entry in
              .object([
                .init("event", forms.entity(entry.event)),
                .init("happened", entry.happened.map { .string($0.rawValue) } ?? .null),
                .init(
                  "when",
                  .array(
                    entry.times.map { value, standing in
                      .object([.init("when", forms.when(value.when))] + forms.standing(standing))
                    })), .init("where", .array(entry.places.map { forms.tie($0) })),
                .init(
                  "parts",
                  .array(
                    entry.parts.map { part in
                      .object(
                        [
                          .init("actor", forms.entity(part.actor)),
                          .init("part", .string(part.kind.id)),
                        ] + forms.standing(part.standing))
                    })), .init("counts", forms.counts(entry.counts)),
              ])
            }))
      ])
  }
}
