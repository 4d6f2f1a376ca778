/// A file format that a picture can be written in.
public enum PictureFormat: String, CaseIterable, Sendable {
  case svg
  case png
  case pdf
  /// DOT again, with the positions that the layout found as attributes.
  case dot

  /// The usual ending of the file name, without the dot.
  public var suffix: String { rawValue }

  /// One line for a list of choices.
  public var summary: String {
    switch self {
    case .svg: "scalable vector graphics, for the web"
    case .png: "pixels"
    case .pdf: "one page, for print"
    case .dot: "Graphviz text with the layout's positions"
    }
  }

  /// The format that a file name's ending asks for; nil when none does.
  ///
  /// The ending is compared without regard to ASCII case; `gv` means `dot`.
  public init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch fileName[fileName.utf8.index(after: dot)...].lowercased() {
    case "svg": self = .svg
    case "png": self = .png
    case "pdf": self = .pdf
    case "dot", "gv": self = .dot
    default: return nil
    }
  }

  /// Whether bytes begin as a file of this format does.
  func isBeginning(of bytes: [UInt8]) -> Bool {
    switch self {
    case .svg: bytes.starts(with: "<?xml".utf8) || bytes.starts(with: "<svg".utf8)
    case .png: bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    case .pdf: bytes.starts(with: "%PDF-".utf8)
    case .dot:
      bytes.starts(with: "digraph".utf8) || bytes.starts(with: "graph".utf8)
        || bytes.starts(with: "strict".utf8)
    }
  }
}
