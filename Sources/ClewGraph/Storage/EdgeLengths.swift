/// How long each edge is: the smaller, the closer its ends.
///
/// A length is a cost to walk an edge, the opposite of a strength; nothing here turns one into
/// the other. The length of a path is the sum of its edges' lengths, added from the target back to
/// the start, and two paths are equally long when these sums are the same `Double`: give whole
/// numbers where ties matter. An edge of length zero (or too short to change the sum it is added
/// to) counts as infinitely short, not as nothing: of two paths with the same sum the one with
/// fewer such edges is the shorter.
public struct EdgeLengths: Hashable, Sendable {
  private let values: [Double]?

  /// Every edge has length 1: a path is as long as it has hops.
  public static let one = EdgeLengths(unchecked: nil)

  /// One length an edge, finite and not negative.
  public init(_ values: [Double]) throws(LengthError) {
    try EdgeValueError.check(values)
    self.init(unchecked: values)
  }

  private init(unchecked values: [Double]?) {
    self.values = values
  }

  /// Whether lengths are hops.
  public var isOne: Bool { values == nil }

  /// The length of an edge.
  public subscript(edge: Int) -> Double {
    if let values { values[edge] } else { 1 }
  }

  func requireFit(_ topology: Topology) {
    precondition(
      values.map { $0.count == topology.edgeCount } ?? true, "there is one length an edge")
  }
}
