#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

private func fill(_ file: Int32, _ place: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(file, place, count)
}

/// The bytes of a file, with little-endian numbers in them.
struct FileBytes {
  private let bytes: [UInt8]

  var count: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func read(_ path: String) throws(BenchError) -> FileBytes {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { throw BenchError("\(path): cannot be opened") }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = unsafe fill(file, base + count, size - count)
        guard got > 0 else { return }
        count += got
      }
    }
    guard bytes.count == size else { throw BenchError("\(path): cannot be read") }
    return FileBytes(bytes: bytes)
  }

  func number32(at offset: Int) -> UInt32 {
    unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }
  }

  func number64(at offset: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
  }
}
