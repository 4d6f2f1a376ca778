/// A piece of a source line, made safe to show, with the column its caret belongs in.
struct SourceExcerpt {
  /// The piece, tabs as spaces, hidden characters and invalid bytes by number.
  private(set) var text = ""
  /// How many columns stand before the caret.
  private(set) var caret = 0

  private struct Cell {
    var text: String
    var width: Int
  }

  /// The columns from one tab stop to the next.
  static let tabWidth = 8
  private static let mark = "..."

  /// As much around the byte at `offset` of the line `bytes[line]` as fits into `width` columns.
  init(bytes: [UInt8], line: Range<Int>, offset: Int, width: Int) {
    // No character shows narrower than one column for its four bytes but marks, so this is enough
    // and a line of a megabyte costs no more than a short one.
    let reach = 8 * width
    let offset = min(max(offset, line.lowerBound), line.upperBound)
    let start = Self.characterStart(bytes, max(line.lowerBound, offset - reach), line.lowerBound)
    let end = Self.characterStart(bytes, min(line.upperBound, offset + reach), offset)
    var cells: [Cell] = []
    var column = 0
    var caretCell = 0
    VisibleText.forEachPiece(of: bytes, in: start..<end) { piece, at, scalar in
      if at <= offset { caretCell = cells.count }
      var cell = Cell(text: piece, width: piece.unicodeScalars.count)
      if scalar == "\t" {
        cell.width = Self.tabWidth - column % Self.tabWidth
        cell.text = String(repeating: " ", count: cell.width)
      } else if let scalar, !VisibleText.isHidden(scalar) {
        cell.width = VisibleText.width(scalar)
      }
      column += cell.width
      cells.append(cell)
    }
    if offset >= end { caretCell = cells.count }
    show(
      cells, caretCell, width, isCutBefore: start > line.lowerBound,
      isCutAfter: end < line.upperBound)
  }

  private mutating func show(
    _ cells: [Cell], _ caretCell: Int, _ width: Int, isCutBefore: Bool, isCutAfter: Bool
  ) {
    let total = cells.reduce(0) { $0 + $1.width }
    var low = 0
    var high = cells.count
    if total > width || isCutBefore || isCutAfter {
      // Two thirds of the room before the caret, the rest behind it, and what is over to the other.
      let room = width - 2 * Self.mark.utf8.count
      (low, high) = (caretCell, caretCell)
      var used = 0
      while low > 0, used + cells[low - 1].width <= room * 2 / 3 {
        low -= 1
        used += cells[low].width
      }
      while high < cells.count, used + cells[high].width <= room {
        used += cells[high].width
        high += 1
      }
      while low > 0, used + cells[low - 1].width <= room {
        low -= 1
        used += cells[low].width
      }
    }
    if low > 0 || isCutBefore {
      text = Self.mark
      caret = Self.mark.utf8.count
    }
    for cell in cells[low..<high] { text += cell.text }
    for cell in cells[low..<min(caretCell, high)] { caret += cell.width }
    if high < cells.count || isCutAfter { text += Self.mark }
    while text.utf8.last == 0x20 { text.removeLast() }
  }

  /// The start of the character that `offset` is in, not before `lowest`.
  private static func characterStart(_ bytes: [UInt8], _ offset: Int, _ lowest: Int) -> Int {
    var start = offset
    while start > lowest, start < bytes.count, offset - start < 3, bytes[start] & 0xC0 == 0x80 {
      start -= 1
    }
    return start
  }
}
