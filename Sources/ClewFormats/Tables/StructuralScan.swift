/// Finds the bytes that give a table its structure, eight at a time.
///
/// Candidates are the delimiter, the quote, and every byte below 14: line breaks and NUL, with a
/// few that hardly occur and that a reader passes over.
struct StructuralScan {
  /// The bytes that must follow the data in the buffer, so that whole words can be loaded.
  static let padding = 64

  /// Where the candidates stand, rising; the first `count` are valid.
  private(set) var positions: [UInt32] = []
  /// How many candidates there are.
  private(set) var count = 0
  /// Whether any byte is outside ASCII.
  private(set) var hasForeignBytes = false

  /// Looks through the data that a stream has in its buffer.
  mutating func scan(_ stream: borrowing TableStream, delimiter: UInt8) {
    scan(stream.buffer.span, length: stream.length, delimiter: delimiter)
  }

  /// Looks through the first `length` bytes, behind which `padding` blanks must stand.
  mutating func scan(_ bytes: borrowing Span<UInt8>, length: Int, delimiter: UInt8) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lows = ones &* 0x7F
    let highs = ones &* 0x80
    let quotes = ones &* 0x22
    let delimiters = ones &* UInt64(delimiter)
    let offset14 = ones &* (0x80 - 14)
    let gather: UInt64 = 0x0102_0408_1020_4080

    // Eight positions are written at a time, however many of them count.
    if positions.count < length + Self.padding + 8 {
      positions = [UInt32](repeating: 0, count: length + Self.padding + 8)
    }
    var found = 0
    var all: UInt64 = 0
    var out = positions.mutableSpan
    var base = 0
    while base < length {
      var mask: UInt64 = 0
      for part in 0..<8 {
        let word = bytes.word(at: base &+ part &* 8)
        all |= word
        let quote = word ^ quotes
        let delimiter = word ^ delimiters
        // The high bit of each byte stays set where the byte is none of the three.
        let isOther =
          (((word & lows) &+ offset14) | word) & (((quote & lows) &+ lows) | quote)
          & (((delimiter & lows) &+ lows) | delimiter)
        let bits = (((~isOther & highs) &>> 7) &* gather) &>> 56
        mask |= bits &<< UInt64(part &* 8)
      }
      let number = mask.nonzeroBitCount
      var next = found
      found &+= number
      while mask != 0 {
        for _ in 0..<8 {
          out[next] = UInt32(truncatingIfNeeded: base &+ mask.trailingZeroBitCount)
          mask &= mask &- 1
          next &+= 1
        }
      }
      base &+= 64
    }
    count = found
    hasForeignBytes = all & highs != 0
  }
}
