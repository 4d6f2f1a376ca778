/// An iteration that did not come to rest within its limit, so that there is no answer.
public struct ConvergenceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many iterations were done.
  public let iterations: Int
  /// How far from a solution the last iterate was, in the terms of the measure.
  public let residual: Double
  /// How near it had to be.
  public let tolerance: Double

  public var description: String {
    "After \(iterations) iterations the residual is \(residual), not yet \(tolerance)."
  }
}
