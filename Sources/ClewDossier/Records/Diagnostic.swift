/// Something to tell about an input, at its place.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Sendable {
    /// The input cannot be used as it stands.
    case error
    /// The input is usable, but someone should look at it.
    case warning
    /// Something worth knowing.
    case note
  }

  /// How grave it is.
  public var severity: Severity
  /// A short stable name such as `unknown-id`, for scripts and tests.
  public var code: String
  /// What is wrong, one sentence, no full stop.
  public var message: String
  /// Where, if it has a place.
  public var position: SourcePosition?
  /// What to do about it, if there is something to suggest.
  public var hint: String?

  /// A diagnostic with all its parts.
  public init(
    _ severity: Severity, code: String, _ message: String, at position: SourcePosition? = nil,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.hint = hint
  }
}
