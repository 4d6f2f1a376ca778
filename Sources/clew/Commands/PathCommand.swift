internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew path`.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How two actors are linked, hop by hop, with the sources of each hop.",
    discussion: """
      Only ties carry a path; being a citizen of the same state or having been in the same place \
      does not, unless --carry context asks for it. Every hop cites its sources; the weakest hop \
      is named; hostile ties are marked. Without a path, the answer says which rule kept it out.

        clew path Novruzov ISIS
        clew path Novruzov "Abdollah Tajiki" --k 5 --avoid ISIS
        clew path Irevani Taliban --prefer best-sourced --draw path.svg
      """)

  @Argument(help: "Where the path begins: any spelling of a name, or an id.")
  var from: String
  @Argument(help: "Where it ends.")
  var to: String
  @OptionGroup var paths: PathsArgument

  @Option(name: .customLong("k"), help: "How many paths, shortest first.")
  var count = 3
  @Flag(name: .customLong("all-shortest"), help: "All paths of the least length instead.")
  var allShortest = false
  @Option(name: .customLong("max-length"), help: "At most so many hops.")
  var maximumLength: Int?
  @Option(parsing: .singleValue, help: "Pass through this entity. Repeatable.")
  var via: [String] = []
  @Option(parsing: .singleValue, help: "Do not pass through this entity. Repeatable.")
  var avoid: [String] = []
  @Option(
    name: .customLong("only-kinds"),
    help: "Only relations of these kinds carry, with commas between.")
  var onlyKinds: String?
  @Option(
    name: .customLong("not-kinds"), help: "Relations of these kinds do not carry.")
  var notKinds: String?
  @Flag(help: "Follow ties only from subject to object.")
  var directed = false
  @Option(help: "What carries: tie, or context too.")
  var carry = "tie"
  @Option(
    help: ArgumentHelp(
      "Pass only through entities of these kinds, with commas between; perpetrator and suspect "
        + "are kinds, too.", valueName: "kinds"))
  var through: String?
  @Option(help: "What makes a path short: hops, best-sourced, reliability.")
  var prefer = "hops"
  @Option(
    help: ArgumentHelp("Draw the paths in the network around them.", valueName: "file"),
    completion: .file(extensions: ["svg", "png", "pdf", "dot"]))
  var draw: String?
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if !(1...1_000).contains(count) { throw ValidationError("--k is \(count), not 1 to 1000") }
    if let maximumLength, maximumLength < 1 {
      throw ValidationError("--max-length is \(maximumLength); a path has at least one hop")
    }
    if PathQuery.Carry(rawValue: carry) == nil {
      throw ValidationError(
        "--carry is `\(carry)`; " + oneOf(PathQuery.Carry.allCases.map(\.rawValue)))
    }
    if LengthRule(rawValue: prefer) == nil {
      throw ValidationError(
        "--prefer is `\(prefer)`; " + oneOf(LengthRule.allCases.map(\.rawValue)))
    }
  }

  func run() async throws {
    let session = try Session(paths, policy, output)
    let finder = EntityFinder(session.reading)
    var query = PathQuery(
      from: try session.entity(from, finder), to: try session.entity(to, finder))
    query.count = count
    query.onlyShortest = allShortest
    query.maximumHops = maximumLength
    query.via = try via.map { try session.entity($0, finder) }
    query.avoid = try avoid.map { try session.entity($0, finder) }
    for (number, name) in zip(query.avoid, avoid)
    where number == query.from || number == query.to || query.via.contains(number) {
      throw Failure(.usage, "clew: --avoid `\(name)` is an end of the path, or to be passed")
    }
    query.onlyKinds = try relationKinds(onlyKinds, "--only-kinds", session.dossier)
    query.notKinds = try relationKinds(notKinds, "--not-kinds", session.dossier)
    query.through = try entityKinds(through, session.dossier)
    query.isDirected = directed
    query.carry = PathQuery.Carry(rawValue: carry) ?? .tie
    query.prefer = LengthRule(rawValue: prefer) ?? .hops
    let answer = session.reading.paths(query)
    let report = PathReport(session: session, answer: answer)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if let draw, !answer.routes.isEmpty {
      try await Drawing.draw(paths: answer, of: session, to: draw)
    }
    if answer.routes.isEmpty { throw Failure(.negative, "") }
  }

  private func relationKinds(
    _ text: String?, _ flag: String, _ dossier: Dossier
  ) throws -> [String] {
    let known = dossier.vocabulary.relationKinds.map(\.id) + ["went-to", RelationKind.namesOwn.id]
    return try (text ?? "").split(separator: ",").map(String.init).map { word in
      guard known.contains(word) else {
        throw Failure(
          .usage,
          "clew: \(flag): there is no kind of relation `\(word)`"
            + (Spelling.nearest(word, among: known).map { "; did you mean `\($0)`?" } ?? ""))
      }
      return word
    }
  }

  private func entityKinds(_ text: String?, _ dossier: Dossier) throws -> [String] {
    let known =
      dossier.vocabulary.entityKinds.map(\.id) + ["perpetrator", "suspect"]
    return try (text ?? "").split(separator: ",").map(String.init).map { word in
      guard known.contains(word) else {
        throw Failure(
          .usage,
          "clew: --through: there is no kind of entity `\(word)`"
            + (Spelling.nearest(word, among: known).map { "; did you mean `\($0)`?" } ?? ""))
      }
      return word
    }
  }
}
