internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew communities`.
struct CommunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Who holds together: groups with more ties among themselves than chance would give.",
    discussion: """
      A community is a pattern in what was reported, not a membership anybody stated. How sure each \
      member's place is shows from searching again from other seeds: its stability is the share of \
      the others of its community that it was with, on the average.

        clew communities
        clew communities --by louvain --resolution 1.5
        clew communities --by components --top 3
        clew communities --compare leiden,girvan-newman,kinds
      """)

  @OptionGroup var paths: PathsArgument
  @Option(
    help: ArgumentHelp(
      "How to look: " + CommunityQuery.Method.allCases.map(\.rawValue).joined(separator: ", ")
        + ".", valueName: "method"))
  var by = CommunityQuery.Method.leiden.rawValue
  @Option(
    defaultAsFlag: Self.usual, parsing: .next,
    help: ArgumentHelp(
      "How far ways of grouping agree instead: any of those, kinds and states, with commas between; "
        + "without any \(Self.usual).", valueName: "ways"))
  var compare: String?
  @Option(help: "Above 1: more and smaller communities; below: fewer and larger ones.")
  var resolution: Double?
  @Option(help: "What the order of the search is drawn by.")
  var seed: UInt64 = 0
  @Option(
    help: "How often to search again for stability; 0: not. Without it 10, above 5000 nodes 1.")
  var runs: Int?
  @OptionGroup var which: NetworkOptions
  @Option(help: "Only so many communities, the largest; 0: all; 20 if not given.")
  var top: Int?
  @Option(help: "Only so many members of each; 0: all; 10 if not given.")
  var members: Int?
  @Flag(help: "Begin what is estimated to take longer than a minute.")
  var force = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private static let usual = "leiden,louvain,label-propagation,components,kinds"

  mutating func validate() throws {
    // What follows --compare is a path where it names no way but a file or folder.
    if let word = compare,
      !word.split(separator: ",").contains(where: {
        PartitionComparison.Sorting.named(String($0)) != nil
      }), InputFiles.exists(word)
    {
      paths.paths.insert(word, at: 0)
      compare = Self.usual
    }
    let compared = try comparedSortings()
    if compare != nil {
      if compared.count < 2 {
        throw ValidationError("--compare takes two ways or more, with commas between")
      }
      if by != CommunityQuery.Method.leiden.rawValue {
        throw ValidationError("--compare names the ways itself: no --by with it")
      }
      if top != nil || members != nil {
        throw ValidationError("--compare lists no communities: no --top or --members with it")
      }
      if runs != nil { throw ValidationError("--compare takes no --runs: stability is of one way") }
    }
    guard let method = CommunityQuery.Method(rawValue: by) else {
      throw unknownWord("--by", by, CommunityQuery.Method.allCases.map(\.rawValue))
    }
    if let resolution {
      if !resolution.isFinite || resolution < 0 {
        throw ValidationError("--resolution is \(resolution); give 0 or more")
      }
      if !method.hasResolution {
        throw ValidationError("--resolution is for leiden and louvain, not \(by)")
      }
    }
    if let runs {
      if !(0...10_000).contains(runs) {
        throw ValidationError("--runs is \(runs), not 0 to 10000")
      }
      if runs > 0, !method.isSeeded {
        throw ValidationError("--runs: \(by) gives the same whatever the seed")
      }
    }
    if let top, top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
    if let members, members < 0 { throw ValidationError("--members is \(members); give 0 for all") }
  }

  /// The ways to compare, each once.
  private func comparedSortings() throws -> [PartitionComparison.Sorting] {
    var sortings: [PartitionComparison.Sorting] = []
    for word in (compare ?? "").split(separator: ",") {
      guard let sorting = PartitionComparison.Sorting.named(String(word)) else {
        throw unknownWord("--compare", String(word), PartitionComparison.Sorting.all.map(\.id))
      }
      if !sortings.contains(sorting) { sortings.append(sorting) }
    }
    return sortings
  }

  private func compareSortings(_ session: Session, _ network: Network) throws {
    let sortings = try comparedSortings()
    var query = CommunityQuery()
    query.resolution = resolution ?? 1
    query.seed = seed
    if sortings.contains(.communities(.girvanNewman)) {
      try CostEstimate.check(
        CostEstimate.divisionSeconds(network.topology, threads: engine.threads), "girvan-newman",
        isForced: force, offer: "the others take seconds")
    }
    let progress = ProgressLine("comparing")
    defer { progress.end() }
    let comparison = network.comparison(
      of: sortings, query, on: progress.execution(engine.threads))
    progress.end()
    let report = PartitionComparisonReport(
      session: session, comparison: comparison, seed: seed, resolution: query.resolution)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    let network = try which.tiedNetwork(session)
    if compare != nil { return try compareSortings(session, network) }
    var query = CommunityQuery()
    query.method = CommunityQuery.Method(rawValue: by) ?? .leiden
    query.resolution = resolution ?? 1
    query.seed = seed
    query.runs = query.method.isSeeded ? runs ?? (network.nodes.count < 5_000 ? 10 : 1) : 0
    if query.method == .girvanNewman {
      try CostEstimate.check(
        CostEstimate.divisionSeconds(network.topology, threads: engine.threads), "girvan-newman",
        isForced: force, offer: "--by leiden takes seconds")
    }
    let progress = ProgressLine("communities")
    defer { progress.end() }
    let communities = network.communities(query, on: progress.execution(engine.threads))
    progress.end()
    let report = CommunitiesText(
      session: session, report: communities, top: top ?? 20, members: members ?? 10)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }
}
