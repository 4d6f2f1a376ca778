internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// How results and messages are given.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the result as JSON, with the inputs' digests and the policy.")
  var json = false

  @Option(
    name: .customLong("error-format"),
    help: ArgumentHelp("How faults in files are told.", valueName: "text|json"))
  var errorFormat = ErrorFormat.text
}

/// Which network a verb looks at.
struct NetworkOptions: ParsableArguments {
  @Option(help: projectionHelp)
  var projection: String?
  @Flag(help: "Follow ties only from subject to object.")
  var directed = false

  static let projectionHelp = ArgumentHelp(
    "Which entities and ties: " + Projection.all.map(\.id).joined(separator: ", ")
      + ". Without it \(usual.id), or \(wider.id) where that has none.")
  private static let usual = Projection.actorsAndEvents
  /// Tables often do not say who is an actor.
  private static let wider = Projection.allTies

  func validate() throws {
    if let projection { try Self.check(projection: projection) }
  }

  static func check(projection: String) throws {
    guard Projection.named(projection) == nil else { return }
    throw unknownWord("--projection", projection, Projection.all.map(\.id))
  }

  /// The network of a session, which may have no ties.
  func network(_ session: Session) -> Network {
    Self.network(session, projection, isDirected: directed)
  }

  /// The network of a session in a projection, or in the usual one, or in a wider one where that
  /// has no ties; it may have none either.
  static func network(
    _ session: Session, _ projection: String?, isDirected: Bool
  ) -> Network {
    func network(_ projection: Projection) -> Network {
      session.reading.network(projection, isDirected: isDirected)
    }
    if let projection { return network(Projection.named(projection) ?? usual) }
    let found = network(usual)
    guard found.nodes.isEmpty else { return found }
    let wider = network(wider)
    return wider.nodes.isEmpty ? found : wider
  }

  /// The network of a session; a failure that says why where it has no ties.
  func tiedNetwork(_ session: Session) throws -> Network {
    let network = network(session)
    guard network.nodes.isEmpty else { return network }
    throw Failure(
      .negative,
      "clew: there is no tie in the projection `\(network.projection.id)`; the policy is: "
        + session.reading.policy.summary)
  }
}

/// How passes over a network are run.
struct EngineOptions: ParsableArguments {
  @Option(help: "How many threads; without it as many as there are processors. No answer differs.")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads is \(threads), not 1 to 1024")
    }
  }
}

/// What is wrong with a word that a flag does not know, with the nearest it does.
func unknownWord(_ flag: String, _ word: String, _ known: [String]) -> ValidationError {
  ValidationError(
    "\(flag) is `\(word)`"
      + (Spelling.nearest(word, among: known).map { "; did you mean `\($0)`?" }
        ?? "; " + oneOf(known)))
}

/// How faults in files are told.
enum ErrorFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Which claims count.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("without-source"), parsing: .singleValue,
    help: ArgumentHelp(
      "Leave out what this source carries or is quoted for. Repeatable.", valueName: "id"))
  var withoutSources: [String] = []

  @Option(
    name: .customLong("only-source"), parsing: .singleValue,
    help: ArgumentHelp("Count only what this source carries. Repeatable.", valueName: "id"))
  var onlySources: [String] = []

  @Option(
    name: .customLong("min-grade"),
    help: ArgumentHelp("Count only sources graded so or better.", valueName: "A-F"))
  var minimumGrade: String?

  @Option(
    name: .customLong("min-credibility"),
    help: ArgumentHelp("Count only claims of this credibility or better.", valueName: "1-6"))
  var minimumCredibility: Int?

  @Option(
    help: ArgumentHelp(
      "Count only claims worded at least so firmly: "
        + Claim.Hedge.allCases.map(\.word).joined(separator: ", ") + ".", valueName: "wording"))
  var hedge: String?

  @Option(
    help: ArgumentHelp(
      "Count parts in events only for people of these statuses, with commas between: "
        + LegalStatus.allCases.map(\.word).joined(separator: ", ") + ".", valueName: "statuses"))
  var legal: String?

  @Option(
    name: .customLong("happened-by"),
    help: ArgumentHelp(
      "Leave out what certainly happened later; undated things stay, as possible.",
      valueName: "date"))
  var happenedBy: String?

  @Option(
    name: .customLong("known-on"),
    help: ArgumentHelp("Leave out what was certainly not known then.", valueName: "date"))
  var knownOn: String?

  @Flag(name: .customLong("include-denied"), help: "Let ties that are only denied take part.")
  var includeDenied = false

  @Option(
    help: ArgumentHelp(
      "Which identity judgements are followed: strict (none), accepted (judged the same), "
        + "possible (unsure ones too).", valueName: "how"))
  var identity = Policy.Identity.accepted.rawValue

  /// The policy, or what is wrong with it.
  func policy() throws -> Policy {
    var policy = Policy()
    policy.withoutSources = withoutSources
    policy.onlySources = onlySources
    policy.includesDenied = includeDenied
    if let minimumGrade {
      guard let grade = Source.Grade(rawValue: minimumGrade.uppercased()) else {
        throw ValidationError("--min-grade is `\(minimumGrade)`, not a letter from A to F")
      }
      policy.minimumGrade = grade
    }
    if let minimumCredibility {
      guard (1...6).contains(minimumCredibility) else {
        throw ValidationError("--min-credibility is \(minimumCredibility), not 1 to 6")
      }
      policy.minimumCredibility = minimumCredibility
    }
    if let hedge {
      guard let value = Claim.Hedge.allCases.first(where: { $0.word == hedge }) else {
        throw ValidationError("--hedge is `\(hedge)`; " + oneOf(Claim.Hedge.allCases.map(\.word)))
      }
      policy.weakestHedge = value
    }
    if let legal {
      policy.legal = try legal.split(separator: ",").map { word in
        guard let status = LegalStatus(word: String(word)) else {
          throw ValidationError(
            "--legal has `\(word)`; " + oneOf(LegalStatus.allCases.map(\.word)))
        }
        return status
      }
    }
    policy.happenedBy = try date(happenedBy, "--happened-by")
    policy.knownOn = try date(knownOn, "--known-on")
    guard let how = Policy.Identity(rawValue: identity) else {
      throw ValidationError(
        "--identity is `\(identity)`; " + oneOf(Policy.Identity.allCases.map(\.rawValue)))
    }
    policy.identity = how
    return policy
  }

  private func date(_ text: String?, _ flag: String) throws -> EDTFDate? {
    guard let text else { return nil }
    do throws(EDTFParseError) {
      return try EDTFDate(text)
    } catch {
      throw ValidationError(
        "\(flag) `\(text)`: \(error.message)" + (error.hint.map { " (\($0))" } ?? ""))
    }
  }
}

/// "one of: a, b, c".
func oneOf(_ words: [String]) -> String { "one of: " + words.joined(separator: ", ") }
