/// Reads JSON strictly by RFC 8259 into a positioned tree, for files nobody vouches for.
///
/// A byte order mark is skipped. Keys given twice are faults, all of them reported; a fault of syntax
/// ends the file. Time and memory are linear in the number of bytes.
///
/// Codes: `file-too-large`, `not-utf-8`, `invalid-utf-8`, `control-character`, `empty-file`,
/// `too-many-values`, `too-deep`, `too-many-faults`, `duplicate-key`, and those of syntax:
/// `truncated`, `trailing-comma`, `comment`, `number`, `not-a-number`, `single-quote`,
/// `unquoted-key`, `unknown-word`, `missing-comma`, `missing-colon`, `missing-value`,
/// `wrong-bracket`, `text-after-value`, `unclosed-quote`, `escape`, `surrogate`, `json-syntax`.
public struct JSONReader: Sendable {
  /// How much is accepted.
  public var limits: ReadingLimits

  /// A reader with the given limits.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// The value in `bytes`, and all faults; `file` becomes the file number of every position.
  public func read(_ bytes: [UInt8], file: UInt32) -> ParsedText {
    if let fault = TextEncoding.fault(in: bytes, file: file, limits: limits) {
      return ParsedText(documents: [], diagnostics: [fault])
    }
    var parser = JSONParser(bytes: bytes, file: file, limits: limits)
    return parser.parse()
  }
}
