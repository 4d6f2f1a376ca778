/// Logarithms and powers, which the standard library has not, alike on every platform.
package enum PortableMath {
  /// The logarithm of 2, to so few bits that a product with an exponent is exact, and the rest.
  private static let logarithmOfTwo = 0x1.62e42feep-1
  private static let logarithmOfTwoRest = 1.908_214_929_270_587_7e-10

  /// The natural logarithm of a positive finite number, to a few units of the last place.
  ///
  /// The significand goes near 1, and there twice the series of the inverse hyperbolic tangent of
  /// (m-1)/(m+1), which is at most 0.172.
  package static func logarithm(_ value: Double) -> Double {
    precondition(value > 0 && value.isFinite, "only positive numbers have a logarithm")
    var exponent = value.exponent
    var significand = value.significand
    if significand > 1.414_213_562_373_095 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 25.0, to: 1, by: -2) { sum = (sum + 1 / odd) * square }
    let near = 2 * (ratio + ratio * sum)
    return Double(exponent) * logarithmOfTwo + (near + Double(exponent) * logarithmOfTwoRest)
  }

  /// The exponential of a number; 0 and infinity where it leaves the range of `Double`.
  static func exponential(_ value: Double) -> Double {
    guard value > -746 else { return 0 }
    guard value < 710 else { return .infinity }
    let twos = (value / logarithmOfTwo).rounded()
    let rest = (value - twos * logarithmOfTwo) - twos * logarithmOfTwoRest
    var sum = 1.0
    for term in stride(from: 16.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
    // In two steps, so that no factor is out of range where the result is not.
    let half = Int(twos) / 2
    return sum * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: Int(twos) - half, significand: 1)
  }

  /// A positive number to a power; exact for the exponents 0, 1 and, rounded once, ½.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    switch exponent {
    case 0: 1
    case 1: base
    case 0.5: base.squareRoot()
    default: exponential(exponent * logarithm(base))
    }
  }
}
