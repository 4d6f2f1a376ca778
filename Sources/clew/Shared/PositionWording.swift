internal import ClewDossier
internal import ClewFormats

/// Turns places in files into `file:line:col`.
struct PositionWording {
  private let files: [SourceFile]
  private let tables: [LineTable]

  init(_ files: [SourceFile]) {
    self.files = files
    tables = files.map { $0.lineTable() }
  }

  /// `file:line:col: `, or nothing.
  func place(_ position: SourcePosition?) -> String {
    let place = placeOnly(position)
    return place.isEmpty ? "" : place + ": "
  }

  /// `file:line:col`, or nothing.
  func placeOnly(_ position: SourcePosition?) -> String {
    guard let position, let index = files.firstIndex(where: { $0.number == position.file }) else {
      return ""
    }
    let at = files[index].lineAndColumn(Int(position.offset), in: tables[index])
    return "\(files[index].name):\(at.line):\(at.column)"
  }
}
