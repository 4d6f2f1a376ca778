#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Ends the process after its tasks were listed.
func exitWithUsage(_ isAsked: Bool) -> Never {
  exit(isAsked ? 0 : 64)
}

/// Says on stderr why nothing was timed and ends the process.
func fail(_ reason: String) -> Never {
  let line = Array("clew-bench: error: \(reason)\n".utf8)
  _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  exit(65)
}
