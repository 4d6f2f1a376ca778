/// Why records do not make a dossier: every fault that was found, not the first only.
public struct DossierError: Error, Sendable {
  /// The faults, in the order of their places.
  public let diagnostics: [Diagnostic]

  /// The error that reports `diagnostics`.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
