internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew rank`.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Who stands out by a measure of the network, and what that measure means.",
    discussion: """
      A measure on press reports measures coverage, too: every ranking says how many independent \
      origins the reporting behind it has. --list tells each measure's question, convention, a \
      number to check by hand and its source.

        clew rank --by betweenness
        clew rank --by degree --projection actors --top 5
      """)

  @OptionGroup var paths: PathsArgument
  @Option(help: ArgumentHelp("The measure; see --list.", valueName: "measure"))
  var by = "betweenness"
  @Option(
    help: ArgumentHelp(
      "Which entities and ties: " + Projection.all.map(\.id).joined(separator: ", ") + "."))
  var projection = Projection.actorsAndEvents.id
  @Option(help: "Only so many; 0: all.")
  var top = 20
  @Flag(help: "Follow ties only from subject to object.")
  var directed = false
  @Flag(help: "Tell every measure: its question, convention, a check by hand, its source.")
  var list = false
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if Measure.named(by) == nil {
      let known = Measure.all.map(\.id)
      throw ValidationError(
        "--by is `\(by)`"
          + (Spelling.nearest(by, among: known).map { "; did you mean `\($0)`?" }
            ?? "; " + oneOf(known)))
    }
    try Self.check(projection: projection)
    if top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
  }

  static func check(projection: String) throws {
    guard Projection.named(projection) == nil else { return }
    let known = Projection.all.map(\.id)
    throw ValidationError(
      "--projection is `\(projection)`"
        + (Spelling.nearest(projection, among: known).map { "; did you mean `\($0)`?" }
          ?? "; " + oneOf(known)))
  }

  func run() throws {
    if list { return try listMeasures() }
    guard let measure = Measure.named(by), let projection = Projection.named(projection) else {
      return
    }
    let session = try Session(paths, policy, output)
    let network = session.reading.network(projection, isDirected: directed)
    let ranking: Ranking
    do throws(ConvergenceError) {
      ranking = try network.ranking(by: measure)
    } catch {
      throw Failure(.software, "clew: \(measure.title) did not converge on this network: \(error)")
    }
    let report = RankingReport(session: session, ranking: ranking, top: top)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if ranking.entries.isEmpty { throw Failure(.negative, "") }
  }

  private func listMeasures() throws {
    if output.json {
      let measures = Measure.all.map { measure -> JSONValue in
        .object([
          .init("id", .string(measure.id)), .init("title", .string(measure.title)),
          .init("question", .string(measure.question)),
          .init("convention", .string(measure.convention)),
          .init("handCheck", .string(measure.handCheck)),
          .init("complexity", .string(measure.complexity)),
          .init("citation", .string(measure.citation)),
        ])
      }
      try Console.result(
        .object([.init("schema", "clew-measures/1"), .init("measures", .array(measures))]))
      return
    }
    try Console.result(
      Measure.all.map { measure in
        """
        \(measure.id): \(measure.title)
          question    \(measure.question)
          convention  \(measure.convention)
          check       \(measure.handCheck)
          cost        \(measure.complexity)
          source      \(measure.citation)

        """
      }.joined(separator: "\n"))
  }
}
