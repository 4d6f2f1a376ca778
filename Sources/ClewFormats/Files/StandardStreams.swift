/// Writes to standard output and standard error so that failures are seen.
public struct StandardStreams: Sendable {
  /// The two streams.
  public enum Stream: Int32, Sendable {
    /// Results.
    case output = 1
    /// Messages.
    case error = 2

    var name: String { self == .output ? "standard output" : "standard error" }
  }

  private let system: SystemCalls

  /// Streams that write through `system`.
  public init(system: SystemCalls = .live) {
    self.system = system
  }

  /// Writes all of `bytes`, waiting where the stream is full.
  ///
  /// Throws `.closedPipe` when nobody reads any more, upon which a tool ends quietly; for that to
  /// happen the process must have called ``SystemCalls/ignoreClosedPipeSignal()``.
  public func write(_ bytes: [UInt8], to stream: Stream) throws(OutputError) {
    do throws(SystemError) {
      try system.writeAll(bytes, to: stream.rawValue)
    } catch {
      throw OutputError.writing(stream.name, error)
    }
  }

  /// Writes all of `text` in UTF-8.
  public func write(_ text: String, to stream: Stream) throws(OutputError) {
    try write(Array(text.utf8), to: stream)
  }
}

extension SystemCalls {
  /// The bytes that are handed to the system at once.
  static let chunk = 1 << 20

  /// Writes all of `bytes`, going on after short writes, signals and full pipes.
  func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      do throws(SystemError) {
        let end = min(bytes.count, written + Self.chunk)
        let count = try write(descriptor, bytes[written..<end])
        // A device that takes nothing and does not say why would be asked for ever.
        guard count > 0 else { throw .inputOutput }
        written += count
      } catch .interrupted {
        continue
      } catch .again {
        try waitUntilReady(descriptor, true)
      }
    }
  }
}
