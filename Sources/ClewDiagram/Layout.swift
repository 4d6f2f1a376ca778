internal import ClewFormats

/// A point in points; y grows upwards, as with Graphviz.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }
}

/// A box, sides parallel to the axes.
struct Box: Hashable, Sendable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  init(centre: Point, width: Double, height: Double) {
    self.init(
      left: centre.x - width / 2, bottom: centre.y - height / 2, right: centre.x + width / 2,
      top: centre.y + height / 2)
  }

  mutating func include(_ other: Box) {
    left = min(left, other.left)
    bottom = min(bottom, other.bottom)
    right = max(right, other.right)
    top = max(top, other.top)
  }

  func moved(by offset: Point) -> Box {
    Box(
      left: left + offset.x, bottom: bottom + offset.y, right: right + offset.x,
      top: top + offset.y)
  }

  /// The area that both cover.
  func overlap(_ other: Box) -> Double {
    max(0, min(right, other.right) - max(left, other.left))
      * max(0, min(top, other.top) - max(bottom, other.bottom))
  }
}

/// A line as Graphviz drew it: cubic Bezier pieces and where its arrows end.
struct Spline: Hashable, Sendable {
  var start: Point?
  var end: Point?
  var points: [Point]

  /// `e,x,y s,x,y x,y x,y ...`; nil for anything else.
  init?(_ text: String) {
    var points: [Point] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == ";" }) {
      let parts = word.split(separator: ",")
      let numbers = parts.compactMap { Double($0) }
      guard numbers.count >= 2 else { return nil }
      let point = Point(x: numbers[0], y: numbers[1])
      switch parts.count == numbers.count ? "" : parts[0] {
      case "": points.append(point)
      case "s": start = point
      case "e": end = point
      default: return nil
      }
    }
    guard points.count >= 4 else { return nil }
    self.points = points
  }

  /// Cubic pieces without arrows.
  init(points: [Point]) { self.points = points }

  /// A straight line.
  init(from: Point, to: Point, arrow: Bool) {
    let length = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y))
      .squareRoot()
    let share = length > 8 && arrow ? (length - 7) / length : 1
    let tip = Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
    func between(_ t: Double) -> Point {
      Point(x: from.x + (tip.x - from.x) * t, y: from.y + (tip.y - from.y) * t)
    }
    points = [from, between(1 / 3), between(2 / 3), tip]
    end = arrow ? to : nil
  }

  func moved(by offset: Point) -> Spline {
    var moved = self
    moved.start = start.map { $0 + offset }
    moved.end = end.map { $0 + offset }
    moved.points = points.map { $0 + offset }
    return moved
  }

  var text: String {
    func number(_ value: Double) -> String {
      DOTNumber.text(value, fractionDigits: 2, limit: 1e7)
    }
    func text(_ point: Point) -> String { number(point.x) + "," + number(point.y) }
    return
      ((start.map { ["s," + text($0)] } ?? []) + (end.map { ["e," + text($0)] } ?? [])
      + points.map { text($0) }).joined(separator: " ")
  }

  /// The point at `share` (0 to 1) of its pieces.
  func point(at share: Double) -> Point {
    let pieces = (points.count - 1) / 3
    guard pieces > 0 else { return points[0] }
    let place = min(max(share, 0), 0.999_999) * Double(pieces)
    let piece = Int(place)
    let t = place - Double(piece)
    let u = 1 - t
    let p = points[(piece * 3)...(piece * 3 + 3)]
    let base = p.startIndex
    func mix(_ path: (Point) -> Double) -> Double {
      u * u * u * path(p[base]) + 3 * u * u * t * path(p[base + 1])
        + 3 * u * t * t * path(p[base + 2]) + t * t * t * path(p[base + 3])
    }
    return Point(x: mix { $0.x }, y: mix { $0.y })
  }

  /// The box around its course.
  var box: Box {
    var box = Box(centre: points[0], width: 0, height: 0)
    let steps = 8 * max(1, (points.count - 1) / 3)
    for step in 0...steps {
      box.include(Box(centre: point(at: Double(step) / Double(steps)), width: 0, height: 0))
    }
    return box
  }

  /// How far it passes from `other`, about.
  func distance(to other: Point) -> Double {
    let steps = 8 * max(1, (points.count - 1) / 3)
    return (0...steps).map { step -> Double in
      let point = point(at: Double(step) / Double(steps))
      let (x, y) = (point.x - other.x, point.y - other.y)
      return (x * x + y * y).squareRoot()
    }.min() ?? 0
  }
}

