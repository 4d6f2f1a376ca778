/// A number as sources give it: exact, bounded, or about.
public struct Figure: Hashable, Sendable {
  /// At least so many; nil: no lower bound.
  public var minimum: Int?
  /// At most so many; nil: no upper bound.
  public var maximum: Int?
  /// Whether the source says that the number is only about right.
  public var isApproximate: Bool
  /// Whether the bounds themselves are excluded, as in "more than 90".
  public var isStrict: Bool

  /// A figure between two bounds.
  public init(
    minimum: Int?, maximum: Int?, isApproximate: Bool = false, isStrict: Bool = false
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.isApproximate = isApproximate
    self.isStrict = isStrict
  }

  /// Exactly `value`.
  public init(_ value: Int) { self.init(minimum: value, maximum: value) }

  /// Reads `15`, `over 90`, `more than 80`, `at least 94`, `about 90`, `less than 9`,
  /// `at most 9`, `up to 9`, `nearly 50`, `80..94`; digits may be grouped with commas.
  ///
  /// `over` and `more than` exclude the number itself; `at least` includes it. `nearly` and
  /// `almost` bound it from above and make it approximate.
  public init?(_ text: String) {
    let trimmed = text.split(separator: " ").joined(separator: " ")
    func number(_ text: Substring) -> Int? {
      let digits = text.filter { $0 != "," }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return Int(digits)
    }
    if let exact = number(trimmed[...]) {
      self.init(exact)
      return
    }
    if let dots = trimmed.firstRange(of: "..") {
      guard let low = number(trimmed[..<dots.lowerBound]),
        let high = number(trimmed[dots.upperBound...]), low <= high
      else { return nil }
      self.init(minimum: low, maximum: high)
      return
    }
    for (words, make) in Self.wordings where trimmed.hasPrefix(words + " ") {
      guard let value = number(trimmed.dropFirst(words.count + 1)) else { return nil }
      self = make(value)
      return
    }
    return nil
  }

  private static let wordings: [(String, @Sendable (Int) -> Figure)] = [
    ("over", { Figure(minimum: $0, maximum: nil, isStrict: true) }),
    ("more than", { Figure(minimum: $0, maximum: nil, isStrict: true) }),
    ("at least", { Figure(minimum: $0, maximum: nil) }),
    ("about", { Figure(minimum: $0, maximum: $0, isApproximate: true) }),
    ("around", { Figure(minimum: $0, maximum: $0, isApproximate: true) }),
    ("some", { Figure(minimum: $0, maximum: $0, isApproximate: true) }),
    ("nearly", { Figure(minimum: nil, maximum: $0, isApproximate: true) }),
    ("almost", { Figure(minimum: nil, maximum: $0, isApproximate: true) }),
    ("less than", { Figure(minimum: nil, maximum: $0, isStrict: true) }),
    ("fewer than", { Figure(minimum: nil, maximum: $0, isStrict: true) }),
    ("at most", { Figure(minimum: nil, maximum: $0) }),
    ("up to", { Figure(minimum: nil, maximum: $0) }),
  ]

  /// The range within which the true number can lie for the figure not to be wrong.
  ///
  /// An approximate figure is taken to be right within a tenth, rounded up: `about 90` covers
  /// 81 to 99.
  public var tolerated: ClosedRange<Int> {
    let slackened = { (value: Int) in self.isApproximate ? value / 10 + (value % 10).signum() : 0 }
    let step = isStrict ? 1 : 0
    let lower = minimum ?? (isApproximate ? maximum : nil) ?? 0
    let low = max(0, Self.sum(lower - slackened(lower), minimum == nil ? 0 : step))
    guard let maximum else { return low...Int.max }
    return low...max(low, Self.sum(maximum - step, slackened(maximum)))
  }

  /// The sum, or the largest number if it is beyond that.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isOverflow) = left.addingReportingOverflow(right)
    return isOverflow ? Int.max : sum
  }

  /// Whether both figures can be right at once.
  public func isCompatible(with other: Figure) -> Bool {
    tolerated.overlaps(other.tolerated)
  }

  /// The figure for a reader: `94`, `at least 94`, `more than 90`, `about 90`, `80 to 94`.
  public var text: String {
    switch (minimum, maximum) {
    case (let low?, let high?) where low == high: isApproximate ? "about \(low)" : "\(low)"
    case (let low?, let high?): (isApproximate ? "about " : "") + "\(low) to \(high)"
    case (let low?, nil): (isStrict ? "more than " : "at least ") + "\(low)"
    case (nil, let high?):
      (isApproximate ? "nearly " : isStrict ? "fewer than " : "at most ") + "\(high)"
    case (nil, nil): "unknown"
    }
  }
}
