#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file's bytes in memory, read by the system where and when they are looked at.
///
/// The bytes stay as long as the object lives, also when the file gets another name or none. A file
/// that is made shorter meanwhile ends the process: whoever maps files installs `DamageGuard`.
@safe
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// Maps the file at `path`.
  ///
  /// - Throws: the system's reason where it cannot be opened, or is no plain file.
  init(_ path: FilePath, _ system: SystemCalls = .live) throws(SystemError) {
    let descriptor = try system.open(path.bytes, .read)
    defer { try? system.close(descriptor) }
    let status = try system.status(descriptor)
    guard status.kind == .regular else { throw .invalid }
    guard status.size > 0 else {
      unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let start = unsafe mmap(nil, status.size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start = unsafe start, unsafe start != UnsafeMutableRawPointer(bitPattern: -1) else {
      throw SystemError(number: errno)
    }
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: status.size)
  }

  deinit {
    if let start = unsafe bytes.baseAddress {
      unsafe munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
