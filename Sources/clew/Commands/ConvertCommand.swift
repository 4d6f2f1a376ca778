internal import ArgumentParser
internal import ClewDossier
internal import ClewFormats

/// `clew convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Join dossiers into one file of another format.",
    discussion: """
      Formats, by the ending of the output: Clew YAML (.yaml), Clew JSON (.json), Graphviz DOT \
      (.dot, .gv). Each holds the whole dossier: converting back gives the same one. Other tools' \
      DOT can be read, too; what it says is then claimed by the drawing itself.

        clew convert Graphs -o all.dot
        clew convert all.dot -o all.clew.yaml
      """)

  @OptionGroup var paths: PathsArgument
  @Option(
    name: .shortAndLong, help: "The file to write; - for standard output (then give --to).",
    completion: .file(extensions: ["yaml", "yml", "json", "dot", "gv"]))
  var output: String
  @Option(help: ArgumentHelp("The format, if the ending does not tell.", valueName: "format"))
  var to: String?
  @Option(name: .customLong("error-format"), help: "How faults in files are told: text, json.")
  var errorFormat = ErrorFormat.text

  func run() throws {
    let known = FileFormat.all.map(\.id)
    let format: FileFormat
    if let to {
      guard let named = FileFormat.all.first(where: { $0.id == to }) else {
        throw ValidationError("--to is `\(to)`; " + oneOf(known))
      }
      format = named
    } else if let named = FileFormat.named(byPath: output) {
      format = named
    } else {
      throw ValidationError(
        "the ending of `\(output)` tells no format; give --to, " + oneOf(known))
    }
    var options = OutputOptions()
    options.errorFormat = errorFormat
    let loaded = try Session.load(paths, options)
    guard let bytes = format.bytes(of: loaded.dossier) else {
      throw Failure(.software, "clew: \(format.title) cannot be written")
    }
    try Output.write(bytes, to: output)
  }
}
