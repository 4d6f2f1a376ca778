/// A product of probabilities that never vanishes, however many there are.
///
/// Rounded to 53 bits after each factor, as a `Double` is, but with an exponent without limit. The
/// number of factors that left it as it was makes every edge a step, so that ties form no cycle.
struct Reliability: Hashable, Comparable {
  private var exponent: Int
  /// From 1 up to below 2.
  private var significand: Double
  private var stalls: UInt32 = 0

  static let certain = Reliability(exponent: 0, significand: 1)

  /// Whether the left is more reliable: the best comes first.
  static func < (left: Reliability, right: Reliability) -> Bool {
    if left.exponent != right.exponent { return left.exponent > right.exponent }
    if left.significand != right.significand { return left.significand > right.significand }
    return left.stalls < right.stalls
  }

  /// The product with one more probability.
  func times(_ probability: Double) -> Reliability {
    let product = significand * probability.significand
    var result = self
    result.exponent += Int(probability.exponent) + (product >= 2 ? 1 : 0)
    result.significand = product >= 2 ? product / 2 : product
    if result.exponent == exponent && result.significand == significand { result.stalls &+= 1 }
    return result
  }

  /// The nearest `Double`, 0 where that is too small.
  var probability: Double {
    exponent < -1_100 ? 0 : Double(sign: .plus, exponent: exponent, significand: significand)
  }
}
