internal import ClewFormats

/// The parts of a picture in DOT: the same node and line for laying out, for drawing and for export.
struct DiagramDOT {
  let diagram: Diagram
  let style: Style
  /// The sizes of the nodes' texts and of the words on lines; nil before they are measured.
  var sizes: TextSizes?

  init(diagram: Diagram, style: Style, sizes: TextSizes? = nil) {
    self.diagram = diagram
    self.style = style
    self.sizes = sizes
  }

  /// Synthetic ids, so that no text of a dossier is ever an id.
  static func nodeID(_ index: Int) -> String { "n\(index)" }
  static func edgeID(_ index: Int) -> String { "e\(index)" }

  /// What holds in every drawing.
  var graphAttributes: [DOTAttribute] {
    [
      .init("bgcolor", DOTValue(style.background)), .init("fontname", DOTValue(style.fontName)),
      .init("outputorder", "edgesfirst"), .init("charset", "UTF-8"),
    ]
  }

  var nodeDefaults: [DOTAttribute] {
    [
      .init("fontname", DOTValue(style.fontName)), .init("fontsize", "9"),
      .init("width", "0.1"), .init("height", "0.1"), .init("margin", "0.07,0.045"),
    ]
  }

  var edgeDefaults: [DOTAttribute] {
    [
      .init("fontname", DOTValue(style.fontName)), .init("fontsize", "9"),
      .init("arrowsize", "0.7"),
    ]
  }

  // MARK: Nodes

  func attributes(ofNode index: Int) -> [DOTAttribute] {
    let node = diagram.nodes[index]
    let paint = style.paint(node.role)
    var styles = ["filled"]
    if isPerson(node.role) || node.role == .unreported { styles.insert("rounded", at: 0) }
    if node.isUnnamed { styles.append("dashed") }
    var attributes: [DOTAttribute] = [
      .init("id", DOTValue(Self.nodeID(index))), .init("label", label(node).value),
      .init("shape", DOTValue(Self.shape(node.role))),
      .init("style", DOTValue(styles.joined(separator: ","))),
      .init("fillcolor", DOTValue(style.shown(paint.fill, node.emphasis))),
      .init(
        "color",
        DOTValue(node.emphasis == .marked ? style.mark : style.shown(paint.border, node.emphasis))),
      .init("penwidth", DOTValue(DOTNumber.text(paint.width + extraWidth(node), limit: 20))),
    ]
    if node.role == .state { attributes.append(.init("peripheries", "2")) }
    if let size = sizes?.nodes[index], let (width, height) = Self.outline(node.role, around: size) {
      attributes += [
        .init("fixedsize", "true"), .init("width", DOTValue(DOTNumber.text(width / 72, limit: 80))),
        .init("height", DOTValue(DOTNumber.text(height / 72, limit: 80))),
      ]
    }
    return attributes
  }

  private func extraWidth(_ node: Diagram.Node) -> Double {
    switch node.emphasis {
    case .focus: 1.2
    case .marked: 2
    case .normal, .faded: 0
    }
  }

  private func isPerson(_ role: NodeRole) -> Bool {
    role == .person || role == .suspect || role == .perpetrator
  }

  static func shape(_ role: NodeRole) -> String {
    switch role {
    case .perpetrator, .suspect, .person, .state, .unreported: "box"
    case .group: "hexagon"
    case .event: "octagon"
    case .place: "ellipse"
    case .object: "note"
    }
  }

  private func nameSize(_ node: Diagram.Node) -> Double {
    style.nameSize * (node.emphasis == .focus ? 1.15 : 1) * (1 + 0.7 * min(max(node.size, 0), 1))
  }

  /// The size in points of a shape with slanted sides that holds a text; nil for the others.
  ///
  /// Graphviz itself would make them half as large again: it keeps all of a text's box inside,
  /// though the corners are mostly empty.
  private static func outline(
    _ role: NodeRole, around text: Box
  ) -> (width: Double, height: Double)? {
    switch role {
    case .group: (text.width * 1.36 + 14, text.height + 15)
    case .event: (text.width * 1.22 + 12, text.height + 18)
    case .place: (text.width * 1.25 + 6, text.height * 1.25 + 10)
    default: nil
    }
  }

