/// Linear algebra on full tables, by methods too slow for anything but small graphs.
enum DenseOracle {
  /// The adjacency of a graph: row `to`, column `from`, the strengths of the tie; loops are none.
  static func ties(_ graph: EdgeList) -> [[Double]] {
    var table = [[Double]](
      repeating: .init(repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
    for (edge, (from, to)) in graph.edges.enumerated() where from != to {
      for (from, to) in graph.isDirected ? [(from, to)] : [(from, to), (to, from)] {
        table[to][from] = graph.weights == nil ? 1 : table[to][from] + graph.weight(edge)
      }
    }
    return table
  }

  static func transposed(_ table: [[Double]]) -> [[Double]] {
    table.indices.map { column in table.map { $0[column] } }
  }

  static func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
    let columns = transposed(right)
    return left.map { row in columns.map { zip(row, $0).reduce(0) { $0 + $1.0 * $1.1 } } }
  }

  static func product(_ table: [[Double]], _ vector: [Double]) -> [Double] {
    table.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// Solves a system whose right side is the last column, by elimination with pivots.
  static func solve(_ system: [[Double]]) -> [Double] {
    var rows = system
    for pivot in rows.indices {
      let best = (pivot..<rows.count).max { left, right in
        rows[left][pivot].magnitude < rows[right][pivot].magnitude
      }
      rows.swapAt(pivot, best ?? pivot)
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        guard factor != 0 else { continue }
        for column in pivot..<rows[row].count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return rows.indices.map { rows[$0][rows.count] / rows[$0][$0] }
  }

  /// Eigenvalues and eigenvectors (as rows) of a symmetric table, by Jacobi's rotations.
  static func eigenpairs(_ symmetric: [[Double]]) -> [(value: Double, vector: [Double])] {
    var table = symmetric
    let count = table.count
    var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<60 {
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) where table[p][q].magnitude > 1e-300 {
          let ratio = (table[q][q] - table[p][p]) / (2 * table[p][q])
          let tangent =
            (ratio < 0 ? -1 : 1) / (ratio.magnitude + (ratio * ratio + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          let sine = tangent * cosine
          for k in 0..<count {
            let (a, b) = (table[k][p], table[k][q])
            table[k][p] = cosine * a - sine * b
            table[k][q] = sine * a + cosine * b
          }
          for k in 0..<count {
            let (a, b) = (table[p][k], table[q][k])
            table[p][k] = cosine * a - sine * b
            table[q][k] = sine * a + cosine * b
            let (c, d) = (vectors[p][k], vectors[q][k])
            vectors[p][k] = cosine * c - sine * d
            vectors[q][k] = sine * c + cosine * d
          }
        }
      }
    }
    return (0..<count).map { (table[$0][$0], vectors[$0]) }
  }

  /// The projection of equal numbers on the eigenspace of the largest eigenvalue, of length 1.
  static func leading(_ symmetric: [[Double]]) -> [Double] {
    let pairs = eigenpairs(symmetric)
    let largest = pairs.map(\.value).max() ?? 0
    var sum = [Double](repeating: 0, count: symmetric.count)
    for pair in pairs where pair.value > largest - 1e-9 * max(1, largest.magnitude) {
      let share = pair.vector.reduce(0, +)
      for k in sum.indices { sum[k] += share * pair.vector[k] }
    }
    let size = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return sum.map { $0 / size }
  }
}
