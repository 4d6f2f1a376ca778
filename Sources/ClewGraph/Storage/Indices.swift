/// A fixed list of 32-bit numbers: node numbers, edge numbers or offsets.
///
/// Every array of the graph's storage is one of these, so that a later version can keep the
/// numbers in a mapped file instead of in memory without changing any algorithm. 4 bytes a number.
public struct Indices: Hashable, Sendable {
  private let owned: [UInt32]

  /// The numbers of an array, without a copy.
  public init(_ numbers: [UInt32]) {
    owned = numbers
  }

  /// Calls `body` with the numbers as one contiguous span; a hot pass enters here once.
  public func withSpan<Outcome, Failure: Error>(
    _ body: (Span<UInt32>) throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    try body(owned.span)
  }
}

extension Indices: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { owned.count }
  public subscript(position: Int) -> UInt32 { owned[position] }
}

extension Indices: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: UInt32...) {
    self.init(elements)
  }
}
