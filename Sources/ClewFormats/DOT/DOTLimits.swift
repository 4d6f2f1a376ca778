/// What the DOT reader is ready to do for one file.
public struct DOTLimits: Hashable, Sendable {
  /// How deep subgraphs may nest inside the graph.
  public var nestingDepth: Int
  /// How many edges, member visits and attribute copies shorthand may cause in a file beyond what
  /// its text lists one by one.
  ///
  /// `{a b c} -- {d e f}` makes 9 edges of 6 mentions and so spends 3.
  public var expansions: Int
  /// How many errors, and how many warnings, are told.
  public var diagnostics: Int

  /// Depth 128, 2,000,000 expansions, 100 diagnostics.
  public static let standard = DOTLimits(
    nestingDepth: 128, expansions: 2_000_000, diagnostics: 100)

  /// Limits of one's own choice.
  public init(nestingDepth: Int, expansions: Int, diagnostics: Int) {
    self.nestingDepth = nestingDepth
    self.expansions = expansions
    self.diagnostics = diagnostics
  }
}
