internal import ClewFormats

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the terminal allows.
enum Terminal {
  /// Whether a stream shows colours: a terminal, no `NO_COLOR`, no dumb one.
  static func usesColour(_ stream: StandardStreams.Stream) -> Bool {
    isTerminal(stream) && !isSet("NO_COLOR") && value("TERM") != "dumb"
  }

  /// Whether a stream is a terminal.
  static func isTerminal(_ stream: StandardStreams.Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Whether a line on a stream can be written over.
  static func rewritesLines(_ stream: StandardStreams.Stream) -> Bool {
    isTerminal(stream) && value("TERM") != "dumb"
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private static func isSet(_ name: String) -> Bool { !(value(name) ?? "").isEmpty }

  private static func value(_ name: String) -> String? {
    guard let pointer = unsafe getenv(name) else { return nil }
    return unsafe String(cString: pointer)
  }
}
