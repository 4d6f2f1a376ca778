/// Why a text is not a date, or not a duration, and where.
public struct EDTFParseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// UTF-8 bytes from the start of the text to what is wrong.
  public let offset: Int
  /// What is wrong, one sentence without a full stop, such as "31 April does not exist".
  public let message: String
  /// What to write instead, if there is something to suggest.
  public let hint: String?

  init(at offset: Int, _ message: String, hint: String? = nil) {
    self.offset = offset
    self.message = message
    self.hint = hint
  }

  public var description: String {
    hint.map { "\(message) (\($0))" } ?? message
  }
}
