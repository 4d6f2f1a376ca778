/// Text broken into lines for labels.
enum TextWrapping {
  /// The words of `text` on lines of at most `width` characters, at most `lines` of them.
  ///
  /// Words longer than a line are cut; what does not fit is replaced by an ellipsis. Linear.
  static func wrap(_ text: String, width: Int, lines limit: Int = 4) -> [String] {
    var lines: [String] = []
    var line = ""
    var count = 0
    func isFull() -> Bool { lines.count > limit }
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      while !rest.isEmpty, !isFull() {
        let piece = rest.prefix(width)
        if count > 0, count + 1 + piece.count > width {
          lines.append(line)
          line = ""
          count = 0
        }
        if count > 0 {
          line += " "
          count += 1
        }
        line += piece
        count += piece.count
        rest = rest.dropFirst(width)
      }
      if isFull() { break }
    }
    if count > 0 { lines.append(line) }
    guard lines.count > limit else { return lines }
    lines.removeSubrange(limit...)
    lines[limit - 1] = String(lines[limit - 1].prefix(width - 1)) + "\u{2026}"
    return lines
  }

  /// `text` on one line of at most `width` characters.
  static func shorten(_ text: String, to width: Int) -> String {
    let head = text.prefix(width + 1)
    return head.count > width ? String(head.prefix(width - 1)) + "\u{2026}" : text
  }
}
