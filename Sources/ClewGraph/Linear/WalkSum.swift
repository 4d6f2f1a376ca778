/// The sum of a vector and all its images under a tie matrix, each `factor` times the one before:
/// the solution of (1 - factor · A) x = right.
struct WalkSum {
  let matrix: TieMatrix
  let isSymmetric: Bool
  let factor: Double
  let execution: Execution

  /// The solution with no part of right - (1 - factor · A) x larger than `tolerance`, and whether
  /// all of it is positive.
  ///
  /// Symmetric, conjugate gradients first. Adding up walk by walk then proves what that has found,
  /// or finds it.
  func solve(
    _ right: [Double], tolerance: Double, maximumRounds: Int
  ) throws(ConvergenceError) -> (solution: [Double], isPositive: Bool) {
    var solution = right
    var rounds = 0
    if isSymmetric {
      let zero = [Double](repeating: 0, count: right.count)
      var search = ConjugateGradient(
        matrix, diagonal: [Double](repeating: 1, count: right.count), factor: factor,
        solution: zero, residual: right, on: execution)
      var best = Double.infinity
      var stepsSinceBest = 0
      while search.residualPeak > tolerance / 2 && stepsSinceBest < 50
        && search.steps < maximumRounds && search.advance()
      {
        stepsSinceBest += 1
        if search.residualSum < best {
          best = search.residualSum
          stepsSinceBest = 0
        }
      }
      rounds = search.steps
      if search.residualSum.isFinite { solution = search.solution }
    }
    var change = Double.infinity
    repeat {
      let old = solution
      let sums = DisjointSlots.lend(&solution) { solution in
        matrix.multiply(
          old, on: execution, Adding(right: right, old: old, factor: factor, solution: solution))
      }
      rounds += 1
      change = sums.peak
      if change <= tolerance { return (solution, sums.first == 0) }
    } while rounds < maximumRounds && change.isFinite
    throw ConvergenceError(iterations: rounds, residual: change, tolerance: tolerance)
  }
}

/// One more walk; gathers the largest change and how many numbers are not positive.
private struct Adding: RowWork {
  let right: [Double]
  let old: [Double]
  let factor: Double
  let solution: DisjointSlots<Double>

  @inline(__always)
  func done(_ row: Int, _ product: Double) -> Gathered {
    let value = right[row] + factor * product
    solution[row] = value
    let change = (value - old[row]).magnitude
    return Gathered(
      first: value > 0 && old[row] > 0 ? 0 : 1, peak: change.isNaN ? .infinity : change)
  }
}
