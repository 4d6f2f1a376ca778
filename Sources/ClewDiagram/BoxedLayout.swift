internal import ClewFormats

/// A layout box by box: what is in a box is laid out by itself, and then the boxes are packed, so that
/// the page comes near to 3:2 however many boxes there are.
///
/// An engine that draws all boxes at once puts them side by side. Lines between boxes are arcs around
/// whatever they do not join.
struct BoxedLayout {
  /// What is connected inside a box, or outside of all boxes: laid out as one.
  private struct Piece {
    var nodes: [Int] = []
    var edges: [Int] = []
  }

  /// A box with its title, or a piece that is in none; at 0,0 until it is packed.
  private struct Group {
    var cluster: Int?
    var pieces: [(piece: Int, corner: Point)] = []
    var size = (width: 0.0, height: 0.0)
  }

  private static let gap = 14.0
  private static let margin = 12.0
  /// How far apart parts are put that have nothing to do with one another; the page packs them.
  private static let distance = 10_000.0

  private let parts: DiagramDOT
  private let clusterOf: [Int?]
  /// The lines that stay inside a box, or outside of all.
  private let inner: [Int]
  private let pieceOf: [Int]
  private let pieces: [Piece]

  private var diagram: Diagram { parts.diagram }

  /// - Precondition: the texts of `parts` are measured.
  init(_ parts: DiagramDOT) {
    self.parts = parts
    let diagram = parts.diagram
    var clusterOf = [Int?](repeating: nil, count: diagram.nodes.count)
    for (index, cluster) in diagram.clusters.enumerated() {
      for member in cluster.members { clusterOf[member] = index }
    }
    self.clusterOf = clusterOf
    inner = diagram.edges.indices.filter {
      clusterOf[diagram.edges[$0].tail] == clusterOf[diagram.edges[$0].head]
    }
    pieceOf = Diagram.components(diagram.nodes.count, inner.map { diagram.edges[$0] })
    var pieces = [Piece](repeating: Piece(), count: (pieceOf.max() ?? -1) + 1)
    for node in diagram.nodes.indices { pieces[pieceOf[node]].nodes.append(node) }
    for edge in inner { pieces[pieceOf[diagram.edges[edge].tail]].edges.append(edge) }
    self.pieces = pieces
  }

  /// Whether a layered drawing of a piece can be read.
  private func suitsLayers(_ piece: Int) -> Bool {
    pieces[piece].nodes.count <= Picture.dotLimit.nodes
      && pieces[piece].edges.count <= Picture.dotLimit.edges
  }

  /// The arrangements to try, each with the lines that it is to draw.
  var trials: [(arrangement: Arrangement, edges: [Int])] {
    let layered = inner.filter { suitsLayers(pieceOf[diagram.edges[$0].tail]) }
    let springs: LayoutEngine = diagram.nodes.count <= Picture.neatoLimit ? .neato : .sfdp
    return [
      (Arrangement(.dot), layered), (Arrangement(.dot, leftToRight: true), layered),
      (Arrangement(springs), inner),
    ].map { trial in
      var arrangement = trial.0
      arrangement.attributes.removeAll { $0.name == "newrank" }
      arrangement.attributes.append(.init("pack", "true"))
      return (arrangement, trial.1)
    }
  }

  /// The parts with some of the lines and without boxes.
  func trialParts(_ edges: [Int]) -> DiagramDOT {
    var trial = diagram
    trial.edges = edges.map { diagram.edges[$0] }
    trial.clusters = []
    return DiagramDOT(
      diagram: trial, style: parts.style,
      sizes: parts.sizes.map { sizes in
        TextSizes(
          nodes: sizes.nodes, labels: edges.map { sizes.labels[$0] }, clusters: [])
      })
  }