  private func lines(_ node: Diagram.Node) -> (names: [String], details: [String], badges: [String])
  {
    let shown = node.badges.prefix(Diagram.badgeLimit).map { "\u{25B8} " + $0.text }
    let rest = node.badges.count - Diagram.badgeLimit
    return (
      TextWrapping.wrap(node.name, width: 22),
      node.lines.flatMap { TextWrapping.wrap($0, width: 30, lines: 2) },
      shown.flatMap { TextWrapping.wrap($0, width: 32, lines: 2) }
        + (rest > 0 ? ["\u{25B8} and \(rest) more"] : [])
    )
  }

  private func label(_ node: Diagram.Node) -> HTMLLabel {
    let (names, details, badges) = lines(node)
    let size = nameSize(node)
    let color = style.shown(style.text, node.emphasis)
    let muted = style.shown(style.mutedText, node.emphasis)
    let border = style.shown(style.paint(node.role).border, node.emphasis)
    let name = HTMLText(names.joined(separator: "\n"), alignment: .left)
      .font(size: size, color: color)
    var text = node.isUnnamed ? name.italic() : name.bold()
    text = text + .lineBreak(.left)
    if !details.isEmpty {
      text =
        text
        + HTMLText(details.joined(separator: "\n"), alignment: .left)
        .font(size: style.detailSize, color: color) + .lineBreak(.left)
    }
    if !badges.isEmpty {
      text =
        text
        + HTMLText(badges.joined(separator: "\n"), alignment: .left)
        .font(size: style.detailSize, color: muted) + .lineBreak(.left)
    }
    let glyph = HTMLText(node.role.glyph + (node.isSet ? node.role.glyph : ""))
      .font(size: node.isSet ? size : size * 1.2, color: border)
    return HTMLLabel(
      HTMLTable(rows: [[HTMLCell(glyph), HTMLCell(text, alignment: .left)]], cellPadding: 1))
  }

  // MARK: Lines

  func attributes(ofEdge index: Int) -> [DOTAttribute] {
    let edge = diagram.edges[index]
    return [.init("id", DOTValue(Self.edgeID(index)))]
      + line(
        edge.relation, edge.foundation, edge.arrow, edge.emphasis,
        // A leg with an end that nobody reported is drawn thin, unlike those that were.
        isLeg: edge.leg != nil
          && ![edge.tail, edge.head].contains { diagram.nodes[$0].role == .unreported })
  }

  /// The look of a line, in a picture or in its legend.
  func line(
    _ relation: RelationClass?, _ foundation: Foundation, _ arrow: Diagram.Edge.Arrow,
    _ emphasis: Diagram.Emphasis, isLeg: Bool = false
  ) -> [DOTAttribute] {
    let color =
      emphasis == .marked
      ? style.mark : style.shown(relation.map { style.color($0) } ?? style.text, emphasis)
    let head = relation?.arrowhead ?? "none"
    let width =
      (isLeg ? 3.2 : foundation == .several ? 1.7 : 1.3)
      + (emphasis == .focus ? 1 : emphasis == .marked ? 2 : 0)
    let dash =
      switch foundation {
      case .several: "solid"
      case .single, .contested: "dashed"
      case .alleged, .denied: "dotted"
      }
    let dir =
      switch arrow {
      case .forward: "forward"
      case .both: "both"
      case .none: "none"
      }
    return [
      .init("color", DOTValue(foundation == .contested ? "\(color):\(color)" : color)),
      .init("style", DOTValue(dash)), .init("penwidth", DOTValue(DOTNumber.text(width, limit: 20))),
      .init("dir", DOTValue(dir)), .init("arrowhead", DOTValue(head)),
      .init("arrowtail", DOTValue(arrow == .both ? head : "none")),
    ]
  }

  /// The words on a line; nil when it bears none.
  func label(ofEdge index: Int) -> HTMLLabel? {
    let edge = diagram.edges[index]
    guard diagram.showsLabels, edge.emphasis != .faded, !edge.labels.isEmpty,
      !(diagram.isCrowded && edge.relation.isSelfExplaining && !edge.emphasis.standsOut)
    else { return nil }
    let color = style.shown(style.color(edge.relation), edge.emphasis)
    let limit = 3
    var lines = edge.labels.prefix(limit).flatMap {
      TextWrapping.wrap($0, width: 20, lines: 3)
    }
    if edge.labels.count > limit { lines.append("and \(edge.labels.count - limit) more") }
    let text = HTMLText(lines.joined(separator: "\n")).font(size: style.labelSize, color: color)
    return HTMLLabel(
      HTMLTable(
        rows: [[HTMLCell(edge.emphasis.standsOut ? text.bold() : text)]], cellPadding: 0,
        background: diagram.clusters.isEmpty ? style.background : style.cluster.fill))
  }

  // MARK: Laying out

