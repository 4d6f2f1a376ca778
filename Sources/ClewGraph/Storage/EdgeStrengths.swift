/// How strong each edge is: the larger, the closer its ends.
///
/// A strength is the opposite of a length; nothing here turns one into the other. Where parallel
/// edges are folded into one tie, `.one` gives that tie the strength 1 however many edges it has,
/// while strengths given by number are added; to count reports, give each edge the strength 1 by
/// number. A tie of strength zero is no tie.
public struct EdgeStrengths: Hashable, Sendable {
  private let values: [Double]?

  /// Every tie has strength 1.
  public static let one = EdgeStrengths(unchecked: nil)

  /// One strength an edge, finite and not negative.
  public init(_ values: [Double]) throws(StrengthError) {
    try EdgeValueError.check(values)
    self.init(unchecked: values)
  }

  private init(unchecked values: [Double]?) {
    self.values = values
  }

  /// Whether every tie has strength 1.
  public var isOne: Bool { values == nil }

  /// The strength of an edge.
  public subscript(edge: Int) -> Double {
    if let values { values[edge] } else { 1 }
  }

  func requireFit(_ topology: Topology) {
    precondition(
      values.map { $0.count == topology.edgeCount } ?? true, "there is one strength an edge")
  }
}
