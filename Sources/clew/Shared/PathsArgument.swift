internal import ArgumentParser
internal import ClewFormats

/// The dossiers that a verb works on.
struct PathsArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders of *.clew.yaml|json, tables, an index file, or - for standard input.",
      discussion: "Without one: the dossiers in the current folder, or in its Graphs/.",
      valueName: "path"),
    completion: .file(extensions: ["yaml", "yml", "json", "dot", "gv", "csv", "tsv", "clewx"]))
  var paths: [String] = []

  @Option(
    name: .customLong("table-map"),
    help: ArgumentHelp(
      "Which columns of tables hold what: a small YAML file.", valueName: "file"))
  var tableMap: String?
}

extension InputFiles {
  /// Whether `path` is a file, a folder, or standard input.
  static func exists(_ path: String) -> Bool {
    (try? InputFiles().expand([FilePath(path)])) != nil
  }
}
