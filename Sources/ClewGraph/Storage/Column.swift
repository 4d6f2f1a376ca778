/// A fixed list of plain numbers: owned, or a part of a mapped file.
///
/// Every array of the storage is one of these, so that a graph or a dossier can be used where it
/// lies in a file without being read first. A hot pass enters `withSpan` once; the subscript is
/// for single look-ups.
@safe
public struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @safe
  @usableFromInline
  enum Storage {
    case owned([Element])
    /// The numbers stand in memory that lives as long as the owner does and is never written to.
    case mapped(UnsafeBufferPointer<Element>, owner: AnyObject)
  }

  @usableFromInline let storage: Storage

  /// The numbers of an array, without a copy.
  @inlinable
  public init(_ numbers: [Element]) {
    storage = .owned(numbers)
  }

  /// Numbers in memory that somebody else keeps.
  ///
  /// Unsafe: the memory must stay as it is, unwritten, for as long as `owner` lives, and the
  /// pointer must be aligned for `Element`.
  @unsafe
  public init(mapped numbers: UnsafeBufferPointer<Element>, owner: AnyObject) {
    unsafe storage = .mapped(numbers, owner: owner)
  }

  /// Calls `body` with the numbers as one contiguous span; a hot pass enters here once.
  @inlinable
  public func withSpan<Outcome, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    switch storage {
    case .owned(let numbers): return try body(numbers.span)
    case .mapped(let numbers, let owner):
      defer { withExtendedLifetime(owner) {} }
      return try body(unsafe numbers.span)
    }
  }
}

extension Column: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }

  @inlinable public var endIndex: Int {
    switch storage {
    case .owned(let numbers): numbers.count
    case .mapped(let numbers, _): numbers.count
    }
  }

  @inlinable
  public subscript(position: Int) -> Element {
    switch storage {
    case .owned(let numbers): return numbers[position]
    case .mapped(let numbers, _):
      precondition(position >= 0 && position < numbers.count, "the position is out of range")
      return unsafe numbers[position]
    }
  }
}

extension Column: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Element...) {
    self.init(elements)
  }
}

extension Column: Equatable where Element: Equatable {
  public static func == (left: Column, right: Column) -> Bool { left.elementsEqual(right) }
}

extension Column: Hashable where Element: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}

/// A fixed list of node numbers, edge numbers or offsets, 4 bytes each.
public typealias Indices = Column<UInt32>
