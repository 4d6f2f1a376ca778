/// Why there is no picture.
public struct RenderError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; more kinds may come.
  public struct Code: RawRepresentable, Sendable, Hashable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// This build has no Graphviz, or Graphviz could not be started.
    public static let graphvizMissing = Code(rawValue: "graphviz-missing")
    /// Graphviz is there, but not its plugin for this engine or format.
    public static let pluginMissing = Code(rawValue: "plugin-missing")
    /// Graphviz reported an error while it read, laid out or drew the text.
    public static let layoutFailed = Code(rawValue: "layout-failed")
    /// The request itself is not one that may be rendered.
    public static let badRequest = Code(rawValue: "bad-request")
    /// The picture holds something that no picture of ours may hold.
    public static let unsafePicture = Code(rawValue: "unsafe-picture")
    /// The picture is larger than the limit.
    public static let tooLarge = Code(rawValue: "too-large")
    /// The worker process crashed.
    public static let crashed = Code(rawValue: "crashed")
    /// The worker process could not be run, or what it said makes no sense.
    public static let workerFailed = Code(rawValue: "worker-failed")
    /// Reading the text or writing the picture failed.
    public static let inputOutput = Code(rawValue: "input-output")
    /// The layout took longer than it may.
    public static let outOfTime = Code(rawValue: "out-of-time")
    /// The layout needed more memory than it may.
    public static let outOfMemory = Code(rawValue: "out-of-memory")
    /// The task was cancelled.
    public static let cancelled = Code(rawValue: "cancelled")
  }

  public let code: Code
  /// What went wrong and what to do about it, in one line.
  public let message: String
  /// What Graphviz itself said, line by line, warnings too.
  public let graphvizMessages: [String]

  public init(_ code: Code, _ message: String, graphvizMessages: [String] = []) {
    self.code = code
    self.message = message
    self.graphvizMessages = graphvizMessages
  }

  /// The exit status for a command that ends with this error, after `sysexits.h`.
  ///
  /// 69 Graphviz or a plugin is missing; 74 input or output failed; 75 out of time or memory, so a
  /// simpler try may work; 70 otherwise.
  public var exitCode: Int32 {
    switch code {
    case .graphvizMissing, .pluginMissing: 69
    case .workerFailed, .inputOutput: 74
    case .outOfTime, .outOfMemory, .cancelled: 75
    default: 70
    }
  }

  public var description: String {
    graphvizMessages.isEmpty
      ? message : message + "\n" + graphvizMessages.map { "  " + $0 }.joined(separator: "\n")
  }
}
