/// Where the lines of a file begin.
///
/// A line ends with LF, CR LF, or a CR alone. Building the table takes time linear in the number of
/// bytes; a line is then found by halving.
public struct LineTable: Sendable {
  private let starts: [UInt32]

  /// The table for `bytes`.
  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < span.count, span[index] == 0x0A { index += 1 }
      starts.append(UInt32(clamping: index))
    }
    self.starts = starts
  }

  /// The number of lines; a file that ends with a line break has an empty last one.
  public var count: Int { starts.count }

  /// The number, from 1, of the line that the byte at `offset` is in.
  public func line(ofOffset offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset of the first byte of line number `line`, counted from 1.
  ///
  /// - Precondition: `line` is in `1...count`.
  public func start(ofLine line: Int) -> Int { Int(starts[line - 1]) }
}
