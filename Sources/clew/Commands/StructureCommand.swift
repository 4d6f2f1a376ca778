internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew structure`.
struct StructureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure",
    abstract: "The whole network on one page: how large, how dense, how it hangs together.",
    discussion: """
      What takes too long on a large network is left out and said so, with an estimate; --all \
      computes it.

        clew structure
        clew structure --projection actors --directed
        clew structure case.clewx --all --threads 8
      """)

  @OptionGroup var paths: PathsArgument
  @OptionGroup var which: NetworkOptions
  @Option(help: "What the order of the search for communities is drawn by.")
  var seed: UInt64 = 0
  @Option(help: "Only so many names of a list; 0: all.")
  var top = 5
  @Flag(help: "Compute everything, however long it takes.")
  var all = false
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// From how many nodes on, and how many seconds, passes over all pairs are left out.
  private static let pairsLimit = (nodes: 20_000, seconds: 2.0)
  /// From how many ties on trusses and cliques are left out.
  private static let cohesionLimit = 200_000

  func validate() throws {
    if top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    let network = try which.tiedNetwork(session)
    // Mean distance and the rest from one pass, closeness from another.
    let seconds = (
      distances: 2 * CostEstimate.seconds("closeness", network.topology, threads: engine.threads),
      betweenness: CostEstimate.seconds(
        "betweenness", network.topology, threads: engine.threads)
    )
    var parts: NetworkStructure.Parts = []
    if isDue(seconds.distances, network) { parts.insert(.distances) }
    if isDue(seconds.betweenness, network) { parts.insert(.betweenness) }
    if all || network.tieCount <= Self.cohesionLimit { parts.insert(.cohesion) }
    let total =
      (parts.contains(.distances) ? seconds.distances : 0)
      + (parts.contains(.betweenness) ? seconds.betweenness : 0)
    try CostEstimate.check(total, "structure", isForced: true)
    let progress = ProgressLine("structure")
    defer { progress.end() }
    let structure = network.structure(
      parts, seed: seed, on: progress.execution(engine.threads))
    progress.end()
    let report = StructureReport(
      session: session, structure: structure, hasCohesion: parts.contains(.cohesion), top: top,
      seed: seed, seconds: seconds)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
  }

  private func isDue(_ seconds: Double, _ network: Network) -> Bool {
    all || network.nodes.count <= Self.pairsLimit.nodes || seconds <= Self.pairsLimit.seconds
  }
}
