internal import ClewFormats

/// A picture put together: title, drawing, legend, footer, everything at its place.
///
/// The engine's drawing is taken apart into its connected parts, which are packed onto a page;
/// words on lines become nodes of their own, so that no line strikes through them.
struct Page {
  private let parts: DiagramDOT
  private let layout: Layout
  private var diagram: Diagram { parts.diagram }
  private var style: Style { parts.style }

  private var nodeOffsets: [Point] = []
  private var boxes: [Box] = []
  private var splines: [Spline?] = []
  /// For each line, the middle of its words.
  private var labels: [Point?] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var legend: PageLegend
  private var title: HTMLLabel
  private var footer: HTMLLabel

  static let gap = 22.0
  static let aspect = 1.5
  static let narrowest = 560.0

  /// Places the parts of `layout`, and words the texts for the width that comes out.
  init(_ parts: DiagramDOT, _ layout: Layout) {
    self.parts = parts
    self.layout = layout
    title = HTMLLabel("")
    footer = HTMLLabel("")
    legend = PageLegend(parts)
    pack()
    let measure = max(width, Self.narrowest)
    title = Self.title(parts, width: measure)
    boxes = diagram.nodes.indices.map { layout.nodes[$0].moved(by: nodeOffsets[$0]) }
    splines = diagram.edges.indices.map {
      layout.edges[$0]?.moved(by: nodeOffsets[diagram.edges[$0].tail])
    }
    let own = diagram.edges.indices.map { index in
      layout.labels[index].map { $0 + nodeOffsets[diagram.edges[index].tail] }
    }
    let taken = own.indices.compactMap { index -> Box? in
      guard let centre = own[index], let size = labelSize(index) else { return nil }
      return Box(centre: centre, width: size.width, height: size.height)
    }
    let free = LabelPlacing.places(
      along: diagram.edges.indices.map { own[$0] == nil ? splines[$0] : nil },
      sizes: diagram.edges.indices.map { labelSize($0) }, around: boxes + taken + clusterTitles,
      allowed: diagram.isCrowded ? 0.1 : .infinity)
    labels = diagram.edges.indices.map { own[$0] ?? free[$0] }
    let unplaced = diagram.edges.indices.count { labels[$0] == nil && labelSize($0) != nil }
    var lines = diagram.footer
    if unplaced > 0 {
      lines.append(
        "Without room for their words: " + Diagram.plural(unplaced, "line", "lines")
          + "; an SVG tells them when pointed at.")
    }
    footer = Self.footer(parts, lines, width: measure)
  }

  // MARK: Packing

  private mutating func pack() {
    var joints = diagram.edges
    for cluster in diagram.clusters {
      for pair in zip(cluster.members, cluster.members.dropFirst()) {
        guard let edge = diagram.edges.first else { continue }
        var joint = edge
        joint.tail = pair.0
        joint.head = pair.1
        joints.append(joint)
      }
    }
    let component = Diagram.components(diagram.nodes.count, joints)
    let count = (component.max() ?? -1) + 1
    var boxes = [Box?](repeating: nil, count: count)
    func include(_ box: Box, _ part: Int) {
      if boxes[part] == nil { boxes[part] = box } else { boxes[part]?.include(box) }
    }
    for (index, box) in layout.nodes.enumerated() { include(box, component[index]) }
    for (index, edge) in diagram.edges.enumerated() {
      if let spline = layout.edges[index] { include(spline.box, component[edge.tail]) }
      if let label = layout.labels[index], let size = labelSize(index) {
        include(
          Box(centre: label, width: size.width, height: size.height), component[edge.tail])
      }
    }
    for (index, cluster) in diagram.clusters.enumerated() {
      if let member = cluster.members.first {
        include(layout.clusters[index].box, component[member])
      }
    }
    let placed = boxes.compactMap { $0 }
    let corners = Packing.corners(
      of: placed.map { ($0.width, $0.height) }, gap: Self.gap, aspect: Self.aspect)
    nodeOffsets = component.map { part in
      Point(x: corners[part].x - placed[part].left, y: corners[part].y - placed[part].bottom)
    }
    width = zip(corners, placed).map { $0.x + $1.width }.max() ?? 0
    height = -(corners.map(\.y).min() ?? 0)
  }

