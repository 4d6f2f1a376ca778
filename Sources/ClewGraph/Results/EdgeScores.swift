/// One number an edge.
public struct EdgeScores: Hashable, Sendable {
  /// The scores, by edge number.
  public let values: [Double]

  /// Scores by edge number.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// The number of edges.
  public var count: Int { values.count }

  /// The score of an edge.
  public subscript(edge: Int) -> Double { values[edge] }

  /// The edges from the highest score to the lowest; equal scores by the lower edge number.
  public func ranked() -> [Int] {
    rankedPositions(of: values)
  }
}
