internal import ClewFormats

/// The legend of a page: a sample of each sign and its caption, in rows.
struct PageLegend {
  private enum Sample {
    case role(NodeRole)
    case relation(RelationClass)
    case foundation(Foundation)
    case markedNode
    case markedLine
    case none
  }

  private let parts: DiagramDOT
  private let entries: [(sample: Sample, text: String, startsRow: Bool)]

  init(_ parts: DiagramDOT) {
    self.parts = parts
    guard parts.diagram.showsLegend else {
      entries = []
      return
    }
    let legend = parts.diagram.legend
    let marks: [Sample] =
      legend.mark.isEmpty
      ? [] : (legend.marksNodes ? [.markedNode] : []) + (legend.marksLines ? [.markedLine] : [])
    entries =
      marks.enumerated().map { ($1, legend.mark, $0 == 0) }
      + legend.roles.enumerated().map { (.role($1), $1.caption, $0 == 0) }
      + legend.relations.enumerated().map { (.relation($1), $1.caption, $0 == 0) }
      + legend.foundations.enumerated().map { (.foundation($1), $1.caption, $0 == 0) }
      + legend.remarks.enumerated().map { (.none, $1, $0 == 0) }
  }

  /// The captions as labels.
  var captions: [HTMLLabel] {
    entries.map { entry in
      HTMLLabel(
        HTMLTable(
          rows: [[HTMLCell(HTMLText(entry.text).font(size: 9, color: parts.style.text))]],
          cellPadding: 0))
    }
  }

  /// What the samples' titles say in an SVG.
  var titles: [(String, String)] {
    entries.enumerated().flatMap { index, entry in
      ["k\(index)", "s\(index)", "ka\(index)", "kb\(index)", "ke\(index)"].map { ($0, entry.text) }
    }
  }

  /// Draws the legend below and to the right of `corner`; returns where it ends.
  func draw(
    at corner: Point, width: Double, sizes: [Box], into document: inout DOTDocument
  ) -> Double {
    let sampleWidth = 30.0
    let row = 17.0
    var x = corner.x
    var y = corner.y - row / 2
    for (index, entry) in entries.enumerated() {
      var hasSample = true
      if case .none = entry.sample { hasSample = false }
      let lead = hasSample ? sampleWidth + 5 : 0
      let need = lead + sizes[index].width
      if index > 0, entry.startsRow || x + need > corner.x + width {
        x = corner.x
        y -= row
      }
      switch entry.sample {
      case .role(let role):
        document.nodes.append(
          .init(
            "k\(index)", sample(role, index) + [Self.at(Point(x: x + sampleWidth / 2, y: y))]))
      case .relation(let relation):
        line(
          index, parts.line(relation, .several, .forward, .normal, isLeg: relation == .travel),
          from: Point(x: x, y: y), to: Point(x: x + sampleWidth, y: y), arrow: true, &document)
      case .foundation(let foundation):
        line(
          index, parts.line(nil, foundation, .none, .normal),
          from: Point(x: x, y: y), to: Point(x: x + sampleWidth, y: y), arrow: false, &document)
      case .markedNode:
        document.nodes.append(
          .init("k\(index)", markedSample(index) + [Self.at(Point(x: x + sampleWidth / 2, y: y))]))
      case .markedLine:
        line(
          index, parts.line(nil, .several, .none, .marked), from: Point(x: x, y: y),
          to: Point(x: x + sampleWidth, y: y), arrow: false, &document)
      case .none: break
      }
      document.nodes.append(
        .init(
          "s\(index)",
          [.init("id", DOTValue("s\(index)"))] + Page.plain(captions[index])
            + [Self.at(Point(x: x + lead + sizes[index].width / 2, y: y))]))
      x += need + 16
    }
    return y - row / 2
  }

  private static func at(_ point: Point) -> DOTAttribute {
    .init(
      "pos",
      DOTValue(
        DOTNumber.text(point.x, fractionDigits: 2) + ","
          + DOTNumber.text(point.y, fractionDigits: 2)))
  }

  private func markedSample(_ index: Int) -> [DOTAttribute] {
    [
      .init("id", DOTValue("k\(index)")), .init("shape", "box"), .init("style", "rounded,filled"),
      .init("fillcolor", DOTValue(parts.style.background)),
      .init("color", DOTValue(parts.style.mark)), .init("penwidth", "3.2"),
      .init("fixedsize", "true"), .init("width", "0.4"), .init("height", "0.2"),
      .init("margin", "0"), .init("label", ""),
    ]
  }

  private func sample(_ role: NodeRole, _ index: Int) -> [DOTAttribute] {
    let paint = parts.style.paint(role)
    let isRounded = [.perpetrator, .suspect, .person, .unreported].contains(role)
    var attributes: [DOTAttribute] = [
      .init("id", DOTValue("k\(index)")), .init("shape", DOTValue(DiagramDOT.shape(role))),
      .init(
        "style",
        DOTValue(
          (isRounded ? "rounded,filled" : "filled") + (role == .unreported ? ",dashed" : ""))),
      .init("fillcolor", DOTValue(paint.fill)), .init("color", DOTValue(paint.border)),
      .init("penwidth", DOTValue(DOTNumber.text(paint.width, limit: 20))),
      .init("fixedsize", "true"), .init("width", "0.4"), .init("height", "0.2"),
      .init("margin", "0"),
      .init("label", HTMLLabel(HTMLText(role.glyph).font(size: 8.5, color: paint.border)).value),
    ]
    if role == .state {
      // Its outer border comes on top of the size.
      attributes.removeAll { $0.name == "width" || $0.name == "height" }
      attributes += [.init("peripheries", "2"), .init("width", "0.3"), .init("height", "0.12")]
    }
    return attributes
  }

  private func line(
    _ index: Int, _ attributes: [DOTAttribute], from: Point, to: Point, arrow: Bool,
    _ document: inout DOTDocument
  ) {
    for (id, point) in [("ka\(index)", from), ("kb\(index)", to)] {
      document.nodes.append(
        .init(
          id,
          [
            .init("id", DOTValue(id)), .init("shape", "point"), .init("style", "invis"),
            .init("width", "0.01"), .init("height", "0.01"), .init("label", ""), Self.at(point),
          ]))
    }
    document.edges.append(
      .init(
        document.nodes.count - 2, document.nodes.count - 1,
        [.init("id", DOTValue("ke\(index)"))] + attributes
          + [.init("pos", DOTValue(Spline(from: from, to: to, arrow: arrow).text))]))
  }
}
