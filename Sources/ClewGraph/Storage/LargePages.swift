#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Array where Element: BitwiseCopyable {
  /// An array of equal elements, on large pages where it is large and the system has them.
  ///
  /// A pass that writes megabytes for the first time spends as long on being given pages as on
  /// writing, and one that walks over them at random waits for page tables; pages of 2 MiB take
  /// both away. Where they cannot be had the array is like any other.
  @inlinable
  package init(onLargePages element: Element, count: Int) {
    self = unsafe Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      unsafe LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
      unsafe buffer.initialize(repeating: element)
      initializedCount = count
    }
  }

  /// An array of `count` elements that `write` puts down, on large pages likewise.
  ///
  /// `write` has to put down every element: what it leaves out has any value.
  @inlinable
  package init(onLargePages count: Int, _ write: (inout MutableSpan<Element>) -> Void) {
    // Safe: every pattern of bits is an element, and all of them lie in memory of the array.
    self = unsafe Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      unsafe LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
      var span = unsafe buffer.mutableSpan
      write(&span)
      initializedCount = count
    }
  }

  /// Makes room for so many elements, on large pages likewise.
  @inlinable
  package mutating func reserveLargePages(_ count: Int) {
    guard count > capacity else { return }
    reserveCapacity(count)
    let room = capacity * MemoryLayout<Element>.stride
    // Safe: the array has room for so many bytes from its first element on, and none is looked at.
    unsafe withUnsafeMutableBytes { bytes in
      unsafe LargePages.advise(
        UnsafeMutableRawBufferPointer(start: bytes.baseAddress, count: room))
    }
  }
}

@usableFromInline
enum LargePages {
  private static var size: Int { 2 << 20 }

  /// Asks for large pages under memory that has not been written yet.
  @unsafe @usableFromInline
  static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard memory.count >= 2 * size, let base = memory.baseAddress else { return }
      let start = UInt(bitPattern: base)
      let mask = UInt(size) - 1
      let first = (start + mask) & ~mask
      let end = (start + UInt(bitPattern: memory.count)) & ~mask
      guard first < end else { return }
      // A refusal changes nothing but the speed.
      _ = unsafe madvise(
        base + Int(bitPattern: first - start), Int(bitPattern: end - first), MADV_HUGEPAGE)
    #endif
  }
}
