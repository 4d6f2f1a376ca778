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
        clew rank --by strength                      who is tied by most independent reporting?
        clew rank --by page-rank --around Novruzov   who is near somebody?
        clew rank --ties                             along which ties do the ways go?
        clew rank --compare                          do the measures agree?
        clew rank --compare degree,page-rank
        clew rank --within 0.01 large.clewx          an estimate with a bound on its error
        clew rank --sources 1000 large.clewx         a quicker one without
      """)

  @OptionGroup var paths: PathsArgument
  @Option(help: ArgumentHelp("The measure; see --list.", valueName: "measure"))
  var by = "betweenness"
  @OptionGroup var which: NetworkOptions
  @Flag(
    help:
      "Rank ties instead of entities, by betweenness or truss-number, each with its sources.")
  var ties = false
  @Option(
    help:
      "Only so many, 0 all; 20 if not given. With --compare how many first are compared; then 10.")
  var top: Int?
  @Flag(help: "Tell every measure: its question, convention, a check by hand, its source.")
  var list = false
  @Option(
    defaultAsFlag: Self.usual, parsing: .next,
    help: ArgumentHelp(
      "How far measures agree instead: Kendall's tau-b of each with each. With commas between; "
        + "without any \(Self.usual).", valueName: "measures"))
  var compare: String?
  @Flag(
    help:
      "Let ties with more independent origins count more: as strengths, or as 1 / origins in length."
  )
  var weighted = false
  @Option(help: "With opsahl-degree: how much strength counts against the number of ties.")
  var alpha: Double?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "With page-rank: walks begin, and begin again, at this entity. Repeatable.",
      valueName: "name"))
  var around: [String] = []
  @Option(
    help: ArgumentHelp(
      "Estimate betweenness so that no score is further off than this share of all pairs.",
      valueName: "share"))
  var within: Double?
  @Option(
    help: ArgumentHelp(
      "How likely it may be that --within fails for any entity.", valueName: "chance"))
  var risk: Double?
  @Option(
    help: ArgumentHelp(
      "Estimate betweenness from the paths of so many entities, drawn at random.",
      valueName: "count"))
  var sources: Int?
  @Option(help: "By what is drawn for --within and --sources; 0 if not given.")
  var seed: UInt64?
  @Flag(help: "Begin what is estimated to take longer than a minute.")
  var force = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  static let usual = "degree,betweenness,closeness,eigenvector,page-rank"
  static let usualRisk = 0.1

  mutating func validate() throws {
    // What follows --compare is a path where it names no measure but a file or folder.
    if let word = compare,
      !word.split(separator: ",").contains(where: { Measure.named(String($0)) != nil }),
      InputFiles.exists(word)
    {
      paths.paths.insert(word, at: 0)
      compare = Self.usual
    }
    try checkFlags()
  }

  func run() throws {
    if list {
      return try output.json
        ? Console.result(MeasureList.json) : Console.result(MeasureList.text)
    }
    let session = try Session(paths, policy, output)
    let progress = ProgressLine()
    defer { progress.end() }
    if compare != nil {
      return try compareMeasures(session, try which.tiedNetwork(session), progress)
    }
    let network = which.network(session)
    if ties { return try rankTies(session, network, progress) }
    guard let measure = measure else { return }
    let around = try around.map { try nodeOf($0, session, network) }
    let report = try ranked(session, network, by: measure, around, progress)
    progress.end()
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if report.ranking.entries.isEmpty { throw Failure(.negative, "") }
  }

  /// How many are shown.
  private var shown: Int { top ?? 20 }

  /// The measure of entities that is asked for.
  private var measure: Measure? {
    guard let alpha else { return Measure.named(by) }
    return .opsahlDegree(alpha: alpha)
  }

  private func nodeOf(_ name: String, _ session: Session, _ network: Network) throws -> Int {
    let entity = try session.entity(name, EntityFinder(session.reading))
    return try session.node(of: entity, in: network)
  }

  private func ranked(
    _ session: Session, _ network: Network, by measure: Measure, _ around: [Int],
    _ progress: ProgressLine
  ) throws -> RankingReport {
    progress.begin(measure.id)
    let execution = progress.execution(engine.threads)
    let topology = network.topology
    func report(
      _ scores: NodeScores, _ estimate: RankingReport.Estimate? = nil
    ) -> RankingReport {
      RankingReport(
        session: session, ranking: network.ranking(by: measure, scores: scores), top: shown,
        isWeighted: weighted, estimate: estimate, around: around.map { network.nodes[$0] })
    }
    if let within {
      let chance = risk ?? Self.usualRisk
      let found = topology.approximateBetweenness(
        within: within, confidence: 1 - chance, seed: seed ?? 0, on: execution)
      let count = Double(topology.nodeCount)
      let pairs = count * (count - 1) / (topology.isDirected ? 1 : 2)
      return report(
        NodeScores(found.scores.values.map { $0 * pairs }),
        .bounded(
          share: within, pairs: within * pairs, risk: chance, samples: found.sampleCount,
          seed: seed ?? 0))
    }
    if let sources {
      let lengths = weighted ? network.lengths(.bestSourced) : .one
      return report(
        topology.sampledBetweenness(
          sources: sources, seed: seed ?? 0, lengths: lengths, on: execution),
        .sources(count: min(sources, topology.nodeCount), seed: seed ?? 0))
    }
    if !around.isEmpty {
      var weights = [Double](repeating: 0, count: topology.nodeCount)
      for node in around { weights[node] = 1 }
      return report(
        topology.pageRank(
          strengths: weighted ? network.strengths() : .one, jumpingTo: weights, on: execution))
    }
    try checkCost(of: [measure], network)
    do throws(ConvergenceError) {
      return RankingReport(
        session: session,
        ranking: try network.ranking(by: measure, isWeighted: weighted, on: execution),
        top: shown, isWeighted: weighted)
    } catch {
      throw Failure(.software, "clew: \(measure.title) did not converge on this network: \(error)")
    }
  }

  private func rankTies(
    _ session: Session, _ network: Network, _ progress: ProgressLine
  ) throws {
    guard let measure = TieMeasure.named(by) else { return }
    try CostEstimate.check(
      CostEstimate.seconds("edge-" + measure.id, network.topology, threads: engine.threads),
      measure.title, isForced: force,
      offer: "--by truss-number takes far less, and without --ties --within 0.01 estimates")
    progress.begin(measure.id)
    let ranking = network.tieRanking(
      by: measure, isWeighted: weighted, on: progress.execution(engine.threads))
    progress.end()
    let report = TieRankingReport(
      session: session, ranking: ranking, top: shown, isWeighted: weighted)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if ranking.entries.isEmpty { throw Failure(.negative, "") }
  }

  private func compareMeasures(
    _ session: Session, _ network: Network, _ progress: ProgressLine
  ) throws {
    let measures = try comparedMeasures()
    try checkCost(of: measures, network)
    progress.begin("comparing")
    let comparison: RankComparison
    do throws(ConvergenceError) {
      comparison = try network.comparison(
        of: measures, top: top == 0 ? network.nodes.count : top ?? 10,
        on: progress.execution(engine.threads))
    } catch {
      throw Failure(.software, "clew: a measure did not converge on this network: \(error)")
    }
    progress.end()
    let report = ComparisonReport(session: session, comparison: comparison)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  private func checkCost(of measures: [Measure], _ network: Network) throws {
    let topology = network.topology
    for measure in measures { try CostEstimate.checkMemory(of: measure, topology) }
    let seconds = measures.map {
      CostEstimate.seconds($0.id, topology, threads: engine.threads)
    }
    try CostEstimate.check(
      seconds.reduce(0, +), measures.count == 1 ? measures[0].title : "comparing these measures",
      isForced: force,
      offer: measures.count == 1
        ? offer(insteadOf: measures[0], topology)
        : Self.offer(measures.indices.map { (measures[$0], seconds[$0]) }))
  }
}