  /// The clusters whose box would hold the middle of a node that does not belong to them: a box
  /// says that what is in it belongs together, so these are not drawn.
  var clustersWithStrangers: [Int] {
    parts.diagram.clusters.indices.filter { index in
      let cluster = parts.diagram.clusters[index]
      guard let member = cluster.members.first else { return false }
      let box = layout.clusters[index].box.moved(by: nodeOffsets[member])
      let members = Set(cluster.members)
      return parts.diagram.nodes.indices.contains { node in
        guard !members.contains(node) else { return false }
        let other = layout.nodes[node].moved(by: nodeOffsets[node])
        let middle = Point(x: (other.left + other.right) / 2, y: (other.bottom + other.top) / 2)
        return (box.left...box.right).contains(middle.x)
          && (box.bottom...box.top).contains(middle.y)
      }
    }
  }

  /// Where the titles of the boxes around nodes stand.
  private var clusterTitles: [Box] {
    diagram.clusters.indices.compactMap { index in
      guard let title = layout.clusters[index].title, let size = parts.sizes?.clusters[index],
        let member = diagram.clusters[index].members.first
      else { return nil }
      return Box(centre: title + nodeOffsets[member], width: size.width, height: size.height)
    }
  }

  /// How large the words on line `index` are.
  private func labelSize(_ index: Int) -> (width: Double, height: Double)? {
    (parts.sizes?.labels[index]).flatMap { $0 }.map { ($0.width, $0.height) }
  }

  // MARK: Texts

  private static func title(_ parts: DiagramDOT, width: Double) -> HTMLLabel {
    let style = parts.style
    let size = 17.0
    let lines = TextWrapping.wrap(
      parts.diagram.title, width: max(20, Int(width / (size * 0.68))), lines: 3)
    var text =
      HTMLText(lines.joined(separator: "\n"), alignment: .left).bold()
      .font(size: size, color: style.text) + .lineBreak(.left)
    for subtitle in parts.diagram.subtitle {
      let lines = TextWrapping.wrap(subtitle, width: Int(width / (10 * 0.54)), lines: 4)
      text =
        text
        + HTMLText(lines.joined(separator: "\n"), alignment: .left)
        .font(size: 10, color: style.mutedText) + .lineBreak(.left)
    }
    return HTMLLabel(HTMLTable(rows: [[HTMLCell(text, alignment: .left)]], cellPadding: 0))
  }

  private static func footer(
    _ parts: DiagramDOT, _ footer: [String], width: Double
  ) -> HTMLLabel {
    let style = parts.style
    var text: HTMLText = ""
    for line in footer {
      let lines = TextWrapping.wrap(line, width: Int(width / (9 * 0.54)), lines: 12)
      text =
        text
        + HTMLText(lines.joined(separator: "\n"), alignment: .left)
        .font(size: 9, color: style.mutedText) + .lineBreak(.left)
    }
    return HTMLLabel(HTMLTable(rows: [[HTMLCell(text, alignment: .left)]], cellPadding: 0))
  }

  /// The texts whose sizes must be known before the page can be put together.
  func texts() -> DOTDocument {
    var document = DOTDocument(name: "clew", isDirected: true)
    document.attributes = parts.graphAttributes
    document.nodeDefaults = parts.nodeDefaults
    let labels = [title, footer] + legend.captions
    document.nodes = labels.enumerated().map { index, label in
      .init(DiagramDOT.nodeID(index), Self.plain(label))
    }
    return document
  }

  /// How many texts `texts()` has.
  var textCount: Int { 2 + legend.captions.count }

  static func plain(_ label: HTMLLabel) -> [DOTAttribute] {
    [.init("shape", "plain"), .init("label", label.value)]
  }

  // MARK: The page

