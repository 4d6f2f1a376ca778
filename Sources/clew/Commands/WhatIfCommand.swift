internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew whatif`.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "The network without some entities or ties: what would change, and who would matter.",
    discussion: """
      Before and after, side by side, with who would come apart from the rest and who would stand \
      between others. It tells how much of the picture rests on somebody or on one tie; what people \
      would do then it cannot tell. Two names follow --without-tie; write paths before it.

        clew whatif --without Novruzov
        clew whatif Graphs --without ISIS --without "Abdollah Tajiki"
        clew whatif Graphs --without-tie Novruzov ISIS
      """)

  @OptionGroup var paths: PathsArgument
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Leave this entity out, with its ties. Repeatable.", valueName: "name"))
  var without: [String] = []
  @Option(
    name: .customLong("without-tie"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Leave out all ties between two entities: two names. Repeatable.", valueName: "name"))
  var withoutTie: [String] = []
  @OptionGroup var which: NetworkOptions
  @Option(help: "Only so many of those whose place would change; 0: all.")
  var top = 10
  @Flag(help: "Begin what is estimated to take longer than a minute.")
  var force = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if without.isEmpty, withoutTie.isEmpty {
      throw ValidationError("say what to leave out: --without NAME, or --without-tie NAME NAME")
    }
    if withoutTie.count % 2 != 0 {
      throw ValidationError(
        "--without-tie takes two names, and was given \(withoutTie.count); write paths before it")
    }
    if top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    let network = try which.tiedNetwork(session)
    let finder = EntityFinder(session.reading)
    let entities = try without.map { try node($0, session, finder, network) }
    let pairs = try stride(from: 0, to: withoutTie.count, by: 2).map { place in
      let pair = (
        try node(withoutTie[place], session, finder, network),
        try node(withoutTie[place + 1], session, finder, network)
      )
      guard !network.edges(between: [pair]).isEmpty else {
        let wording = Wording(reading: session.reading)
        throw Failure(
          .negative,
          "clew: no tie joins \(wording.name(pair.0)) and \(wording.name(pair.1)) in the "
            + "projection `\(network.projection.id)`")
      }
      return pair
    }
    // Betweenness before and after.
    try CostEstimate.check(
      2 * CostEstimate.seconds("betweenness", network.topology, threads: engine.threads),
      "betweenness before and after", isForced: force)
    let progress = ProgressLine("before and after")
    defer { progress.end() }
    let answer = network.whatIf(
      without: entities, ties: pairs, on: progress.execution(engine.threads))
    progress.end()
    let report = WhatIfReport(session: session, answer: answer, top: top)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  /// The entity called `name`, which must have ties in the network.
  private func node(
    _ name: String, _ session: Session, _ finder: EntityFinder, _ network: Network
  ) throws -> Int {
    let entity = try session.entity(name, finder)
    guard network.node(of: entity) != nil else {
      throw Failure(
        .negative,
        "clew: \(Wording(reading: session.reading).name(entity)) has no ties in the projection "
          + "`\(network.projection.id)`; the policy is: \(session.reading.policy.summary)")
    }
    return entity
  }
}
