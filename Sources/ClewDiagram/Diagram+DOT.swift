internal import ClewFormats

/// The parts of a picture in DOT: the same node and line for laying out, for drawing and for export.
struct DiagramDOT {
  let diagram: Diagram
  let style: Style

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
      .init("width", "0.1"), .init("height", "0.1"), .init("margin", "0.04,0.03"),
    ]
  }

  var edgeDefaults: [DOTAttribute] {
    [.init("fontname", DOTValue(style.fontName)), .init("fontsize", "9"), .init("arrowsize", "0.7")]
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
      .init("color", DOTValue(style.shown(paint.border, node.emphasis))),
      .init(
        "penwidth",
        DOTValue(
          DOTNumber.text(node.emphasis == .focus ? paint.width + 1.2 : paint.width, limit: 20))),
    ]
    if node.role == .state { attributes.append(.init("peripheries", "2")) }
    if node.role == .group || node.role == .event || node.role == .place {
      // Room above and below lets Graphviz make these shapes narrower.
      attributes.append(
        .init("height", DOTValue(DOTNumber.text(textHeight(node) * 1.5 / 72, limit: 40))))
    }
    return attributes
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

  private func textHeight(_ node: Diagram.Node) -> Double {
    let (names, details, badges) = lines(node)
    return (Double(names.count) * nameSize(node)
      + Double(details.count + badges.count) * style.detailSize) * 1.19 + 4
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
        edge.relation, edge.foundation, edge.arrow, edge.emphasis, isLeg: edge.leg != nil)
  }

  /// The look of a line, in a picture or in its legend.
  func line(
    _ relation: RelationClass?, _ foundation: Foundation, _ arrow: Diagram.Edge.Arrow,
    _ emphasis: Diagram.Emphasis, isLeg: Bool = false
  ) -> [DOTAttribute] {
    let color = style.shown(relation.map { style.color($0) } ?? style.text, emphasis)
    let head = relation?.arrowhead ?? "none"
    let width = (isLeg ? 3.2 : foundation == .several ? 1.7 : 1.3) + (emphasis == .focus ? 1 : 0)
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
    guard diagram.showsLabels, edge.emphasis != .faded, !edge.labels.isEmpty else { return nil }
    let color = style.shown(style.color(edge.relation), edge.emphasis)
    let limit = 3
    var lines = edge.labels.prefix(limit).flatMap {
      TextWrapping.wrap($0, width: 20, lines: 3)
    }
    if edge.labels.count > limit { lines.append("and \(edge.labels.count - limit) more") }
    let text = HTMLText(lines.joined(separator: "\n")).font(size: style.labelSize, color: color)
    return HTMLLabel(
      HTMLTable(
        rows: [[HTMLCell(edge.emphasis == .focus ? text.bold() : text)]], cellPadding: 0,
        background: style.background))
  }

  // MARK: Laying out

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
      if arrangement.placesLabels, let label = label(ofEdge: index) {
        attributes.append(.init(plain ? "xlabel" : "label", label.value))
      }
      return .init(edge.tail, edge.head, attributes)
    }
    document.subgraphs = diagram.clusters.indices.map { index in
      .init("cluster\(index)", attributes(ofCluster: index), members: diagram.clusters[index].members)
    }
    return document
  }

  func attributes(ofCluster index: Int) -> [DOTAttribute] {
    let title = TextWrapping.wrap(diagram.clusters[index].title, width: 90, lines: 2)
      .joined(separator: "\n")
    return [
      .init(
        "label",
        HTMLLabel(HTMLText(title).font(size: style.nameSize, color: style.mutedText).bold()).value),
      .init("labeljust", "l"), .init("style", "rounded,filled"),
      .init("fillcolor", DOTValue(style.cluster.fill)),
      .init("color", DOTValue(style.cluster.border)),
      .init("penwidth", DOTValue(DOTNumber.text(style.cluster.width, limit: 20))),
      .init("margin", "12"),
    ]
  }
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
    var attributes: [DOTAttribute] = [.init("pack", "20"), .init("packmode", "graph")]
    switch engine {
    case .dot:
      attributes += [
        .init("newrank", "true"), .init("rankdir", leftToRight ? "LR" : "TB"),
        .init("nodesep", leftToRight ? "0.16" : "0.22"),
        .init("ranksep", isJourney ? "0.35" : leftToRight ? "0.35" : "0.3"),
        .init("splines", "true"), .init("remincross", "true"),
      ]
    case .neato, .fdp, .sfdp:
      attributes += [
        .init("overlap", "prism"), .init("sep", "+14"), .init("esep", "+6"),
        .init("splines", engine == .neato ? "true" : "curved"), .init("K", "1.1"),
        .init("len", "1.6"), .init("start", "1"),
      ]
    default: attributes += [.init("splines", "line"), .init("overlap", "prism")]
    }
    self.attributes = attributes
  }
}