  /// The whole page for the engine `nop2`, given the boxes of the texts.
  func document(_ sizes: [Box]) -> DOTDocument {
    var document = DOTDocument(name: "clew", isDirected: true)
    document.attributes =
      parts.graphAttributes + [.init("notranslate", "true"), .init("pad", "0.25")]
    document.nodeDefaults = parts.nodeDefaults
    document.edgeDefaults = parts.edgeDefaults
    func at(_ point: Point) -> DOTAttribute {
      .init(
        "pos",
        DOTValue(
          DOTNumber.text(point.x, fractionDigits: 2) + ","
            + DOTNumber.text(point.y, fractionDigits: 2)))
    }
    func place(_ label: HTMLLabel, _ id: String, left: Double, top: Double, _ size: Box) {
      let centre = Point(x: left + size.width / 2, y: top - size.height / 2)
      document.nodes.append(
        .init(id, [.init("id", DOTValue(id))] + Self.plain(label) + [at(centre)]))
    }
    for index in diagram.nodes.indices {
      let centre = Point(
        x: (boxes[index].left + boxes[index].right) / 2,
        y: (boxes[index].bottom + boxes[index].top) / 2)
      document.nodes.append(
        .init(DiagramDOT.nodeID(index), parts.attributes(ofNode: index) + [at(centre)]))
    }
    let wrong = clustersWithStrangers
    for (index, cluster) in diagram.clusters.enumerated() where !wrong.contains(index) {
      guard let member = cluster.members.first else { continue }
      let box = layout.clusters[index].box.moved(by: nodeOffsets[member])
      let corners = [box.left, box.bottom, box.right, box.top].map {
        DOTNumber.text($0, fractionDigits: 2)
      }
      var attributes = parts.attributes(ofCluster: index)
      attributes.append(.init("bb", DOTValue(corners.joined(separator: ","))))
      if let title = layout.clusters[index].title {
        attributes.append(
          .init("lp", at(title + nodeOffsets[member]).value))
      }
      document.subgraphs.append(.init("cluster\(index)", attributes, members: cluster.members))
    }
    for (index, edge) in diagram.edges.enumerated() {
      guard let spline = splines[index] else { continue }
      document.edges.append(
        .init(
          edge.tail, edge.head,
          parts.attributes(ofEdge: index) + [.init("pos", DOTValue(spline.text))]))
    }
    for (index, edge) in diagram.edges.enumerated() {
      if let label = parts.label(ofEdge: index), let centre = labels[index] {
        document.nodes.append(
          .init(
            "w\(index)", [.init("id", DOTValue("w\(index)"))] + Self.plain(label) + [at(centre)]))
      }
      if let leg = edge.leg, let spline = splines[index] {
        document.nodes.append(
          .init("g\(index)", number(leg, edge, index) + [at(spline.point(at: 0.5))]))
      }
    }
    let titleBox = sizes[0]
    place(title, "title", left: 0, top: Self.gap + titleBox.height, titleBox)
    var top = -height - Self.gap
    if diagram.showsLegend {
      top = legend.draw(
        at: Point(x: 0, y: top), width: max(width, Self.narrowest),
        sizes: Array(sizes.dropFirst(2)), into: &document)
    }
    place(footer, "footer", left: 0, top: top - 4, sizes[1])
    return document
  }

  private func number(_ leg: Int, _ edge: Diagram.Edge, _ index: Int) -> [DOTAttribute] {
    let color = style.shown(style.color(edge.relation), edge.emphasis)
    return [
      .init("id", DOTValue("g\(index)")), .init("shape", "circle"), .init("style", "filled"),
      .init("fixedsize", "true"), .init("width", "0.27"), .init("fillcolor", DOTValue(color)),
      .init("color", DOTValue(style.background)),
      .init(
        "label",
        HTMLLabel(HTMLText("\(leg)").font(size: 10.5, color: style.background).bold()).value),
    ]
  }

  /// For each id in the SVG, what its `title` is to say.
  var titles: [String: String] {
    var titles: [String: String] = ["title": diagram.title, "footer": "Provenance"]
    func text(_ lines: [String]) -> String {
      let limit = 40
      return
        (lines.prefix(limit)
        + (lines.count > limit ? ["and \(lines.count - limit) lines more"] : []))
        .joined(separator: "\n")
    }
    for (index, node) in diagram.nodes.enumerated() { titles["n\(index)"] = text(node.evidence) }
    for (index, edge) in diagram.edges.enumerated() {
      for prefix in ["e", "w", "g"] { titles["\(prefix)\(index)"] = text(edge.evidence) }
    }
    for (index, cluster) in diagram.clusters.enumerated() {
      titles["cluster\(index)"] = cluster.title
    }
    for (id, text) in legend.titles { titles[id] = text }
    return titles
  }
}
