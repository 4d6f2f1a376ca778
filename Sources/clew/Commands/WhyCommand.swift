internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew why`.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Every claim under one tie or figure.",
    discussion: """
      RECORD is `SUBJECT KIND OBJECT`, `EVENT COUNT-KIND`, two names (all ties between them), the \
      id of a record, or what JSON results give under "record". Ends may be any spelling.

        clew why "isis claimed kerman"
        clew why "Shah Cheragh 2023" killed
        clew why relation:12
      """)

  @Argument(help: "The record: one quoted text, or its words one by one.")
  var record: [String]
  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: ArgumentHelp("Dossiers, as for the other verbs. Repeatable.", valueName: "path"),
    completion: .file())
  var paths: [String] = []
  @Option(
    name: .customLong("table-map"),
    help: ArgumentHelp(
      "Which columns of tables hold what: a small YAML file.", valueName: "file"))
  var tableMap: String?
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let (words, after) = PathsArgument.split(record)
    let session = try Session(paths: after + paths, tableMap: tableMap, policy, output)
    let found = try RecordSearch(session: session).find(words)
    let wording = Wording(reading: session.reading)
    let forms = JSONForms(reading: session.reading)
    if output.json {
      try Console.result(
        session.envelope(
          "why",
          [
            .init("ties", .array(found.ties.map { forms.tie($0) })),
            .init("counts", forms.counts(found.counts)),
          ]))
      return
    }
    var text = "Policy: \(session.reading.policy.summary)\n"
    for tie in found.ties {
      text += "\n\(wording.sentence(tie))"
      let detail = wording.detail(tie)
      if !detail.isEmpty { text += " (\(detail))" }
      text += "\n  {\(wording.marks(tie))}\n"
      for claim in tie.standing.supporting { text += "  for      \(wording.claim(claim))\n" }
      for claim in tie.standing.denying { text += "  against  \(wording.claim(claim))\n" }
    }
    if !found.counts.isEmpty {
      text += "\n" + CountsText(wording: wording).text(found.counts)
    }
    let claims =
      found.ties.flatMap { wording.claims($0.standing) }
      + found.counts.flatMap { $0.figures.flatMap { wording.claims($0.standing) } }
    text += "\nSources\n" + wording.sourceList(claims)
    try Console.result(text)
  }
}

/// Finds the ties and figures that a person means.
private struct RecordSearch {
  struct Found {
    var ties: [Tie] = []
    var counts: [EntityProfile.CountGroup] = []
  }

  let session: Session
  private let finder: EntityFinder

  init(session: Session) {
    self.session = session
    finder = EntityFinder(session.reading)
  }

  private var reading: Reading { session.reading }
  private var dossier: Dossier { session.dossier }

  func find(_ words: [String]) throws -> Found {
    if words.count == 1, let found = try byNumber(words[0]) ?? derived(words[0]) ?? byID(words[0]) {
      return found
    }
    // A quoted text is split where a kind of relation or count stands; several words stand for
    // themselves.
    let parts = words.count == 1 ? words[0].split(separator: " ").map(String.init) : words
    for (index, word) in parts.enumerated() {
      let before = parts[..<index].joined(separator: " ")
      let after = parts[(index + 1)...].joined(separator: " ")
      guard !before.isEmpty else { continue }
      if dossier.vocabulary.relationKind(word) != nil, !after.isEmpty {
        return try ties(before, after, kind: word)
      }
      if dossier.vocabulary.countKinds.contains(word), after.isEmpty {
        let event = try session.entity(before, finder)
        let groups = reading.counts(ofEvent: event).filter { $0.kind == word }
        guard !groups.isEmpty else {
          throw Failure(
            .negative, "clew: no figure `\(word)` is known of `\(Console.visible(before))`")
        }
        return Found(counts: groups)
      }
    }
    if parts.count == 2 { return try ties(parts[0], parts[1], kind: nil) }
    throw Failure(
      .negative,
      """
      clew: no record is called `\(Console.visible(words.joined(separator: " ")))`
        hint: `clew why "SUBJECT KIND OBJECT"`, `clew why EVENT killed`, or two names
      """)
  }

  private func ties(_ first: String, _ second: String, kind: String?) throws -> Found {
    let left = try session.entity(first, finder)
    let right = try session.entity(second, finder)
    let profile = reading.profile(of: left)
    let ties = (profile.ties + profile.sayings).filter { tie in
      let joins =
        (tie.subject == left && tie.object == right)
        || (tie.subject == right && tie.object == left)
      guard let kind else { return joins }
      return joins && tie.kind == kind && (tie.isSymmetric || tie.subject == left)
    }
    guard !ties.isEmpty else {
      throw Failure(
        .negative,
        "clew: no claim says `\(Console.visible(first)) \(kind ?? "...") "
          + "\(Console.visible(second))`")
    }
    return Found(ties: ties)
  }

  private func byNumber(_ word: String) throws -> Found? {
    let parts = word.split(separator: ":")
    guard parts.count == 2, parts[0] == "relation", let number = Int(parts[1]) else { return nil }
    guard (0..<dossier.relationCount).contains(number) else {
      throw Failure(.negative, "clew: there is no relation \(number)")
    }
    return try relation(number)
  }

  private func byID(_ word: String) throws -> Found? {
    guard
      let number = (0..<dossier.relationCount).first(where: { dossier.relation($0).id == word })
    else { return nil }
    return try relation(number)
  }

  private func relation(_ number: Int) throws -> Found {
    let canonical = reading.canonicalRelation(number)
    let subject = reading.canonical(dossier.relation(canonical).subject)
    let ties = reading.profile(of: subject).ties.filter { $0.ground == .relation(canonical) }
    guard !ties.isEmpty else {
      throw Failure(
        .negative,
        "clew: no counted claim says `"
          + Console.visible(reading.sentence(ofRelation: canonical)) + "`")
    }
    return Found(ties: ties)
  }

  /// What results give under "record", but for relations: sayings, legs, and shared events or places.
  private func derived(_ word: String) throws -> Found? {
    let projections: [(prefix: String, projection: Projection)] = [
      ("saying:", .everything), ("leg:", .everything), ("shared-event:", .sharedEvents),
      ("shared-place:", .sharedPlaces),
    ]
    guard let projection = projections.first(where: { word.hasPrefix($0.prefix) })?.projection
    else { return nil }
    let forms = JSONForms(reading: reading)
    let ties = reading.network(projection).ties.filter { forms.record($0) == word }
    guard !ties.isEmpty else {
      throw Failure(.negative, "clew: there is no record `\(Console.visible(word))`")
    }
    return Found(ties: ties)
  }
}
