#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

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

extension Array where Element == SIMD2<UInt64> {
  /// So many zeros, in large pages where the system gives them.
  ///
  /// A table that is read all over misses the translation of addresses at nearly every look-up when
  /// its pages are small.
  static func zeros(_ count: Int) -> Self {
    // Safe: all of the elements are initialized before they are counted.
    unsafe Self(unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe adviseLargePages(UnsafeMutableRawBufferPointer(buffer))
      unsafe buffer.initialize(repeating: .zero)
      initialized = count
    }
  }
}

/// Tells the system that large pages are of use for whole pages of the memory; it may decline.
private func adviseLargePages(_ memory: UnsafeMutableRawBufferPointer) {
  #if os(Linux)
    let page = 4096
    guard let base = memory.baseAddress, memory.count >= 4 << 20 else { return }
    let start = (UInt(bitPattern: base) + UInt(page) - 1) / UInt(page) * UInt(page)
    let skipped = Int(start - UInt(bitPattern: base))
    // Safe: the range lies within the memory, and advice does not change what it holds.
    _ = unsafe madvise(base + skipped, (memory.count - skipped) / page * page, 14)
  #endif
}
