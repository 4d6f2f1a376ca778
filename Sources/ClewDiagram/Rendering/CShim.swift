// Every unsafe expression of this module: the calls into C, and a worker's bytes.
internal import CGraphviz
internal import Subprocess

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One session with the Graphviz libraries; the caller holds the lock.
@safe struct GraphvizSession: ~Copyable {
  private let handle: OpaquePointer

  static var isBuiltIn: Bool { clew_graphviz_is_built_in() }

  init?() {
    guard let opened = unsafe clew_graphviz_open() else { return nil }
    unsafe handle = opened
  }

  deinit { unsafe clew_graphviz_close(handle) }

  var version: String { unsafe String(cString: clew_graphviz_version(handle)) }

  func plugins(_ kind: String) -> [String] {
    guard let lines = unsafe clew_graphviz_plugins(handle, kind) else { return [] }
    defer { unsafe free(lines) }
    return unsafe String(cString: lines).split(separator: "\n").map(String.init)
  }

  func read(_ dot: String) -> Bool {
    var text = dot
    return text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return false }
        return unsafe clew_graphviz_read(handle, start, characters.count)
      }
    }
  }

  var fileReference: String? {
    unsafe clew_graphviz_file_reference(handle).map { unsafe String(cString: $0) }
  }

  func set(_ name: String, _ value: String) -> Bool {
    unsafe clew_graphviz_set(handle, name, value)
  }

  func layOut(_ engine: String) -> Bool { unsafe clew_graphviz_layout(handle, engine) }

  func picture(_ format: String) -> [UInt8]? {
    var bytes: UnsafePointer<UInt8>?
    var length = 0
    guard unsafe clew_graphviz_render(handle, format, &bytes, &length) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  var messages: [String] {
    var length = 0
    guard let text = unsafe clew_graphviz_messages(handle, &length) else { return [] }
    return unsafe String(cString: text).split(separator: "\n").map(String.init)
  }
}

/// What a worker process does with the operating system.
enum ThisProcess {
  /// Lowers this process's limits for good; false when one could not be set.
  static func limit(cpuSeconds: Int, memoryBytes: Int, fileBytes: Int) -> Bool {
    clew_process_limit(
      clew_process_limits(
        cpu_seconds: UInt64(clamping: cpuSeconds), memory_bytes: UInt64(clamping: memoryBytes),
        file_bytes: UInt64(clamping: fileBytes)))
  }

  /// All of standard input, or the `errno` of the failure.
  static func standardInput(atMost max: Int) -> Result<[UInt8], SystemFault> {
    var block: UnsafeMutablePointer<UInt8>?
    var length = 0
    let fault = unsafe clew_read_all(STDIN_FILENO, max, &block, &length)
    guard fault == 0 else { return .failure(SystemFault(number: fault)) }
    defer { unsafe free(block) }
    return unsafe .success(Array(UnsafeBufferPointer(start: block, count: length)))
  }

  /// Writes to standard output; 0 or the `errno` of the failure.
  static func writeOutput(_ bytes: [UInt8]) -> Int32 {
    unsafe bytes.withUnsafeBytes { unsafe clew_write_all(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// Writes to standard error; 0 or the `errno` of the failure.
  static func writeError(_ bytes: [UInt8]) -> Int32 {
    unsafe bytes.withUnsafeBytes { unsafe clew_write_all(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Ends the process at once, without exit handlers or any freeing.
  static func leave(_ status: Int32) -> Never { _exit(status) }

  /// A descriptor at the start of a nameless file with the bytes, or the `errno` of the failure.
  static func namelessFile(_ bytes: [UInt8]) -> Result<Int32, SystemFault> {
    let file = unsafe bytes.withUnsafeBytes { unsafe clew_nameless_file($0.baseAddress, $0.count) }
    return file >= 0 ? .success(file) : .failure(SystemFault(number: errno))
  }

  /// A variable of this process's environment.
  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

/// A failed call to the operating system.
struct SystemFault: Error, CustomStringConvertible {
  let number: Int32
  var description: String { unsafe String(cString: strerror(number)) }
}

extension [UInt8] {
  /// Adds what a worker has written since the last time.
  mutating func append(_ chunk: SubprocessOutputSequence.Buffer) {
    unsafe chunk.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}
