internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew path`.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How two actors are linked, hop by hop, with the sources of each hop.",
    discussion: """
      Only ties carry a path; being a citizen of the same state or having been in the same place \
      does not, unless --carry context asks for it. Every hop cites its sources; the weakest hop \
      is named; hostile ties are marked. Without a path, the answer says which rule kept it out.

      --disjoint finds as many paths as share nothing, in how many independent ways two are linked; \
      --cut finds what all paths rest on: the fewest entities, or tied pairs, without which none \
      would be left. All ties between the same two entities go together.

        clew path Novruzov ISIS
        clew path Novruzov "Abdollah Tajiki" --k 5 --avoid ISIS
        clew path Irevani Taliban --prefer best-sourced --draw path.svg
        clew path ISIS Iran --disjoint entities
        clew path ISIS Iran --cut ties --draw cut.svg
        clew path ISIS Iran --every --max-length 3
      """)

  @Argument(help: "Where the path begins: any spelling of a name, or an id.")
  var from: String
  @Argument(help: "Where it ends.")
  var to: String
  @OptionGroup var paths: PathsArgument

  @Option(
    name: .customLong("k"),
    help: ArgumentHelp(
      "How many paths, shortest first; without it 3, and with --disjoint as many as there are.",
      valueName: "count"))
  var count: Int?
  @Flag(name: .customLong("all-shortest"), help: "All paths of the least length instead.")
  var allShortest = false
  @Flag(help: "All paths of at most --max-length hops instead.")
  var every = false
  @Option(
    help: ArgumentHelp(
      "As many paths as share no entities between the ends, or no ties, shortest in all; says how "
        + "many there are.", valueName: "entities|ties"))
  var disjoint: String?
  @Option(
    help: ArgumentHelp(
      "The fewest entities, or tied pairs, without which no path would be left.",
      valueName: "entities|ties"))
  var cut: String?
  @Option(
    name: .customLong("max-length"),
    help: ArgumentHelp("At most so many hops.", valueName: "hops"))
  var maximumLength: Int?
  @Option(parsing: .singleValue, help: "Pass through this entity. Repeatable.")
  var via: [String] = []
  @OptionGroup var passage: PassageOptions
  @Flag(help: "Follow ties only from subject to object.")
  var directed = false
  @Option(
    help: ArgumentHelp(
      "What makes a path short: hops, best-sourced, reliability; or widest, the path whose weakest "
        + "hop has most independent origins.", valueName: "rule"))
  var prefer = "hops"
  @Option(
    help: ArgumentHelp("Draw the paths in the network around them.", valueName: "file"),
    completion: .file(extensions: ["svg", "png", "pdf", "dot"]))
  var draw: String?
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if let count, !(1...1_000).contains(count) {
      throw ValidationError("--k is \(count), not 1 to 1000")
    }
    if let maximumLength, maximumLength < 1 {
      throw ValidationError("--max-length is \(maximumLength); a path has at least one hop")
    }
    if LengthRule(rawValue: prefer) == nil {
      throw unknownWord("--prefer", prefer, LengthRule.allCases.map(\.rawValue))
    }
    for (flag, word) in [("--disjoint", disjoint), ("--cut", cut)] {
      if let word, PathElement(rawValue: word) == nil {
        throw unknownWord(flag, word, PathElement.allCases.map(\.rawValue))
      }
    }
    try PathFlags(command: self).check()
  }

  func run() throws {
    if let draw { _ = try Drawing.format(draw) }
    let session = try Session(paths, policy, output)
    let finder = EntityFinder(session.reading)
    var query = PathQuery(
      from: try session.entity(from, finder), to: try session.entity(to, finder))
    query.disjoint = disjoint.flatMap { PathElement(rawValue: $0) }
    query.count = count ?? (query.disjoint == nil ? query.count : .max)
    query.onlyShortest = allShortest
    query.isEvery = every
    query.maximumHops = maximumLength
    query.via = try via.map { try session.entity($0, finder) }
    query.avoid = try passage.avoided(
      session, finder, wanted: [query.from, query.to] + query.via,
      role: "an end of the path, or to be passed")
    query.onlyKinds = try passage.onlyRelations(session.dossier)
    query.notKinds = try passage.notRelations(session.dossier)
    query.through = try passage.throughKinds(session.dossier)
    query.isDirected = directed
    query.carry = passage.carried
    query.prefer = LengthRule(rawValue: prefer) ?? .hops
    if let element = cut.flatMap({ PathElement(rawValue: $0) }) {
      return try separate(query, by: element, session)
    }
    let answer = session.reading.paths(query)
    let report = PathReport(session: session, answer: answer)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if let draw, !answer.routes.isEmpty {
      try Drawing.draw(paths: answer, of: session, to: draw)
    }
    if answer.routes.isEmpty { throw Failure(.negative, "") }
  }

  private func separate(
    _ query: PathQuery, by element: PathElement, _ session: Session
  ) throws {
    guard let answer = session.reading.separation(query, of: element) else {
      let report = SameEntityReport(session: session, query: query, element: element)
      if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
      throw Failure(.negative, "")
    }
    let report = SeparationReport(session: session, answer: answer)
    if output.json { try Console.result(report.json) } else { try Console.result(report.text) }
    if let draw, answer.disjointCount > 0 {
      try Drawing.draw(separation: answer, of: session, to: draw)
    }
    // Where they are tied directly, or not joined at all, there is no such set.
    if answer.entities.isEmpty && answer.pairs.isEmpty || answer.direct != nil {
      throw Failure(.negative, "")
    }
  }
}

/// Which flags of `clew path` go together; those that do not are refused with the reason.
private struct PathFlags {
  let command: PathCommand

  /// The flags given that ask which paths, and what each of them means.
  func check() throws {
    let kinds = [
      command.allShortest ? "--all-shortest" : nil, command.every ? "--every" : nil,
      command.disjoint == nil ? nil : "--disjoint", command.cut == nil ? nil : "--cut",
    ].compactMap { $0 }
    if kinds.count > 1 {
      throw ValidationError("\(kinds[0]) and \(kinds[1]) ask for different paths; give one")
    }
    if command.every {
      if command.maximumLength == nil {
        throw ValidationError("--every needs --max-length: without it there is no end of paths")
      }
      if command.count != nil { throw ValidationError("--every takes no --k: it tells every path") }
    }
    if command.allShortest, command.count != nil {
      throw ValidationError("--all-shortest takes no --k: it tells all of the least length")
    }
    if command.disjoint != nil { try checkDisjoint() }
    if command.cut != nil { try checkCut() }
  }

  private func checkDisjoint() throws {
    if command.maximumLength != nil {
      throw ValidationError(
        "--disjoint takes no --max-length: how many short paths share nothing cannot be found in "
          + "reasonable time, and Menger's theorem does not hold for them")
    }
    if !command.via.isEmpty {
      throw ValidationError("--disjoint takes no --via: what all pass, all share")
    }
    if command.prefer == LengthRule.widest.rawValue {
      throw ValidationError(
        "--disjoint takes no --prefer widest: paths are chosen by their total length, and widths "
          + "do not add up")
    }
  }

  private func checkCut() throws {
    if command.count != nil { throw ValidationError("--cut takes no --k: it is about all paths") }
    if command.maximumLength != nil {
      throw ValidationError(
        "--cut takes no --max-length: it is about paths of any length, and for short ones alone "
          + "the fewest cannot be found in reasonable time")
    }
    if !command.via.isEmpty { throw ValidationError("--cut takes no --via: it is about all paths") }
    if command.prefer != LengthRule.hops.rawValue {
      throw ValidationError("--cut takes no --prefer: it counts, whatever paths are preferred")
    }
  }
}
