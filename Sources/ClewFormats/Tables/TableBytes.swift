// The unsafe operations of the table readers are all in this file; every offset is checked.

extension Span where Element == UInt8 {
  /// The eight bytes from `offset` on as one number, the first byte lowest.
  ///
  /// Safe: the load traps when it would leave the span, and every bit pattern is a number.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension Array where Element == UInt8 {
  /// Adds `count` bytes of `span` from `start` on.
  @inline(__always)
  mutating func append(_ span: borrowing Span<UInt8>, from start: Int, count: Int) {
    // Safe: `extracting` checks the range, and the bytes are copied before the call returns.
    unsafe span.extracting(start..<start &+ count).withUnsafeBufferPointer { bytes in
      unsafe self.append(contentsOf: bytes)
    }
  }
}
