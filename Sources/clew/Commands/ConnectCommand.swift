internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew connect`.
struct ConnectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "The fewest ties that join three or more actors, with the sources of each.",
    discussion: """
      Who and what stands between several people at once: a smallest set of tied pairs that joins \
      them all, in whatever direction ties run. For a few actors it is proven smallest, else the \
      answer says how far it may be from that. Names come first; paths after them are told by \
      their ending, a slash, or being a folder, or are given with --in.

        clew connect Novruzov ISIS Taliban
        clew connect Novruzov ISIS Taliban Graphs --draw connect.svg
        clew connect Novruzov ISIS Taliban --prefer best-sourced --avoid Iran
      """)

  @Argument(help: "The actors: any spellings of names, or ids; and then paths.")
  var names: [String]
  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: ArgumentHelp("Dossiers, as for the other verbs. Repeatable.", valueName: "path"),
    completion: .file())
  var places: [String] = []
  @Option(
    name: .customLong("table-map"),
    help: ArgumentHelp(
      "Which columns of tables hold what: a small YAML file.", valueName: "file"))
  var tableMap: String?
  @OptionGroup var passage: PassageOptions
  @Option(
    help: ArgumentHelp(
      "What makes a tie short: hops, best-sourced, reliability.", valueName: "rule"))
  var prefer = "hops"
  @Option(
    help: ArgumentHelp("Draw what joins them in the network around it.", valueName: "file"),
    completion: .file(extensions: ["svg", "png", "pdf", "dot"]))
  var draw: String?
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: .hidden)
  var directed = false

  private static let rules: [LengthRule] = [.hops, .bestSourced, .reliability]

  func validate() throws {
    if directed {
      throw ValidationError(
        "connect takes no --directed: what joins several actors has no one direction to follow")
    }
    if prefer == LengthRule.widest.rawValue {
      throw ValidationError(
        "connect takes no --prefer widest: the smallest set has the least total length, and widths "
          + "do not add up")
    }
    if !Self.rules.contains(where: { $0.rawValue == prefer }) {
      throw unknownWord("--prefer", prefer, Self.rules.map(\.rawValue))
    }
    let (words, _) = PathsArgument.split(names)
    if words.count < 2 {
      throw ValidationError(
        "connect takes two names or more, and was given "
          + (words.isEmpty ? "none" : "`\(Console.visible(words[0]))` alone"))
    }
  }

  func run() throws {
    if let draw { _ = try Drawing.format(draw) }
    let (words, paths) = PathsArgument.split(names)
    var argument = PathsArgument()
    argument.paths = paths + places
    argument.tableMap = tableMap
    let session = try Session(argument, policy, output)
    let finder = EntityFinder(session.reading)
    var query = ConnectQuery(try words.map { try session.entity($0, finder) })
    query.avoid = try passage.avoided(
      session, finder, wanted: query.members, role: "one of those to be joined")
    query.onlyKinds = try passage.onlyRelations(session.dossier)
    query.notKinds = try passage.notRelations(session.dossier)
    query.through = try passage.throughKinds(session.dossier)
    query.carry = passage.carried
    query.prefer = LengthRule(rawValue: prefer) ?? .hops
    let answer = session.reading.connection(query)
    let report = ConnectionReport(session: session, answer: answer)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if answer.groups.count > 1 { throw Failure(.negative, "") }
    if let draw { try Drawing.draw(connection: answer, of: session, to: draw) }
  }
}
