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
        clew whatif --curve betweenness --steps 10

      --curve leaves out one entity after the other by a measure, and as many at random to compare.
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
  @Flag(
    name: .customLong("without-betweenness"),
    help: "Do not ask who would stand between others, which takes longest.")
  var withoutBetweenness = false
  @Option(
    help: ArgumentHelp(
      "Leave entities out one at a time instead, the first by this measure first; see rank --list.",
      valueName: "measure"))
  var curve: String?
  @Option(help: "With --curve: how many are left out, one after another; 20 if not given.")
  var steps: Int?
  @Flag(help: "With --curve: take the measure again after every removal.")
  var recompute = false
  @Option(help: "With --curve: over how many random orders the mean is taken; 10 if not given.")
  var runs: Int?
  @Option(help: "With --curve: what the random orders are drawn by; 0 if not given.")
  var seed: UInt64?
  @OptionGroup var which: NetworkOptions
  @Option(help: "Only so many of those whose place would change; 0: all; 10 if not given.")
  var top: Int?
  @Flag(help: "Begin what is estimated to take longer than a minute.")
  var force = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if without.isEmpty, withoutTie.isEmpty, curve == nil {
      throw ValidationError(
        "say what to leave out: --without NAME, --without-tie NAME NAME, or --curve MEASURE")
    }
    try checkCurve()
    if withoutTie.count % 2 != 0 {
      throw ValidationError(
        "--without-tie takes two names, and was given \(withoutTie.count); write paths before it")
    }
    if let top, top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
  }

  private func checkCurve() throws {
    guard let curve else {
      let flags = [
        ("--steps", steps != nil), ("--recompute", recompute), ("--runs", runs != nil),
        ("--seed", seed != nil),
      ]
      if let (flag, _) = flags.first(where: { $0.1 }) {
        throw ValidationError("\(flag) is for --curve MEASURE")
      }
      return
    }
    if Measure.named(curve) == nil { throw unknownWord("--curve", curve, Measure.all.map(\.id)) }
    if !without.isEmpty || !withoutTie.isEmpty {
      throw ValidationError(
        "--curve chooses who is left out by itself: no --without or --without-tie with it")
    }
    if withoutBetweenness {
      throw ValidationError("--curve takes the measure it names: no --without-betweenness with it")
    }
    if top != nil { throw ValidationError("--curve shows every step: no --top with it") }
    if let steps, !(1...10_000).contains(steps) {
      throw ValidationError("--steps is \(steps), not 1 to 10000")
    }
    if let runs, !(0...1_000).contains(runs) {
      throw ValidationError("--runs is \(runs), not 0 to 1000")
    }
  }

  private func runCurve(_ measure: Measure, _ session: Session, _ network: Network) throws {
    let topology = network.topology
    let steps = min(steps ?? 20, network.nodes.count)
    let runs = runs ?? 10
    try CostEstimate.checkMemory(of: measure, topology)
    let cost = CurveCost(
      topology: topology, threads: engine.threads, measure: measure, steps: steps, runs: runs,
      isRecomputed: recompute)
    try CostEstimate.check(
      cost.seconds, "what is left after each of \(steps == 1 ? "1 step" : "\(steps) steps")",
      isForced: force, offer: cost.offer)
    let progress = ProgressLine("step by step")
    defer { progress.end() }
    let answer: RemovalSteps
    do throws(ConvergenceError) {
      answer = try network.removalSteps(
        by: measure, steps: steps, isRecomputed: recompute, runs: runs, seed: seed ?? 0,
        on: progress.execution(engine.threads))
    } catch {
      throw Failure(
        .software, "clew: \(measure.title) did not converge on what is left: \(error)")
    }
    progress.end()
    if let asked = self.steps, asked > steps {
      try Console.remark("clew: --steps is \(asked), but the network has \(steps) entities")
    }
    let report = RemovalStepsReport(session: session, answer: answer)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    let network = try which.tiedNetwork(session)
    if let measure = curve.flatMap({ Measure.named($0) }) {
      return try runCurve(measure, session, network)
    }
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
    // Both before and after.
    let topology = network.topology
    let distances = 2 * CostEstimate.seconds("closeness", topology, threads: engine.threads)
    let betweenness = 2 * CostEstimate.seconds("betweenness", topology, threads: engine.threads)
    if withoutBetweenness {
      try CostEstimate.check(
        distances, "all distances before and after", isForced: force,
        offer: CostEstimate.smallerNetwork)
    } else {
      try CostEstimate.check(
        distances + betweenness, "betweenness before and after", isForced: force,
        offer: "--without-betweenness takes about \(CostEstimate.words(distances))")
    }
    let progress = ProgressLine("before and after")
    defer { progress.end() }
    let answer = network.whatIf(
      without: entities, ties: pairs, withBetweenness: !withoutBetweenness,
      on: progress.execution(engine.threads))
    progress.end()
    let report = WhatIfReport(session: session, answer: answer, top: top ?? 10)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  /// The entity called `name`, which must have ties in the network.
  private func node(
    _ name: String, _ session: Session, _ finder: EntityFinder, _ network: Network
  ) throws -> Int {
    let entity = try session.entity(name, finder)
    _ = try session.node(of: entity, in: network)
    return entity
  }
}
