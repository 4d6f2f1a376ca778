/// The search for the eigenvector of the largest eigenvalue of a matrix without negative entries,
/// beginning with equal numbers.
///
/// Where that eigenvalue has several eigenvectors, it is their sum that equal numbers contain.
struct LeadingEigenvector<Matrix: LinearOperator> {
  private let matrix: Matrix
  private let execution: Execution
  /// What has been found so far, of length 1.
  private(set) var vector: [Double]
  /// How many products were formed.
  private(set) var products = 0

  init(_ matrix: Matrix, on execution: Execution) {
    self.matrix = matrix
    self.execution = execution
    let count = matrix.rowCount
    vector = [Double](repeating: 1 / Double(max(count, 1)).squareRoot(), count: count)
  }

  /// Searches until one product changes no more than `tolerance` beyond the size.
  ///
  /// A symmetric matrix is searched by Lanczos's method first. Power iteration then proves what
  /// that has found, or finds it; each round adds `shift` times the eigenvalue times the vector
  /// itself, without which a matrix with a negative eigenvalue of the same size would swing.
  mutating func search(
    isSymmetric: Bool, shift: Double, tolerance: Double, maximumProducts: Int
  ) throws(ConvergenceError) {
    if isSymmetric { searchKrylovSpaces(tolerance: tolerance, maximumProducts: maximumProducts) }
    var residual = Double.infinity
    while products < maximumProducts {
      residual = advance(shift: shift)
      if residual <= tolerance { return }
    }
    throw ConvergenceError(iterations: products, residual: residual, tolerance: tolerance)
  }

  /// One round of power iteration; gives back how far the vector before it was from an eigenvector:
  /// the length of what the product changes beyond its size, over the eigenvalue.
  private mutating func advance(shift: Double) -> Double {
    let (matrix, execution) = (matrix, execution)
    let (image, eigenvalue) = matrix.image(of: vector, on: execution)
    products += 1
    let old = vector
    let squares = matrix.forEachRow(on: execution, Squares(vector: image)).first
    let turned = shift * squares.squareRoot()
    let sums = DisjointSlots.lend(&vector) { vector in
      matrix.forEachRow(
        on: execution,
        Turning(old: old, image: image, eigenvalue: eigenvalue, shift: turned, vector: vector))
    }
    scale(by: 1 / sums.second.squareRoot())
    return eigenvalue > 0 ? sums.first.squareRoot() / eigenvalue : .infinity
  }

  private mutating func scale(by factor: Double) {
    guard factor.isFinite else { return }
    let (matrix, execution) = (matrix, execution)
    _ = DisjointSlots.lend(&vector) { vector in
      matrix.forEachRow(on: execution, Scaling(factor: factor, vector: vector))
    }
  }

  /// Lanczos's method, begun anew with the best vector after every few products, so that memory
  /// stays at a few vectors; ends when the residual is small enough or gets no smaller.
  private mutating func searchKrylovSpaces(tolerance: Double, maximumProducts: Int) {
    var best = Double.infinity
    var failures = 0
    while products < maximumProducts && failures < 2 {
      let residual = searchOneSpace(tolerance: max(tolerance / 2, 1e-15), maximumProducts)
      if residual <= tolerance / 2 { return }
      failures = residual < best ? 0 : failures + 1
      best = min(best, residual)
    }
  }

  /// Replaces the vector by the best one in the space of its first images; gives back its residual.
  private mutating func searchOneSpace(tolerance: Double, _ maximumProducts: Int) -> Double {
    let (matrix, execution) = (matrix, execution)
    var basis = [vector]
    var table = Tridiagonal()
    var residual = Double.infinity
    var weights = [1.0]
    while basis.count <= 16 && products < maximumProducts {
      let last = basis[basis.count - 1]
      var (image, product) = matrix.image(of: last, on: execution)
      products += 1
      let before = basis.count > 1 ? basis[basis.count - 2] : []
      let squares = DisjointSlots.lend(&image) { image in
        matrix.forEachRow(
          on: execution,
          Orthogonal(
            last: last, before: before, product: product, coupling: table.couplings.last ?? 0,
            image: image))
      }
      let size = squares.first.squareRoot()
      table.diagonal.append(product)
      let (value, vector) = table.leading()
      guard value > 0, size.isFinite else { return .infinity }
      weights = vector
      residual = size * (weights.last ?? 0).magnitude / value
      // A remainder of this size is rounding alone.
      if residual <= tolerance || size <= 1e-13 * value || basis.count == 16 { break }
      table.couplings.append(size)
      _ = DisjointSlots.lend(&image) { image in
        matrix.forEachRow(on: execution, Scaling(factor: 1 / size, vector: image))
      }
      basis.append(image)
    }
    let sums = DisjointSlots.lend(&vector) { vector in
      matrix.forEachRow(on: execution, Combining(basis: basis, weights: weights, vector: vector))
    }
    scale(by: 1 / sums.first.squareRoot())
    return residual
  }
}

private struct Squares: RowWork {
  let vector: [Double]

  @inline(__always)
  func done(_ row: Int, _: Double) -> Gathered {
    Gathered(first: vector[row] * vector[row])
  }
}

private struct Scaling: RowWork {
  let factor: Double
  let vector: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _: Double) -> Gathered {
    vector[row] *= factor
    return Gathered()
  }
}

/// A round of power iteration; gathers the squares of the deviation and of the new vector.
private struct Turning: RowWork {
  let old: [Double]
  let image: [Double]
  let eigenvalue: Double
  let shift: Double
  let vector: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _: Double) -> Gathered {
    let deviation = image[row] - eigenvalue * old[row]
    let value = image[row] + shift * old[row]
    vector[row] = value
    return Gathered(first: deviation * deviation, second: value * value)
  }
}

/// Takes the last two basis vectors out of an image; gathers the squares of what is left.
private struct Orthogonal: RowWork {
  let last: [Double]
  let before: [Double]
  let product: Double
  let coupling: Double
  let image: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _: Double) -> Gathered {
    var value = image[row] - product * last[row]
    if !before.isEmpty { value -= coupling * before[row] }
    image[row] = value
    return Gathered(first: value * value)
  }
}

/// Adds up basis vectors; less than nothing, which only rounding makes, becomes nothing.
private struct Combining: RowWork {
  let basis: [[Double]]
  let weights: [Double]
  let vector: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _: Double) -> Gathered {
    var value = 0.0
    for (part, weight) in zip(basis, weights) { value += weight * part[row] }
    value = max(value, 0)
    vector[row] = value
    return Gathered(first: value * value)
  }
}
