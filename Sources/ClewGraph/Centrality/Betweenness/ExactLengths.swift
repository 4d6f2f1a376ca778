extension EdgeLengths {
  /// Whether the length of every path is an exact sum, whatever the order in which it is added.
  ///
  /// So it is when all lengths are whole multiples of one power of two and their total has at most
  /// 53 binary digits. Only then is a path as long as its parts together, which is what cutting a
  /// graph into blocks asks for. O(edges).
  func addUpExactly(in topology: Topology) -> Bool {
    guard !isOne else { return true }
    var unit = Int.max
    var total = 0.0
    for edge in 0..<topology.edgeCount where self[edge] > 0 {
      let length = self[edge]
      total += length
      unit = min(unit, Int(length.exponent) - length.significandWidth)
    }
    return total == 0 || Int(total.exponent) - unit <= 52
  }
}

extension PathPieces {
  /// The largest step `LengthLanePass` takes.
  static let largestStep = 16_000

  /// The lengths of the outgoing arcs as small whole numbers that order all paths as the lengths
  /// do, or nil where there are none.
  ///
  /// Lengths are divided by the largest number that divides them all. Where some are zero, the
  /// others are then multiplied by more than the number of those on any path, and zero becomes 1:
  /// so of two paths with the same length the one with fewer such edges is still the shorter.
  ///
  /// - Precondition: the lengths add up exactly.
  func wholeSteps() -> [Int16]? {
    var unit = Int.max
    for length in lengths where length > 0 {
      unit = min(unit, Int(length.exponent) - length.significandWidth)
    }
    guard unit < Int.max else { return [Int16](repeating: 1, count: lengths.count) }
    guard unit > -1000, unit < 1000 else { return nil }
    let scale = Double(sign: .plus, exponent: -unit, significand: 1)
    var divisor = 0
    var zeros = 0
    for length in lengths {
      guard length > 0 else {
        zeros += 1
        continue
      }
      guard length * scale < 0x1p53 else { return nil }
      var (larger, rest) = (divisor, Int(length * scale))
      while rest != 0 { (larger, rest) = (rest, larger % rest) }
      divisor = larger
    }
    let factor = min(zeros, nodes.count) + 1
    var steps: [Int16] = []
    steps.reserveCapacity(lengths.count)
    for length in lengths {
      let whole = Int(length * scale) / divisor
      guard whole <= Self.largestStep / factor else { return nil }
      steps.append(whole == 0 ? 1 : Int16(whole * factor))
    }
    return steps
  }
}
