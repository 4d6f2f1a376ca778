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

extension PathsArgument {
  /// Words apart from the paths that follow them.
  ///
  /// A last word that is a path is one, as it would be for other verbs; the first word never is.
  static func split(_ words: [String]) -> (words: [String], paths: [String]) {
    let end = words.dropFirst().lastIndex { !isPath($0) } ?? words.startIndex
    return (Array(words.prefix(end + 1)), Array(words.dropFirst(end + 1)))
  }

  private static func isPath(_ word: String) -> Bool {
    word == "-" || word.contains("/") || FileFormat.named(byPath: word) != nil
      || TableReader.isTable(word) || word.hasSuffix(Snapshot.suffix)
      || (try? SystemCalls.live.statusOfPath(Array(word.utf8), true).kind) == .folder
  }
}

extension InputFiles {
  /// Whether `path` is a file, a folder, or standard input.
  static func exists(_ path: String) -> Bool {
    (try? InputFiles().expand([FilePath(path)])) != nil
  }
}
