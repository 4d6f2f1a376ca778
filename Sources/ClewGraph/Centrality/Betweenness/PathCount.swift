/// A number of paths of any size: `value` times 2 to the power 512 · `shifts`.
///
/// A chain of 1,024 diamonds already has more shortest paths than a `Double` can hold, and
/// infinity over infinity would make its betweenness no number.
struct PathCount {
  private(set) var value: Double
  private var shifts: Int32

  static let zero = PathCount(value: 0, shifts: 0)
  static let one = PathCount(value: 1, shifts: 0)
  private static let unit = 0x1p512

  mutating func add(_ other: PathCount) {
    if shifts == other.shifts {
      value += other.value
    } else if shifts + 1 == other.shifts {
      value = value / Self.unit + other.value
      shifts = other.shifts
    } else if shifts < other.shifts {
      self = other
    } else if shifts == other.shifts + 1 {
      value += other.value / Self.unit
    }
    if value >= Self.unit {
      value /= Self.unit
      shifts += 1
    }
  }

  /// This count as a share of one that is at least as large.
  func share(of whole: PathCount) -> Double {
    if shifts == whole.shifts { return value / whole.value }
    return shifts + 1 == whole.shifts ? value / Self.unit / whole.value : 0
  }
}
