internal import ClewDiagram
internal import ClewDossier
internal import ClewFormats

enum Drawing {
  static func draw(paths: PathAnswer, of session: Session, to path: String) async throws {}
}
