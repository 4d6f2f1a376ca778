/// Rectangles side by side on a page.
enum Packing {
  /// For each rectangle, the lower left corner of its place; no two places overlap.
  ///
  /// The shape of the whole comes near `aspect`, width to height. The largest rectangle comes
  /// first, at the top left.
  /// Tries some strip widths and keeps the one with the least waste; quadratic in the rectangles
  /// for each width. y grows upwards and is 0 or less.
  static func corners(
    of sizes: [(width: Double, height: Double)], gap: Double, aspect: Double
  ) -> [Point] {
    best(sizes, byHeight(sizes), gap: gap, aspect: aspect)?.corners ?? []
  }

  /// The same where lines join pairs of rectangles, by their numbers: they are short, too, and the
  /// largest rectangle need not be first.
  ///
  /// Rectangles change places in the order as long as that makes it better; with more than 24 the
  /// order is left as it is.
  static func corners(
    of sizes: [(width: Double, height: Double)], gap: Double, aspect: Double,
    between pairs: [(Int, Int)]
  ) -> [Point] {
    var order = byHeight(sizes)
    guard var found = best(sizes, order, gap: gap, aspect: aspect) else { return [] }
    guard !pairs.isEmpty, (3...24).contains(sizes.count) else { return found.corners }
    let area = sizes.reduce(0) { $0 + $1.width * $1.height }
    func cost(_ candidate: (cost: Double, corners: [Point])) -> Double {
      let centres = zip(candidate.corners, sizes).map {
        Point(x: $0.x + $1.width / 2, y: $0.y + $1.height / 2)
      }
      let total = pairs.reduce(0.0) { sum, pair in
        let (x, y) = (
          centres[pair.0].x - centres[pair.1].x, centres[pair.0].y - centres[pair.1].y
        )
        return sum + (x * x + y * y).squareRoot()
      }
      return candidate.cost * (1 + total / Double(pairs.count) / area.squareRoot())
    }
    var least = cost(found)
    for _ in 0..<4 {
      let before = least
      for first in order.indices {
        for second in order.indices where second > first {
          order.swapAt(first, second)
          if let candidate = best(sizes, order, gap: gap, aspect: aspect),
            cost(candidate) < least * 0.999
          {
            found = candidate
            least = cost(candidate)
          } else {
            order.swapAt(first, second)
          }
        }
      }
      if least == before { break }
    }
    return found.corners
  }

  /// The highest first, equal ones by number.
  private static func byHeight(_ sizes: [(width: Double, height: Double)]) -> [Int] {
    sizes.indices.sorted { left, right in
      let first = sizes[left]
      let second = sizes[right]
      return first.height == second.height ? left < right : first.height > second.height
    }
  }

  /// The least wasteful of some widths for an order; nil without rectangles.
  private static func best(
    _ sizes: [(width: Double, height: Double)], _ order: [Int], gap: Double, aspect: Double
  ) -> (cost: Double, corners: [Point])? {
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let widest = sizes.map(\.width).max() ?? 0
    guard !sizes.isEmpty else { return nil }
    var best: (cost: Double, corners: [Point])?
    for step in 0..<14 {
      let ideal = (area * aspect).squareRoot()
      let width = max(widest, ideal * (0.8 + 0.1 * Double(step)))
      let corners = place(sizes, order, gap: gap, width: width)
      let right = zip(corners, sizes).map { $0.x + $1.width }.max() ?? 0
      let height = -(corners.map(\.y).min() ?? 0)
      let shape = max(1, right) / max(1, height) / aspect
      let cost = right * height * (shape > 1 ? shape : 1 / shape)
      if cost < (best?.cost ?? .infinity) * 0.999 { best = (cost, corners) }
    }
    return best
  }

  /// The skyline of what is placed: pieces from left to right, with how far down they reach.
  private static func place(
    _ sizes: [(width: Double, height: Double)], _ order: [Int], gap: Double, width: Double
  ) -> [Point] {
    var skyline: [(left: Double, depth: Double)] = [(0, 0)]
    var corners = [Point](repeating: Point(x: 0, y: 0), count: sizes.count)
    for index in order {
      let need = sizes[index].width
      var best: (depth: Double, left: Double)?
      for start in skyline.indices {
        let left = skyline[start].left
        guard left == 0 || left + need <= width else { continue }
        var depth = 0.0
        for piece in skyline[start...] where piece.left < left + need + gap {
          depth = max(depth, piece.depth)
        }
        if best.map({ depth < $0.depth }) ?? true { best = (depth, left) }
      }
      guard let best else { continue }
      corners[index] = Point(x: best.left, y: -(best.depth + sizes[index].height))
      let right = best.left + need + gap
      let bottom = best.depth + sizes[index].height + gap
      let after = skyline.last { $0.left <= right }?.depth ?? 0
      skyline.removeAll { $0.left >= best.left && $0.left <= right }
      skyline.append((best.left, bottom))
      skyline.append((right, after))
      skyline.sort { $0.left < $1.left }
    }
    return corners
  }
}
