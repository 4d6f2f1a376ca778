/// What one render in a worker process may take.
public struct RenderLimits: Sendable, Hashable {
  /// Longest time from the call to the picture, a second try with the fallback text included.
  public var wallClock: Duration
  /// Seconds of processor time, at least 1.
  public var cpuSeconds: Int
  /// Bytes of address space, at least 64 MiB for Graphviz to start at all.
  public var memoryBytes: Int
  /// Bytes of the picture, and of any file the worker might write.
  public var outputBytes: Int

  public init(
    wallClock: Duration = .seconds(60), cpuSeconds: Int = 60, memoryBytes: Int = 2 << 30,
    outputBytes: Int = 256 << 20
  ) {
    self.wallClock = wallClock
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }

  /// Most bytes of DOT text that a worker reads.
  static let inputBytes = 64 << 20
}
