internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Everything known of one person, group, place, state or event.",
    discussion: """
      Names, legal status, ties, parts in events, journeys, dates and figures, each with its \
      claims. What sources disagree on is marked, never averaged.

        clew show Novruzov
        clew show "Shah Cheragh 2023"
      """)

  @Argument(help: "Any spelling of a name, or an id.")
  var entity: String
  @OptionGroup var paths: PathsArgument
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let session = try Session(paths, policy, output)
    let number = try session.entity(entity, EntityFinder(session.reading))
    let report = ProfileReport(
      session: session, profile: session.reading.profile(of: number))
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }
}