  /// The whole, out of what the trials gave, in their order.
  func layout(_ trials: [Layout]) -> Layout {
    var nodes = [Box?](repeating: nil, count: diagram.nodes.count)
    var edges = [Spline?](repeating: nil, count: diagram.edges.count)
    var labels = [Point?](repeating: nil, count: diagram.edges.count)
    let drawn = zip(self.trials, trials).map { trial, layout in drawing(trial.edges, layout) }
    let chosen = pieces.indices.map { best($0, drawn) }
    let sizes = pieces.indices.map { box($0, drawn[chosen[$0]]) }
    let groups = groups(sizes)
    let places = placed(groups)
    var clusters = [(box: Box, title: Point?)](
      repeating: (Box(left: 0, bottom: 0, right: 0, top: 0), nil), count: diagram.clusters.count)
    for (group, corner) in zip(groups, places) {
      for (piece, within) in group.pieces {
        let offset = corner + within
        let layout = drawn[chosen[piece]]
        let move = Point(x: offset.x - sizes[piece].left, y: offset.y - sizes[piece].bottom)
        for node in pieces[piece].nodes { nodes[node] = layout.nodes[node].moved(by: move) }
        for edge in pieces[piece].edges {
          edges[edge] = layout.edges[edge]?.moved(by: move)
          labels[edge] = layout.labels[edge].map { $0 + move }
        }
      }
      guard let cluster = group.cluster else { continue }
      let box = Box(
        left: corner.x, bottom: corner.y, right: corner.x + group.size.width,
        top: corner.y + group.size.height)
      let title = titleSize(cluster)
      clusters[cluster] = (
        box,
        Point(
          x: box.left + Self.margin + title.width / 2,
          y: box.top - Self.margin / 2 - title.height / 2)
      )
    }
    let boxes = nodes.map { $0 ?? Box(left: 0, bottom: 0, right: 0, top: 0) }
    let routing = Routing(
      nodes: zip(boxes, diagram.nodes).map { ($0, DiagramDOT.shape($1.role)) })
    let open = diagram.edges.indices.filter { edges[$0] == nil }
    for (edge, spline) in zip(open, routing.splines(open.map { diagram.edges[$0] })) {
      edges[edge] = spline
    }
    return Layout(nodes: boxes, edges: edges, labels: labels, clusters: clusters)
  }

  /// A trial's layout with its lines at the places they have in the whole.
  private func drawing(_ edges: [Int], _ layout: Layout) -> Layout {
    var whole = Layout(
      nodes: layout.nodes, edges: .init(repeating: nil, count: diagram.edges.count),
      labels: .init(repeating: nil, count: diagram.edges.count), clusters: [])
    for (place, edge) in edges.enumerated() {
      whole.edges[edge] = layout.edges[place]
      whole.labels[edge] = layout.labels[place]
    }
    return whole
  }

  /// Which trial draws a piece best: the least area near to 3:2; layers, which keep words clear of
  /// lines, where they are not much larger.
  private func best(_ piece: Int, _ trials: [Layout]) -> Int {
    let springs = trials.count - 1
    guard suitsLayers(piece) else { return springs }
    var best = (cost: Double.infinity, trial: 0)
    for trial in trials.indices {
      let box = box(piece, trials[trial])
      let shape = max(1, box.width) / max(1, box.height) / Page.aspect
      let cost =
        box.width * box.height * (shape > 1 ? shape : 1 / shape) * (trial == springs ? 1.6 : 1)
      if cost < best.cost { best = (cost, trial) }
    }
    return best.trial
  }

  private func box(_ piece: Int, _ layout: Layout) -> Box {
    guard let first = pieces[piece].nodes.first else {
      return Box(left: 0, bottom: 0, right: 0, top: 0)
    }
    var box = layout.nodes[first]
    for node in pieces[piece].nodes { box.include(layout.nodes[node]) }
    for edge in pieces[piece].edges {
      if let spline = layout.edges[edge] { box.include(spline.box) }
      if let label = layout.labels[edge], let size = parts.sizes?.labels[edge] {
        box.include(Box(centre: label, width: size.width, height: size.height))
      }
    }
    return box
  }

