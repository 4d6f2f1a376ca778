internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew cohesion`.
struct CohesionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohesion",
    abstract: "The closest-knit parts: cliques, cores and trusses, with their members.",
    discussion: """
      In a clique everybody is tied to everybody; in a k-core everybody is tied to k others of it; \
      in a k-truss every tie is backed by k - 2 common contacts. Direction does not matter. Without \
      a choice all three are told in short. A number may follow --k-core and --k-truss; without one \
      the highest level is listed.

        clew cohesion
        clew cohesion --cliques --min-size 4
        clew cohesion --k-core 3 --projection actors
        clew cohesion --k-truss
      """)

  @OptionGroup var paths: PathsArgument
  @Flag(help: "List the maximal cliques, the largest first.")
  var cliques = false
  @Option(
    name: .customLong("k-core"), defaultAsFlag: Self.highest, parsing: .next,
    help: ArgumentHelp("List the members of a core.", valueName: "k"))
  var core: String?
  @Option(
    name: .customLong("k-truss"), defaultAsFlag: Self.highest, parsing: .next,
    help: ArgumentHelp("List the members of a truss.", valueName: "k"))
  var truss: String?
  @Option(
    name: .customLong("min-size"),
    help: "Only cliques of so many entities or more; 3 if not given.")
  var smallest: Int?
  @Option(
    help:
      "Look at so many cliques of any size at most, for there can be very many; 100000 if not given."
  )
  var limit: Int?
  @OptionGroup var which: NetworkOptions
  @Option(help: "Only so many cliques or parts, the largest; 0: all.")
  var top = 10
  @Option(help: "Only so many members of each; 0: all.")
  var members = 20
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  private static let highest = "highest"
  private static let limit = 100_000

  mutating func validate() throws {
    core = try level(core, "--k-core", least: 1)
    truss = try level(truss, "--k-truss", least: 3)
    let chosen = [cliques, core != nil, truss != nil].count { $0 }
    if chosen > 1 { throw ValidationError("give one of --cliques, --k-core, --k-truss") }
    if core != nil || truss != nil, smallest != nil || limit != nil {
      throw ValidationError("--min-size and --limit are of cliques")
    }
    if let smallest, smallest < 2 {
      throw ValidationError("--min-size is \(smallest); give 2 or more")
    }
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); give 1 or more") }
    if top < 0 { throw ValidationError("--top is \(top); give 0 for all") }
    if members < 0 { throw ValidationError("--members is \(members); give 0 for all") }
    if which.directed {
      throw ValidationError("--directed: cliques, cores and trusses know no direction")
    }
  }

  /// The level asked for; what is none but a file or folder is a path.
  private mutating func level(
    _ word: String?, _ flag: String, least: Int
  ) throws -> String? {
    guard let word, word != Self.highest else { return word }
    if let number = Int(word) {
      guard number >= least else {
        throw ValidationError("\(flag) is \(number); give \(least) or more")
      }
      return word
    }
    guard InputFiles.exists(word) else {
      throw ValidationError("\(flag) is `\(word)`; give a whole number, or none for the highest")
    }
    paths.paths.insert(word, at: 0)
    return Self.highest
  }

  func run() throws {
    let session = try Session(paths, policy, output)
    let network = try which.tiedNetwork(session)
    let progress = ProgressLine("cohesion")
    defer { progress.end() }
    let isWhole = !cliques && core == nil && truss == nil
    let report = CohesionReport(
      session: session, network: network,
      cores: isWhole || core != nil ? network.cores() : nil,
      trusses: isWhole || truss != nil ? network.trusses() : nil,
      cliques: isWhole || cliques
        ? network.cliques(smallest: smallest ?? 3, limit: limit ?? Self.limit) : nil,
      number: (core ?? truss).flatMap { Int($0) }, top: top, members: members,
      limit: limit ?? Self.limit)
    progress.end()
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if report.isEmpty { throw Failure(.negative, "") }
  }
}
