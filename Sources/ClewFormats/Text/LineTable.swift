/// Where the lines of a file begin.
///
/// A line ends with LF, CR LF, or a CR alone. The table counts the lines once for every block of
/// 4,096 bytes, so that it stays small for a file of nothing but line breaks, and an answer costs
/// one search among the blocks and a walk through one of them.
public struct LineTable: Sendable {
  private static let block = 4096

  private let bytes: [UInt8]
  /// For every block, how many lines begin at or before its first byte, the first line not counted.
  private let counts: [UInt32]

  /// The number of lines; a file that ends with a line break has an empty last one.
  public let count: Int

  /// The table for `bytes`, made in time linear in their number.
  public init(_ bytes: [UInt8]) {
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / Self.block + 1)
    var count = 0
    let span = bytes.span
    for offset in 0...span.count {
      if offset > 0, Self.isLineStart(offset, in: span) { count += 1 }
      if offset % Self.block == 0 { counts.append(UInt32(clamping: count)) }
    }
    self.bytes = bytes
    self.counts = counts
    self.count = count + 1
  }

  /// The number, from 1, of the line that the byte at `offset` is in.
  ///
  /// In `a\nb`, offsets 0 and 1 are in line 1, offsets 2 and 3 in line 2.
  public func line(ofOffset offset: Int) -> Int {
    let offset = max(0, min(offset, bytes.count))
    let block = offset / Self.block
    var line = Int(counts[block]) + 1
    let span = bytes.span
    var next = block * Self.block + 1
    while next <= offset {
      if Self.isLineStart(next, in: span) { line += 1 }
      next += 1
    }
    return line
  }

  /// The offset of the first byte of line number `line`, counted from 1.
  ///
  /// - Precondition: `line` is in `1...count`.
  public func start(ofLine line: Int) -> Int {
    precondition(line >= 1 && line <= count, "there is no such line")
    if line == 1 { return 0 }
    // The last block before whose first byte, or at it, fewer lines begin.
    var low = 0
    var high = counts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(counts[middle]) < line - 1 { low = middle } else { high = middle }
    }
    var missing = line - 1 - Int(counts[low])
    let span = bytes.span
    var offset = low * Self.block
    while missing > 0 {
      offset += 1
      if Self.isLineStart(offset, in: span) { missing -= 1 }
    }
    return offset
  }

  /// Whether a line begins at `offset`, which is not 0.
  private static func isLineStart(_ offset: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    switch bytes[offset - 1] {
    case 0x0A: true
    case 0x0D: offset == bytes.count || bytes[offset] != 0x0A
    default: false
    }
  }
}
