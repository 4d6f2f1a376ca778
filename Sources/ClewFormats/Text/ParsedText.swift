public import ClewDossier

/// What a reader made of a file: the trees, and everything there is to say about it.
///
/// After a fault of syntax there are only the documents that were complete before it. Faults that
/// leave the structure clear (a key given twice, a tag) are all reported and the tree is there, the
/// faulty piece left out, so that a caller can go on to find faults of its own.
public struct ParsedText: Sendable {
  /// The documents of the file, normally one.
  public var documents: [SyntaxNode]
  /// What is wrong, in the order it was found.
  public var diagnostics: [Diagnostic]

  /// A result with both its parts.
  public init(documents: [SyntaxNode], diagnostics: [Diagnostic]) {
    self.documents = documents
    self.diagnostics = diagnostics
  }

  /// The first document, if there is one.
  public var root: SyntaxNode? { documents.first }

  /// Whether anything found is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
