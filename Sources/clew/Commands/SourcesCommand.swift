internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew sources`.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "What each source carries, and which relations only it carries.",
    discussion: """
      A relation that one source alone carries disappears with it: try --without-source ID on any \
      verb. Cited sources are known only through others and never counted as independent.
      """)

  @OptionGroup var paths: PathsArgument
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// Of the relations that only one source carries, so many are listed.
  private static let listed = 1_000

  func run() throws {
    let session = try Session(paths, policy, output)
    let reports = session.reading.sourceReports()
    if output.json {
      try Console.result(json(session, reports))
    } else {
      try Console.result(text(session, reports))
    }
  }

  private func text(_ session: Session, _ reports: [SourceReport]) -> String {
    let dossier = session.dossier
    let wording = Wording(reading: session.reading)
    var text = "Policy: \(session.reading.policy.summary)\n"
    for report in reports where !dossier.sources[report.source].isCited {
      let source = dossier.sources[report.source]
      text += "\n[\(source.id)] \(Console.visible(source.title))\n"
      text += "  " + (source.outlet.isEmpty ? "outlet unknown" : Console.visible(source.outlet))
      text += ", " + (source.published.map { wording.when($0) } ?? "date unknown")
      text += source.grade.map { ", grade \($0.rawValue)" } ?? ", not graded"
      text += "\n  carries \(report.claims) claims: \(report.relations) on relations, "
      text += "\(report.counts) on figures, \(report.legs) on legs of journeys\n"
      if !report.speakers.isEmpty {
        text += "  quotes " + report.speakers.map { wording.speaker($0) }.joined(separator: ", ")
        text += "\n"
      }
      text += "  only it carries \(report.onlyHere.count) relations"
      text += report.onlyHere.isEmpty ? "\n" : ":\n"
      for relation in report.onlyHere.prefix(Self.listed) {
        let standing = session.reading.standing(ofRelation: relation)
        text += "    \(Console.visible(session.reading.sentence(ofRelation: relation)))"
        text += "  {\(wording.standing(standing))}\n"
      }
      if report.onlyHere.count > Self.listed {
        text += "    and \(report.onlyHere.count - Self.listed) more (--json gives all)\n"
      }
    }
    let cited = reports.filter { dossier.sources[$0.source].isCited }
    if !cited.isEmpty {
      text += "\nCited only (known through the sources above)\n"
      for report in cited {
        let source = dossier.sources[report.source]
        text += "  [\(source.id)] \(Console.visible(source.shortName)): quoted for "
        text += "\(report.quoted) \(report.quoted == 1 ? "claim" : "claims")\n"
      }
    }
    return text
  }

  private func json(_ session: Session, _ reports: [SourceReport]) -> JSONValue {
    let dossier = session.dossier
    let forms = JSONForms(reading: session.reading)
    return session.envelope(
      "sources",
      [
        .init(
          "sources",
          .array(
            reports.map { report in
              let source = dossier.sources[report.source]
              return .object([
                .init("id", .string(source.id)), .init("title", forms.text(source.title)),
                .init("outlet", forms.text(source.outlet)),
                .init("published", forms.when(source.published)),
                .init("grade", source.grade.map { .string($0.rawValue) } ?? .null),
                .init("cited", .bool(source.isCited)), .init("claims", .integer(report.claims)),
                .init("relations", .integer(report.relations)),
                .init("counts", .integer(report.counts)), .init("legs", .integer(report.legs)),
                .init("quoted", .integer(report.quoted)),
                .init(
                  "onlyHere",
                  .array(
                    report.onlyHere.map { number in
                      let relation = dossier.relation(number)
                      return .object([
                        .init("record", .string("relation:\(number)")),
                        .init("subject", forms.id(session.reading.canonical(relation.subject))),
                        .init(
                          "kind", .string(dossier.vocabulary.relationKinds[relation.kind].id)),
                        .init("object", forms.id(session.reading.canonical(relation.object))),
                        .init(
                          "state",
                          .string(session.reading.standing(ofRelation: number).state.rawValue)),
                      ])
                    })),
              ])
            }))
      ])
  }
}
