internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew gaps`.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "What is missing: names, starts, dates, second origins, judgements on identity.",
    discussion: "A list of what to look for next, each with the entities it concerns.")

  @OptionGroup var paths: PathsArgument
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private static let sorts: [(Finding.Sort, String)] = [
    (.unnamed, "Without a name"), (.unknownStart, "Journeys whose start nobody reported"),
    (.undatedEvent, "Events without a date"),
    (.conflictingJudgements, "Judged both the same and not"),
    (.unsureIdentity, "Unknown whether the same"),
    (.unjudgedLookAlikes, "Look-alikes nobody has judged"),
    (.unsupported, "Entities no counted claim is about"),
    (.singleOrigin, "Ties with one origin"),
  ]

  func run() throws {
    let session = try Session(paths, policy, output)
    let findings = session.reading.findings()
    let forms = JSONForms(reading: session.reading)
    if output.json {
      try Console.result(
        session.envelope(
          "gaps",
          [
            .init(
              "gaps",
              .array(
                Self.sorts.flatMap { sort, _ in findings.filter { $0.sort == sort } }.map {
                  .object([
                    .init("sort", .string($0.sort.rawValue)),
                    .init("message", .string($0.message)),
                    .init("entities", .array($0.entities.map { forms.id($0) })),
                  ])
                }))
          ]))
      return
    }
    var text = "Policy: \(session.reading.policy.summary)\n"
    for (sort, title) in Self.sorts {
      let group = findings.filter { $0.sort == sort }
      guard !group.isEmpty else { continue }
      text += "\n\(title): \(group.count)\n"
      for finding in group {
        let message = finding.message.drop { $0 != ":" }.dropFirst(2)
        text += "  \(Console.visible(String(message.isEmpty ? finding.message[...] : message)))\n"
      }
    }
    try Console.result(text)
  }
}
