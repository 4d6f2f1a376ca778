/// A small symmetric matrix with nothing beside its diagonal and the numbers next to it.
struct Tridiagonal {
  var diagonal: [Double] = []
  /// What couples each row to the next; all but the first `diagonal.count - 1` are ignored.
  var couplings: [Double] = []

  /// The largest eigenvalue and its eigenvector, of length 1 with a sum that is not negative.
  ///
  /// The value by halving between Gershgorin's bounds, the vector by inverse iteration just above.
  func leading() -> (value: Double, vector: [Double]) {
    let count = diagonal.count
    func coupling(_ row: Int) -> Double { row >= 0 && row < count - 1 ? couplings[row] : 0 }
    var low = -Double.infinity
    var high = -Double.infinity
    for row in 0..<count {
      low = max(low, diagonal[row])
      let reach = coupling(row).magnitude + coupling(row - 1).magnitude
      high = max(high, diagonal[row] + reach)
    }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isBelow(middle) { high = middle } else { low = middle }
    }
    // Just above the eigenvalue all pivots are negative, so elimination needs no exchange.
    var shift = high
    var gap = max(high.magnitude, 1e-300) * 1e-15
    while !isBelow(shift) {
      shift = high + gap
      gap *= 2
    }
    var vector = [Double](repeating: 1, count: count)
    for _ in 0..<3 {
      var pivots = diagonal.map { $0 - shift }
      for row in 1..<max(count, 1) {
        let factor = coupling(row - 1) / pivots[row - 1]
        pivots[row] -= factor * coupling(row - 1)
        vector[row] -= factor * vector[row - 1]
      }
      for row in (0..<count).reversed() {
        if row + 1 < count { vector[row] -= coupling(row) * vector[row + 1] }
        vector[row] /= pivots[row]
      }
      let size = (vector.map(\.magnitude).max() ?? 1)
      vector = vector.map { $0 / size }
    }
    let size = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let sign = vector.reduce(0, +) < 0 ? -1.0 : 1
    return (high, vector.map { sign * $0 / size })
  }

  /// Whether every eigenvalue is below a number: whether all pivots of the shifted matrix are
  /// negative.
  private func isBelow(_ number: Double) -> Bool {
    var pivot = -1.0
    for row in diagonal.indices {
      let coupling = row > 0 ? couplings[row - 1] : 0
      pivot = diagonal[row] - number - coupling * coupling / pivot
      guard pivot < 0 else { return false }
    }
    return true
  }
}