  /// The texts of nodes, lines and boxes by themselves, to be measured.
  func texts() -> DOTDocument {
    var document = DOTDocument(name: "clew", isDirected: true)
    document.attributes = graphAttributes
    document.nodeDefaults = nodeDefaults
    let labels =
      diagram.nodes.map { label($0) } + diagram.edges.indices.compactMap { label(ofEdge: $0) }
      + diagram.clusters.indices.map { title(ofCluster: $0) }
    document.nodes = labels.enumerated().map { index, label in
      .init(Self.nodeID(index), [.init("shape", "plain"), .init("label", label.value)])
    }
    return document
  }

  /// The sizes out of the boxes of `texts()`.
  func textSizes(_ boxes: [Box]) -> TextSizes {
    var rest = boxes[diagram.nodes.count...]
    return TextSizes(
      nodes: Array(boxes[..<diagram.nodes.count]),
      labels: diagram.edges.indices.map { label(ofEdge: $0) == nil ? nil : rest.popFirst() },
      clusters: Array(rest))
  }

  /// The text that is laid out: nodes, lines and boxes, without title or legend.
  ///
  /// - Parameter plain: labels as `xlabel`, which takes no part in the layout.
  func layout(_ arrangement: Arrangement, plain: Bool = false) -> DOTDocument {
    var document = DOTDocument(name: "clew", isDirected: true)
    document.attributes = graphAttributes + arrangement.attributes
    document.nodeDefaults = nodeDefaults
    document.edgeDefaults = edgeDefaults
    document.nodes = diagram.nodes.indices.map {
      .init(Self.nodeID($0), attributes(ofNode: $0))
    }
    document.edges = diagram.edges.indices.map { index in
      let edge = diagram.edges[index]
      var attributes = attributes(ofEdge: index)
      let weight = edge.emphasis.standsOut ? "8" : edge.emphasis == .normal ? "2" : "1"
      attributes.append(.init("weight", DOTValue(weight)))
      if arrangement.placesLabels, let label = label(ofEdge: index) {
        attributes.append(.init(plain ? "xlabel" : "label", label.value))
      }
      return .init(edge.tail, edge.head, attributes)
    }
    document.subgraphs = diagram.clusters.indices.map { index in
      .init(
        "cluster\(index)", attributes(ofCluster: index), members: diagram.clusters[index].members)
    }
    return document
  }

  private func title(ofCluster index: Int) -> HTMLLabel {
    let title = TextWrapping.wrap(diagram.clusters[index].title, width: 90, lines: 2)
      .joined(separator: "\n")
    return HTMLLabel(HTMLText(title).font(size: style.nameSize, color: style.mutedText).bold())
  }

  func attributes(ofCluster index: Int) -> [DOTAttribute] {
    [
      .init("label", title(ofCluster: index).value),
      .init("labeljust", "l"), .init("style", "rounded,filled"),
      .init("fillcolor", DOTValue(style.cluster.fill)),
      .init("color", DOTValue(style.cluster.border)),
      .init("penwidth", DOTValue(DOTNumber.text(style.cluster.width, limit: 20))),
      .init("margin", "12"),
    ]
  }
}

/// How large texts are drawn, as Graphviz measured them.
struct TextSizes: Hashable, Sendable {
  /// For each node, the box of its text.
  var nodes: [Box]
  /// For each line, the box of its words; nil when it bears none.
  var labels: [Box?]
  /// For each box around nodes, that of its title.
  var clusters: [Box]
}

/// An engine with the settings that suit it.
struct Arrangement: Hashable, Sendable {
  var engine: LayoutEngine
  var attributes: [DOTAttribute]
  /// Whether the engine is to find room for the words on lines.
  var placesLabels: Bool

  /// From left to right or from top to bottom, for `dot`; the others have one way.
  init(_ engine: LayoutEngine, leftToRight: Bool = false, isJourney: Bool = false) {
    self.engine = engine
    placesLabels = engine == .dot
    switch engine {
    case .dot:
      attributes = [
        .init("newrank", "true"), .init("rankdir", leftToRight ? "LR" : "TB"),
        .init("nodesep", leftToRight ? "0.16" : "0.22"),
        .init("ranksep", isJourney ? "0.3" : "0.35"), .init("splines", "true"),
      ]
    default:
      attributes = [
        .init("overlap", "prism"), .init("overlap_scaling", "-1.35"), .init("sep", "+11"),
        .init("splines", "line"), .init("start", "1"), .init("K", "0.6"),
      ]
    }
  }
}