  private func titleSize(_ cluster: Int) -> (width: Double, height: Double) {
    let box = parts.sizes?.clusters[cluster]
    return (box?.width ?? 0, box?.height ?? 0)
  }

  /// The boxes with the pieces packed in them, and the pieces that are in none.
  private func groups(_ boxes: [Box]) -> [Group] {
    var groups: [Group] = []
    for (index, cluster) in diagram.clusters.enumerated() {
      var inside: [Int] = []
      for member in cluster.members where !inside.contains(pieceOf[member]) {
        inside.append(pieceOf[member])
      }
      let sizes = inside.map { (boxes[$0].width, boxes[$0].height) }
      let corners = Packing.corners(of: sizes, gap: Self.gap, aspect: Page.aspect)
      let width = zip(corners, sizes).map { $0.x + $1.0 }.max() ?? 0
      let height = -(corners.map(\.y).min() ?? 0)
      let title = titleSize(index)
      var group = Group(cluster: index)
      group.size = (
        max(width, title.width) + 2 * Self.margin, height + title.height + 2 * Self.margin
      )
      group.pieces = zip(inside, corners).map { piece, corner in
        (piece, Point(x: corner.x + Self.margin, y: corner.y + height + Self.margin))
      }
      groups.append(group)
    }
    for (piece, box) in boxes.enumerated() {
      guard let node = pieces[piece].nodes.first, clusterOf[node] == nil else { continue }
      groups.append(
        Group(
          cluster: nil, pieces: [(piece, Point(x: 0, y: 0))], size: (box.width, box.height)))
    }
    return groups
  }

  /// The lower left corner of each group: those that lines join near to one another, those that none
  /// joins far apart.
  private func placed(_ groups: [Group]) -> [Point] {
    var groupOf = [Int](repeating: 0, count: pieces.count)
    for (number, group) in groups.enumerated() {
      for (piece, _) in group.pieces { groupOf[piece] = number }
    }
    let ties = diagram.edges.map { edge in
      (groupOf[pieceOf[edge.tail]], groupOf[pieceOf[edge.head]])
    }.filter { $0.0 != $0.1 }
    let part = Self.parts(groups.count, ties)
    var corners = [Point](repeating: Point(x: 0, y: 0), count: groups.count)
    var right = 0.0
    for number in 0..<((part.max() ?? -1) + 1) {
      let inside = groups.indices.filter { part[$0] == number }
      var place = [Int](repeating: -1, count: groups.count)
      for (position, group) in inside.enumerated() { place[group] = position }
      let sizes = inside.map { groups[$0].size }
      let found = Packing.corners(
        of: sizes, gap: Page.gap * 1.5, aspect: Page.aspect,
        between: ties.filter { part[$0.0] == number }.map { (place[$0.0], place[$0.1]) })
      for (group, corner) in zip(inside, found) {
        corners[group] = Point(x: corner.x + right, y: corner.y)
      }
      right += (zip(found, sizes).map { $0.x + $1.width }.max() ?? 0) + Self.distance
    }
    return corners
  }

  /// For each of some things, the number of the part that pairs of them make it a part of.
  private static func parts(_ count: Int, _ pairs: [(Int, Int)]) -> [Int] {
    var roots = Array(0..<count)
    func root(_ item: Int) -> Int {
      var item = item
      while roots[item] != item {
        roots[item] = roots[roots[item]]
        item = roots[item]
      }
      return item
    }
    for (first, second) in pairs {
      let ends = (root(first), root(second))
      roots[max(ends.0, ends.1)] = min(ends.0, ends.1)
    }
    var numbers: [Int: Int] = [:]
    return (0..<count).map { item in
      let first = root(item)
      if numbers[first] == nil { numbers[first] = numbers.count }
      return numbers[first] ?? 0
    }
  }
}
