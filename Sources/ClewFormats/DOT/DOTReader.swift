public import ClewDossier

/// Reads the DOT language of Graphviz, all of it, without Graphviz.
///
/// Follows libcgraph (Graphviz 2.42) where the language definition leaves room: defaults apply to
/// what is created after them, a subgraph opened again by its id under the same parent goes on with
/// its own defaults, a strict graph merges parallel edges, equal `key`s do in any graph, and the
/// nodes of a subgraph as an edge end come in order of creation. It is kinder in few places, with a
/// warning: an extra `;` or `,`, a byte order mark, `#` inside a line. `\` before CR LF continues a
/// line as before LF. Ids that begin with `%` are ids like others; libcgraph makes a new node at
/// every mention of one.
///
/// Text is UTF-8, or Latin-1 in a graph that says `charset=latin1`; anything else is refused at its
/// byte. Time and memory are linear in the input and in `DOTLimits.expansions`.
public enum DOTReader {
  /// Reads every graph of a file.
  ///
  /// - Returns: the graphs as far as they could be read, and what was found, in the order of the
  ///   file. If one of the diagnostics is an error, parts of the graphs are missing or wrong, and
  ///   they are good for nothing but further checks.
  public static func read(
    _ bytes: [UInt8], file: UInt32, limits: DOTLimits = .standard
  ) -> (graphs: [DOTGraph], diagnostics: [Diagnostic]) {
    var faults = DOTFaults(file: file, limit: limits.diagnostics)
    if bytes.count >= Int(UInt32.max) {
      faults.error("file-too-large", "the file is larger than 4 GiB", at: 0)
      return ([], faults.told)
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      faults.error(
        "not-utf8", "the file is in UTF-16", at: 0, hint: "save the file as UTF-8")
      return ([], faults.told)
    }
    var parser = DOTParser(bytes, file: file, limits: limits)
    let graphs = parser.readAll()
    return (graphs, parser.lexer.faults.told)
  }
}
