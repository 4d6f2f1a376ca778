internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew key-players`.
struct KeyPlayersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-players",
    abstract: "Which few together hold the network together, or are near most of it.",
    discussion: """
      The best set of three need not be the three best alone: two who join the same parts do it \
      once. The set is proven best where that can be tried out, else a good one with what it may \
      miss. It describes what was reported and is no strategy.

        clew key-players --k 3
        clew key-players --goal reach --reach-steps 2
        clew key-players --goal fragment-distance --projection actors
        clew key-players Graphs --set Novruzov ISIS --goal reach

      --set says how a set of your own scores, beside the best of its size; names follow it, so \
      write paths before it.
      """)

  private enum Goal: String, CaseIterable {
    case fragment
    case fragmentDistance = "fragment-distance"
    case reach
  }

  @OptionGroup var paths: PathsArgument
  @Option(name: .customLong("k"), help: "How many together; 3 if not given.")
  var count: Int?
  @Option(
    name: .customLong("set"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Score these entities together, beside the best set of as many.", valueName: "name"))
  var set: [String] = []
  @Option(
    help: ArgumentHelp(
      "What they are to be good at: fragment (without them most pairs are cut off), "
        + "fragment-distance (without them the rest is furthest apart), reach (most is near them).",
      valueName: "goal"))
  var goal = Goal.fragment.rawValue
  @Option(
    name: .customLong("reach-steps"),
    help: ArgumentHelp(
      "With --goal reach: near is within so many ties; without it nearness is weighed by 1 / "
        + "distance.", valueName: "ties"))
  var reachSteps: Int?
  @OptionGroup var which: NetworkOptions
  @Flag(help: "Begin what is estimated to take longer than a minute.")
  var force = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if Goal(rawValue: goal) == nil {
      throw unknownWord("--goal", goal, Goal.allCases.map(\.rawValue))
    }
    if let count {
      if !(1...1_000).contains(count) { throw ValidationError("--k is \(count), not 1 to 1000") }
      if !set.isEmpty { throw ValidationError("--set says how many: give no --k with it") }
    }
    if set.count > 1_000 {
      throw ValidationError("--set has \(set.count) names; up to 1000 are taken")
    }
    if let reachSteps {
      if reachSteps < 1 { throw ValidationError("--reach-steps is \(reachSteps); give 1 or more") }
      if goal != Goal.reach.rawValue {
        throw ValidationError("--reach-steps is for --goal reach, not \(goal)")
      }
    }
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    let network = try which.tiedNetwork(session)
    let given = try entities(session, network)
    let count = given.isEmpty ? count ?? 3 : given.count
    guard count <= network.nodes.count else {
      throw Failure(
        .usage, "clew: --k is \(count), but the network has \(network.nodes.count) entities")
    }
    try checkRest(count, of: network.nodes.count)
    let search =
      switch wanted {
      case .fragment: "fragmenting-set"
      case .fragmentByDistance: "distance-fragmenting-set"
      case .reach: "reaching-set"
      }
    let seconds = CostEstimate.seconds(search, network.topology, threads: engine.threads)
    try CostEstimate.check(
      seconds, "--goal \(goal)", isForced: force, offer: "--goal fragment takes far less")
    if !given.isEmpty {
      // Group betweenness of two sets.
      try CostEstimate.check(
        2 * CostEstimate.seconds("group-betweenness", network.topology, threads: engine.threads)
          + seconds, "group betweenness", isForced: force)
    }
    let progress = ProgressLine("searching sets")
    defer { progress.end() }
    let execution = progress.execution(engine.threads)
    let players = network.keyPlayers(wanted, size: count, on: execution)
    if !given.isEmpty {
      progress.begin("scoring sets")
      let report = SetScoresReport(
        session: session, network: network, given: network.setScores(of: given, on: execution),
        best: network.setScores(of: players.members.map(\.entity), on: execution),
        players: players, givenValue: wanted.value(of: given, in: network, on: execution))
      progress.end()
      return try output.json ? Console.result(report.json) : Console.result(report.text)
    }
    progress.end()
    let report = KeyPlayersReport(session: session, players: players)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  /// Stops where too few would be left for what is asked: fragmentation is a share of pairs.
  private func checkRest(_ count: Int, of all: Int) throws {
    guard goal != Goal.reach.rawValue || !set.isEmpty, all - count < 2 else { return }
    throw Failure(
      .usage,
      "clew: without \(count) of \(all) entities fewer than two are left: there is no pair that "
        + "could be joined or not, and fragmentation is not defined"
        + (all > 2 ? "\n  hint: up to \(all - 2) can be left out here" : "")
        + (set.isEmpty ? "\n  hint: --goal reach asks who is near the others" : ""))
  }

  /// The entities of `--set`, each once.
  private func entities(_ session: Session, _ network: Network) throws -> [Int] {
    guard !set.isEmpty else { return [] }
    let finder = EntityFinder(session.reading)
    var entities: [Int] = []
    for name in set {
      let entity = session.reading.canonical(try session.entity(name, finder))
      _ = try session.node(of: entity, in: network)
      if !entities.contains(entity) { entities.append(entity) }
    }
    return entities
  }

  private var wanted: KeyPlayerGoal {
    switch Goal(rawValue: goal) ?? .fragment {
    case .fragment: .fragment
    case .fragmentDistance: .fragmentByDistance
    case .reach: .reach(reachSteps.map { .within(steps: $0) } ?? .byDistance)
    }
  }
}
