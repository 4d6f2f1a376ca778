/// ClewKit: everything a program needs to read dossiers, ask questions and draw answers.
///
/// ```swift
/// import ClewKit
///
/// let loaded = try DossierLoader().load(["Graphs"])
/// let reading = try Reading(loaded.dossier)
/// ```
@_exported public import ClewDiagram
@_exported public import ClewDossier
@_exported public import ClewFormats
@_exported public import ClewGraph
