/// How much a reader accepts before it refuses a file.
///
/// Each limit is there to stop a hostile or broken file early; all can be raised.
public struct ReadingLimits: Sendable {
  /// The bytes of a file, 256 MiB unless raised; never more than a `UInt32` can count.
  public var maximumBytes: Int
  /// How deep lists and mappings may nest: the outermost has depth 1; 128 unless raised.
  public var maximumDepth: Int
  /// How many values one file may hold, each visit of a YAML alias counted anew; 2,000,000.
  public var maximumNodes: Int
  /// How many blanks, or how many line breaks, may follow each other in YAML; 16,384.
  ///
  /// libyaml clears its whitespace buffer after every word, so one very long run would make every
  /// later word of the scalar cost as much as that run.
  public var maximumBlankRun: Int
  /// How many `%TAG` lines a YAML file may have, 64.
  ///
  /// libyaml compares each with all before it.
  public var maximumTagDirectives: Int
  /// How many faults of one file are collected before reading stops; 1,000.
  public var maximumFaults: Int

  /// The deepest nesting that ``maximumDepth`` may be raised to, for the sake of the stack.
  public static let greatestDepth = 512

  /// The limits in use unless someone asks for others.
  public static let standard = ReadingLimits()

  /// Limits with the standard value for everything not named.
  public init(
    maximumBytes: Int = 256 << 20, maximumDepth: Int = 128, maximumNodes: Int = 2_000_000,
    maximumBlankRun: Int = 16_384, maximumTagDirectives: Int = 64, maximumFaults: Int = 1_000
  ) {
    self.maximumBytes = min(maximumBytes, Int(UInt32.max) - 1)
    self.maximumDepth = min(maximumDepth, Self.greatestDepth)
    self.maximumNodes = maximumNodes
    self.maximumBlankRun = maximumBlankRun
    self.maximumTagDirectives = maximumTagDirectives
    self.maximumFaults = max(1, maximumFaults)
  }
}
