internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew routes`.
struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: "Journeys leg by leg, shared places, and the chokepoints of the route network.",
    discussion: """
      Only reported legs are listed, in the order claimed, with what is known of time; a start \
      that nobody reported is said to be so. A traveller's origin or citizenship is no leg.

        clew routes Novruzov
        clew routes --all
      """)

  @Argument(help: "A traveller, then dossiers; with --all, dossiers only.")
  var arguments: [String] = []
  @Flag(help: "All journeys.")
  var all = false
  @Option(
    name: .customLong("table-map"),
    help: ArgumentHelp(
      "Which columns of tables hold what: a small YAML file.", valueName: "file"))
  var tableMap: String?
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if !all, arguments.isEmpty {
      throw ValidationError("name a traveller, or give --all")
    }
  }

  func run() throws {
    let session = try Session(
      paths: Array(all ? arguments[...] : arguments.dropFirst()), tableMap: tableMap, policy, output
    )
    let reading = session.reading
    let traveller =
      all ? nil : try session.entity(arguments[0], EntityFinder(reading))
    let journeys = reading.journeys(of: traveller)
    let report = RoutesReport(session: session, traveller: traveller, journeys: journeys)
    if output.json {
      try Console.result(try report.json())
    } else {
      try Console.result(try report.text())
    }
    if journeys.isEmpty { throw Failure(.negative, "") }
  }
}

/// Journeys in words and in JSON.
private struct RoutesReport {
  let session: Session
  let traveller: Int?
  let journeys: [EntityProfile.Journey]

  private var reading: Reading { session.reading }
  private var dossier: Dossier { session.dossier }
  private var wording: Wording { Wording(reading: reading) }

  /// Where the traveller comes from: context, and no leg.
  private var origins: [Tie] {
    guard let traveller else { return [] }
    return reading.profile(of: traveller).ties.filter {
      ["origin", "citizen-of", "born-in", "resident-of", "ethnicity"].contains($0.kind)
        && $0.subject == traveller && $0.standing.isAsserted
    }
  }

  func text() throws -> String {
    var text = traveller.map { "Journeys of \(wording.name($0))\n" } ?? "All journeys\n"
    text += "  policy: \(reading.policy.summary)\n\n"
    if journeys.isEmpty {
      text += "  no journey is reported\n"
    }
    let journeyText = JourneyText(wording: wording)
    text += journeys.map { journeyText.text($0) }.joined(separator: "\n")
    if !origins.isEmpty {
      text += "\nOrigin (context, not a reported leg)\n"
      for tie in origins {
        text += "  \(wording.sentence(tie))  {\(wording.standing(tie.standing))}\n"
        for claim in wording.claims(tie.standing) { text += "      \(wording.claim(claim))\n" }
      }
    }
    let shared = sharedPlaces
    if !shared.isEmpty {
      text += "\nPlaces that journeys share (being at one place is no tie)\n"
      for (place, travellers) in shared {
        text += "  \(wording.name(place)): "
        text += travellers.map { wording.name($0) }.joined(separator: ", ") + "\n"
      }
    }
    let chokepoints = try chokepoints()
    if !chokepoints.isEmpty {
      text += "\nChokepoints of the route network (betweenness over reported legs, directed)\n"
      text += TextTableLayout.text(
        chokepoints.map { [Decimals.text($0.score), wording.name($0.entity)] },
        alignment: [.right, .left])
    }
    let claims = journeys.flatMap { $0.itineraries.flatMap { $0.flatMap(\.standing.supporting) } }
    if !claims.isEmpty { text += "\nSources\n" + wording.sourceList(claims) }
    return text
  }

  /// Places that several travellers' journeys touch; of one traveller, those that he shares.
  private var sharedPlaces: [(place: Int, travellers: [Int])] {
    var visits: [Int: [Int]] = [:]
    for journey in reading.journeys() {
      let places = journey.itineraries.flatMap {
        $0.flatMap { [$0.leg.from, $0.leg.to].compactMap { $0 } }
      }
      for place in Set(places.map { reading.canonical($0) }).sorted() {
        for traveller in journey.route.travellers.map({ reading.canonical($0) })
        where !(visits[place] ?? []).contains(traveller) {
          visits[place, default: []].append(traveller)
        }
      }
    }
    return visits.keys.sorted().compactMap { place in
      let travellers = visits[place] ?? []
      guard travellers.count > 1, traveller.map({ travellers.contains($0) }) ?? true else {
        return nil
      }
      return (place, travellers)
    }
  }

  private func chokepoints() throws -> [Ranking.Entry] {
    guard traveller == nil, let measure = Measure.named("betweenness") else { return [] }
    let network = reading.network(.routes, isDirected: true)
    return (try? network.ranking(by: measure).entries.filter { $0.score > 0 }) ?? []
  }

  func json() throws -> JSONValue {
    let forms = JSONForms(reading: reading)
    return session.envelope(
      "routes",
      [
        .init("traveller", traveller.map { forms.entity($0) } ?? .null),
        .init("journeys", .array(journeys.map { JourneyText.json($0, forms, dossier) })),
        .init("origin", .array(origins.map { forms.tie($0) })),
        .init(
          "sharedPlaces",
          .array(
            sharedPlaces.map { place, travellers in
              .object([
                .init("place", forms.entity(place)),
                .init("travellers", .array(travellers.map { forms.entity($0) })),
              ])
            })),
        .init(
          "chokepoints",
          .array(
            try chokepoints().map {
              .object([.init("place", forms.entity($0.entity)), .init("score", .number($0.score))])
            })),
      ])
  }
}
