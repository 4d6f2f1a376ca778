/// How a worker process tells of a failure on its standard error.
///
/// A first line `clew-render: code`, the message on the second, then Graphviz's own messages. What
/// stands before the first line was printed by a library and counts as Graphviz's too.
struct WorkerReport {
  private static let mark = "clew-render: "

  let error: RenderError

  var bytes: [UInt8] {
    let lines = [Self.mark + error.code.rawValue, error.message] + error.graphvizMessages
    return Array(
      lines.map { line in
        String(
          String.UnicodeScalarView(
            line.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
      }.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  init(_ error: RenderError) { self.error = error }

  /// Reads a report back; nil when the text holds none.
  init?(standardError: String) {
    var lines = Self.lines(of: standardError)[...]
    guard let start = lines.lastIndex(where: { $0.hasPrefix(Self.mark) }) else { return nil }
    let before = lines[..<start]
    lines = lines[(start + 1)...]
    let code = Self.lines(of: standardError)[start].dropFirst(Self.mark.count)
    guard !code.isEmpty, let message = lines.popFirst() else { return nil }
    error = RenderError(
      RenderError.Code(rawValue: String(code)), message, graphvizMessages: Array(before + lines))
  }

  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
