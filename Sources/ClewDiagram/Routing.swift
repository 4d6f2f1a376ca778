/// Courses for lines between nodes that an engine has placed but whose lines it drew straight
/// through others.
struct Routing {
  /// For each node, its box and shape.
  let nodes: [(box: Box, shape: String)]

  private static let bends = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46]
  private static let samples = 18

  /// A gentle arc for each line: of some bends, the one that passes under fewest nodes; lines
  /// between the same two nodes get different bends.
  ///
  /// Proportional to lines times nodes.
  func splines(_ edges: [Diagram.Edge]) -> [Spline?] {
    var used: [[Int]: [Double]] = [:]
    return edges.map { edge in
      guard edge.tail != edge.head else { return nil }
      let pair = [min(edge.tail, edge.head), max(edge.tail, edge.head)]
      // The sign of a bend depends on the direction; one side is the same for both directions.
      let side = edge.tail < edge.head ? 1.0 : -1
      var best: (cost: Double, bend: Double)?
      for (rank, bend) in Self.bends.enumerated() {
        let isUsed = (used[pair] ?? []).contains(bend * side)
        let cost = Double(rank) * 0.35 + (isUsed ? 30 : 0) + crossings(edge, bend)
        if cost < (best?.cost ?? .infinity) { best = (cost, bend) }
        if cost <= Double(rank) * 0.35 { break }
      }
      guard let bend = best?.bend else { return nil }
      used[pair, default: []].append(bend * side)
      return clipped(edge, bend)
    }
  }

  private func centre(_ node: Int) -> Point {
    let box = nodes[node].box
    return Point(x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2)
  }

  /// The control points of the arc from centre to centre.
  private func arc(_ edge: Diagram.Edge, _ bend: Double) -> [Point] {
    let from = centre(edge.tail)
    let to = centre(edge.head)
    let across = Point(x: -(to.y - from.y) * bend, y: (to.x - from.x) * bend)
    func along(_ share: Double) -> Point {
      Point(
        x: from.x + (to.x - from.x) * share + across.x,
        y: from.y + (to.y - from.y) * share + across.y)
    }
    return [from, along(0.3), along(0.7), to]
  }

  private static func point(_ p: [Point], _ t: Double) -> Point {
    let u = 1 - t
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return Point(
      x: zip(weights, p).reduce(0) { $0 + $1.0 * $1.1.x },
      y: zip(weights, p).reduce(0) { $0 + $1.0 * $1.1.y })
  }

  /// How many sampled points of the arc lie in nodes that are not its ends.
  private func crossings(_ edge: Diagram.Edge, _ bend: Double) -> Double {
    let arc = arc(edge, bend)
    let points = (1..<Self.samples).map { Self.point(arc, Double($0) / Double(Self.samples)) }
    var hull = Box(centre: points[0], width: 0, height: 0)
    for point in points { hull.include(Box(centre: point, width: 0, height: 0)) }
    var count = 0.0
    for (index, node) in nodes.enumerated() where index != edge.tail && index != edge.head {
      guard hull.left < node.box.right, hull.right > node.box.left, hull.bottom < node.box.top,
        hull.top > node.box.bottom
      else { continue }
      for point in points where Self.contains(node.box, "box", point, margin: 3) { count += 1 }
    }
    return count
  }

  /// The part of the arc outside its end nodes, with room for arrowheads.
  private func clipped(_ edge: Diagram.Edge, _ bend: Double) -> Spline? {
    let arc = arc(edge, bend)
    func leave(_ node: Int, from start: Double, to end: Double, margin: Double) -> Double {
      var inside = start
      var outside = end
      for _ in 0..<24 {
        let middle = (inside + outside) / 2
        if Self.contains(
          nodes[node].box, nodes[node].shape, Self.point(arc, middle), margin: margin)
        {
          inside = middle
        } else {
          outside = middle
        }
      }
      return outside
    }
    let arrow = edge.relation.arrowLength
    let first = leave(edge.tail, from: 0, to: 0.5, margin: 1)
    let last = leave(edge.head, from: 1, to: 0.5, margin: 1)
    guard first < last else { return nil }
    let hasTail = edge.arrow == .both
    let hasHead = edge.arrow != .none
    let lineStart = hasTail ? leave(edge.tail, from: 0, to: 0.5, margin: 1 + arrow) : first
    let lineEnd = hasHead ? leave(edge.head, from: 1, to: 0.5, margin: 1 + arrow) : last
    guard lineStart < lineEnd else { return nil }
    var spline = Spline(points: Self.piece(arc, lineStart, lineEnd))
    if hasTail { spline.start = Self.point(arc, first) }
    if hasHead { spline.end = Self.point(arc, last) }
    return spline
  }

  /// The control points of the piece of a Bezier curve between two parameters (blossoming).
  private static func piece(_ p: [Point], _ a: Double, _ b: Double) -> [Point] {
    func mix(_ left: Point, _ right: Point, _ t: Double) -> Point {
      Point(x: left.x + (right.x - left.x) * t, y: left.y + (right.y - left.y) * t)
    }
    func blossom(_ r: Double, _ s: Double, _ t: Double) -> Point {
      let first = [mix(p[0], p[1], r), mix(p[1], p[2], r), mix(p[2], p[3], r)]
      let second = [mix(first[0], first[1], s), mix(first[1], first[2], s)]
      return mix(second[0], second[1], t)
    }
    return [blossom(a, a, a), blossom(a, a, b), blossom(a, b, b), blossom(b, b, b)]
  }

  /// Whether a point is inside a shape of Graphviz's that fills `box`, or within `margin` of it.
  static func contains(_ box: Box, _ shape: String, _ point: Point, margin: Double) -> Bool {
    let x = abs(point.x - (box.left + box.right) / 2) / (box.width / 2 + margin)
    let y = abs(point.y - (box.bottom + box.top) / 2) / (box.height / 2 + margin)
    guard x <= 1, y <= 1 else { return false }
    switch shape {
    case "ellipse": return x * x + y * y <= 1
    case "hexagon": return x <= 1 - y / 2
    case "octagon": return x + y <= 1.4142
    default: return true
    }
  }
}
