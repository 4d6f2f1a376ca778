/// A file or standard input, read in blocks into one buffer.
///
/// The buffer holds the rest of the last block and the next one, with blanks behind them for loads
/// of whole words, and a line break where the last line of the file has none. Nothing is mapped: a
/// file that somebody cuts short meanwhile is only read as shorter.
struct TableStream {
  private let files: InputFiles
  private let input: InputFiles.OpenInput
  private let blockSize: Int
  private var lastByte: UInt8 = 10

  /// The bytes, with `StructuralScan.padding` blanks behind them.
  private(set) var buffer = [UInt8](repeating: 32, count: StructuralScan.padding)
  /// How many bytes of the buffer are data.
  private(set) var length = 0
  /// Whether the file has no more bytes.
  private(set) var isAtEnd = false
  /// How many bytes were read.
  private(set) var byteCount = 0
  /// The fingerprint of the bytes that were read.
  private(set) var fingerprint = ContentFingerprint()

  /// How many bytes the file has; nil for a pipe.
  var size: Int? { input.size }

  init(_ input: InputFiles.OpenInput, of files: InputFiles, blockSize: Int) {
    self.input = input
    self.files = files
    self.blockSize = blockSize
  }

  /// Reads one more block behind the bytes from `start` on, and drops those before.
  mutating func refill(keeping start: Int) throws(InputError) {
    guard !isAtEnd else { return }
    let block = try files.readBlock(input, atMost: blockSize)
    byteCount += block.count
    fingerprint.add(block)
    buffer.removeLast(StructuralScan.padding)
    buffer.removeSubrange(0..<start)
    buffer.append(contentsOf: block)
    if let last = block.last { lastByte = last }
    if block.isEmpty {
      isAtEnd = true
      if lastByte != 10, lastByte != 13 { buffer.append(10) }
    }
    length = buffer.count
    buffer.append(contentsOf: repeatElement(32, count: StructuralScan.padding))
  }
}
