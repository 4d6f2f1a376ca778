internal import ArgumentParser
internal import ClewDiagram
internal import ClewDossier
internal import ClewFormats
internal import ClewGraph

/// `clew limits`.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "The limits on what is read and drawn, with their values.")

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let reading = ReadingLimits.standard
    let limits: [(String, Int, String)] = [
      ("input-bytes", reading.maximumBytes, "bytes of one file"),
      ("input-depth", reading.maximumDepth, "lists and mappings inside one another"),
      ("input-nodes", reading.maximumNodes, "values of one file, each visit of an alias counted"),
      ("input-files", InputFiles().maximumFiles, "files of one dossier"),
      ("kinds", DossierReader.kindLimit, "kinds that all files together may add"),
      ("edtf-length", EDTFDate.textLimit, "bytes of one date"),
      ("dot-depth", DOTLimits.standard.nestingDepth, "subgraphs inside one another"),
      ("dot-expansions", DOTLimits.standard.expansions, "edges that statements of DOT expand to"),
      ("diagnostics", DiagnosticPrinter.standardLimit, "faults told in one run"),
      ("shortest-paths", PathQuery.shortestLimit, "paths that --all-shortest gives"),
      ("every-path", PathQuery.everyLimit, "paths that --every gives"),
      ("connected", Topology.connectingLimit, "actors up to which connect can prove its answer"),
      (
        "connecting-steps", Int(ConnectQuery.exactSteps),
        "steps up to which connect proves its answer, else it is near the smallest"
      ),
      ("bounded-paths", PathQuery.boundedLimit, "paths compared where hops and length are limited"),
      ("reordered-stops", PathQuery.reorderedStops, "stops of --via tried in every order"),
      ("drawn-entities", DrawCommand.entityLimit, "entities of a network that is drawn"),
      ("drawn-ties", DrawCommand.tieLimit, "ties of a network that is drawn"),
      (
        "picture-seconds", Int(RenderLimits().wallClock.components.seconds),
        "seconds that a drawing may take"
      ),
      ("picture-bytes", RenderLimits().memoryBytes, "bytes of memory of a drawing"),
    ]
    if output.json {
      try Console.result(
        .object(
          [.init("schema", "clew-limits/1")]
            + limits.map { name, value, what in
              .init(name, .object([.init("value", .integer(value)), .init("of", .string(what))]))
            }))
    } else {
      try Console.result(
        TextTableLayout.text(
          limits.map { [$0.0, "\($0.1)", $0.2] }, alignment: [.left, .right, .left]))
    }
  }
}
