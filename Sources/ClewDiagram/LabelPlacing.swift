/// Finds room for the words on lines.
enum LabelPlacing {
  private static let shares = [
    0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18,
    0.82,
  ]

  /// For each line, the middle of its label; lines without a size or a course get none.
  ///
  /// It is near the middle of the line, where it covers least of nodes and of other labels.
  ///
  /// - Parameter allowed: how much of a label may be covered at its best place, 0 to 1; beyond, it
  ///   gets none.
  static func places(
    along edges: [Spline?], sizes: [(width: Double, height: Double)?], around nodes: [Box],
    allowed: Double = .infinity
  ) -> [Point?] {
    var taken: [Box] = nodes
    return zip(edges, sizes).map { edge, size in
      guard let edge, let size else { return nil }
      let area = size.width * size.height
      var best: (cost: Double, box: Box, point: Point)?
      for (rank, share) in shares.enumerated() {
        let point = edge.point(at: share)
        let box = Box(centre: point, width: size.width, height: size.height)
        let cost =
          taken.reduce(Double(rank) * area * 0.01) { $0 + $1.overlap(box) }
        if cost < (best?.cost ?? .infinity) { best = (cost, box, point) }
      }
      guard let best, best.cost <= area * (allowed + 0.2) else { return nil }
      taken.append(best.box)
      return best.point
    }
  }
}
