internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew brokers`.
struct BrokersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brokers",
    abstract: "Who stands between others that are not tied, within groups or between them.",
    discussion: """
      Each pair of entities that only meet by way of somebody makes that one a coordinator (all \
      three of one group), an itinerant (the two of one group, the broker of another), a gatekeeper \
      (into the broker's group), a representative (out of it) or a liaison (three groups): Gould and \
      Fernandez 1989. Beside each number stands what would be expected if the others' groups were \
      dealt at random.

      Ties are followed from subject to object, symmetric ones both ways; --undirected follows all \
      both ways, and then nobody is more gatekeeper than representative.

        clew brokers
        clew brokers --between state --projection actors
        clew brokers --between community --by liaison
      """)

  @OptionGroup var paths: PathsArgument
  @Option(
    help: ArgumentHelp(
      "What the groups are: "
        + NetworkGroups.Attribute.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "what"))
  var between = NetworkGroups.Attribute.kind.rawValue
  @Option(
    help: ArgumentHelp(
      "Order by this role: " + BrokerageRole.allCases.map(\.rawValue).joined(separator: ", ")
        + "; without it by all together.", valueName: "role"))
  var by: String?
  @OptionGroup var which: NetworkOptions
  @Flag(help: "Follow all ties both ways.")
  var undirected = false
  @Option(help: "Only so many; 0: all.")
  var top = 20
  @OptionGroup var engine: EngineOptions
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if NetworkGroups.Attribute(rawValue: between) == nil {
      throw unknownWord("--between", between, NetworkGroups.Attribute.allCases.map(\.rawValue))
    }
    if let by, BrokerageRole(rawValue: by) == nil {
      throw unknownWord("--by", by, BrokerageRole.allCases.map(\.rawValue))
    }
    if top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
    if which.directed, undirected {
      throw ValidationError("--directed and --undirected contradict each other; directed is usual")
    }
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    var which = which
    which.directed = !undirected
    let network = try which.tiedNetwork(session)
    let progress = ProgressLine("brokers")
    defer { progress.end() }
    let brokers = network.brokers(
      between: NetworkGroups.Attribute(rawValue: between) ?? .kind,
      on: progress.execution(engine.threads))
    progress.end()
    let report = BrokersReport(
      session: session, brokers: brokers, role: by.flatMap { BrokerageRole(rawValue: $0) }, top: top
    )
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if report.isEmpty { throw Failure(.negative, "") }
  }
}