/// Where an engine put everything.
struct Layout: Sendable {
  /// For each node, its box.
  var nodes: [Box]
  /// For each line, its course; nil when the engine drew none.
  var edges: [Spline?]
  /// For each line, the middle of its label.
  var labels: [Point?]
  /// For each cluster, its box and the middle of its title.
  var clusters: [(box: Box, title: Point?)]

  init(
    nodes: [Box], edges: [Spline?], labels: [Point?], clusters: [(box: Box, title: Point?)]
  ) {
    self.nodes = nodes
    self.edges = edges
    self.labels = labels
    self.clusters = clusters
  }

  /// Reads the positions in DOT that Graphviz wrote for `diagram`; nil when some node has none.
  init?(_ bytes: [UInt8], nodes nodeCount: Int, edges edgeCount: Int, clusters clusterCount: Int) {
    guard let graph = DOTReader.read(bytes, file: 0).graphs.first else { return nil }
    var boxes = [Box?](repeating: nil, count: nodeCount)
    for node in graph.nodes {
      guard let index = Self.index(node.id, "n", nodeCount),
        let centre = Self.point(node.attributes["pos"]?.text),
        let width = node.attributes["width"].flatMap({ Double($0.text) }),
        let height = node.attributes["height"].flatMap({ Double($0.text) })
      else { continue }
      boxes[index] = Box(centre: centre, width: width * 72, height: height * 72)
    }
    nodes = boxes.compactMap { $0 }
    guard nodes.count == nodeCount else { return nil }
    edges = .init(repeating: nil, count: edgeCount)
    labels = .init(repeating: nil, count: edgeCount)
    for edge in graph.edges {
      guard let id = edge.attributes["id"]?.text, let index = Self.index(id, "e", edgeCount)
      else { continue }
      edges[index] = edge.attributes["pos"].flatMap { Spline($0.text) }
      labels[index] = Self.point((edge.attributes["lp"] ?? edge.attributes["xlp"])?.text)
    }
    clusters = .init(
      repeating: (Box(left: 0, bottom: 0, right: 0, top: 0), nil), count: clusterCount)
    for subgraph in graph.subgraphs {
      guard let id = subgraph.id, let index = Self.index(id, "cluster", clusterCount),
        let numbers = subgraph.attributes["bb"]?.text.split(separator: ",").compactMap({
          Double($0)
        }), numbers.count == 4
      else { continue }
      clusters[index] = (
        Box(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3]),
        Self.point(subgraph.attributes["lp"]?.text)
      )
    }
  }

  /// Forgets the places of labels that the engine put far from their lines, so that they get
  /// better ones.
  mutating func dropDistantLabels(_ sizes: [Box?]) {
    for (index, size) in sizes.enumerated() {
      guard let size, let label = labels[index], let edge = edges[index] else { continue }
      if edge.distance(to: label) > max(size.width, size.height) / 2 + 10 { labels[index] = nil }
    }
  }

  /// Puts the words on each leg above its line, clear of its number, and makes the lanes high
  /// enough for them.
  mutating func liftLegLabels(_ sizes: [Box?], lanes: [Int?]) {
    for (index, size) in sizes.enumerated() {
      guard let size, let edge = edges[index] else { continue }
      let middle = edge.point(at: 0.5)
      labels[index] = Point(x: middle.x, y: middle.y + size.height / 2 + 12)
      guard let lane = lanes[index] else { continue }
      let missing = middle.y + size.height + 12 + 24 - clusters[lane].box.top
      if missing > 0 {
        clusters[lane].box.top += missing
        clusters[lane].title?.y += missing
      }
    }
  }

  private static func index(_ id: String, _ prefix: String, _ count: Int) -> Int? {
    guard id.hasPrefix(prefix), let index = Int(id.dropFirst(prefix.utf8.count)),
      (0..<count).contains(index)
    else { return nil }
    return index
  }

  static func point(_ text: String?) -> Point? {
    let numbers = (text ?? "").split(whereSeparator: { $0 == "," || $0 == "!" }).compactMap {
      Double($0)
    }
    return numbers.count >= 2 ? Point(x: numbers[0], y: numbers[1]) : nil
  }
}
