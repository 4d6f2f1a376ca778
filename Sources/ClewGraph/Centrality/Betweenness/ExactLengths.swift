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
    return total == 0 || Int(total.exponent) - unit < 52
  }
}
