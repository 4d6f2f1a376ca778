/// When enough paths have been sampled.
///
/// Half the risk is spent on the number of samples that is enough whatever they show, which follows
/// from how many nodes a shortest path can have inside (Riondato and Kornaropoulos). The other half
/// is divided among the nodes: for each it buys an interval around the share seen so far, narrow
/// for small shares, which holds at whatever moment the sampling stops (Borassi and Natale). A few
/// nodes with large shares decide when that is; so samples that are then thrown away tell which
/// they are, and those few get as much of the risk as all others together.
struct SampleBound {
  static let firstRound = 1024

  /// The samples that are enough in any case.
  let most: Int
  private let error: Double
  private let risk: Double
  private var isLarge: [Bool]
  private var largeCount = 0

  init(error: Double, risk: Double, nodeCount: Int, pathNodes: Int) {
    let inner = max(1, pathNodes - 2)
    let dimension = Double(Int.bitWidth - 1 - inner.leadingZeroBitCount + 1)
    let count = 0.5 / (error * error) * (dimension + PortableMath.logarithm(2 / risk))
    most = Int(min(count.rounded(.up), 1e15))
    self.error = error
    self.risk = risk
    isLarge = [Bool](repeating: false, count: nodeCount)
  }

  /// Learns which nodes have large shares from samples that count for nothing else.
  mutating func choose(by hits: [Int]) {
    let least = max(1, (hits.max() ?? 0) / 4)
    for node in hits.indices { isLarge[node] = hits[node] >= least }
    largeCount = isLarge.count { $0 }
  }

  /// Whether every node's interval is narrow enough.
  func isReached(by hits: [Int], of samples: Int) -> Bool {
    // Both ends move away from the share as it grows, so the largest of a kind decides.
    var most = (large: 0, other: 0)
    for node in hits.indices {
      if isLarge[node] {
        most.large = max(most.large, hits[node])
      } else {
        most.other = max(most.other, hits[node])
      }
    }
    return isNarrow(most.large, largeCount, samples)
      && isNarrow(most.other, isLarge.count - largeCount, samples)
  }

  /// Whether the intervals of `count` nodes with at most so many hits are narrow enough.
  private func isNarrow(_ hits: Int, _ count: Int, _ samples: Int) -> Bool {
    guard count > 0 else { return true }
    // Half the risk for intervals, half of it for this kind, and two ends for each node.
    let caution = PortableMath.logarithm(8 * Double(count) / risk)
    let share = Double(hits) / Double(samples)
    return width(share, samples, -1, caution) <= error && width(share, samples, 1, caution) <= error
  }

  /// How far the true share may be below (`side` -1) or above (1) the one seen.
  private func width(_ share: Double, _ samples: Int, _ side: Double, _ caution: Double) -> Double {
    let ratio = Double(most) / Double(samples)
    let middle = 1.0 / 3 + side * ratio
    let root = (middle * middle + 2 * share * Double(most) / caution).squareRoot()
    return caution / Double(samples) * (middle + root)
  }
}
