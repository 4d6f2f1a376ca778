/// A set of nodes that together score high, and how sure it is that none scores higher.
///
/// It describes the network that was reported: ties nobody reported are not in it, and people form
/// new ties. It is not a strategy.
public struct KeyPlayerSet: Hashable, Sendable {
  /// The nodes in ascending order.
  public let nodes: [Int]
  /// The score of the set.
  public let value: Double
  /// The score of no nodes at all.
  public let valueBefore: Double
  /// Whether no set of this size scores higher; of several the first in the order of node numbers
  /// is given.
  public let isExact: Bool
  /// What no set of this size can exceed; the value itself where it is exact.
  public let bound: Double

  /// How much higher another set might score; 0 where the set is exact.
  public var gap: Double { max(0, bound - value) }

  /// What every printed answer has to say.
  public static let caveat =
    "This describes the network as reported; it is not a strategy, and unreported ties are missing."
}

/// How many steps a search for a best set may take before it settles for a good one.
///
/// A step is about one look at an edge; a hundred million take about a second.
public struct SearchBudget: Hashable, Sendable {
  /// The number of steps.
  public var steps: Int

  /// A budget of so many steps.
  public init(steps: Int) { self.steps = steps }

  /// One or two seconds.
  public static let standard = SearchBudget(steps: 200_000_000)

  /// The number of ways to choose so many of `count`, or nil where it is beyond the budget.
  func combinations(of count: Int, choose size: Int) -> Int? {
    var ways = 1
    for place in 0..<max(0, min(size, count - size)) {
      let (product, isTooLarge) = ways.multipliedReportingOverflow(by: count - place)
      guard !isTooLarge else { return nil }
      ways = product / (place + 1)
      guard ways <= steps else { return nil }
    }
    return size <= count ? ways : 0
  }
}
