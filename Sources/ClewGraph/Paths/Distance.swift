/// How far a node is: the sum of lengths, then how many edges did not lengthen it.
///
/// The second number makes every edge a step away, even one of length zero or one so short that
/// adding it changes nothing. So the edges on shortest paths never form a cycle.
struct Distance: Hashable, Comparable {
  var length: Double
  var stalls: UInt32

  static let zero = Distance(length: 0, stalls: 0)
  static let unreachable = Distance(length: .infinity, stalls: 0)

  static func < (left: Distance, right: Distance) -> Bool {
    left.length != right.length ? left.length < right.length : left.stalls < right.stalls
  }

  /// The distance one edge further on.
  func adding(_ edgeLength: Double) -> Distance {
    let sum = length + edgeLength
    return Distance(length: sum, stalls: sum == length ? stalls &+ 1 : stalls)
  }
}
