/// An array under construction whose parts are written by several threads at once.
///
/// Nothing checks who writes what: the one rule is that no two chunks of `Execution.forEachChunk`
/// touch the same position. Positions are checked against the bounds.
@safe
struct DisjointSlots<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let base: UnsafeMutableBufferPointer<Element>

  private init(_ base: UnsafeMutableBufferPointer<Element>) { unsafe self.base = base }

  var count: Int { unsafe base.count }

  subscript(position: Int) -> Element {
    get {
      precondition(position >= 0 && position < count, "the position is out of range")
      return unsafe base[position]
    }
    nonmutating set {
      precondition(position >= 0 && position < count, "the position is out of range")
      unsafe base[position] = newValue
    }
  }

  /// Lends the elements of `array` to `body`, to be written by several threads.
  static func lend<Outcome>(
    _ array: inout [Element], _ body: (DisjointSlots) -> Outcome
  ) -> Outcome {
    unsafe array.withUnsafeMutableBufferPointer { buffer in body(unsafe DisjointSlots(buffer)) }
  }
}
