#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Clocks of the process and its peak of resident memory.
enum Meter {
  /// Seconds since some fixed moment.
  static var wall: Double { seconds(of: CLOCK_MONOTONIC) }

  /// Seconds that all threads of the process have computed for.
  static var cpu: Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

  /// Starts the peak of resident memory anew, where the system can.
  static func resetPeak() {
    guard let file = unsafe fopen("/proc/self/clear_refs", "w") else { return }
    unsafe fputs("5", file)
    unsafe fclose(file)
  }

  /// The peak of resident memory in MiB; 0 where the system does not tell.
  static var peak: Double {
    guard let status = try? ProcFile.text("/proc/self/status") else { return 0 }
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return line.split(separator: " ").compactMap { Double($0) }.first.map { $0 / 1024 } ?? 0
    }
    return 0
  }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Files of the system that have no size until they are read.
private enum ProcFile {
  static func text(_ path: String) throws(BenchError) -> String {
    guard let file = unsafe fopen(path, "r") else { throw BenchError("\(path): cannot be opened") }
    defer { unsafe fclose(file) }
    var text = ""
    while true {
      let byte = unsafe fgetc(file)
      guard byte >= 0 else { return text }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: byte)))
    }
  }
}
