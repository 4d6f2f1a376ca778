public import ClewDossier

/// A file format: what it is called, how it is told, how it is read and written.
public struct FileFormat: Identifiable, Sendable {
  /// The word by which it is asked for.
  public let id: String
  /// A title for a reader.
  public let title: String
  /// How names of such files end, longest first.
  public let suffixes: [String]
  /// What of a dossier is lost in it; empty when nothing is.
  public let losses: String
  /// Reads bytes into a reader, under the number of their file; nil: cannot be read.
  let read: (@Sendable ([UInt8], UInt32, inout DossierReader) -> Void)?
  /// Writes a dossier; nil: cannot be written.
  let write: (@Sendable (Dossier) -> [UInt8])?

  /// Clew YAML.
  public static let yaml = FileFormat(
    id: "yaml", title: "Clew YAML", suffixes: [".clew.yaml", ".clew.yml", ".yaml", ".yml"],
    losses: "",
    read: { bytes, file, reader in
      let parsed = YAMLReader().read(bytes, file: file)
      reader.note(parsed.diagnostics)
      if let root = parsed.root { reader.read(root) } else { reader.hasLoss = true }
    },
    write: { YAMLWriter.yaml(DossierWriter($0).document) })

  /// Clew JSON.
  public static let json = FileFormat(
    id: "json", title: "Clew JSON", suffixes: [".clew.json", ".json"], losses: "",
    read: { bytes, file, reader in
      let parsed = JSONReader().read(bytes, file: file)
      reader.note(parsed.diagnostics)
      if let root = parsed.root { reader.read(root) } else { reader.hasLoss = true }
    },
    write: { DossierWriter($0).document.json() + [10] })

  /// Graphviz DOT.
  public static let dot = FileFormat(
    id: "dot", title: "Graphviz DOT", suffixes: [".dot", ".gv"], losses: "",
    read: { bytes, file, reader in DOTDossierReader.read(bytes, file: file, into: &reader) },
    write: { DOTDossierWriter($0).bytes })

  /// All formats.
  public static let all: [FileFormat] = [.yaml, .json, .dot]

  /// The format that a file name's ending tells.
  public static func named(byPath path: String) -> FileFormat? {
    all.first { format in format.suffixes.contains { path.lowercased().hasSuffix($0) } }
  }

  /// The format that bytes look like: JSON by its first brace, DOT by its first word, else YAML.
  public static func sniffed(_ bytes: [UInt8]) -> FileFormat {
    var start = bytes.prefix(4096)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    if start.first == UInt8(ascii: "{") { return .json }
    let word = String(
      decoding: start.prefix { ($0 | 32) >= 97 && ($0 | 32) <= 122 }, as: UTF8.self
    ).lowercased()
    let isComment = start.starts(with: [47, 47]) || start.starts(with: [47, 42])
    return isComment || ["graph", "digraph", "strict"].contains(word) ? .dot : .yaml
  }

  /// The bytes of `dossier` in this format; nil when it cannot be written.
  public func bytes(of dossier: Dossier) -> [UInt8]? { write?(dossier) }
}
