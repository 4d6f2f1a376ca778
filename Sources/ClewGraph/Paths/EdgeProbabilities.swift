/// How likely it is that each edge holds: above 0 and at most 1.
public struct EdgeProbabilities: Hashable, Sendable {
  private let values: [Double]

  /// One probability an edge.
  public init(_ values: [Double]) throws(ProbabilityError) {
    for (edge, value) in values.enumerated() where !(value > 0 && value <= 1) {
      throw ProbabilityError(edge: edge, value: value)
    }
    self.values = values
  }

  /// The probability of an edge.
  public subscript(edge: Int) -> Double { values[edge] }

  func requireFit(_ topology: Topology) {
    precondition(values.count == topology.edgeCount, "there is one probability an edge")
  }
}

/// Why a list of numbers cannot be the probabilities of edges.
public struct ProbabilityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The edge with the fault.
  public let edge: Int
  /// The value of that edge.
  public let value: Double

  public var description: String {
    "The value \(value) of edge \(edge) is not above 0 and at most 1."
  }
}
