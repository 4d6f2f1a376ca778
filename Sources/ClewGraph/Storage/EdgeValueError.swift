/// Why a list of numbers cannot be the lengths or the strengths of edges.
public struct EdgeValueError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault; more may be added.
  public struct Code: Hashable, Sendable {
    let name: String

    /// A value is not a number or infinite.
    public static let notFinite = Code(name: "notFinite")
    /// A value is less than zero.
    public static let negative = Code(name: "negative")
    /// The values are finite but so large that the sum of some of them might not be.
    public static let totalTooLarge = Code(name: "totalTooLarge")
  }

  /// The kind of fault.
  public let code: Code
  /// The edge with the fault; for `totalTooLarge` the edge that made the total too large.
  public let edge: Int
  /// The value of that edge.
  public let value: Double

  public var description: String {
    switch code {
    case .notFinite: "The value \(value) of edge \(edge) is not a finite number."
    case .negative: "The value \(value) of edge \(edge) is negative."
    default: "The values up to edge \(edge) add up to more than can be computed with."
    }
  }

  /// The largest sum of all values, well below the largest finite `Double`.
  public static let largestTotal = 0x1p1000

  static func check(_ values: [Double]) throws(EdgeValueError) {
    var total = 0.0
    for (edge, value) in values.enumerated() {
      guard value.isFinite else {
        throw EdgeValueError(code: .notFinite, edge: edge, value: value)
      }
      guard value >= 0 else { throw EdgeValueError(code: .negative, edge: edge, value: value) }
      total += value
      guard total <= largestTotal else {
        throw EdgeValueError(code: .totalTooLarge, edge: edge, value: value)
      }
    }
  }
}

/// Why a list of numbers cannot be the lengths of edges.
public typealias LengthError = EdgeValueError

/// Why a list of numbers cannot be the strengths of edges.
public typealias StrengthError = EdgeValueError
