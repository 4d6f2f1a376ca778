/// Reads YAML 1.1 and 1.2 files into positioned trees, for files nobody vouches for.
///
/// Scalars keep their text (`NO`, `1:30`, `012` stay what they are). Anchors and aliases work within
/// the budget of values; an alias inside its own anchor, merge keys (`<<`), tags other than `!!str`,
/// `!!seq` and `!!map`, keys that are not text and keys given twice are faults. More than one
/// document in a file is a fault as well. Time and memory are linear in the number of bytes.
///
/// Codes: `file-too-large`, `not-utf-8`, `invalid-utf-8`, `control-character`, `empty-file`,
/// `too-many-values`, `too-deep`, `too-many-faults`, `duplicate-key`, `key-not-text`, `missing-key`,
/// `merge-key`, `tag`, `unknown-alias`, `alias-inside-anchor`, `several-documents`, and those of
/// syntax: `tab-indentation`, `indentation`, `unclosed-quote`, `unclosed-bracket`,
/// `missing-colon`, `missing-space`, `missing-comma`, `missing-value`, `long-key`, `second-colon`,
/// `list-here`, `reserved-character`, `block-text`, `anchor-name`, `escape`, `directive`,
/// `text-after-value`, `too-many-blanks`, `yaml-syntax`.
public struct YAMLReader: Sendable {
  /// How much is accepted.
  public var limits: ReadingLimits

  /// A reader with the given limits.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// The documents in `bytes`, and all faults; `file` becomes the file number of every position.
  public func read(_ bytes: [UInt8], file: UInt32) -> ParsedText {
    if let fault = TextEncoding.fault(in: bytes, file: file, limits: limits)
      ?? YAMLCharacters.fault(in: bytes, file: file, limits: limits)
    {
      return ParsedText(documents: [], diagnostics: [fault])
    }
    var composer = YAMLComposer(bytes: bytes, file: file, limits: limits)
    let start = TextEncoding.lengthOfByteOrderMark(bytes)
    let problem = readYAMLEvents(of: bytes, from: start) { event in composer.take(event) }
    return composer.finish(problem)
  }
}
