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
        clew rank --compare                          do the measures agree?
        clew rank --compare degree,page-rank
        clew rank --sources 1000 large.clewx         an estimate where exact takes long
      """)

  @OptionGroup var paths: PathsArgument
  @Option(help: ArgumentHelp("The measure; see --list.", valueName: "measure"))
  var by = "betweenness"
  @OptionGroup var which: NetworkOptions
  @Option(help: "Only so many; 0: all.")
  var top = 20
  @Flag(help: "Tell every measure: its question, convention, a check by hand, its source.")
  var list = false
  @Option(
    defaultAsFlag: Self.usual, parsing: .next,
    help: ArgumentHelp(
      "How far measures agree instead: Kendall's tau-b of each with each. With commas between; "
        + "without any \(Self.usual).", valueName: "measures"))
  var compare: String?
  @Option(
    help: ArgumentHelp(
      "Estimate betweenness from the paths of so many entities, drawn at random.",
      valueName: "count"))
  var sources: Int?
  @Option(help: "By what the entities for --sources are drawn.")
  var seed: UInt64 = 0
  @Flag(help: "Begin what is estimated to take longer than a minute.")
  var force = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private static let usual = "degree,betweenness,closeness,eigenvector,page-rank"

  mutating func validate() throws {
    if Measure.named(by) == nil { throw unknownWord("--by", by, Measure.all.map(\.id)) }
    if top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
    if let sources {
      if sources < 1 { throw ValidationError("--sources is \(sources); give 1 or more") }
      if by != Measure.sampledID {
        throw ValidationError("--sources estimates betweenness, not \(by)")
      }
      if compare != nil { throw ValidationError("--compare takes no --sources") }
    }
    // What follows --compare is a path where it names no measure but a file or folder.
    if let word = compare, !word.split(separator: ",").contains(where: { isMeasure($0) }),
      InputFiles.exists(word)
    {
      paths.paths.insert(word, at: 0)
      compare = Self.usual
    }
    let compared = try measures()
    if compare != nil, compared.count < 2 {
      throw ValidationError("--compare takes two measures or more, with commas between")
    }
  }

  private func isMeasure(_ word: Substring) -> Bool { Measure.named(String(word)) != nil }

  /// The measures to compare, each once.
  private func measures() throws -> [Measure] {
    var measures: [Measure] = []
    for word in (compare ?? "").split(separator: ",") {
      guard let measure = Measure.named(String(word)) else {
        throw unknownWord("--compare", String(word), Measure.all.map(\.id))
      }
      if !measures.contains(where: { $0.id == measure.id }) { measures.append(measure) }
    }
    return measures
  }

  func run() throws {
    if list { return try listMeasures() }
    guard let measure = Measure.named(by) else { return }
    let session = try Session(paths, policy, output)
    let progress = ProgressLine()
    defer { progress.end() }
    if compare != nil {
      return try compareMeasures(session, try which.tiedNetwork(session), progress)
    }
    let network = which.network(session)
    let ranking = try ranking(network, by: measure, progress)
    progress.end()
    let sample = sources.map { (sources: min($0, network.nodes.count), seed: seed) }
    let report = RankingReport(session: session, ranking: ranking, top: top, sample: sample)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if ranking.entries.isEmpty { throw Failure(.negative, "") }
  }

  private func ranking(
    _ network: Network, by measure: Measure, _ progress: ProgressLine
  ) throws -> Ranking {
    progress.begin(measure.id)
    let execution = progress.execution(engine.threads)
    if let sources {
      let scores = network.topology.sampledBetweenness(
        sources: sources, seed: seed, on: execution)
      return network.ranking(by: measure, scores: scores)
    }
    try checkCost(of: [measure], network)
    do throws(ConvergenceError) {
      return try network.ranking(by: measure, on: execution)
    } catch {
      throw Failure(.software, "clew: \(measure.title) did not converge on this network: \(error)")
    }
  }

  private func compareMeasures(
    _ session: Session, _ network: Network, _ progress: ProgressLine
  ) throws {
    let measures = try measures()
    try checkCost(of: measures, network)
    progress.begin("comparing")
    let comparison: RankComparison
    do throws(ConvergenceError) {
      comparison = try network.comparison(of: measures, on: progress.execution(engine.threads))
    } catch {
      throw Failure(.software, "clew: a measure did not converge on this network: \(error)")
    }
    progress.end()
    let report = ComparisonReport(session: session, comparison: comparison)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  private func checkCost(of measures: [Measure], _ network: Network) throws {
    let topology = network.topology
    let seconds = measures.map {
      CostEstimate.seconds($0.id, topology, threads: engine.threads)
    }
    let isSampled = measures.count == 1 && measures[0].id == Measure.sampledID
    let sources = CostEstimate.sources(topology, threads: engine.threads)
    try CostEstimate.check(
      seconds.reduce(0, +), measures.count == 1 ? measures[0].title : "comparing these measures",
      isForced: force,
      offer: isSampled ? "--sources \(sources) estimates it in some seconds" : nil)
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

extension Measure {
  /// The measure that can be estimated from some sources.
  fileprivate static let sampledID = "betweenness"
}

extension InputFiles {
  /// Whether `path` is a file, a folder, or standard input.
  fileprivate static func exists(_ path: String) -> Bool {
    (try? InputFiles().expand([FilePath(path)])) != nil
  }
}
