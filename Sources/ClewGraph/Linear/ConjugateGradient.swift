/// Solves (D - c A) x = b for a symmetric tie matrix A and a diagonal D, by conjugate gradients in
/// the inner product of D.
///
/// That is the same as scaling the system by the square root of D on both sides, without the
/// roots. The matrix must be positive definite, or semidefinite with `b` in its range. One pass
/// over the arcs and one over the rows a step (Chronopoulos and Gear 1989,
/// doi:10.1016/0377-0427(89)90045-9). Rows with a diagonal of 0 are left alone: their solution and
/// residual stay as they were given. Memory: five numbers a row.
struct ConjugateGradient {
  private let matrix: TieMatrix
  private let diagonal: [Double]
  private let factor: Double
  private let execution: Execution
  /// What has been found so far.
  private(set) var solution: [Double]
  /// D⁻¹ (b - (D - c A) x).
  private(set) var residual: [Double]
  private var direction: [Double]
  private var image: [Double]
  private var residualImage: [Double]
  private var step = 0.0
  private var square = 0.0
  /// How many steps were done, each with one product.
  private(set) var steps = 0
  /// The sum of D·|residual|.
  private(set) var residualSum: Double
  /// The largest |residual|.
  private(set) var residualPeak: Double

  /// Begins at `solution`, whose `residual` is D⁻¹ (b - (D - c A) x).
  init(
    _ matrix: TieMatrix, diagonal: [Double], factor: Double, solution: [Double],
    residual: [Double], on execution: Execution
  ) {
    self.matrix = matrix
    self.diagonal = diagonal
    self.factor = factor
    self.execution = execution
    self.solution = solution
    self.residual = residual
    direction = [Double](repeating: 0, count: matrix.rowCount)
    image = direction
    residualImage = direction
    residualSum = .infinity
    residualPeak = .infinity
  }

  /// Does one step; false where none is left to do: the residual is 0, or rounding or an indefinite
  /// matrix has spoilt the search.
  mutating func advance() -> Bool {
    let product = multiply()
    let newSquare = product.first
    let curvature: Double
    let turn: Double
    if steps == 0 {
      turn = 0
      curvature = product.second
    } else {
      turn = newSquare / square
      curvature = product.second - turn * newSquare / step
    }
    guard newSquare > 0, curvature > 0, newSquare.isFinite, curvature.isFinite else { return false }
    step = newSquare / curvature
    square = newSquare
    steps += 1
    move(turn: turn)
    return true
  }

  /// Sets `residualImage`; gives back (r, r) and (r, D⁻¹ M r) in the inner product of D.
  private mutating func multiply() -> Gathered {
    let (diagonal, residual, factor) = (diagonal, residual, factor)
    return DisjointSlots.lend(&residualImage) { image in
      matrix.multiply(
        residual, on: execution,
        Imaging(diagonal: diagonal, residual: residual, factor: factor, image: image))
    }
  }

  private mutating func move(turn: Double) {
    let (diagonal, residualImage, step, matrix, execution) = (
      diagonal, residualImage, step, matrix, execution
    )
    var sizes = Gathered()
    DisjointSlots.lend(&solution) { solution in
      DisjointSlots.lend(&residual) { residual in
        DisjointSlots.lend(&direction) { direction in
          DisjointSlots.lend(&image) { image in
            sizes = matrix.forEachRow(
              on: execution,
              Moving(
                diagonal: diagonal, residualImage: residualImage, turn: turn, step: step,
                solution: solution, residual: residual, direction: direction, image: image))
          }
        }
      }
    }
    residualSum = sizes.first
    residualPeak = sizes.peak
  }
}

/// From the product of A with the residual to D⁻¹ (D - c A) times the residual.
private struct Imaging: RowWork {
  let diagonal: [Double]
  let residual: [Double]
  let factor: Double
  let image: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _ product: Double) -> Gathered {
    let weight = diagonal[row]
    guard weight > 0 else { return Gathered() }
    let value = residual[row]
    let result = value - factor / weight * product
    image[row] = result
    return Gathered(first: value * value * weight, second: value * result * weight)
  }
}

/// One step along the new direction.
private struct Moving: RowWork {
  let diagonal: [Double]
  let residualImage: [Double]
  let turn: Double
  let step: Double
  let solution: DisjointSlots<Double>
  let residual: DisjointSlots<Double>
  let direction: DisjointSlots<Double>
  let image: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _: Double) -> Gathered {
    let weight = diagonal[row]
    guard weight > 0 else { return Gathered() }
    let way = residual[row] + turn * direction[row]
    let wayImage = residualImage[row] + turn * image[row]
    let left = residual[row] - step * wayImage
    direction[row] = way
    image[row] = wayImage
    solution[row] += step * way
    residual[row] = left
    return Gathered(first: left.magnitude * weight, peak: left.magnitude)
  }
}
