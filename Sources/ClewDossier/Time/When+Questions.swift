extension When {
  /// Whether what this dates had begun by the end of `date`.
  ///
  /// A date without a latest end rules nothing out.
  public func happened(by date: EDTFDate) -> Certainty {
    guard let day = date.bounds.latestEnd else { return .possibly }
    return begins(onOrBefore: day)
  }

  /// Whether two times, either of which may be unknown, overlap.
  public static func overlap(_ left: When?, _ right: When?) -> Certainty {
    guard let left, let right else { return .possibly }
    return left.overlaps(right)
  }
}
