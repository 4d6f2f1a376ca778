/// A table as an HTML-like label.
public struct HTMLTable: Hashable, Sendable {
  /// The cells, row by row; rows without cells are left out.
  public var rows: [[HTMLCell]]
  /// The width of the line around the table, in points, 0 to 255.
  public var border: Int
  /// The width of the lines around cells, in points, 0 to 127.
  public var cellBorder: Int
  /// The space between cells, in points, 0 to 127.
  public var cellSpacing: Int
  /// The space between a cell's border and its text, in points, 0 to 255.
  public var cellPadding: Int
  /// The colour of the lines.
  public var color: String?
  /// The colour behind the cells.
  public var background: String?
  /// Whether its corners are round.
  public var isRounded: Bool

  /// A table with all its parts; Graphviz's own defaults are border 1, cell border 1, spacing 2,
  /// padding 2.
  public init(
    rows: [[HTMLCell]], border: Int = 0, cellBorder: Int = 0, cellSpacing: Int = 0,
    cellPadding: Int = 2, color: String? = nil, background: String? = nil, isRounded: Bool = false
  ) {
    self.rows = rows
    self.border = border
    self.cellBorder = cellBorder
    self.cellSpacing = cellSpacing
    self.cellPadding = cellPadding
    self.color = color
    self.background = background
    self.isRounded = isRounded
  }

  var markup: String {
    var result = "<table border=\"\(DOTNumber.text(max(border, 0), limit: 255))\""
    result += " cellborder=\"\(DOTNumber.text(max(cellBorder, 0), limit: 127))\""
    result += " cellspacing=\"\(DOTNumber.text(max(cellSpacing, 0), limit: 127))\""
    result += " cellpadding=\"\(DOTNumber.text(max(cellPadding, 0), limit: 255))\""
    if let color = HTMLLabel.color(color) { result += " color=\"\(color)\"" }
    if let background = HTMLLabel.color(background) { result += " bgcolor=\"\(background)\"" }
    if isRounded { result += " style=\"rounded\"" }
    result += ">"
    for row in rows where !row.isEmpty {
      result += "<tr>" + row.map(\.markup).joined() + "</tr>"
    }
    return result + "</table>"
  }
}

/// A cell of an `HTMLTable`.
public struct HTMLCell: Hashable, Sendable {
  /// What it shows.
  public var text: HTMLText
  /// Where its text stands.
  public var alignment: HTMLAlignment
  /// How many columns it takes, 1 to 100.
  public var columns: Int
  /// How many rows it takes, 1 to 100.
  public var rows: Int
  /// The colour behind its text.
  public var background: String?
  /// The name by which edges can meet it (`DOTPort.name`).
  public var port: String?

  /// A cell with all its parts.
  public init(
    _ text: HTMLText, alignment: HTMLAlignment = .center, columns: Int = 1, rows: Int = 1,
    background: String? = nil, port: String? = nil
  ) {
    self.text = text
    self.alignment = alignment
    self.columns = columns
    self.rows = rows
    self.background = background
    self.port = port
  }

  var markup: String {
    var result = "<td align=\"\(alignment.rawValue)\""
    if columns > 1 { result += " colspan=\"\(DOTNumber.text(columns, limit: 100))\"" }
    if rows > 1 { result += " rowspan=\"\(DOTNumber.text(rows, limit: 100))\"" }
    if let background = HTMLLabel.color(background) { result += " bgcolor=\"\(background)\"" }
    if let port { result += " port=\"\(HTMLLabel.escaped(port))\"" }
    return result + ">" + (text.markup.utf8.isEmpty ? " " : text.markup) + "</td>"
  }
}
