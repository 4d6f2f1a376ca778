/// One number a node.
public struct NodeScores: Hashable, Sendable {
  /// The scores, by node number.
  public let values: [Double]

  /// Scores by node number.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// The number of nodes.
  public var count: Int { values.count }

  /// The score of a node.
  public subscript(node: Int) -> Double { values[node] }

  /// The nodes from the highest score to the lowest; equal scores by the lower node number.
  ///
  /// Scores are compared exactly. By hand: the scores 1, 3, 3, 2 rank as nodes 1, 2, 3, 0.
  /// A score that is not a number comes last. O(n log n).
  public func ranked() -> [Int] {
    rankedPositions(of: values)
  }
}

/// The positions of numbers from the highest to the lowest, equal ones by position.
func rankedPositions(of values: [Double]) -> [Int] {
  let keys = values.map { $0.isNaN ? -Double.infinity : $0 }
  return keys.indices.sorted { (left: Int, right: Int) -> Bool in
    keys[left] != keys[right] ? keys[left] > keys[right] : left < right
  }
}
