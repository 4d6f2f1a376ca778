internal import ClewDossier

extension DossierSection {
  /// What the names of sections with input files begin with.
  static let filePrefix = "file."

  /// The section of an input file: the length of its name in two bytes, its name, its content.
  init(file number: Int, name: String, bytes: [UInt8]) {
    let shown = Array(name.utf8.prefix(Int(UInt16.max)))
    var content: [UInt8] = []
    content.append(littleEndian: UInt16(shown.count))
    self.init(Self.filePrefix + "\(number)", bytes: content + shown + bytes)
  }
}

extension SourceFile {
  /// The input file in a section.
  init(stored section: String, in source: some SectionSource) throws(StorageFault) {
    let bytes = try source.bytes(section)
    let nameCount = bytes.count < 2 ? 0 : Int(bytes[0]) | Int(bytes[1]) << 8
    guard let number = UInt32(section.dropFirst(DossierSection.filePrefix.count)),
      bytes.count >= 2 + nameCount
    else { throw StorageFault("section `\(section)` is no file") }
    self.init(
      name: String(decoding: bytes[2..<(2 + nameCount)], as: UTF8.self),
      bytes: Array(bytes[(2 + nameCount)...]), number: number)
  }
}
