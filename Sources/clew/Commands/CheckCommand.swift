internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Faults in the files, and findings an analyst should look at.",
    discussion: """
      Faults (unknown ids, misspelt keys, impossible dates, claims without a source...) are all \
      told at once, each at its place; then the exit code is 65. Findings are no faults: sources \
      that disagree, figures that cannot all be right, ties with one origin, undated events, \
      identities nobody has judged. With --strict they give exit code 1.
      """)

  @OptionGroup var paths: PathsArgument
  @Flag(help: "Exit with 1 if there are findings.")
  var strict = false
  @Flag(help: "List each finding of every sort; else long sorts are only counted.")
  var all = false
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// Sorts with more findings than this are counted, not listed, unless `--all`.
  private static let listed = 12

  func run() throws {
    let session = try Session(paths, policy, output)
    let findings = session.reading.findings()
    if output.json {
      try Console.result(json(session, findings))
    } else {
      try Console.result(text(session, findings))
    }
    if strict, !findings.isEmpty { throw Failure(.negative, "") }
  }

  private func text(_ session: Session, _ findings: [Finding]) -> String {
    let dossier = session.dossier
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    var text = "No faults. "
    text += counted(dossier.inputs.count, "file", "files") + ", "
    text += counted(dossier.sources.count { !$0.isCited }, "source", "sources") + " and "
    text += "\(dossier.sources.count(where: \.isCited)) cited, "
    text += counted(dossier.entityCount, "entity", "entities") + ", "
    text += counted(dossier.relationCount, "relation", "relations") + ", "
    text += counted(dossier.travelRoutes.count, "journey", "journeys") + ", "
    text += counted(dossier.counts.count, "figure", "figures") + ", "
    text += counted(dossier.claimCount, "claim", "claims") + ".\n"
    text += counted(findings.reduce(0) { $0 + $1.count }, "finding", "findings") + "; policy: "
    text += session.reading.policy.summary + "\n"
    let printer = PositionWording(session.loaded.files)
    for sort in Finding.Sort.allCases {
      let group = findings.filter { $0.sort == sort }
      guard !group.isEmpty else { continue }
      text += "\n\(sort.rawValue.words.capitalisedFirst): \(group.reduce(0) { $0 + $1.count })\n"
      if group.count > Self.listed, !all {
        text += "  (--all lists them)\n"
        continue
      }
      for finding in group {
        text += "  \(printer.place(finding.position))\(Console.visible(finding.message))\n"
      }
    }
    return text
  }

  private func json(_ session: Session, _ findings: [Finding]) -> JSONValue {
    let forms = JSONForms(reading: session.reading)
    let dossier = session.dossier
    let printer = PositionWording(session.loaded.files)
    return session.envelope(
      "check",
      [
        .init(
          "totals",
          .object([
            .init("files", .integer(dossier.inputs.count)),
            .init("sources", .integer(dossier.sources.count)),
            .init("entities", .integer(dossier.entityCount)),
            .init("relations", .integer(dossier.relationCount)),
            .init("journeys", .integer(dossier.travelRoutes.count)),
            .init("counts", .integer(dossier.counts.count)),
            .init("claims", .integer(dossier.claimCount)),
          ])),
        .init(
          "findings",
          .array(
            findings.map { finding in
              .object([
                .init("sort", .string(finding.sort.rawValue)),
                .init("message", .string(finding.message)),
                .init("count", .integer(finding.count)),
                .init("entities", .array(finding.entities.map { forms.id($0) })),
                .init("place", forms.text(printer.placeOnly(finding.position))),
              ])
            })),
      ])
  }
}

extension String {
  /// The same with a capital at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
