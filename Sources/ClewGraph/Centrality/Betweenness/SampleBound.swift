/// When enough paths have been sampled.
///
/// Half the risk is spent on the number of samples that is enough whatever they show, which follows
/// from how many nodes a shortest path can have inside (Riondato and Kornaropoulos). The other half
/// is divided evenly among the nodes: for each it buys an interval around the share seen so far,
/// narrow for small shares, which holds at whatever moment the sampling stops (Borassi and Natale).
struct SampleBound {
  static let firstRound = 1024

  /// The samples that are enough in any case.
  let most: Int
  private let error: Double
  /// The natural logarithm of one over the risk that one end of one node's interval is wrong.
  private let caution: Double

  init(error: Double, risk: Double, nodeCount: Int, pathNodes: Int) {
    let inner = max(1, pathNodes - 2)
    let dimension = Double(Int.bitWidth - 1 - inner.leadingZeroBitCount + 1)
    let count = 0.5 / (error * error) * (dimension + Logarithm.natural(2 / risk))
    most = Int(min(count.rounded(.up), 1e15))
    self.error = error
    caution = Logarithm.natural(4 * Double(nodeCount) / risk)
  }

  /// Whether every node's interval is narrow enough.
  func isReached(by hits: [Int], of samples: Int) -> Bool {
    // Both ends move away from the share as it grows, so the largest decides.
    let largest = Double(hits.max() ?? 0) / Double(samples)
    return width(largest, samples, -1) <= error && width(largest, samples, 1) <= error
  }

  /// How far the true share may be below (`side` -1) or above (1) the one seen.
  private func width(_ share: Double, _ samples: Int, _ side: Double) -> Double {
    let ratio = Double(most) / Double(samples)
    let middle = 1.0 / 3 + side * ratio
    let root = (middle * middle + 2 * share * Double(most) / caution).squareRoot()
    return caution / Double(samples) * (middle + root)
  }
}

/// Logarithms without the system's library, the same on every machine.
enum Logarithm {
  /// The natural logarithm of a positive number, to some 15 digits.
  static func natural(_ value: Double) -> Double {
    // ln m = 2 artanh((m - 1) / (m + 1)) for the significand, which is between 1 and 2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += term / odd
      term *= ratio * ratio
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
  }
}
