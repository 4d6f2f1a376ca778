/// What the null model of modularity knows of a node or a group: how much of all ties it has.
protocol TieMass: BitwiseCopyable, Sendable {
  static var zero: Self { get }
  /// How often a pair of nodes is met in the products and in the arcs of a `TieGraph`, against its
  /// share of the total.
  static var timesCounted: Double { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (mass: Self, factor: Double) -> Self
  /// What over the total is the strength expected between two, both directions together.
  func product(with other: Self) -> Double
}

/// Undirected: the sum of the strengths at the node, a loop counted twice.
struct UndirectedMass: TieMass {
  var strength: Double

  static let zero = UndirectedMass(strength: 0)
  static var timesCounted: Double { 1 }

  static func + (left: Self, right: Self) -> Self { Self(strength: left.strength + right.strength) }

  static func - (left: Self, right: Self) -> Self { Self(strength: left.strength - right.strength) }

  static func * (mass: Self, factor: Double) -> Self { Self(strength: mass.strength * factor) }

  func product(with other: Self) -> Double { strength * other.strength }
}

/// Directed: the sums of the strengths that leave and that enter the node.
struct DirectedMass: TieMass {
  var leaving: Double
  var entering: Double

  static let zero = DirectedMass(leaving: 0, entering: 0)
  static var timesCounted: Double { 2 }

  static func + (left: Self, right: Self) -> Self {
    Self(leaving: left.leaving + right.leaving, entering: left.entering + right.entering)
  }

  static func - (left: Self, right: Self) -> Self {
    Self(leaving: left.leaving - right.leaving, entering: left.entering - right.entering)
  }

  static func * (mass: Self, factor: Double) -> Self {
    Self(leaving: mass.leaving * factor, entering: mass.entering * factor)
  }

  func product(with other: Self) -> Double {
    leaving * other.entering + entering * other.leaving
  }
}
