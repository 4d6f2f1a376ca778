internal import ArgumentParser

/// The dossiers that a verb works on.
struct PathsArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders of *.clew.yaml|json, or - for standard input.",
      discussion: "Without one: the dossiers in the current folder, or in its Graphs/.",
      valueName: "path"),
    completion: .file(extensions: ["yaml", "yml", "json", "dot", "gv"]))
  var paths: [String] = []
}
