/// A matrix known by what it makes of vectors.
protocol LinearOperator: Sendable {
  var rowCount: Int { get }
  /// What becomes of `vector`, and the inner product of the two.
  func image(of vector: [Double], on execution: Execution) -> (image: [Double], product: Double)
  /// Does `work` for every row and gathers what it gives back.
  func forEachRow<Work: RowWork>(on execution: Execution, _ work: Work) -> Gathered
}

extension TieMatrix: LinearOperator {
  func image(of vector: [Double], on execution: Execution) -> (image: [Double], product: Double) {
    var image = [Double](repeating: 0, count: rowCount)
    let sums = DisjointSlots.lend(&image) { image in
      multiply(vector, on: execution, Storing(vector: vector, image: image))
    }
    return (image, sums.first)
  }
}

/// A matrix after its transpose: symmetric, with no eigenvalue below 0.
struct GramOperator: LinearOperator {
  let transpose: TieMatrix
  let matrix: TieMatrix

  var rowCount: Int { matrix.rowCount }

  func image(of vector: [Double], on execution: Execution) -> (image: [Double], product: Double) {
    let middle = transpose.image(of: vector, on: execution).image
    return matrix.image(of: middle, on: execution, against: vector)
  }

  func forEachRow<Work: RowWork>(on execution: Execution, _ work: Work) -> Gathered {
    matrix.forEachRow(on: execution, work)
  }
}

extension TieMatrix {
  /// What becomes of `vector`, and its inner product with another one.
  fileprivate func image(
    of vector: [Double], on execution: Execution, against other: [Double]
  ) -> (image: [Double], product: Double) {
    var image = [Double](repeating: 0, count: rowCount)
    let sums = DisjointSlots.lend(&image) { image in
      multiply(vector, on: execution, Storing(vector: other, image: image))
    }
    return (image, sums.first)
  }
}

/// Stores the products and gathers their inner product with a vector.
private struct Storing: RowWork {
  let vector: [Double]
  let image: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _ product: Double) -> Gathered {
    image[row] = product
    return Gathered(first: product * vector[row])
  }
}
