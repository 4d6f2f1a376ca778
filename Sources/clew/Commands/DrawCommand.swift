internal import ArgumentParser
internal import ClewDiagram
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew draw`.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "A network diagram: SVG, PNG, PDF, or DOT that restores the dossier.",
    discussion: """
      Kind shows by shape, glyph and colour; how well a line is founded by solid, dashed, dotted \
      or double; every picture tells its policy, its independent origins, its sources and what it \
      leaves out. In an SVG each node and line holds its claims: point at it.

        clew draw -o network.svg
        clew draw -o kerman.png --ego Kerman --dpi 200
        clew draw -o stand.svg --highlight Novruzov --style dark
        clew draw -o communities.svg --size-by betweenness --group-by communities
        clew draw -o journeys.pdf --routes all
      """)

  @OptionGroup var paths: PathsArgument
  @Option(
    name: .shortAndLong,
    help: "The file to write: .svg, .png, .pdf or .dot; - for standard output (then --format).",
    completion: .file(extensions: ["svg", "png", "pdf", "dot"]))
  var output: String
  @Option(help: ArgumentHelp("The format, if the ending does not tell.", valueName: "format"))
  var format: String?
  @Option(
    help: ArgumentHelp(
      "How nodes are placed: " + LayoutEngine.choices.map(\.rawValue).joined(separator: ", ")
        + ". By size if not given.", valueName: "engine"))
  var layout: String?
  @Option(help: NetworkOptions.projectionHelp)
  var projection: String?
  @Option(help: ArgumentHelp("Only this entity and what is near it.", valueName: "name"))
  var ego: String?
  @Option(help: "How many ties away is near, with --ego.")
  var radius = 1
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Let this entity stand out and the rest fade. Repeatable.", valueName: "name"))
  var highlight: [String] = []
  @Option(
    name: .customLong("size-by"),
    help: ArgumentHelp("Let size show a measure; see rank --list.", valueName: "measure"))
  var sizeBy: String?
  @Option(
    name: .customLong("group-by"),
    help: ArgumentHelp(
      "Boxes around what belongs together: "
        + DiagramOptions.Grouping.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "what"))
  var groupBy = DiagramOptions.Grouping.none.rawValue
  @Option(
    help: ArgumentHelp(
      "The looks: " + Style.all.map(\.id).joined(separator: ", ") + ".", valueName: "style"))
  var style = Style.standard.id
  @Option(help: "The title.")
  var title: String?
  @Option(
    help: ArgumentHelp(
      "Draw journeys leg by leg instead: of a traveller, or all.", valueName: "traveller|all"))
  var routes: String?
  @Flag(name: .customLong("no-legend"), help: "Leave the legend out.")
  var noLegend = false
  @Option(help: "Dots an inch of a PNG, 1 to 2400; without it 144, or less for a large page.")
  var dpi: Int?
  @Option(help: ArgumentHelp("Longest time for a layout.", valueName: "seconds"))
  var timeout = 60
  @OptionGroup(title: "Policy") var policy: PolicyOptions
  @Option(name: .customLong("error-format"), help: "How faults in files are told: text, json.")
  var errorFormat = ErrorFormat.text

  func validate() throws {
    if let projection { try NetworkOptions.check(projection: projection) }
    if let layout, !LayoutEngine.choices.contains(where: { $0.rawValue == layout }) {
      throw unknownWord("--layout", layout, LayoutEngine.choices.map(\.rawValue))
    }
    if DiagramOptions.Grouping(rawValue: groupBy) == nil {
      throw unknownWord("--group-by", groupBy, DiagramOptions.Grouping.allCases.map(\.rawValue))
    }
    if Style.named(style) == nil { throw unknownWord("--style", style, Style.all.map(\.id)) }
    if let sizeBy, Measure.named(sizeBy) == nil {
      throw unknownWord("--size-by", sizeBy, Measure.all.map(\.id))
    }
    if radius < 1 { throw ValidationError("--radius is \(radius); give 1 or more") }
    if let dpi, !(1...2400).contains(dpi) {
      throw ValidationError("--dpi is \(dpi), not 1 to 2400")
    }
    if !(1...86_400).contains(timeout) {
      throw ValidationError("--timeout is \(timeout), not 1 to 86400 seconds")
    }
    if routes != nil, ego != nil || !highlight.isEmpty || sizeBy != nil {
      throw ValidationError("--routes draws journeys: no --ego, --highlight or --size-by with it")
    }
  }

  func run() throws {
    let target = Drawing.Target(
      path: output, format: try Drawing.format(output, named: format),
      style: Style.named(style) ?? .standard, engine: layout.flatMap { LayoutEngine(rawValue: $0) },
      dpi: dpi, seconds: timeout)
    var settings = OutputOptions()
    settings.errorFormat = errorFormat
    let session = try Session(paths, policy, settings)
    let diagram = try routes.map { try journeys($0, session) } ?? network(session)
    try Drawing.draw(diagram, of: session.reading, to: target)
  }

  private func journeys(_ who: String, _ session: Session) throws -> Diagram {
    let reading = session.reading
    let traveller = who == "all" ? nil : try session.entity(who, EntityFinder(reading))
    let journeys = reading.journeys(of: traveller)
    let name = traveller.map { " of " + Console.visible(session.dossier.name(ofEntity: $0)) } ?? ""
    guard !journeys.isEmpty else {
      throw Failure(.negative, "clew: nothing to draw: no journey\(name) is reported")
    }
    var diagram = Diagram(
      routes: journeys, of: reading, title: title ?? "Reported journeys" + name)
    diagram.showsLegend = !noLegend
    return diagram
  }

  /// The most entities and ties of a network that is drawn: beyond, no layout ends in good time,
  /// nobody can read it, and the text for Graphviz outgrows what a worker takes.
  static let entityLimit = 50_000
  static let tieLimit = 100_000

  /// Stops before a picture that is larger than the limits.
  private func checkSize(_ network: Network) throws {
    let (entities, ties) = (network.nodes.count, network.tieCount)
    guard entities > Self.entityLimit || ties > Self.tieLimit else { return }
    throw Failure(
      .usage,
      "clew: the network has \(entities) entities and \(ties) ties; up to \(Self.entityLimit) and "
        + "\(Self.tieLimit) are drawn (clew limits)\n  hint: "
        + (ego == nil
          ? "--ego NAME draws somebody and what is near, --projection or a policy less of it all"
          : "a smaller --radius draws less")
        + "\n  hint: clew rank, clew communities and clew structure answer in text")
  }

  private func network(_ session: Session) throws -> Diagram {
    let reading = session.reading
    let finder = EntityFinder(reading)
    var options = DiagramOptions()
    options.highlight = try highlight.map { try session.entity($0, finder) }
    options.sizeBy = sizeBy.flatMap { Measure.named($0) }
    options.grouping = DiagramOptions.Grouping(rawValue: groupBy) ?? .none
    options.showsLegend = !noLegend
    var network = NetworkOptions.network(session, projection, isDirected: false)
    let projection = network.projection
    options.title = title
    if let ego {
      let centre = try session.entity(ego, finder)
      let name = Console.visible(session.dossier.name(ofEntity: centre))
      network = network.egoNetwork(of: centre, radius: radius)
      if title == nil {
        options.title =
          "\(name) and what is within \(radius == 1 ? "one tie" : "\(radius) ties")"
      }
      if network.nodes.isEmpty {
        throw Failure(
          .negative,
          "clew: nothing to draw: \(name) has no ties in the projection `\(projection.id)`; "
            + "the policy is: " + reading.policy.summary)
      }
    }
    try checkSize(network)
    if let measure = options.sizeBy { try CostEstimate.checkMemory(of: measure, network.topology) }
    let diagram: Diagram
    do throws(ConvergenceError) {
      diagram = try Diagram(network, options: options)
    } catch {
      throw Failure(
        .software, "clew: \(sizeBy ?? "") did not converge on this network: \(error)")
    }
    if diagram.edges.isEmpty {
      throw Failure(
        .negative,
        "clew: nothing to draw: no tie in the projection `\(projection.id)`; the policy is: "
          + reading.policy.summary)
    }
    return diagram
  }
}

extension LayoutEngine {
  /// The engines that place nodes: `nop2` needs positions, `patchwork` draws no lines.
  static let choices: [LayoutEngine] = allCases.filter { $0 != .nop2 && $0 != .patchwork }
}
