/// A publication, document, broadcast or interview that carries claims.
public struct Source: Sendable {
  /// Admiralty reliability of a source (NATO AJP-2.1): A reliable to E unreliable, F unknown.
  public enum Grade: String, CaseIterable, Sendable {
    case reliable = "A"
    case usuallyReliable = "B"
    case fairlyReliable = "C"
    case notUsuallyReliable = "D"
    case unreliable = "E"
    case cannotBeJudged = "F"
  }

  /// The id used in the files.
  public var id: String
  /// Its title.
  public var title = ""
  /// Who published it.
  public var outlet = ""
  /// What it is: article, broadcast, agency report, interview...
  public var kind = ""
  /// Who wrote it.
  public var author = ""
  /// When it was published; nil: unknown.
  public var published: When?
  /// When it was last revised.
  public var revised: When?
  /// When the analyst got it.
  public var retrieved: When?
  /// Its language, as a BCP 47 tag.
  public var language = ""
  /// How reliable it is held to be.
  public var grade: Grade?
  /// Where it is.
  public var url = ""
  /// Where a copy is kept.
  public var archive = ""
  /// Digest of the copy.
  public var sha256 = ""
  /// The ids of the sources it repeats.
  public var derivesFrom: [String] = []
  /// Whether it is known only through other sources.
  public var isCited = false
  /// Where it stands in the dossier's files.
  public var position: SourcePosition?

  /// A source with an id and nothing else known of it.
  public init(id: String) { self.id = id }

  /// The shortest name a reader will know it by: the outlet, else the title, else the id.
  public var shortName: String { !outlet.isEmpty ? outlet : !title.isEmpty ? title : id }
}
